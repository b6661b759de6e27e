/** Where the rules for times read, what they return, and what they ask about tokens. */
import { type Document, Shape, type TokenRange } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import type { Meaning } from './times-meaning.ts';
import type { TimeWords } from './times-words.ts';

/** A time expression without the preposition before it. */
export interface TimeCore extends TokenRange {
  readonly meaning: Meaning;
  /** `the` before it belongs to it (`the 1990s`). */
  readonly article: boolean;
  /** `frame`: a time only behind a preposition (`during the Cold War`). `join`: only beside another time (`in the morning`). */
  readonly needs: 'frame' | 'join' | null;
  /** Where the two ends of a range stand, when each has words of its own. */
  readonly ends: readonly [TokenRange, TokenRange] | null;
}

/** The whole text, and what is known of its words. */
export interface TimeText {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly words: TimeWords;
  /** Numbers of the tokens that a time can begin with. */
  readonly candidates: readonly number[];
  /** What a word can begin (`Start`), by its number. */
  readonly starts: readonly number[];
}

/** Where the rules read. */
export interface TimeReader extends TimeText {
  /** Token range of the sentence. */
  readonly from: number;
  readonly to: number;
  /** Where the time before ends: nothing reads back beyond it. */
  floor: number;
  /** Which candidate comes next. */
  next: number;
}

/** Reads the time that begins (or, for some, ends) with token `i`, or null. */
export type TimeRule = (reader: TimeReader, i: number) => TimeCore | null;

export function core(
  from: number,
  to: number,
  meaning: Meaning,
  { article = false, needs = null, ends = null }: Partial<Omit<TimeCore, 'from' | 'to' | 'meaning'>> = PLAIN,
): TimeCore {
  return { from, to, meaning, article, needs, ends };
}

const PLAIN = {};

/** The normal form of token `i`, or empty behind the sentence. */
export function wordAt({ document, to }: TimeReader, i: number): string {
  return i < to ? document.tokens.lower[i]! : '';
}

/** The normal form of the token before `i`, or empty at the head of the sentence. */
export function wordBefore({ document, from }: TimeReader, i: number): string {
  return i > from ? document.tokens.lower[i - 1]! : '';
}

export function isCapitalAt({ document, to }: TimeReader, i: number): boolean {
  return i < to && (document.tokens.shape[i]! & Shape.capital) !== 0;
}

/** A noun that is counted or measured stands here, so the number before it is no day and no year. */
export function isCounted(reader: TimeReader, i: number): boolean {
  const word = wordAt(reader, i);
  return reader.words.counted.has(word) || reader.words.numerals.scales.has(word);
}

export function isDash(mark: string): boolean {
  return mark === '-' || mark === '–' || mark === '—' || mark === '−';
}

/** Not the beginning of a longer name: `Christmas Island`. */
export function isWhole({ document, to }: TimeReader, end: number): boolean {
  const { shape } = document.tokens;
  return !(end < to && (shape[end]! & Shape.capital) !== 0 && (shape[end - 1]! & Shape.capital) !== 0);
}
