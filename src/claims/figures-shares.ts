/** Parts of a whole: `one in five voters`, `two-thirds of them`, `half the town`. */
import { Tag } from '../text/tag.ts';
import {
  amount,
  type FigureReader,
  found,
  numeralHere,
  type Reading,
  rounded,
  wordAt,
} from './figures-amount.ts';
import { compoundValue, type Numeral, readNumeral } from './figures-numerals.ts';
import { headNoun } from './figures-units.ts';

/** `one in five`, `three out of ten`. */
export function readRatio(reader: FigureReader, i: number): Reading | null {
  const { document, words, limit } = reader;
  const part = numeralHere(reader, i);
  if (part === null || !isPlain(part)) return null;
  const link = wordAt(reader, part.to);
  const step = link === 'in' ? 1 : link === 'out' && wordAt(reader, part.to + 1) === 'of' ? 2 : 0;
  if (step === 0) return null;
  const whole = readNumeral(document, words.numerals, part.to + step, limit);
  if (whole === null || !isPlain(whole) || whole.value <= part.value || part.value < 1) return null;
  // `killed three in five attacks`, `one in ten years`
  if (words.times.units.has(wordAt(reader, whole.to))) return null;
  if (step === 1 && !ROUND.has(whole.value) && part.value !== 1) return null;
  if (reader.tagged.tag[i - 1] === Tag.verb && part.value !== 1) return null;
  return found(amount(i, whole.to, { value: rounded(part.value / whole.value) }));
}

const ROUND = new Set([3, 4, 5, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000]);
const isPlain = ({ sign, suffix }: Numeral): boolean => sign === '' && suffix === '';

const HALVES = new Set(['of', 'the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'my', 'all']);

/** `two-thirds of voters`, `a third of them`, `a quarter of a million`, `half the town`, `nearly half`. */
export function readShare(reader: FigureReader, i: number): Reading | null {
  const { fractions, numerals } = reader.words;
  const word = wordAt(reader, i);
  if (word === 'half') return readHalf(reader, i);
  if (word === 'twice') return readTwice(reader, i);
  const hyphened = word.includes('-') ? fractions.get(word) : undefined;
  if (hyphened !== undefined) return found(amount(i, i + 1, { value: hyphened, noun: 'of' }));
  const value = fractions.get(wordAt(reader, i + 1));
  const count = value === undefined ? null : word === 'a' ? 1 : compoundValue(word, numerals);
  if (value === undefined || count === null || count > 1 !== wordAt(reader, i + 1).endsWith('s')) return null;
  const share = rounded(count / Math.round(1 / value));
  if (wordAt(reader, i + 2) !== 'of' || i + 3 >= reader.limit) {
    const measured = CHANGED_BY.has(wordAt(reader, i - 1));
    const alone = reader.tagged.tag[i + 2] !== Tag.noun && (measured || count > 1);
    return alone ? found(amount(i, i + 2, { value: share, noun: 'none' })) : null;
  }
  const whole =
    wordAt(reader, i + 3) === 'a' ? readNumeral(reader.document, numerals, i + 3, reader.limit) : null;
  if (whole !== null && whole.scale > 1) return found(amount(i, whole.to, { value: share * whole.value }));
  return found(amount(i, i + 2, { value: share, noun: 'of' }));
}

/** `fell by a third`, `cut by half`, `down a quarter`. */
const CHANGED_BY = new Set(['by', 'up', 'down']);

/** `twice as many`, `twice the size`; `twice a week` counts something else. */
function readTwice(reader: FigureReader, i: number): Reading | null {
  const next = wordAt(reader, i + 1);
  const compares =
    next === 'as' || ((next === 'the' || next === 'its') && reader.tagged.tag[i + 2] === Tag.noun);
  return compares ? found(amount(i, i + 1, { value: 2, unit: 'times', noun: 'none' })) : null;
}

function readHalf(reader: FigureReader, i: number): Reading | null {
  const next = wordAt(reader, i + 1);
  const before = wordAt(reader, i - 1);
  // the second half, a man and a half
  if (before === 'a' || reader.words.ordinals.has(before) || before === 'other' || before === 'better')
    return null;
  if (next === 'a' || next === 'an') {
    const unit = reader.words.measureWords.get(wordAt(reader, i + 2));
    return unit === undefined ? null : found(amount(i, i + 3, { value: 0.5, unit, noun: 'none' }));
  }
  if (next === 'of') return found(amount(i, i + 1, { value: 0.5, noun: 'of' }));
  if (CHANGED_BY.has(before) || (before === 'in' && reader.tagged.tag[i + 1] !== Tag.noun))
    return found(amount(i, i + 1, { value: 0.5, noun: 'none' }));
  const head = HALVES.has(next) ? headNoun(reader, i + 2, false, true) : -1;
  if (head >= 0) return found(amount(i, head + 1, { value: 0.5, unit: wordAt(reader, head), noun: 'none' }));
  return longestApproximator(reader, i) ? found(amount(i, i + 1, { value: 0.5, noun: 'none' })) : null;
}

const longestApproximator = (reader: FigureReader, i: number): boolean =>
  [
    'about',
    'nearly',
    'almost',
    'than',
    'around',
    'roughly',
    'over',
    'under',
    'least',
    'approximately',
  ].includes(wordAt(reader, i - 1));
