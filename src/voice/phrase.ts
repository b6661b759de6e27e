/**
 * Noun phrases around a verb: who stands before it, who behind it. Walks over tags only, never over strings of text;
 * every walk is bounded by the sentence and by PHRASE_LIMIT, so a 200 kB sentence stays linear.
 */
import type { Document, TokenRange } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { Gram, type PhraseInfo, Role } from '../text/words.ts';

/** What the voice rules look at: the document, its tags, and which tokens stand between quotation marks. */
export interface Reading {
  readonly document: Document;
  readonly tagged: Tagged;
  /** Innermost quoted stretch of each token (marks included), or -1. */
  readonly quoteAt: Int32Array;
}

const PHRASE_LIMIT = 40;

/** Bits of the tags that a noun phrase is made of. */
const HEADS =
  (1 << Tag.noun) |
  (1 << Tag.name) |
  (1 << Tag.number) |
  (1 << Tag.adjective) |
  (1 << Tag.possessive) |
  (1 << Tag.gerund);

const isHead = (tag: number): boolean => ((HEADS >> tag) & 1) !== 0;

/** Prepositions that hang one noun phrase on another (`a spokesman for the ministry`, `people in Kyiv`). */
const LINKS = new Set([
  'of',
  'for',
  'from',
  'in',
  'at',
  'with',
  'on',
  'to',
  'by',
  'against',
  'near',
  'within',
  'under',
  'across',
  'around',
  'behind',
  'inside',
  'outside',
  'among',
  'between',
  'over',
  'about',
  'into',
  'as',
]);

/** The word, or empty outside the text. A negative index into an array is slow, and makes every other index slow. */
export const lower = (reading: Reading, i: number): string =>
  i < 0 ? '' : (reading.document.tokens.lower[i] ?? '');
export const isDash = (mark: string): boolean =>
  mark === '—' || mark === '–' || mark === '―' || mark === '--' || mark === '-';
export const isComma = (reading: Reading, i: number): boolean => lower(reading, i) === ',';

/** A comma, or a closing mark with the comma inside (`in “Our Day,” adding that`). */
export const closesWithComma = (reading: Reading, i: number): boolean =>
  isComma(reading, i) || (reading.tagged.tag[i] === Tag.quote && isComma(reading, i - 1));

/** The longest known phrase that starts at the token. A bit of the word says first whether one can: few words open any. */
export const phraseAt = ({ tagged }: Reading, i: number): PhraseInfo | undefined =>
  (tagged.role[i]! & Role.opensPhrase) === 0 ? undefined : tagged.phrases.get(i);

/** The noun phrase whose last token is `last`, going left no further than `from`; null if there is none. */
export function nounPhraseEndingAt(reading: Reading, last: number, from: number): TokenRange | null {
  const { tag } = reading.tagged;
  const floor = Math.max(from, last - PHRASE_LIMIT);
  if (last < floor) return null;
  if (tag[last] === Tag.pronoun) {
    // `the mayor himself said`
    const stressed =
      (reading.tagged.gram[last]! & Gram.reflexive) !== 0 &&
      last > floor &&
      (isHead(tag[last - 1]!) || tag[last - 1] === Tag.pronoun);
    return stressed ? nounPhraseEndingAt(reading, last - 1, from) : partitive(reading, last, floor);
  }
  const start = basePhraseStart(reading, last, floor);
  if (start === null) return null;
  return { from: extendLeft(reading, start, floor), to: last + 1 };
}

/** `many of them`, `one of those`: a pronoun after `of` belongs to what stands before. */
function partitive(reading: Reading, last: number, floor: number): TokenRange {
  if (last - 2 >= floor && lower(reading, last - 1) === 'of') {
    const whole = nounPhraseEndingAt(reading, last - 2, floor);
    if (whole !== null) return { from: whole.from, to: last + 1 };
  }
  return { from: last, to: last + 1 };
}

/** First token of the phrase without its prepositional links, or null when `last` is no noun. */
function basePhraseStart(reading: Reading, last: number, floor: number): number | null {
  const { tag, gram } = reading.tagged;
  let i = last;
  let heads = 0;
  /** Adjectives alone (`well known`) name no one, unless an article makes them a noun (`the accused`). */
  let names = 0;
  for (; i >= floor; i--) {
    const t = tag[i]!;
    if (heads > 0 && isDayBeforeName(reading, i, floor)) break;
    if (isHead(t)) {
      heads++;
      if (t !== Tag.adjective) names++;
      continue;
    }
    if (t === Tag.determiner) {
      names++;
      i--;
      break;
    }
    // `the highly regarded minister`: an adverb inside the phrase, if the phrase goes on before it.
    if (
      t === Tag.adverb &&
      i > floor &&
      heads > 0 &&
      (tag[i - 1] === Tag.determiner || tag[i - 1] === Tag.possessive)
    )
      continue;
    if (t === Tag.mark && isInnerMark(reading, i, last)) continue;
    break;
  }
  const start = i + 1;
  if (heads > 0 && names === 0 && !isPeople(reading, start, last)) return null;
  if (heads === 0) return tag[last] === Tag.determiner && (gram[last]! & Gram.indefinite) !== 0 ? last : null;
  return start;
}

/** `Chinese slam tariffs`: the adjective of a people, alone at the start of its sentence, names the people. */
function isPeople({ document, tagged }: Reading, start: number, last: number): boolean {
  if (start !== last || (tagged.role[start]! & Role.demonym) === 0) return false;
  return start === document.sentences[document.tokens.sentence[start]!]!.from;
}

/** `On Monday Dunn said`, `In June Mara Dunn said`: the time without its comma is no part of the name. */
function isDayBeforeName(reading: Reading, i: number, floor: number): boolean {
  const { role } = reading.tagged;
  if ((role[i]! & (Role.weekday | Role.month)) === 0 || i - 1 < floor) return false;
  if ((reading.document.tokens.shape[i + 1]! & Shape.capital) === 0) return false;
  return lower(reading, i - 1) === ((role[i]! & Role.weekday) !== 0 ? 'on' : 'in');
}

/** The brackets of `Smith (R-Texas)`, the & of a firm, the stop of `Mr .`. */
function isInnerMark(reading: Reading, i: number, last: number): boolean {
  const mark = lower(reading, i);
  if (mark === '&' || mark === '/') return i < last;
  return isAbbreviationStop(reading, i) && i < last;
}

/** A stop inside a sentence with no space before it ends an abbreviation (`Rep. Moore`). */
export function isAbbreviationStop(reading: Reading, i: number): boolean {
  const { tokens } = reading.document;
  return (
    tokens.lower[i] === '.' &&
    (tokens.shape[i]! & Shape.spaceBefore) === 0 &&
    i > 0 &&
    tokens.kind[i - 1] === TokenKind.word &&
    tokens.sentence[i + 1] === tokens.sentence[i]
  );
}

function extendLeft(reading: Reading, start: number, floor: number): number {
  const { tag } = reading.tagged;
  let from = start;
  while (from - 2 >= floor) {
    const link = from - 1;
    const word = lower(reading, link);
    const before = tag[link - 1]!;
    const nouny = isHead(before) || before === Tag.pronoun;
    if (
      tag[link] === Tag.preposition &&
      LINKS.has(word) &&
      before === Tag.participle &&
      link - 2 >= floor &&
      isHead(tag[link - 2]!)
    ) {
      // `a man arrested in Leeds`: the participle hangs on the noun before it.
      const left = basePhraseStart(reading, link - 2, floor);
      if (left === null) return from;
      from = left;
      continue;
    }
    if (tag[link] === Tag.preposition && LINKS.has(word) && nouny) {
      const left = basePhraseStart(reading, link - 1, floor);
      if (left === null) {
        if (before !== Tag.pronoun) return from;
        from = link - 1;
        continue;
      }
      from = left;
      continue;
    }
    if (tag[link] === Tag.coordinator && (word === 'and' || word === 'or') && nouny) {
      const left = basePhraseStart(reading, link - 1, floor);
      // `the Institute for Work and Health`: two names under one preposition.
      const names =
        left !== null && tag[left - 1] === Tag.preposition && before === Tag.name && tag[from] === Tag.name;
      if (left === null || !(names || startsClause(reading, left, floor))) return from;
      from = left;
      continue;
    }
    return from;
  }
  return from;
}

/** Nothing of a clause stands before the phrase that starts at `start`. */
function startsClause(reading: Reading, start: number, floor: number): boolean {
  if (start <= floor) return true;
  const before = reading.tagged.tag[start - 1]!;
  return (
    before === Tag.mark ||
    before === Tag.quote ||
    before === Tag.subordinator ||
    before === Tag.that ||
    before === Tag.coordinator
  );
}

/** The noun phrase that starts at `first`, going right no further than `to` (exclusive); null if there is none. */
export function nounPhraseStartingAt(reading: Reading, first: number, to: number): TokenRange | null {
  const { tag } = reading.tagged;
  const ceiling = Math.min(to, first + PHRASE_LIMIT);
  if (first >= ceiling) return null;
  if (tag[first] === Tag.pronoun) return { from: first, to: first + 1 };
  let i = first;
  while (i < ceiling && tag[i] === Tag.determiner) i++;
  // `the other`, `the latter`
  if (i > first && i < ceiling && tag[i] === Tag.pronoun && (reading.tagged.gram[i]! & Gram.indefinite) !== 0)
    return { from: first, to: i + 1 };
  const headsFrom = i;
  while (
    i < ceiling &&
    (isHead(tag[i]!) ||
      (tag[i] === Tag.participle && i === headsFrom) ||
      (i > headsFrom && isAbbreviationStop(reading, i)))
  ) {
    i++;
  }
  // `the other`, `the latter`: a determiner that stands alone.
  if (i === headsFrom) {
    const alone = i - 1 > first && (reading.tagged.gram[i - 1]! & Gram.indefinite) !== 0;
    return alone ? { from: first, to: i } : null;
  }
  while (
    i + 1 < ceiling &&
    tag[i] === Tag.preposition &&
    (lower(reading, i) === 'of' ||
      lower(reading, i) === 'for' ||
      lower(reading, i) === 'from' ||
      lower(reading, i) === 'at')
  ) {
    const next = nounPhraseStartingAt(reading, i + 1, ceiling);
    if (next === null) break;
    i = next.to;
  }
  if (
    i + 1 < ceiling &&
    tag[i] === Tag.coordinator &&
    lower(reading, i) === 'and' &&
    tag[i + 1] === Tag.name
  ) {
    const next = nounPhraseStartingAt(reading, i + 1, ceiling);
    if (next !== null) i = next.to;
  }
  return { from: first, to: i };
}

const TIME_OR_NUMBER =
  Role.weekday | Role.month | Role.timeUnit | Role.deicticTime | Role.timeModifier | Role.number;

/** Only numbers and time words (`45`, `late Monday`): no one who could speak. */
export function isTimeOrNumber(reading: Reading, range: TokenRange): boolean {
  const { tag, role } = reading.tagged;
  for (let i = range.from; i < range.to; i++) {
    if (
      tag[i] === Tag.number ||
      tag[i] === Tag.determiner ||
      tag[i] === Tag.preposition ||
      tag[i] === Tag.adverb
    )
      continue;
    if ((role[i]! & TIME_OR_NUMBER) === 0) return false;
  }
  return true;
}

/** The phrase without a time that closes it (`the court on Saturday`). */
export function withoutTime(reading: Reading, range: TokenRange): TokenRange {
  for (let i = range.to - 1; i > range.from && i > range.to - 5; i--) {
    if (reading.tagged.tag[i] !== Tag.preposition) continue;
    return isTimeOrNumber(reading, { from: i + 1, to: range.to }) ? { from: range.from, to: i } : range;
  }
  const last = reading.tagged.role[range.to - 1]! & (Role.weekday | Role.deicticTime);
  return last !== 0 && range.to - range.from > 1 ? { from: range.from, to: range.to - 1 } : range;
}

/** Where the verb group of a verb begins: auxiliaries, modals, negations and adverbs before it belong to it. */
export function verbGroupStart(reading: Reading, verb: number, from: number): number {
  const { tag } = reading.tagged;
  let i = verb;
  while (i - 1 >= from) {
    const t = tag[i - 1]!;
    if (t === Tag.auxiliary || t === Tag.modal || t === Tag.adverb) {
      i--;
      continue;
    }
    break;
  }
  // A connective at the head of the sentence is an adverb too, but belongs to no verb.
  return i;
}

/** Does a finite verb or auxiliary stand in the range (outside nested quotation marks is not asked)? */
export function hasFiniteVerb(reading: Reading, from: number, to: number): boolean {
  const { tag } = reading.tagged;
  for (let i = from; i < to; i++) {
    const t = tag[i]!;
    if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal) return true;
  }
  return false;
}

/** Word and number tokens in the range. */
export function countWords(document: Document, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) {
    const kind = document.tokens.kind[i];
    if (kind === TokenKind.word || kind === TokenKind.number) words++;
  }
  return words;
}
