/** Small questions about stretches of a sentence that every rule of the claims stage asks: words, verbs, ends, joints. */
import type { Document, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { VoiceLayer } from '../voice/voice.ts';

/** What the claims stage reads. */
export interface ClaimInput {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly voices: VoiceLayer;
}

/** Shorter stretches than this many words assert nothing that could be checked alone. */
export const SHORTEST_CLAIM = 4;

const FINITE = new Set<number>([Tag.verb, Tag.auxiliary, Tag.modal]);

export const isFiniteVerb = ({ tagged }: ClaimInput, i: number): boolean => FINITE.has(tagged.tag[i]!);

/** Words and numbers; marks and clitics are none. */
export function wordCount({ tokens }: Document, range: TokenRange): number {
  let words = 0;
  for (let i = range.from; i < range.to; i++) {
    if (tokens.kind[i] === TokenKind.word || tokens.kind[i] === TokenKind.number) words++;
  }
  return words;
}

/** The first word or number of the range, its last token when there is none. */
export function firstWord({ tokens }: Document, range: TokenRange): number {
  let i = range.from;
  while (i + 1 < range.to && tokens.kind[i] !== TokenKind.word && tokens.kind[i] !== TokenKind.number) i++;
  return i;
}

export function hasTag(tagged: Tagged, range: TokenRange, wanted: ReadonlySet<number>): boolean {
  for (let i = range.from; i < range.to; i++) if (wanted.has(tagged.tag[i]!)) return true;
  return false;
}

export const hasFiniteVerb = ({ tagged }: ClaimInput, range: TokenRange): boolean =>
  hasTag(tagged, range, FINITE);

/** A number in digits or words. */
export function hasNumber({ document, tagged }: ClaimInput, range: TokenRange): boolean {
  for (let i = range.from; i < range.to; i++) {
    if (document.tokens.kind[i] === TokenKind.number || (tagged.info[i]!.role & Role.number) !== 0)
      return true;
  }
  return false;
}

const STOPS = /^(?:\.+|…|[;:,]|[-–—―]+)$/;
const CONTRASTS = new Set(['and', 'but', 'or', 'while', 'whereas', 'although', 'though', 'yet', 'as']);

/** The range without the stop, comma or dash it ends in. */
export function trimStop({ tokens }: Document, range: TokenRange): TokenRange {
  let { to } = range;
  while (to - 1 > range.from && STOPS.test(tokens.lower[to - 1]!)) to--;
  return { from: range.from, to };
}

/** The range without a final comma and conjunction, which belong to what follows. */
export function trimJoint(document: Document, range: TokenRange): TokenRange {
  const { lower } = document.tokens;
  let { to } = range;
  while (to - 1 > range.from && (STOPS.test(lower[to - 1]!) || CONTRASTS.has(lower[to - 1]!))) to--;
  return { from: range.from, to };
}

/** The range without marks, conjunctions and connectives (`But`, `Meanwhile,`) at its head. */
export function skipJoint({ document, tagged }: ClaimInput, range: TokenRange): TokenRange {
  const { lower, kind } = document.tokens;
  let { from } = range;
  while (from + 1 < range.to) {
    const t = tagged.tag[from]!;
    const currency = kind[from] === TokenKind.symbol;
    const joins =
      t === Tag.coordinator ||
      (t === Tag.mark && !currency && lower[from] !== '(') ||
      (t === Tag.adverb && lower[from + 1] === ',' && !isHedge(lower[from]!)) ||
      (t === Tag.subordinator && from === range.from && kind[from + 1] === TokenKind.quote);
    if (!joins) break;
    from++;
  }
  return { from, to: range.to };
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
const isHedge = (word: string): boolean => HEDGES.has(word);

/** The stretch without quotation marks, commas and stops around it: the bare content. */
export function bare({ tokens }: Document, range: TokenRange): TokenRange {
  const { kind, lower } = tokens;
  let { from, to } = range;
  while (
    to - 1 > from &&
    (kind[to - 1] === TokenKind.quote || STOPS.test(lower[to - 1]!) || strayBracket(lower, from, to))
  )
    to--;
  while (from + 1 < to && (kind[from] === TokenKind.quote || lower[from] === ',')) from++;
  if (quoteMarks(kind, from, to) % 2 === 0) return { from, to };
  // A mark cut off belongs to one that is left inside (`plans to move “in the near term.”`): it is taken back.
  for (let i = to; i < range.to; i++) if (kind[i] === TokenKind.quote) return { from, to: i + 1 };
  return from > range.from && kind[from - 1] === TokenKind.quote ? { from: from - 1, to } : { from, to };
}

/** The stretch ends in a bracket that was opened in front of it. */
function strayBracket(lower: readonly string[], from: number, to: number): boolean {
  if (lower[to - 1] !== ')') return false;
  for (let i = to - 2; i >= from; i--) if (lower[i] === '(') return false;
  return true;
}

function quoteMarks(kind: Uint8Array, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) if (kind[i] === TokenKind.quote) marks++;
  return marks;
}

/** Where a clause with its own subject and finite verb starts behind a conjunction at `at`, or false. */
export function startsClause({ document, tagged }: ClaimInput, at: number, to: number): boolean {
  let heads = 0;
  // `…, and on newer ideas such as …` goes on with a phrase, not with a clause.
  let phrase = tagged.tag[at] === Tag.preposition;
  for (let i = at; i < Math.min(to, at + 16); i++) {
    const t = tagged.tag[i]!;
    if (FINITE.has(t)) return heads > 0 && !phrase && (tagged.info[i]!.gram & Gram.negation) === 0;
    // `the firm has`: right before its verb an adjective stands for a noun.
    const noun = t === Tag.adjective && FINITE.has(tagged.tag[i + 1] ?? Tag.mark);
    if (noun || t === Tag.noun || t === Tag.name || t === Tag.pronoun || t === Tag.number) heads++;
    else if (t === Tag.mark && document.tokens.lower[i] === ',' && (phrase || heads === 0) && i - at < 8)
      phrase = false;
    else if (CLAUSE_BREAKS.has(t)) return false;
  }
  return false;
}

const CLAUSE_BREAKS = new Set<number>([
  Tag.mark,
  Tag.to,
  Tag.relative,
  Tag.that,
  Tag.subordinator,
  Tag.coordinator,
]);
