/** Neighbouring times that are one (`Monday, Jan. 5`, `from March to May`), and the words before them that belong to them. */
import type { Dated, Meaning } from './times-meaning.ts';
import type { TimeCore, TimeReader } from './times-reader.ts';
import { longestBefore } from './word-sequences.ts';

/** Joins what belongs together; the cores are in text order. Dates are put together before ranges are. */
export function joinNeighbours(reader: TimeReader, cores: readonly TimeCore[]): readonly TimeCore[] {
  if (cores.length < 2) return cores;
  return joinWith(reader, joinWith(reader, cores, mergeTwo), rangeOfTwo);
}

type Join = (reader: TimeReader, a: TimeCore, b: TimeCore, gap: string) => Meaning | null;

/** Words between two times that can be one; longer gaps never join. */
const LONGEST_GAP = 3;

function joinWith(reader: TimeReader, cores: readonly TimeCore[], join: Join): TimeCore[] {
  const { lower } = reader.document.tokens;
  const joined: TimeCore[] = [];
  for (const next of cores) {
    const last = joined.at(-1);
    const near = last !== undefined && next.from - last.to <= LONGEST_GAP;
    const meaning = near ? join(reader, last, next, lower.slice(last.to, next.from).join(' ')) : null;
    if (!near || meaning === null) joined.push(next);
    else
      joined[joined.length - 1] = {
        from: last.from,
        to: next.to,
        meaning,
        article: last.article,
        needs: null,
        ends: meaning.kind === 'range' ? [last, next] : null,
      };
  }
  return joined;
}

const mergeTwo: Join = (_reader, a, b, gap) =>
  mergeClock(a, b, gap) ?? mergeMeanings(a.meaning, b.meaning, gap);

const rangeOfTwo: Join = (reader, a, b, gap) =>
  isRangeLink(reader, a, gap) ? rangeOf(a.meaning, b.meaning, isOpened(reader, a)) : null;

const DASHES = new Set(['-', '–', '—', 'to', 'through']);

/** `moved from Monday to Friday` is two days and no range. */
const MOVES = new Set(
  'move moved postpone postponed delayed pushed brought shifted rescheduled changed'.split(' '),
);
/** How far before `from` such a word still tells. */
const MOVE_REACH = 4;

function isMoved({ document, from }: TimeReader, a: TimeCore): boolean {
  const { lower } = document.tokens;
  for (let i = Math.max(from, a.from - 1 - MOVE_REACH); i < a.from; i++)
    if (MOVES.has(lower[i]!)) return true;
  return false;
}

function isRangeLink(reader: TimeReader, a: TimeCore, gap: string): boolean {
  if (gap === 'to' && isMoved(reader, a)) return false;
  if (DASHES.has(gap)) return true;
  const opener = wordBefore(reader, a);
  if (gap === 'and') return opener === 'between';
  return (gap === 'until' || gap === 'till' || gap === 'to the') && opener === 'from';
}

const isOpened = (reader: TimeReader, a: TimeCore): boolean => {
  const opener = wordBefore(reader, a);
  return opener === 'from' || opener === 'between';
};

/** The word before a time, its article aside. */
function wordBefore({ document, from }: TimeReader, { from: at }: TimeCore): string {
  const { lower } = document.tokens;
  const before = at - 1 >= from ? lower[at - 1]! : '';
  return before === 'the' && at - 2 >= from ? lower[at - 2]! : before;
}

function rangeOf(first: Meaning, last: Meaning, opened: boolean): Meaning | null {
  if (first.kind === 'clock' && last.kind === 'clock') return first;
  if (!isDay(first) || !isDay(last)) return null;
  if (!opened && grain(first) !== grain(last)) return null;
  if (first.kind !== 'date' || last.kind !== 'date') return { kind: 'range', first, last };
  return { kind: 'range', first: withYearOf(first, last), last };
}

const isDay = ({ kind }: Meaning): boolean => kind !== 'open' && kind !== 'clock' && kind !== 'range';

/** How fine a time is: a dash joins only times of one kind. */
function grain(meaning: Meaning): string {
  if (meaning.kind !== 'date') return meaning.kind;
  if (meaning.day !== null) return 'day';
  if (meaning.month !== null) return 'month';
  return meaning.weekday === null ? 'year' : 'weekday';
}

/** `March to May 2021`: the year stands only once. */
function withYearOf(first: Dated, last: Dated): Dated {
  if (first.year !== null || last.year === null || first.month === null || last.month === null) return first;
  return { ...first, year: first.month <= last.month ? last.year : last.year - 1 };
}

const NEAR = new Set(['', ',']);
const OF = new Set(['', ',', 'of', 'of the', 'in', 'in the']);
/** Links between a day and its morning, which is named with an article. */
const PART_OF = new Set(['of', 'on', 'of the', 'in the', 'on the']);
const AT = new Set([
  '',
  ',',
  'on',
  ', on',
  'at',
  ', at',
  'of',
  'around',
  ', around',
  'about',
  ', about',
  'by',
  'in the',
  'on the',
]);

/** A time of day and its day, in either order. */
function mergeClock(a: TimeCore, b: TimeCore, gap: string): Meaning | null {
  const links = a.needs === 'join' || b.needs === 'join' ? PART_OF : AT;
  if (!links.has(gap)) return null;
  if (a.meaning.kind === 'clock' && isDay(b.meaning)) return b.meaning;
  return b.meaning.kind === 'clock' && isDay(a.meaning) ? a.meaning : null;
}

function mergeMeanings(a: Meaning, b: Meaning, gap: string): Meaning | null {
  if (a.kind === 'date' && b.kind === 'date') return mergeDates(a, b, gap);
  if (b.kind === 'date' && isYear(b) && a.kind === 'months' && a.year === null && OF.has(gap))
    return { ...a, year: b.year, anyYear: false };
  // last week Wednesday
  if (a.kind === 'shift' && a.unit === 'week' && b.kind === 'date' && gap === '')
    return b.weekday !== null && b.month === null && b.shift === null ? { ...b, weekShift: a.by } : null;
  if (b.kind !== 'shift' || (gap !== '' && gap !== 'of')) return null;
  if (b.unit === 'year' && a.kind === 'months' && a.year === null)
    return { ...a, yearShift: b.by, anyYear: false };
  if (a.kind !== 'date' || a.year !== null) return null;
  if (b.unit === 'year' && a.month !== null) return { ...a, yearShift: b.by };
  return b.unit === 'week' && a.weekday !== null ? { ...a, weekShift: b.by } : null;
}

const isYear = (date: Dated): boolean => date.year !== null && date.month === null;

function mergeDates(a: Dated, b: Dated, gap: string): Meaning | null {
  if (a.weekday !== null && a.month === null && b.day !== null && b.weekday === null && NEAR.has(gap))
    return { ...b, weekday: a.weekday };
  if (b.weekday !== null && b.month === null && a.day !== null && a.weekday === null && NEAR.has(gap))
    return { ...a, weekday: b.weekday };
  return a.month !== null && a.year === null && isYear(b) && OF.has(gap) ? { ...a, year: b.year } : null;
}

const DEGREES = new Set(['early', 'late', 'mid', 'earlier', 'later']);
const NEARLY = new Set(['some', 'almost', 'nearly', 'exactly', 'only', 'just', 'roughly', 'approximately']);

const PLACING = new Set(['in', 'on', 'at']);

/**
 * The time with the words before it that belong to it (`on`, `in the`, `by late`, `late on`); null for one that needs such
 * a word and has none.
 */
export function withFrame(reader: TimeReader, core: TimeCore): TimeCore | null {
  const { lower } = reader.document.tokens;
  const limit = Math.max(reader.floor, reader.from);
  const before = (at: number): string => (at > limit ? lower[at - 1]! : '');
  let from = core.from;
  if (DEGREES.has(before(from)) || (core.meaning.kind === 'shift' && NEARLY.has(before(from)))) from--;
  // without a degree the article of a year belongs to the noun behind it: the 1999 storm
  if (before(from) === 'the' && (core.article || from < core.from)) from--;
  const found = longestBefore(reader.words.frames, lower, from, limit);
  // the particle of a verb, or of a noun behind: fell in last night, at last year's meeting
  const loose = from === core.from && core.meaning.kind === 'shift' && PLACING.has(before(from));
  const frame = loose ? null : found;
  // `the outbreak of World War II` needs no other word, and `of` stays with its noun
  if (frame === null && core.needs === 'frame' && before(from) !== 'of') return null;
  if (frame !== null) from = DEGREES.has(before(frame.from)) ? frame.from - 1 : frame.from;
  if (core.needs === 'join') return null;
  return from === core.from ? core : { ...core, from };
}
