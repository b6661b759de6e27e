/** Parts of a longer time: `the end of May`, `the third quarter`, `summer`, `the weekend`. */
import { Tag } from '../text/tag.ts';
import { readMonth, readNumberDate } from './times-dates.ts';
import { countBefore } from './times-distances.ts';
import { type Meaning, monthsOf } from './times-meaning.ts';
import { core, type TimeCore, type TimeReader, wordAt, wordBefore } from './times-reader.ts';
import { readShift, shift } from './times-shifts.ts';
import { isPluralUnit, SHORT_UNITS } from './times-words.ts';
import { longestBefore, longestFrom } from './word-sequences.ts';

const PARTS = new Set(['end', 'start', 'beginning', 'middle', 'close', 'rest']);
const QUARTER = /^q[1-4]$/;

/** `the end of the year`, `the first half of 2020`, `the third quarter`, `Q3 2021`. */
export function readPart(reader: TimeReader, i: number): TimeCore | null {
  const token = wordAt(reader, i);
  if (PARTS.has(token)) return readEdge(reader, i);
  if (token === 'quarters' || token === 'months') return readFirstMonths(reader, i);
  if (QUARTER.test(token)) return withYearOf(reader, i, i + 1, Number(token[1]) * 3 - 2, 3);
  const ordinal =
    reader.words.ordinals.get(wordBefore(reader, i)) ?? Number.parseInt(wordBefore(reader, i), 10);
  const parts = token === 'half' ? 2 : 4;
  if (i - 1 < reader.floor || !(ordinal >= 1 && ordinal <= parts)) return null;
  const months = 12 / parts;
  return withYearOf(reader, i - 1, i + 1, (ordinal - 1) * months + 1, months);
}

/** `the first three quarters of 2018`, `the first six months of the year`. */
function readFirstMonths(reader: TimeReader, i: number): TimeCore | null {
  const counted = i - 2 >= reader.floor ? countBefore(reader, i) : null;
  if (counted?.count == null || wordAt(reader, counted.from - 1) !== 'first' || counted.from <= reader.floor)
    return null;
  const months = counted.count * (wordAt(reader, i) === 'months' ? 1 : 3);
  return Number.isInteger(months) && months > 1 && months < 12
    ? withYearOf(reader, counted.from - 1, i + 1, 1, months)
    : null;
}

function readEdge(reader: TimeReader, i: number): TimeCore | null {
  if (wordAt(reader, i + 1) !== 'of') return null;
  const inner = readInner(reader, i + 2);
  if (inner === null) return null;
  const last = wordAt(reader, i) === 'end' || wordAt(reader, i) === 'close';
  const meaning: Meaning = last && isDeadline(reader, i) ? { kind: 'end', of: inner.meaning } : inner.meaning;
  return core(i, inner.to, meaning, { article: true });
}

/** `by the end of the year` names its last day; `at the end of the year` some days around it. */
function isDeadline(reader: TimeReader, i: number): boolean {
  const preposition = wordBefore(reader, wordBefore(reader, i) === 'the' ? i - 1 : i);
  return (
    preposition === 'by' || preposition === 'until' || preposition === 'before' || preposition === 'till'
  );
}

/** What stands behind `of`: `the year`, `last week`, `2020`, `the 1990s`, `March`. */
function readInner(reader: TimeReader, from: number): TimeCore | null {
  const article = wordAt(reader, from) === 'the' ? 1 : 0;
  const at = from + article;
  if (at >= reader.to) return null;
  const unit = reader.words.units.get(wordAt(reader, at));
  if (
    article === 1 &&
    unit !== undefined &&
    !SHORT_UNITS.has(unit) &&
    unit !== 'other' &&
    !isPluralUnit(wordAt(reader, at))
  )
    return core(at, at + 1, shift(unit, 0));
  const { lower } = reader.document.tokens;
  if (reader.words.shifts.has(lower[at]!)) return readShift(reader, at);
  if (reader.words.months.has(lower[at]!)) return readMonth(reader, at);
  const phrase = longestFrom(reader.words.phrases, lower, from, reader.to);
  if (phrase?.value.kind === 'period') return core(from, phrase.to, phrase.value);
  return readNumberDate(reader, at);
}

/** A quarter or half with the year behind it. `the second half` without one is that of a match. */
function withYearOf(
  reader: TimeReader,
  from: number,
  end: number,
  month: number,
  months: number,
): TimeCore | null {
  const of = wordAt(reader, end) === 'of';
  const inner = readInner(reader, of || wordAt(reader, end) === ',' ? end + 1 : end);
  const article = { article: true };
  if (inner?.meaning.kind === 'date' && inner.meaning.month === null && inner.meaning.weekday === null)
    return core(from, inner.to, monthsOf(month, months - 1, { year: inner.meaning.year }), article);
  if (inner?.meaning.kind === 'shift' && inner.meaning.unit === 'year')
    return core(from, inner.to, monthsOf(month, months - 1, { yearShift: inner.meaning.by }), article);
  return months === 3 && !of ? core(from, end, monthsOf(month, months - 1), article) : null;
}

const BEFORE_SEASON = new Set('in by since until during early late mid of every each'.split(' '));
const BE = new Set(['is', 'was', 'be', 'been', "'s"]);

/** `summer`, `the summer of 2012` (the year is joined later). */
export function readSeason(reader: TimeReader, i: number): TimeCore | null {
  const token = wordAt(reader, i);
  const previous = wordBefore(reader, i);
  const next = reader.tagged.tag[i + 1];
  const article = previous === 'the';
  const dated = /^[12]\d{3}$/.test(wordAt(reader, wordAt(reader, i + 1) === 'of' ? i + 2 : i + 1));
  // `fall` and `spring` are verbs and more
  const doubtful = token === 'fall' || token === 'spring';
  const framed = article
    ? longestBefore(reader.words.frames, reader.document.tokens.lower, i - 1, reader.from) !== null
    : BEFORE_SEASON.has(previous) || (previous === 'and' && !doubtful);
  const subject =
    i === reader.from && (next === Tag.auxiliary || next === Tag.modal || next === Tag.coordinator);
  const predicate = BE.has(previous) && token !== 'fall';
  if (!framed && !dated && !subject && !predicate && (doubtful || !article)) return null;
  const month = reader.words.seasons.get(token)!;
  return core(i, i + 1, monthsOf(month, 3, { anyYear: !article && !dated }), { article: true });
}

/** `over the weekend`. */
export function readWeekend(reader: TimeReader, i: number): TimeCore | null {
  const article = wordBefore(reader, i) === 'the';
  return article && !wordAt(reader, i).endsWith('s')
    ? core(i, i + 1, { kind: 'weekend' }, { article: true, needs: 'frame' })
    : null;
}
