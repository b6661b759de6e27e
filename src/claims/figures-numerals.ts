/** Numbers in digits and in words: from tokens to a value, without regard to what is counted. */
import { type Document, Shape, TokenKind } from '../model.ts';
import { belowHundred, readSpelled } from './figures-spelled.ts';

/** The number words of `seeds/cues/numbers.yaml`. */
export interface Numerals {
  /** One to ninety. */
  readonly units: ReadonlyMap<string, number>;
  readonly tens: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them: `hundred`, `million`, `bn`. */
  readonly scales: ReadonlyMap<string, number>;
  /** Letters that multiply when they touch the digits: `8k`, `1.2bn`. */
  readonly suffixes: ReadonlyMap<string, number>;
  /** `½` and its like. */
  readonly vulgar: ReadonlyMap<string, number>;
}

/** A number as written; `[from, to)` are tokens. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Currency sign before the digits (`$`, `us$`), or empty. */
  readonly sign: string;
  /** What touches the digits and is no multiplier: `%`, `kg`, `th`, or empty. */
  readonly suffix: string;
  readonly digits: boolean;
  /** What its multipliers make (`million`); 1 without one, and then it may still be a name or a year. */
  readonly scale: number;
}

/** The parts of a number token. */
export interface Digits {
  readonly sign: string;
  readonly value: number;
  readonly suffix: string;
}

const DIGITS = /^([^\d.]*)(\d[\d,]*(?:\.\d+)?|\.\d+)([^\d.:/]*\.?)$/;
/** Groups of three, or of two before the last as in India. */
const GROUPED = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;

/**
 * Reads a number token in normal form; null for a time of day, a date, a fraction with a slash, a version or anything else that
 * is no plain number.
 */
export function parseDigits(token: string, numerals: Numerals): Digits | null {
  if (isDigitsOnly(token)) return { sign: '', value: Number(token), suffix: '' };
  const half = numerals.vulgar.get(token.at(-1)!);
  const plain = half === undefined ? token : token.slice(0, -1);
  if (plain === '') return { sign: '', value: half!, suffix: '' };
  const match = DIGITS.exec(plain);
  if (match === null) return null;
  const [, sign, number, suffix] = match as unknown as [string, string, string, string];
  if (number.includes(',') && !GROUPED.test(number)) return null;
  return { sign, value: Number(number.replaceAll(',', '')) + (half ?? 0), suffix };
}

function isDigitsOnly(token: string): boolean {
  for (let at = 0; at < token.length; at++) {
    const unit = token.charCodeAt(at);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

/**
 * The number that begins with token `from` and ends before `limit`, or null. `a` and `half a` begin one only before a multiplier
 * (`a hundred`, `half a million`).
 */
export function readNumeral(
  { tokens }: Document,
  numerals: Numerals,
  from: number,
  limit: number,
): Numeral | null {
  const { lower, kind } = tokens;
  if (kind[from] === TokenKind.number) {
    const digits = parseDigits(lower[from]!, numerals);
    return digits === null ? null : finite(withScales(tokens, numerals, from, limit, digits));
  }
  if (kind[from] !== TokenKind.word) return null;
  return finite(readSpelled(lower, numerals, from, limit));
}

/** Four hundred digits in a row are no number. */
function finite(numeral: Numeral | null): Numeral | null {
  return numeral !== null && Number.isFinite(numeral.value) ? numeral : null;
}

function withScales(
  { lower, shape }: Document['tokens'],
  numerals: Numerals,
  from: number,
  limit: number,
  { sign, value, suffix }: Digits,
): Numeral {
  const glued = numerals.suffixes.get(suffix);
  let scale = glued ?? 1;
  let to = from + 1;
  if (suffix === '') {
    // `$5-million`: the hyphen touches on both sides
    const hyphen = lower[to] === '-' && to + 1 < limit && !apart(shape[to + 1]!) ? 1 : 0;
    for (let at = to + hyphen; at < limit; at = to) {
      const next = numerals.scales.get(lower[at]!);
      if (next === undefined) break;
      scale *= next;
      to = at + 1;
    }
  }
  return {
    from,
    to,
    value: times(value, scale),
    sign,
    suffix: glued === undefined ? suffix : '',
    digits: true,
    scale,
  };
}

/** A space stands before the word, or it is a name. */
const apart = (shape: number): boolean => (shape & (Shape.spaceBefore | Shape.capital)) !== 0;

/** 1.2 × 10⁹ must be 1200000000 and not a little less. */
export function times(value: number, scale: number): number {
  return Number((value * scale).toPrecision(15));
}

/** What the first part of a compound is worth: `12` in `12-year-old`, `three` in `three-day`; null when it is no number. */
export function compoundValue(part: string, numerals: Numerals): number | null {
  const code = part.charCodeAt(0);
  if (code < 0x30 || code > 0x39) return belowHundred(part, numerals);
  const digits = parseDigits(part, numerals);
  return digits === null || digits.sign !== '' || digits.suffix !== '' ? null : digits.value;
}

const SUFFIX_LENGTH = 3;

/** Splits the multipliers into words and letters. `double` and `score` are mostly no numbers and stay out. */
export function compileNumerals(data: {
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly multipliers: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
}): Numerals {
  const scales = new Map<string, number>();
  const suffixes = new Map<string, number>();
  for (const [word, value] of Object.entries(data.multipliers)) {
    if (word.length <= SUFFIX_LENGTH) suffixes.set(word, value);
    // `bn` may stand apart, `m` and `t` may not
    if (word.length > 1 && !NO_SCALES.has(word)) scales.set(word, value);
    if (value >= 1000 && word.length > SUFFIX_LENGTH) suffixes.set(word, value);
  }
  return {
    units: new Map(Object.entries(data.units)),
    tens: new Map(Object.entries(data.tens)),
    scales,
    suffixes,
    vulgar: new Map(Object.entries(data.fractions).filter(([word]) => word.length === 1)),
  };
}

const NO_SCALES = new Set(['double', 'triple', 'quadruple', 'score', 'gross', 'mil', 'thou']);
