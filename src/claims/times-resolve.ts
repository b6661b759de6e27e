/** From what a time expression says to the calendar: ISO 8601, counted from the reference day or from the time named before. */
import {
  type Day,
  dayPeriod,
  daysPeriod,
  isDate,
  join,
  monthPeriod,
  monthsPeriod,
  type Period,
  recurringMonths,
  toDate,
  toDay,
  weekdayOf,
  weekendPeriod,
  weekPeriod,
  yearPeriod,
  yearsPeriod,
} from './calendar.ts';
import type { Dated, Meaning, Months } from './times-meaning.ts';
import type { TimeUnit } from './times-words.ts';

/** What a time is counted from. */
export interface Standpoint {
  /** Day of publication or of the dateline; null when neither is known. */
  readonly reference: Day | null;
  /** The time that the text named before, or null. */
  readonly previous: Period | null;
  /** Does the clause look into the future? null when it says nothing. Asked only where it matters. */
  readonly forward: () => boolean | null;
}

export interface Placed {
  readonly iso: string;
  /** null for what comes back every year. */
  readonly period: Period | null;
  /** `text`: the words alone suffice; `reference` and `previous`: counted from these. */
  readonly from: 'text' | 'reference' | 'previous';
  /** What the two ends of a range are by themselves. */
  readonly ends?: readonly [Placed, Placed];
}

/** Where the meaning lies on the calendar; null when that cannot be told. */
export function place(meaning: Meaning, standpoint: Standpoint): Placed | null {
  switch (meaning.kind) {
    case 'period':
      return placed(meaning.period, 'text');
    case 'date':
      return placeDate(meaning, standpoint);
    case 'months':
      return placeMonths(meaning, standpoint);
    case 'later':
      return standpoint.previous === null
        ? null
        : placed(laterPeriod(standpoint.previous, meaning.unit, meaning.by), 'previous');
    case 'same':
      return placed(standpoint.previous, 'previous');
    case 'end':
      return lastDay(place(meaning.of, standpoint));
    case 'range':
      return placeRange(meaning.first, meaning.last, standpoint);
    case 'shift':
    case 'stretch':
    case 'weekend':
      return standpoint.reference === null
        ? null
        : placed(fromReference(meaning, standpoint.reference, standpoint), 'reference');
    default:
      return null;
  }
}

function placed(period: Period | null, from: Placed['from']): Placed | null {
  return period === null ? null : { iso: period.iso, period, from };
}

function lastDay(whole: Placed | null): Placed | null {
  return whole?.period == null ? whole : placed(dayPeriod(whole.period.last), whole.from);
}

function fromReference(
  meaning: Extract<Meaning, { kind: 'shift' | 'stretch' | 'weekend' }>,
  reference: Day,
  { forward }: Standpoint,
): Period {
  if (meaning.kind === 'shift') {
    if (meaning.unit === 'weekend' && meaning.by === 0) return thisWeekend(reference, forward() === true);
    return unitPeriod(reference, meaning.unit, meaning.by);
  }
  if (meaning.kind === 'weekend') return thisWeekend(reference, forward() === true);
  const [first, last] = meaning.by < 0 ? [meaning.by, 0] : [0, meaning.by];
  return join(unitSpan(reference, meaning.unit, first), unitSpan(reference, meaning.unit, last));
}

/** The one that is coming, or that is just over. */
function thisWeekend(reference: Day, forward: boolean): Period {
  const weekday = weekdayOf(reference);
  return weekendPeriod(forward || weekday >= 6 ? reference : reference - 7);
}

/** The calendar unit `by` units before or after the one around `reference`: `last week`, `two months ago`. */
function unitPeriod(reference: Day, unit: TimeUnit, by: number): Period {
  const { year, month } = toDate(reference);
  switch (unit) {
    case 'week':
      return weekPeriod(reference + 7 * by);
    case 'fortnight':
      return daysPeriod(weekPeriod(reference + 14 * by).first, weekPeriod(reference + 14 * by).first + 13);
    case 'weekend':
      return weekendPeriod(reference + 7 * by);
    case 'month':
      return monthPeriod(year, month + by);
    case 'quarter':
      return monthsPeriod(year, 3 * Math.floor((month - 1) / 3) + 1 + 3 * by, 2);
    case 'year':
      return yearPeriod(year + by);
    // `a decade ago` is a year, `this decade` ten
    case 'decade':
      return by === 0 ? yearsPeriod(year - (year % 10), 10) : decadesFrom(year, by);
    case 'century':
      return by === 0 ? yearsPeriod(year - (year % 100), 100) : yearPeriod(year + 100 * by);
    default:
      return dayPeriod(reference + by);
  }
}

const decadesFrom = (year: number, by: number): Period => yearPeriod(year + 10 * by);

/** An end of a stretch that is counted from now: weeks go by days, decades by years. */
function unitSpan(reference: Day, unit: TimeUnit, by: number): Period {
  if (unit === 'week' || unit === 'weekend') return dayPeriod(reference + 7 * by);
  if (unit === 'fortnight') return dayPeriod(reference + 14 * by);
  if (unit === 'quarter') return unitPeriod(reference, 'month', 3 * by);
  if (unit === 'decade') return unitPeriod(reference, 'year', 10 * by);
  if (unit === 'century') return unitPeriod(reference, 'year', 100 * by);
  return unitPeriod(reference, unit, by);
}

/** So many units behind (or before) a time that the text named: the coarser of the two precisions. */
function laterPeriod(previous: Period, unit: TimeUnit, by: number): Period {
  const length = previous.last - previous.first;
  const { year, month } = toDate(previous.first);
  if (unit === 'decade') return yearPeriod(year + 10 * by);
  if (unit === 'century') return yearPeriod(year + 100 * by);
  if (unit === 'year' || length > 300) return yearPeriod(year + (unit === 'year' ? by : 0));
  if (unit === 'month' || unit === 'quarter' || length > 27)
    return monthPeriod(year, month + (unit === 'month' ? by : unit === 'quarter' ? 3 * by : 0));
  if (unit === 'week') return weekPeriod(previous.first + 7 * by);
  if (unit === 'weekend') return weekendPeriod(previous.first + 7 * by);
  return dayPeriod((by > 0 ? previous.last : previous.first) + by);
}

function placeDate(date: Dated, standpoint: Standpoint): Placed | null {
  const { reference } = standpoint;
  const { year, month, day, weekday } = date;
  if (year !== null) return placed(dateInYear(year, month, day), 'text');
  if (reference === null) return null;
  if (date.yearShift !== null)
    return placed(dateInYear(toDate(reference).year + date.yearShift, month, day), 'reference');
  if (month !== null) return placed(nearestDate(date, month, reference, standpoint), 'reference');
  if (weekday === null) return null;
  if (date.weekShift !== null)
    return placed(dayPeriod(weekPeriod(reference + 7 * date.weekShift).first + weekday - 1), 'reference');
  return placed(dayPeriod(nearestWeekday(weekday, date.shift, reference, standpoint)), 'reference');
}

function dateInYear(year: number, month: number | null, day: number | null): Period | null {
  if (month === null) return yearPeriod(year);
  if (day === null) return monthPeriod(year, month);
  return isDate(year, month, day) ? dayPeriod(toDay(year, month, day)) : null;
}

/** The same weekday as the reference is the reference itself, forward and back; not for `last` and `next`. */
function nearestWeekday(weekday: number, shift: number | null, reference: Day, { forward }: Standpoint): Day {
  const ahead = (weekday - weekdayOf(reference) + 7) % 7;
  if (shift === 1) return reference + (ahead || 7);
  if (shift === -1) return reference - ((7 - ahead) % 7 || 7);
  return forward() ? reference + ahead : reference - ((7 - ahead) % 7);
}

/** Days; a day so long past is named with its year: `the deadline was December 1`, written in November, is to come. */
const LONGEST_AGO = 300;

/** A month or day without its year: the last one that has begun, or the next; a weekday beside it tells the year. */
function nearestDate(date: Dated, month: number, reference: Day, { forward }: Standpoint): Period | null {
  const { year } = toDate(reference);
  const { day, weekday, shift } = date;
  const candidates = [year - 1, year, year + 1].flatMap((each) => dateInYear(each, month, day) ?? []);
  if (weekday !== null && day !== null) {
    const matching = candidates.filter(({ first }) => weekdayOf(first) === weekday);
    if (matching.length === 1) return matching[0]!;
  }
  if (shift === 0) return dateInYear(year, month, day);
  if (shift === 1) return candidates.find(({ first }) => first > reference) ?? null;
  if (shift === -1) return candidates.findLast(({ last }) => last < reference) ?? null;
  const next = candidates.find(({ last }) => last >= reference) ?? null;
  const last = candidates.findLast(({ first }) => first <= reference) ?? null;
  const ahead = forward();
  const long = day !== null && ahead === false && last !== null && reference - last.last > LONGEST_AGO;
  if (!long && (ahead !== null || next === null || last === null)) return ahead ? next : last;
  if (next === null || last === null) return next ?? last;
  // `the Oct. 20 vote`: the nearer one
  return next.first - reference < reference - last.last ? next : last;
}

function placeMonths(part: Months, standpoint: Standpoint): Placed | null {
  const { month, months } = part;
  const inYear = (year: number): Period => monthsPeriod(year, month, months);
  if (part.year !== null) return placed(inYear(part.year), 'text');
  if (part.anyYear) return { iso: recurringMonths(month, months), period: null, from: 'text' };
  const { reference, previous } = standpoint;
  if (part.after !== null) {
    // which year is open, the months are not
    if (previous === null) return { iso: recurringMonths(month, months), period: null, from: 'text' };
    const { year } = toDate(previous.first);
    const around = [year - 1, year, year + 1].map(inYear);
    const following = around.find(({ first }) => first > previous.first);
    const preceding = around.findLast(({ last }) => last < previous.first);
    return placed((part.after > 0 ? following : preceding) ?? null, 'previous');
  }
  if (reference === null) return null;
  const { year } = toDate(reference);
  if (part.yearShift !== null) return placed(inYear(year + part.yearShift), 'reference');
  const candidates = [year - 2, year - 1, year, year + 1].map(inYear);
  const around = candidates.findLast(({ first }) => first <= reference)!;
  const found =
    part.shift === 1
      ? candidates.find(({ first }) => first > reference)
      : part.shift === -1
        ? candidates.findLast(({ last }) => last < reference)
        : part.shift === 0
          ? thisSeason(around, inYear(year), reference)
          : standpoint.forward()
            ? candidates.find(({ last }) => last >= reference)
            : around;
  return placed(found ?? null, 'reference');
}

/** `this winter` in January is the one that goes on; `this summer` in March the one to come. */
const thisSeason = (around: Period, ofYear: Period, reference: Day): Period =>
  around.last >= reference ? around : ofYear;

function placeRange(first: Meaning, last: Meaning, standpoint: Standpoint): Placed | null {
  const end = place(last, standpoint);
  if (end?.period == null) return null;
  // a day without its year or week is the last such before the end: from Monday to Friday
  const open = first.kind === 'date' && first.shift === null && standpoint.reference !== null;
  const start = place(
    first,
    open ? { ...standpoint, reference: end.period.first, forward: () => false } : standpoint,
  );
  if (start?.period == null || start.period.first > end.period.last) return null;
  const period = join(start.period, end.period);
  return { iso: period.iso, period, from: start.from === 'text' ? end.from : start.from, ends: [start, end] };
}
