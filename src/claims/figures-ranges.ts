/** Two numbers that are the ends of one amount: `between 5,000 and 7,000`, `5 to 7 million`, `five or six`. */
import { type FigureReader, wordAt } from './figures-amount.ts';
import { compoundValue, type Numeral, readNumeral } from './figures-numerals.ts';
import { headNoun, isMeasured } from './figures-units.ts';

export interface Range extends Numeral {
  readonly low: number;
  readonly high: number;
  /** Not a score or a telephone number. */
  readonly sure: boolean;
}

const DASHES = new Set(['-', '–', '—', '−']);
/** Behind these, `from 5 to 7` is one amount; otherwise it is a change from one to another. */
const RANGING = new Set([
  'range',
  'ranges',
  'ranged',
  'ranging',
  'anywhere',
  'vary',
  'varies',
  'varying',
  'aged',
  'ages',
  'cost',
  'costs',
  'last',
  'lasts',
  'take',
  'takes',
]);

/** `between 5,000 and 7,000`, `5,000–7,000`, `5 to 7 million`, `five or six`. */
export function readRange(reader: FigureReader, first: Numeral): Range | null {
  const link = wordAt(reader, first.to);
  const opener = wordAt(reader, first.from - 1);
  const dash = DASHES.has(link);
  const joined = dash || link === 'to' || link === 'or' || (link === 'and' && opener === 'between');
  if (!joined || (link === 'to' && opener === 'from' && !RANGING.has(wordAt(reader, first.from - 2))))
    return null;
  if (link === 'to' && isChange(reader, first.from)) return null;
  const second = readNumeral(reader.document, reader.words.numerals, first.to + 1, reader.limit);
  if (second === null || (second.sign !== '' && second.sign !== first.sign)) return null;
  if (first.suffix !== '' && first.suffix !== second.suffix) return null;
  const [low, high] = sharedScale(reader, first, second);
  if (low >= high || (link === 'or' && high > low * 2)) return null;
  const counted = headNoun(reader, second.to, false, false) >= 0 || isMeasured(reader, second.to);
  const large =
    second.scaled || second.suffix !== '' || first.sign !== '' || (low >= 1000 && high < low * 10);
  const sure = counted || large || opener === 'between';
  if (!sure && (dash || link === 'or')) return null;
  const opened = opener === 'between' || (opener === 'from' && link === 'to');
  return { ...second, from: opened ? first.from - 1 : first.from, sign: first.sign, low, high, sure };
}

const CHANGES = new Set(
  'rose fell up down grew increased decreased dropped raised cut climbed declined jumped slid gained lost rises falls rise fall higher lower'.split(
    ' ',
  ),
);
/** How far before a number a word of change still makes `X to Y` two amounts. */
const CHANGE_REACH = 3;

/** `shares closed up $1.24 to $21.75`. */
function isChange(reader: FigureReader, from: number): boolean {
  for (let i = Math.max(reader.floor, from - CHANGE_REACH); i < from; i++)
    if (CHANGES.has(wordAt(reader, i)) && wordAt(reader, i + 1) !== 'to') return true;
  return false;
}

/** `5 to 7 million`: the multiplier stands only once. */
function sharedScale(reader: FigureReader, first: Numeral, second: Numeral): [number, number] {
  if (first.scaled || !second.scaled || first.value >= 1000) return [first.value, second.value];
  const bare = readNumeral(reader.document, reader.words.numerals, second.from, second.from + 1);
  const scale =
    bare === null || bare.value === 0 || bare.scaled
      ? suffixScale(reader, second)
      : second.value / bare.value;
  return [Number((first.value * scale).toPrecision(15)), second.value];
}

/** `5-7m`: the multiplier touches the digits. */
function suffixScale({ document, words }: FigureReader, { from, value }: Numeral): number {
  const digits = /[\d.,]+/.exec(document.tokens.lower[from]!)?.[0] ?? '';
  const bare = compoundValue(digits, words.numerals);
  return bare === null || bare === 0 ? 1 : value / bare;
}
