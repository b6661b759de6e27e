/** A figure while it is being read: token numbers instead of offsets. */
import type { Document, Figure, TokenRange } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { type Numeral, readNumeral } from './figures-numerals.ts';
import type { NumberWords } from './figures-words.ts';

/** The fields of a `Figure` over tokens `[from, to)`. */
export interface Amount extends TokenRange, Omit<Figure, 'start' | 'end' | 'text'> {
  /** What may still follow: a noun that is counted, a noun behind `of` (which may be singular), or nothing. */
  readonly noun: 'counted' | 'of' | 'none';
}

/** Where the rules read. */
export interface FigureReader {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly words: NumberWords;
  /** Token range of the sentence. */
  readonly from: number;
  readonly to: number;
  /** Where the figure or time before ends: nothing reads back beyond it. */
  floor: number;
  /** Where the time before ends, or -1. */
  dateEnd: number;
  /** Where the next time begins: nothing reads beyond it. */
  limit: number;
  /** The number at the token that the rules are asked of; undefined until one of them reads it. */
  numeral: Numeral | null | undefined;
}

/** The number at the token that the rules are asked of, read once for all of them. */
export function numeralHere(reader: FigureReader, i: number): Numeral | null {
  if (reader.numeral === undefined)
    reader.numeral = readNumeral(reader.document, reader.words.numerals, i, reader.limit);
  return reader.numeral;
}

export function amount(
  from: number,
  to: number,
  {
    value = null,
    low = null,
    high = null,
    unit = null,
    approx = false,
    per = null,
    currency = null,
    noun = 'counted',
  }: Partial<Omit<Amount, 'from' | 'to'>>,
): Amount {
  return { from, to, value, low, high, unit, approx, per, currency, noun };
}

/** The normal form of token `i`, or empty outside the sentence. */
export function wordAt({ document, from, to }: FigureReader, i: number): string {
  return i >= from && i < to ? document.tokens.lower[i]! : '';
}

/** Shares are kept to four places: two thirds are 0.6667. */
export function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

/** What a rule found; `amount` null means that tokens up to `to` are no figure. */
export interface Reading {
  readonly amount: Amount | null;
  readonly to: number;
}

export const found = (amount: Amount): Reading => ({ amount, to: amount.to });
export const nothing = (to: number): Reading => ({ amount: null, to });
