/** Numbers that are no figures: names, labels, list numbers, scores, telephone numbers. An ordered list of small rules. */
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { type FigureReader, wordAt } from './figures-amount.ts';
import type { Numeral } from './figures-numerals.ts';

interface Exception {
  readonly name: string;
  readonly holds: (reader: FigureReader, numeral: Numeral, counted: boolean) => boolean;
}

/** Touching its neighbour, without white space. */
const touches = ({ document }: FigureReader, i: number): boolean =>
  (document.tokens.shape[i]! & Shape.spaceBefore) === 0;

const EXCEPTIONS: readonly Exception[] = [
  {
    name: 'label',
    holds: (reader, { from }) => {
      const before = wordAt(reader, from - 1);
      const label = before === '.' && touches(reader, from - 1) ? wordAt(reader, from - 2) : before;
      return reader.words.labels.has(label) && !isVerbLike(reader, from - 1);
    },
  },
  {
    name: 'list-number',
    holds: (reader, { from, to, sign, suffix }) =>
      from === reader.from &&
      sign === '' &&
      suffix === '' &&
      (wordAt(reader, to) === '.' || wordAt(reader, to) === ')' || wordAt(reader, to) === ':'),
  },
  {
    name: 'reference',
    holds: (reader, { from, to, sign, suffix }) =>
      sign === '' &&
      suffix === '' &&
      /^[([]$/.test(wordAt(reader, from - 1)) &&
      /^[)\],]$/.test(wordAt(reader, to)),
  },
  {
    // `Sept. 3 and 4`: the rest of a date
    name: 'more-days',
    holds: (reader, { from, value, sign, suffix }, counted) =>
      !counted &&
      sign === '' &&
      suffix === '' &&
      value < 32 &&
      from - 1 === reader.dateEnd &&
      /^(?:and|or|,)$/.test(wordAt(reader, from - 1)),
  },
  {
    // 555-0100, +44 20 7946 0000, 2-1 (scores with a noun or a scale behind are ranges and are read before)
    name: 'chain-of-digits',
    holds: (reader, { from, to, sign, digits, scale }) =>
      digits && sign === '' && scale === 1 && (isLinked(reader, from - 1, -1) || isLinked(reader, to, 1)),
  },
  {
    name: 'name',
    holds: (reader, numeral, counted) =>
      numeral.scale === 1 && numeral.sign === '' && numeral.suffix === '' && isName(reader, numeral, counted),
  },
  {
    name: 'address',
    holds: (reader, { to, scale, sign }) => scale === 1 && sign === '' && isStreet(reader, to),
  },
];

/** The name of the rule that says this number is no figure, or null. `counted`: a noun that can be counted follows. */
export function exceptionOf(reader: FigureReader, numeral: Numeral, counted: boolean): string | null {
  return EXCEPTIONS.find(({ holds }) => holds(reader, numeral, counted))?.name ?? null;
}

/** `case` and `number` are labels, but not in `they number 500`. */
const isVerbLike = ({ tagged }: FigureReader, i: number): boolean =>
  tagged.tag[i] === Tag.verb || tagged.tag[i] === Tag.infinitive;

/** Another number on the other side of a hyphen, slash or plus, or directly beside this one. */
function isLinked(reader: FigureReader, i: number, step: -1 | 1): boolean {
  const { kind } = reader.document.tokens;
  if (i < reader.from || i >= reader.to) return false;
  if (wordAt(reader, i) === '+' || wordAt(reader, i) === '#') return step < 0;
  if (kind[i] === TokenKind.number) return true;
  const link = wordAt(reader, i);
  if (link !== '-' && link !== '–' && link !== '/' && link !== ':') return false;
  const beyond = i + step;
  return (
    beyond >= reader.from &&
    beyond < reader.to &&
    kind[beyond] === TokenKind.number &&
    touches(reader, Math.max(i, beyond)) &&
    touches(reader, step < 0 ? i + 1 : i)
  );
}

/** Roles of what is no person and no product: `In Kyiv 40 people`. */
export const PLACES = Role.state | Role.capital | Role.city | Role.region | Role.demonym | Role.collective;

/** `Boeing 737`, `Channel 4`: a capital word stands before it. `In Kyiv 40 people` counts people. */
function isName(reader: FigureReader, { from, digits }: Numeral, counted: boolean): boolean {
  if (!digits || from - 1 < reader.floor) return false;
  const { shape, kind, lower } = reader.document.tokens;
  // S&P 500, S.& P. 500
  const before = lower[from - 1] === '.' && touches(reader, from - 1) ? from - 2 : from - 1;
  if (before < reader.floor) return false;
  if (kind[before] !== TokenKind.word || (shape[before]! & Shape.capital) === 0) return false;
  if ((shape[before]! & Shape.sentenceStart) !== 0 && reader.tagged.tag[before] !== Tag.name) return false;
  if (reader.tagged.tag[before] !== Tag.name) return false;
  if (!counted) return true;
  const place = (reader.tagged.role[before]! & PLACES) !== 0;
  return !place && !lower[from]!.includes(',');
}

const STREETS = new Set(
  'street avenue ave road lane drive boulevard blvd square place court way terrace highway st rd crescent close'.split(
    ' ',
  ),
);

/** `10 Downing Street`. */
function isStreet(reader: FigureReader, to: number): boolean {
  const { shape } = reader.document.tokens;
  for (let i = to; i < Math.min(reader.to, to + 4); i++) {
    if ((shape[i]! & Shape.capital) === 0) return false;
    if (i > to && STREETS.has(wordAt(reader, i))) return true;
  }
  return false;
}
