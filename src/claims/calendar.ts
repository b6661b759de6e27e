/**
 * Calendar arithmetic: days, weeks, months, years and their ISO 8601 strings. Proleptic Gregorian, UTC; no time zone and
 * no clock, so the same text gives the same dates everywhere.
 */

/** Number of days since 1970-01-01. */
export type Day = number;

/** Year (0 and below before our era as JavaScript counts), month and day from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A stretch of whole days, both ends included, and how ISO 8601 writes it at the precision the text gives. */
export interface Period {
  readonly first: Day;
  readonly last: Day;
  readonly iso: string;
}

const MILLISECONDS = 86_400_000;

/** The day of a date; a month or day outside its range runs over (month 13 is January of the next year). */
export function toDay(year: number, month: number, day: number): Day {
  if (year >= 100) return Date.UTC(year, month - 1, day) / MILLISECONDS;
  // Date.UTC would read the years 0 to 99 as 1900 to 1999
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / MILLISECONDS;
}

export function toDate(day: Day): CalendarDate {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Monday 1 to Sunday 7, as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Is there such a day: not 31 April, not 29 February 2023? */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

function monthLength(year: number, month: number): number {
  return toDate(toDay(year, month + 1, 0)).day;
}

/** The day that an ISO 8601 date, or a date and time, begins with; null when it is none. */
export function parseDay(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDate(year, month, day) ? toDay(year, month, day) : null;
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** A year BC keeps its number behind a minus sign (`-0594`), as TEI and XML Schema 1.0 write it. */
function isoYear(year: number): string {
  return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
}

const isoMonth = ({ year, month }: CalendarDate): string => `${isoYear(year)}-${pad(month, 2)}`;

export function dayPeriod(day: Day): Period {
  const date = toDate(day);
  return { first: day, last: day, iso: `${isoMonth(date)}-${pad(date.day, 2)}` };
}

/** All days from one to the other. */
export function daysPeriod(first: Day, last: Day): Period {
  return { first, last, iso: `${dayPeriod(first).iso}/${dayPeriod(last).iso}` };
}

/** Monday to Sunday around a day. */
export function weekPeriod(day: Day): Period {
  const monday = day - weekdayOf(day) + 1;
  return daysPeriod(monday, monday + 6);
}

/** Saturday and Sunday of the week around a day. */
export function weekendPeriod(day: Day): Period {
  const saturday = day - weekdayOf(day) + 6;
  return daysPeriod(saturday, saturday + 1);
}

/** A month; one outside 1 to 12 runs over into another year. */
export function monthPeriod(year: number, month: number): Period {
  const first = toDay(year, month, 1);
  return { first, last: toDay(year, month + 1, 0), iso: isoMonth(toDate(first)) };
}

/** From one month to another, `months` later, at the precision of months. */
export function monthsPeriod(year: number, month: number, months: number): Period {
  return join(monthPeriod(year, month), monthPeriod(year, month + months));
}

/**
 * Months of no certain year (`--06/--09`), as XML Schema and ISO 8601:2000 write them; they lie nowhere on the calendar, so there
 * is no period.
 */
export function recurringMonths(month: number, months: number): string {
  return `--${pad(month, 2)}/--${pad(((month + months - 1) % 12) + 1, 2)}`;
}

export function yearPeriod(year: number): Period {
  return { first: toDay(year, 1, 1), last: toDay(year, 12, 31), iso: isoYear(year) };
}

/** The `count` years from `year`, to the day: decades and centuries. */
export function yearsPeriod(year: number, count: number): Period {
  return daysPeriod(toDay(year, 1, 1), toDay(year + count - 1, 12, 31));
}

/** From the beginning of one period to the end of the other, each at its own precision. */
export function join(from: Period, to: Period): Period {
  const [start] = from.iso.split('/');
  return { first: from.first, last: to.last, iso: `${start}/${to.iso.split('/').at(-1)}` };
}

/** Reads the ISO 8601 forms that the functions above write: year, month, day, or an interval of two; null for another. */
export function parsePeriod(iso: string): Period | null {
  const [from, to, ...more] = iso.split('/');
  const first = from === undefined ? null : parseSingle(from);
  if (to === undefined || first === null) return first;
  const last = parseSingle(to);
  return last === null || more.length > 0 ? null : join(first, last);
}

function parseSingle(iso: string): Period | null {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (year == null) return null;
  if (month == null) return yearPeriod(year);
  if (month < 1 || month > 12) return null;
  if (day == null) return monthPeriod(year, month);
  return isDate(year, month, day) ? dayPeriod(toDay(year, month, day)) : null;
}
