/** Two numbers that are the ends of one amount: `between 5,000 and 7,000`, `5 to 7 million`, `five or six`. */
import { type FigureReader, wordAt } from './figures-amount.ts';
import { type Numeral, readNumeral, times } from './figures-numerals.ts';
import { headNoun, isMeasured } from './figures-units.ts';

export interface Range extends Numeral {
  readonly low: number;
  readonly high: number;
  /** Not a score or a telephone number. */
  readonly sure: boolean;
}

const DASHES = new Set(['-', '–', '—', '−']);
/** Behind these, `from 5 to 7` is one amount; otherwise it is a change from one to another. */
const RANGING = new Set(
  'range ranges ranged ranging anywhere vary varies varying aged ages cost costs last lasts take takes'.split(
    ' ',
  ),
);

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
  const [low, high] = sharedScale(first, second);
  if (low >= high || (link === 'or' && high > low * 2)) return null;
  const counted = headNoun(reader, second.to, false, false) >= 0 || isMeasured(reader, second.to);
  const large =
    second.scale > 1 || second.suffix !== '' || first.sign !== '' || (low >= 1000 && high < low * 10);
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

/** `shares closed up $1.24 to $21.75`; `raised to 5 to 7 percent` names a range. */
function isChange(reader: FigureReader, from: number): boolean {
  for (let i = Math.max(reader.floor, from - CHANGE_REACH); i < from; i++)
    if (CHANGES.has(wordAt(reader, i)) && wordAt(reader, i + 1) !== 'to') return true;
  return false;
}

/** `5 to 7 million`, `5-7m`: the multiplier stands only once. */
function sharedScale(first: Numeral, second: Numeral): [low: number, high: number] {
  const shared = first.scale === 1 && first.value < 1000;
  return [shared ? times(first.value, second.scale) : first.value, second.value];
}
