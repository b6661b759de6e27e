/** What a number counts: money, a measure, the noun behind it, and the unit of a rate (`$90 a barrel`). */
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { type Amount, type FigureReader, wordAt } from './figures-amount.ts';
import { readNumeral } from './figures-numerals.ts';
import { longestFrom } from './word-sequences.ts';

/** The amount with its currency, unit and rate, as far as they stand behind it. */
export function withUnit(reader: FigureReader, amount: Amount): Amount {
  return withRate(reader, withNoun(reader, withMeasure(reader, withMoney(reader, amount))));
}

function withMoney(reader: FigureReader, amount: Amount): Amount {
  if (amount.currency !== null || amount.unit !== null || amount.noun !== 'counted') return amount;
  const { lower } = reader.document.tokens;
  const found = longestFrom(reader.words.currencies, lower, amount.to, reader.limit);
  if (found === null || (found.value.doubtful && (amount.value ?? 0) < 1_000_000)) return amount;
  // forty pounds of flour
  if (/^pounds?$/.test(lower[amount.to]!) && isWeight(reader, amount, found.to))
    return { ...amount, to: found.to, unit: 'pounds weight', noun: 'none' };
  const share = (value: number | null) =>
    value === null ? null : Number((value * found.value.share).toPrecision(12));
  return {
    ...amount,
    to: found.to,
    currency: found.value.code,
    noun: 'none',
    value: share(amount.value),
    low: share(amount.low),
    high: share(amount.high),
  };
}

const WEIGHING = new Set([
  'weigh',
  'weighs',
  'weighed',
  'weighing',
  'lost',
  'lose',
  'losing',
  'gained',
  'gain',
  'lift',
  'lifted',
]);

function isWeight(reader: FigureReader, { from }: Amount, end: number): boolean {
  if (wordAt(reader, end) === 'of') return true;
  for (let i = Math.max(reader.from, from - 3); i < from; i++)
    if (WEIGHING.has(wordAt(reader, i))) return true;
  return false;
}

function withMeasure(reader: FigureReader, amount: Amount): Amount {
  if (amount.unit !== null || amount.noun !== 'counted') return amount;
  const at = skipQuote(reader, amount.to);
  const found = longestFrom(reader.words.measures, reader.document.tokens.lower, at, reader.limit);
  if (found === null || isLetter(reader, at, found.to)) return amount;
  // `40 state officials` counts officials; a singular is the unit only of one, or of a true measure
  const plural = found.value === wordAt(reader, found.to - 1) || found.value !== `${wordAt(reader, at)}s`;
  if (!plural && amount.value !== 1 && isNounAt(reader, found.to)) return amount;
  if (plural && isPluralNoun(wordAt(reader, found.to)) && isNounAt(reader, found.to)) return amount;
  return { ...amount, to: at === amount.to ? found.to : amount.to, unit: found.value, noun: 'none' };
}

/** Does a measure or a currency stand at token `at`? */
export const isMeasured = (reader: FigureReader, at: number): boolean =>
  longestFrom(reader.words.measures, reader.document.tokens.lower, at, reader.limit) !== null ||
  longestFrom(reader.words.currencies, reader.document.tokens.lower, at, reader.limit) !== null;

/** `5 m` and `40 c`, but not a capital: `40 B` is a name. */
const isLetter = ({ document }: FigureReader, from: number, to: number): boolean =>
  to === from + 1 &&
  document.tokens.lower[from]!.length === 1 &&
  document.tokens.kind[from] === TokenKind.word;

const skipQuote = ({ document, limit }: FigureReader, i: number): number =>
  i < limit && document.tokens.kind[i] === TokenKind.quote ? i + 1 : i;

/** A head this many tokens behind the number, and no farther. */
const LONGEST_NOUN = 4;

function withNoun(reader: FigureReader, amount: Amount): Amount {
  if (amount.unit !== null || amount.currency !== null || amount.noun === 'none') return amount;
  let at = skipQuote(reader, amount.to);
  const of = wordAt(reader, at) === 'of';
  if (of) {
    at++;
    if (reader.tagged.tag[at] === Tag.determiner) at++;
  } else if (amount.noun === 'of') return amount;
  const head = headNoun(reader, at, amount.value === 1, amount.noun === 'of');
  if (head < 0) return amount;
  const money = longestFrom(reader.words.currencies, reader.document.tokens.lower, head, head + 1);
  if (money !== null && !money.value.doubtful)
    return { ...amount, to: head + 1, currency: money.value.code, noun: 'none' };
  const extends_ = at === amount.to || of;
  return { ...amount, to: extends_ ? head + 1 : amount.to, unit: wordAt(reader, head), noun: 'none' };
}

/** Can a noun that is counted follow token `i - 1`? Its token number, or -1. */
export function headNoun(reader: FigureReader, from: number, one: boolean, singular: boolean): number {
  let last = -1;
  for (let i = from; i < Math.min(reader.limit, from + LONGEST_NOUN); i++) {
    const plural = isPluralNoun(wordAt(reader, i));
    // a singular noun behind a number begins a compound, so what looks like a verb is its head: two rate increases
    const compound = plural && last === i - 1 && last >= from && !one && reader.tagged.tag[i] === Tag.verb;
    const modifier = last < 0 && isModifierAt(reader, i);
    if (!compound && !isNounAt(reader, i) && !modifier) break;
    if (plural && !(isNounAt(reader, i + 1) && isPluralNoun(wordAt(reader, i + 1)))) return i;
    if (isNounAt(reader, i)) last = i;
  }
  // `most of Tesla’s investors` is no part of Tesla
  const owner = last >= 0 && reader.tagged.tag[last + 1] === Tag.possessive;
  return (one || singular) && !owner ? last : -1;
}

function isNounAt({ tagged, limit, document }: FigureReader, i: number): boolean {
  if (i >= limit || document.tokens.kind[i] !== TokenKind.word) return false;
  return tagged.tag[i] === Tag.noun || tagged.tag[i] === Tag.name;
}

const MODIFIERS = new Set(
  'more other additional new such extra further fewer less different most least'.split(' '),
);

function isModifierAt({ tagged, document }: FigureReader, i: number): boolean {
  const tag = tagged.tag[i];
  if (tag === Tag.adjective || MODIFIERS.has(document.tokens.lower[i]!)) return true;
  // `wounded soldiers`, `fighting units`: a form of a verb directly before a noun
  const verbal = tag === Tag.participle || tag === Tag.gerund || tag === Tag.verb;
  const { gram, verbs } = tagged.info[i]!;
  const adjectival =
    verbs.length === 0 &&
    ((gram & Gram.verbParticiple) !== 0 || /(?:ed|ing)$/.test(document.tokens.lower[i]!));
  const next = tagged.tag[i + 1];
  return verbal && adjectival && (next === Tag.noun || next === Tag.adjective || next === Tag.name);
}

const PLURALS = new Set(
  'people men women children police staff personnel cattle sheep fish aircraft feet teeth media youth crew wives lives policemen policewomen servicemen spokesmen fishermen'.split(
    ' ',
  ),
);

/** By its ending: `troops`, `children`; not `us`, `crisis`, `business`. No pattern, because every noun behind a number is asked. */
export function isPluralNoun(word: string): boolean {
  if (!word.endsWith('s')) return PLURALS.has(word);
  if (word.length > 3 && !SINGULAR_BEFORE_S.has(word.charAt(word.length - 2))) return true;
  return PLURAL_ENDINGS.some((ending) => word.endsWith(ending));
}

const SINGULAR_BEFORE_S = new Set(['s', 'u', 'i', 'y', "'"]);
const PLURAL_ENDINGS = ['eys', 'ays', 'oys', 'skis', 'taxis'];

/** `a day`, `per head`, `per 100,000 people`, `an hour`. */
function withRate(reader: FigureReader, amount: Amount): Amount {
  const link = wordAt(reader, amount.to);
  const at = amount.to + 1;
  if (at >= reader.limit) return amount;
  const { document, words, tagged } = reader;
  if (link === 'per' || (link === '/' && (document.tokens.shape[at]! & Shape.spaceBefore) === 0)) {
    const numeral = readNumeral(document, words.numerals, at, reader.limit);
    const noun = numeral === null ? at : Math.max(headNoun(reader, numeral.to, false, false), numeral.to - 1);
    if (numeral === null && tagged.tag[at] !== Tag.noun && tagged.tag[at] !== Tag.name) return amount;
    return { ...amount, to: noun + 1, per: textOf(reader, at, noun + 1) };
  }
  if (link !== 'a' && link !== 'an' && link !== 'each' && link !== 'every') return amount;
  const noun = wordAt(reader, at);
  const unit = words.times.units.get(noun);
  const time = unit !== undefined && unit !== 'other' && !noun.endsWith('s') && noun !== 'second';
  const rate = time || (amount.currency !== null && words.per.has(noun));
  return rate && (tagged.gram[at]! & Gram.determiner) === 0 ? { ...amount, to: at + 1, per: noun } : amount;
}

const textOf = ({ document }: FigureReader, from: number, to: number): string =>
  document.tokens.lower.slice(from, to).join(' ');
