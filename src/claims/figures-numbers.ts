/** A plain number, with its sign and range, unless it is a name, a label, a score or a pronoun. */
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import {
  amount,
  type FigureReader,
  found,
  nothing,
  numeralHere,
  type Reading,
  wordAt,
} from './figures-amount.ts';
import { exceptionOf, PLACES } from './figures-exceptions.ts';
import { type Numeral, readNumeral } from './figures-numerals.ts';
import { readRange } from './figures-ranges.ts';
import { headNoun, isMeasured } from './figures-units.ts';
import { longestFrom } from './word-sequences.ts';

export function readNumber(reader: FigureReader, i: number): Reading | null {
  const { document, words } = reader;
  const numeral = numeralHere(reader, i);
  if (numeral === null) return document.tokens.kind[i] === TokenKind.number ? nothing(i + 1) : null;
  const range = readRange(reader, numeral);
  const end = range ?? numeral;
  const counted = headNoun(reader, end.to, false, false) >= 0 || isMeasured(reader, end.to);
  if (range === null || !range.sure) {
    if (exceptionOf(reader, numeral, counted) !== null) return nothing(numeral.to);
    if (!numeral.digits && isLooseWord(reader, numeral, counted)) return null;
  }
  const touching = unitOf(reader, end.suffix);
  const unit = touching === null ? unitOfChange(reader, numeral) : touching;
  const currency = numeral.sign === '' ? null : (words.signs.get(numeral.sign) ?? null);
  if (unit === undefined || (numeral.sign !== '' && currency === null)) return nothing(end.to);
  const counts = { currency, unit, noun: currency === null && unit === null ? 'counted' : 'none' } as const;
  if (range !== null)
    return found(amount(range.from, range.to, { low: range.low, high: range.high, ...counts }));
  const { to, value } = numeral;
  if (isLength(reader, numeral))
    return found(amount(i, to, { value: value / 1_000_000, unit: 'metres', noun: 'none' }));
  if (isAge(reader, numeral)) return found(amount(i, to, { value, unit: 'years old', noun: 'none' }));
  return found(
    isNegative(reader, i)
      ? amount(i - 1, to, { value: -value, ...counts })
      : amount(i, to, { value, ...counts }),
  );
}

/** The unit that touches the digits; null for none, undefined for letters that make it a name (`5G`, `3D`). */
function unitOf({ words }: FigureReader, suffix: string): string | null | undefined {
  return suffix === '' ? null : words.measureWords.get(suffix);
}

/** `from 5 to 7 percent`: the unit stands only once. */
function unitOfChange(reader: FigureReader, { from, to }: Numeral): string | null {
  if (wordAt(reader, to) !== 'to' || wordAt(reader, from - 1) !== 'from') return null;
  const second = readNumeral(reader.document, reader.words.numerals, to + 1, reader.limit);
  if (second === null) return null;
  if (second.suffix !== '') return unitOf(reader, second.suffix) ?? null;
  return (
    longestFrom(reader.words.measures, reader.document.tokens.lower, second.to, reader.limit)?.value ?? null
  );
}

/** Units that `one` mostly does not count: `one day`, `at one point`. */
export const IDLE = new Set('day time point night second minute story stage state game side'.split(' '));

/** `one` as a pronoun, `the two`, `zero tolerance`. */
function isLooseWord(reader: FigureReader, { from, to, value, scale }: Numeral, counted: boolean): boolean {
  if (scale > 1) return false;
  const next = wordAt(reader, to);
  if (value === 1) return IDLE.has(next) || wordAt(reader, from - 1) === 'no' || !isMeasured(reader, to);
  if (value === 0) return !counted;
  const before = wordAt(reader, from - 1);
  return (
    value === 2 && (before === 'the' || before === 'these' || before === 'those' || before === 'between')
  );
}

const LENGTHS = new Set(
  'sprint race dash final hurdles freestyle backstroke butterfly relay record high tall wide deep long away above below apart'.split(
    ' ',
  ),
);

/** `a 100m sprint`, `3m high`: metres and no millions. */
function isLength(reader: FigureReader, { from, to, sign }: Numeral): boolean {
  return sign === '' && LENGTHS.has(wordAt(reader, to)) && /\dm$/.test(wordAt(reader, from));
}

/** `-5 degrees`: the sign stands free before and touches the digits. */
function isNegative({ document, floor }: FigureReader, i: number): boolean {
  const { lower, shape } = document.tokens;
  const sign = i - 1 >= floor ? lower[i - 1] : '';
  if (sign === 'minus') return true;
  return (
    (sign === '-' || sign === '−') &&
    (shape[i - 1]! & Shape.spaceBefore) !== 0 &&
    (shape[i]! & Shape.spaceBefore) === 0
  );
}

const AFTER_AGE = new Set([',', '.', ';', ')', '--', '–', '—']);

/** `Ana Lopez, 45, said`; `at age 45`. */
function isAge(reader: FigureReader, { from, to, value, digits, sign, suffix }: Numeral): boolean {
  if (!digits || sign !== '' || suffix !== '' || !Number.isInteger(value) || value < 1 || value >= 120)
    return false;
  const before = wordAt(reader, from - 1);
  if (before === 'age' || before === 'aged') return true;
  return before === ',' && AFTER_AGE.has(wordAt(reader, to)) && isPerson(reader, from - 2);
}

/** A capital word that is no place: a name, or the first word of a sentence. */
function isPerson({ document, tagged, from }: FigureReader, i: number): boolean {
  if (i < from || (document.tokens.shape[i]! & Shape.capital) === 0) return false;
  const tag = tagged.tag[i]!;
  return tag !== Tag.adverb && tag !== Tag.preposition && (tagged.role[i]! & PLACES) === 0;
}
