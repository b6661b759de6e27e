/** Small questions about stretches of a sentence that every rule of the claims stage asks: words, verbs, ends, joints. */
import type { Document, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { VoiceLayer } from '../voice/voice.ts';
import { Sign } from './signs.ts';

/** What the claims stage reads. */
export interface ClaimInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
  /** What each token is a sign of, by token number. */
  readonly signs: Int32Array;
  /** UTF-16 offsets of white space that is no single space, in order. */
  readonly uneven: readonly number[];
}

/** Shorter stretches than this many words assert nothing that could be checked alone. */
export const SHORTEST_CLAIM = 4;

/** A set of tags as bits: asking it costs a shift, where a Set costs a look-up. */
export function tagSet(...tags: readonly number[]): number {
  let set = 0;
  for (const tag of tags) set |= 1 << tag;
  return set;
}

export const isIn = (set: number, tag: number): boolean => ((set >> tag) & 1) !== 0;

const FINITE = tagSet(Tag.verb, Tag.auxiliary, Tag.modal);

export const isFiniteVerb = ({ tagged }: ClaimInput, i: number): boolean => isIn(FINITE, tagged.tag[i]!);

/** Are there at least so many words and numbers? Marks and clitics are none. */
export function hasWords({ tokens }: Document, from: number, to: number, least: number): boolean {
  const { kind } = tokens;
  let words = 0;
  for (let i = from; i < to && words < least; i++)
    if (kind[i] === TokenKind.word || kind[i] === TokenKind.number) words++;
  return words >= least;
}

/** The first word or number of the range, its last token when there is none. */
export function firstWord({ tokens }: Document, from: number, to: number): number {
  const { kind } = tokens;
  let i = from;
  while (i + 1 < to && kind[i] !== TokenKind.word && kind[i] !== TokenKind.number) i++;
  return i;
}

export function hasTag({ tag }: Tagged, from: number, to: number, wanted: number): boolean {
  for (let i = from; i < to; i++) if (isIn(wanted, tag[i]!)) return true;
  return false;
}

export const hasFiniteVerb = ({ tagged }: ClaimInput, from: number, to: number): boolean =>
  hasTag(tagged, from, to, FINITE);

/** The signs of all tokens of the range together. */
export function signsOf({ signs }: ClaimInput, from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) found |= signs[i]!;
  return found;
}

const CONTRASTS = new Set(['and', 'but', 'or', 'while', 'whereas', 'although', 'though', 'yet', 'as']);

/** End of the range without the stop, comma or dash it ends in. */
export function endBeforeStop({ signs }: ClaimInput, from: number, to: number): number {
  let end = to;
  while (end - 1 > from && (signs[end - 1]! & Sign.stop) !== 0) end--;
  return end;
}

/** End of the range without a final comma and conjunction, which belong to what follows. */
export function endBeforeJoint({ document, signs }: ClaimInput, from: number, to: number): number {
  const { lower } = document.tokens;
  let end = to;
  while (end - 1 > from && ((signs[end - 1]! & Sign.stop) !== 0 || CONTRASTS.has(lower[end - 1]!))) end--;
  return end;
}

/** Where the range starts without marks, conjunctions and connectives (`But`, `Meanwhile,`) at its head. */
export function startBehindJoint({ document, tagged, signs }: ClaimInput, from: number, to: number): number {
  const { lower, kind } = document.tokens;
  let start = from;
  while (start + 1 < to) {
    const t = tagged.tag[start]!;
    const joins =
      t === Tag.coordinator ||
      (t === Tag.mark && kind[start] !== TokenKind.symbol && (signs[start]! & Sign.bracket) === 0) ||
      (t === Tag.adverb && (signs[start + 1]! & Sign.comma) !== 0 && !HEDGES.has(lower[start]!)) ||
      (t === Tag.subordinator && start === from && kind[start + 1] === TokenKind.quote);
    if (!joins) break;
    start++;
  }
  return start;
}

/** Dropping these at the head of a sentence would make it surer than it is. */
const HEDGES = new Set([
  'perhaps',
  'maybe',
  'possibly',
  'probably',
  'presumably',
  'apparently',
  'allegedly',
  'reportedly',
  'supposedly',
  'hopefully',
]);

/** The stretch without quotation marks, commas and stops around it: the bare content. */
export function bare({ document, signs }: ClaimInput, first: number, end: number): TokenRange {
  const { kind } = document.tokens;
  let from = first;
  let to = end;
  while (
    to - 1 > from &&
    (kind[to - 1] === TokenKind.quote || (signs[to - 1]! & Sign.stop) !== 0 || strayBracket(signs, from, to))
  )
    to--;
  while (from + 1 < to && (kind[from] === TokenKind.quote || (signs[from]! & Sign.comma) !== 0)) from++;
  if (quoteMarks(kind, from, to) % 2 === 0) return { from, to };
  // A mark cut off belongs to one that is left inside (`plans to move “in the near term.”`): it is taken back.
  for (let i = to; i < end; i++) if (kind[i] === TokenKind.quote) return { from, to: i + 1 };
  return from > first && kind[from - 1] === TokenKind.quote ? { from: from - 1, to } : { from, to };
}

/** The stretch ends in a bracket that was opened in front of it. */
function strayBracket(signs: Int32Array, from: number, to: number): boolean {
  if ((signs[to - 1]! & Sign.closingBracket) === 0) return false;
  for (let i = to - 2; i >= from; i--) if ((signs[i]! & Sign.bracket) !== 0) return false;
  return true;
}

function quoteMarks(kind: Uint8Array, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) if (kind[i] === TokenKind.quote) marks++;
  return marks;
}

/** Where a clause with its own subject and finite verb starts behind a conjunction at `at`, or false. */
export function startsClause({ tagged, signs }: ClaimInput, at: number, to: number): boolean {
  const { tag, gram } = tagged;
  const end = Math.min(to, at + CLAUSE_HEAD);
  let heads = 0;
  // `…, and on newer ideas such as …` goes on with a phrase, not with a clause.
  let phrase = tag[at] === Tag.preposition;
  for (let i = at; i < end; i++) {
    const t = tag[i]!;
    if (isIn(FINITE, t)) return heads > 0 && !phrase && (gram[i]! & Gram.negation) === 0;
    // `the firm has`: right before its verb an adjective stands for a noun.
    const noun = t === Tag.adjective && isIn(FINITE, tag[i + 1] ?? Tag.mark);
    if (noun || isIn(CLAUSE_HEADS, t)) heads++;
    else if ((signs[i]! & Sign.comma) !== 0 && (phrase || heads === 0) && i - at < 8) phrase = false;
    else if (isIn(CLAUSE_BREAKS, t)) return false;
  }
  return false;
}

/** Tokens in which the subject of a clause must have ended. */
const CLAUSE_HEAD = 16;

const CLAUSE_HEADS = tagSet(Tag.noun, Tag.name, Tag.pronoun, Tag.number);

const CLAUSE_BREAKS = tagSet(Tag.mark, Tag.to, Tag.relative, Tag.that, Tag.subordinator, Tag.coordinator);
