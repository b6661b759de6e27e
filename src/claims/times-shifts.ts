/** Times before, at or after now, or after the time named last: `last week`, `this morning`, `the following year`. */
import { Tag } from '../text/tag.ts';
import { readNumeral } from './figures-numerals.ts';
import { endOfPartOfDay } from './times-clock.ts';
import { readMonth } from './times-dates.ts';
import { FEW } from './times-distances.ts';
import { dated, type Meaning, monthsOf } from './times-meaning.ts';
import { core, isWhole, type TimeCore, type TimeReader, wordAt, wordBefore } from './times-reader.ts';
import { isPluralUnit, SHORT_UNITS, type TimeUnit } from './times-words.ts';
import { longestFrom } from './word-sequences.ts';

/** These point to the time the text last spoke of, and only behind `the`. */
const FOLLOWING = new Map([
  ['following', 1],
  ['ensuing', 1],
  ['subsequent', 1],
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
]);
/** `last week`, `this morning`, `next Tuesday`, `the past two years`. */
export function readShift(reader: TimeReader, i: number): TimeCore | null {
  const token = wordAt(reader, i);
  // `this past week`, `this coming Friday`
  if (
    token === 'this' &&
    reader.words.shifts.has(wordAt(reader, i + 1)) &&
    !/^(?:this|last)$/.test(wordAt(reader, i + 1))
  ) {
    const inner = readShift(reader, i + 1);
    return inner === null ? null : { ...inner, from: i };
  }
  const by = reader.words.shifts.get(token)!;
  if (token === 'that' && !standsAsTime(reader, i)) return null;
  for (const rule of SHIFT_RULES) {
    const found = rule(reader, i, by);
    if (found !== null) return found;
  }
  return null;
}

/** `that` is mostly no time: only at the head of a sentence, behind a preposition, or in `later that day`. */
function standsAsTime(reader: TimeReader, i: number): boolean {
  if (!reader.words.units.has(wordAt(reader, i + 1)) && wordAt(reader, i + 1) !== 'period') return false;
  const previous = wordBefore(reader, i);
  return (
    i === reader.from ||
    previous === 'later' ||
    previous === 'earlier' ||
    reader.tagged.tag[i - 1] === Tag.preposition
  );
}

type ShiftRule = (reader: TimeReader, i: number, by: number) => TimeCore | null;

const shiftedWeekday: ShiftRule = (reader, i, by) => {
  const token = wordAt(reader, i + 1);
  const weekday = token.endsWith('day') ? reader.words.weekdays.get(token) : undefined;
  if (weekday === undefined) return null;
  return core(i, endOfPartOfDay(reader, i + 2), dated({ weekday, shift: by }));
};

const shiftedMonth: ShiftRule = (reader, i, by) => {
  if (!reader.words.months.has(wordAt(reader, i + 1))) return null;
  const found = readMonth(reader, i + 1);
  if (found === null || found.meaning.kind !== 'date' || found.meaning.year !== null) return null;
  return { ...found, from: i, meaning: { ...found.meaning, shift: by } };
};

const shiftedSeason: ShiftRule = (reader, i, by) => {
  const month = reader.words.seasons.get(wordAt(reader, i + 1));
  if (month === undefined) return null;
  const after = FOLLOWING.get(wordAt(reader, i));
  if (after === undefined) return core(i, i + 2, monthsOf(month, 3, { shift: by }));
  return wordBefore(reader, i) === 'the'
    ? core(i, i + 2, monthsOf(month, 3, { after }), { article: true })
    : null;
};

const shiftedPartOfDay: ShiftRule = (reader, i, by) => {
  const token = wordAt(reader, i + 1);
  if (!reader.words.partsOfDay.has(token) || token.endsWith('s') || token.length < 4) return null;
  if (wordBefore(reader, i) === 'the')
    return core(i, i + 2, { kind: 'later', unit: 'day', by: by || 1 }, { article: true });
  // `last night` is yesterday, `this evening` is today
  return core(i, i + 2, { kind: 'shift', unit: 'day', by });
};

const shiftedHoliday: ShiftRule = (reader, i, by) => {
  const found = longestFrom(reader.words.phrases, reader.document.tokens.lower, i + 1, reader.to);
  if (found === null || !isWhole(reader, found.to)) return null;
  if (found.value.kind === 'holiday') return core(i, found.to, { kind: 'open' });
  return found.value.kind === 'day' ? core(i, found.to, dated({ ...found.value.date, shift: by })) : null;
};

/** `the past two years`, `the next few days`. */
const stretch: ShiftRule = (reader, i, by) => {
  const direction = by === 0 ? 0 : Math.sign(by);
  if (direction === 0 || FOLLOWING.has(wordAt(reader, i))) return null;
  let at = i + 1;
  let count: number | null = null;
  if (FEW.has(wordAt(reader, at))) at += wordAt(reader, at + 1) === 'of' ? 2 : 1;
  else {
    const numeral = readNumeral(reader.document, reader.words.numerals, at, reader.to);
    if (numeral === null) return null;
    count = numeral.value;
    at = numeral.to;
  }
  const unit = reader.words.units.get(wordAt(reader, at));
  if (unit === undefined) return null;
  const closed = count === null || SHORT_UNITS.has(unit) || unit === 'other' || !Number.isInteger(count);
  const meaning: Meaning = closed ? { kind: 'open' } : { kind: 'stretch', unit, by: direction * count! };
  return core(i, at + 1, meaning, { article: true });
};

/** Prepositions behind which `the last year` is the year up to now. */
const OVER = new Set(['in', 'over', 'during', 'within', 'for', 'throughout', 'across', 'of']);

const shiftedUnit: ShiftRule = (reader, i, by) => {
  const token = wordAt(reader, i + 1);
  const unit = reader.words.units.get(token);
  if (unit === undefined || SHORT_UNITS.has(unit) || isPluralUnit(token)) return null;
  const name = wordAt(reader, i);
  const article = wordBefore(reader, i) === 'the';
  const following = FOLLOWING.get(name);
  if (unit === 'other') return article || following ? null : core(i, i + 2, { kind: 'open' });
  if (following !== undefined) return article ? later(i, i + 2, unit, following) : null;
  if (name === 'that') return later(i, i + 2, unit, 0);
  if (by === 0) return core(i, i + 2, shift(unit, 0), { article });
  const over = article && OVER.has(wordBefore(reader, i - 1));
  if (over || name === 'past' || name === 'coming')
    return core(i, i + 2, { kind: 'stretch', unit, by }, { article: true });
  if (!article) return core(i, i + 2, shift(unit, by));
  // `the next day` of a story; `the last day of the trial` is none
  return name === 'next' && wordAt(reader, i + 2) !== 'of' ? later(i, i + 2, unit, 1) : null;
};

export const shift = (unit: TimeUnit, by: number): Meaning => ({ kind: 'shift', unit, by });
const later = (from: number, to: number, unit: TimeUnit, by: number): TimeCore =>
  core(from, to, { kind: 'later', unit, by }, { article: true });

/** `during this period`, `in that period`. */
const samePeriod: ShiftRule = (reader, i, by) =>
  by === 0 && wordAt(reader, i + 1) === 'period'
    ? core(i, i + 2, { kind: 'same' }, { needs: 'frame' })
    : null;

const SHIFT_RULES: readonly ShiftRule[] = [
  shiftedWeekday,
  shiftedMonth,
  shiftedSeason,
  stretch,
  shiftedUnit,
  shiftedPartOfDay,
  shiftedHoliday,
  samePeriod,
];
