/** How a figure can begin: an ordered list of small named rules; the first that answers wins. */
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { amount, type FigureReader, found, type Reading, wordAt } from './figures-amount.ts';
import { IDLE, readNumber } from './figures-numbers.ts';
import { compoundValue } from './figures-numerals.ts';
import { readRatio, readShare } from './figures-shares.ts';
import { headNoun, isPluralNoun } from './figures-units.ts';
import { Begin } from './figures-words.ts';
import { longestFrom } from './word-sequences.ts';

export interface FigureRule {
  readonly name: string;
  /** What a word must be able to begin (`Begin`) for the rule to be asked. */
  readonly begins: number;
  readonly read: (reader: FigureReader, i: number) => Reading | null;
}

export const FIGURE_RULES: readonly FigureRule[] = [
  { name: 'vague', begins: Begin.vague, read: readVague },
  { name: 'ratio', begins: Begin.number, read: readRatio },
  { name: 'share', begins: Begin.number | Begin.half, read: readShare },
  { name: 'ordinal', begins: Begin.ordinal, read: readOrdinal },
  { name: 'number', begins: Begin.number, read: readNumber },
  { name: 'compound', begins: Begin.compound, read: readCompound },
];

/** Adjectives of amount say something only with what they count (`many people`, not `many`). */
const ALONE = /(?:s|digit|figure|handful|dozen|hundred|thousand|illion)$/;

function readVague(reader: FigureReader, i: number): Reading | null {
  const { lower, kind } = reader.document.tokens;
  const phrase = longestFrom(reader.words.vague, lower, i, reader.limit);
  if (phrase === null || wordAt(reader, i - 1) === 'how' || isSuperlative(reader, i)) return null;
  const last = lower[phrase.to - 1]!;
  const of = last === 'of';
  // `of` is read again with the noun behind it
  const to = of ? phrase.to - 1 : phrase.to;
  const noun = nounBehind(reader, phrase.to, kind[phrase.to] === TokenKind.quote);
  if (!noun && (of || !ALONE.test(last))) return null;
  const { value, approx } = phrase.value;
  return found(amount(i, to, { value, approx, noun: of ? 'of' : 'counted' }));
}

/** `the most dangerous cities`, `the 20 most popular names`. */
function isSuperlative({ document, tagged }: FigureReader, i: number): boolean {
  const before = tagged.tag[i - 1];
  return (
    document.tokens.lower[i] === 'most' &&
    (before === Tag.determiner || before === Tag.possessive || before === Tag.number)
  );
}

/** Does a plural follow, with up to two words or a closing mark between? Behind `of`, any noun does: `most of the money`. */
function nounBehind(reader: FigureReader, at: number, quoted: boolean): boolean {
  const of = wordAt(reader, at - 1) === 'of';
  let from = quoted ? at + 1 : at;
  if (of && reader.tagged.tag[from] === Tag.determiner) from++;
  return headNoun(reader, from, false, of) >= 0;
}

/** `12-year-old`, `three-day`, `1,000-strong`, `40-odd`. */
function readCompound(reader: FigureReader, i: number): Reading | null {
  const word = wordAt(reader, i);
  const hyphen = word.indexOf('-');
  if (hyphen < 1) return null;
  const { numerals, measureWords } = reader.words;
  const second = word.indexOf('-', hyphen + 1);
  const long = second < 0 ? null : compoundValue(word.slice(0, second), numerals);
  const value = long ?? compoundValue(word.slice(0, hyphen), numerals);
  if (value === null) return null;
  const rest = word.slice((long === null ? hyphen : second) + 1);
  if (rest === 'odd' || rest === 'plus')
    return found(amount(i, i + 1, { value, approx: true, ...(rest === 'plus' ? { low: value } : {}) }));
  if (rest === 'strong') return found(amount(i, i + 1, { value, noun: 'none' }));
  const scale = numerals.scales.get(rest);
  if (scale !== undefined) return found(amount(i, i + 1, { value: value * scale }));
  const unit = measureWords.get(rest);
  if (unit === undefined || rest.length < 3 || (value === 1 && IDLE.has(rest))) return null;
  return found(amount(i, i + 1, { value, unit, noun: 'none' }));
}

const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
/** Not counted: the Third World, a third party, the second lady. */
const FIXED = new Set([
  'party',
  'parties',
  'world',
  'degree',
  'estate',
  'person',
  'hand',
  'place',
  'time',
  'floor',
  'grade',
  'gender',
  'generation',
  'century',
]);

/** `the third attempt`, `her 25th birthday`. `first` and `second` order far more often than they count. */
function readOrdinal(reader: FigureReader, i: number): Reading | null {
  const word = wordAt(reader, i);
  const digits = ORDINAL.test(word);
  const value = digits ? Number.parseInt(word, 10) : reader.words.ordinals.get(word);
  if (value === undefined || (!digits && value < 3)) return null;
  const opened = reader.tagged.tag[i - 1] === Tag.determiner || reader.tagged.tag[i - 1] === Tag.possessive;
  const noun = wordAt(reader, i + 1);
  const capital = i + 1 < reader.to && (reader.document.tokens.shape[i + 1]! & Shape.capital) !== 0;
  if (!opened || capital || reader.tagged.tag[i + 1] !== Tag.noun || FIXED.has(noun)) return null;
  if (isPluralNoun(noun) || noun.endsWith('est')) return null;
  return found(amount(i, i + 2, { value, unit: noun, noun: 'none' }));
}
