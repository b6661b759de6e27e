/** Dates of the calendar: days, months, weekdays; years and times of day have their own files. */
import { isDate, parsePeriod } from './calendar.ts';
import { endOfPartOfDay, readClock } from './times-clock.ts';
import { type Dated, dated } from './times-meaning.ts';
import {
  core,
  isCapitalAt,
  isCounted,
  isDash,
  type TimeCore,
  type TimeReader,
  type TimeRule,
  wordAt,
  wordBefore,
} from './times-reader.ts';
import { bareYear, decade, eraYear, ORDINAL, yearRange } from './times-years.ts';

const isoDate: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  if (token.length !== 10 || token[4] !== '-') return null;
  const period = parsePeriod(token);
  return period === null ? null : core(i, i + 1, { kind: 'period', period });
};

const SLASHED = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})$/;

/** `25/12/2021`, `24.02.2022`. With slashes the order of day and month must follow from the numbers: Europe and America differ. */
const slashedDate: TimeRule = (reader, i) => {
  const match = SLASHED.exec(wordAt(reader, i));
  if (match === null) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = match[4]!.length === 4 ? Number(match[4]) : century(Number(match[4]));
  const dayFirst = isDate(year, second, first);
  const monthFirst = match[2] === '/' && isDate(year, first, second);
  if (!dayFirst && !monthFirst) return null;
  if (dayFirst && monthFirst && first !== second) return core(i, i + 1, { kind: 'open' });
  const [month, day] = dayFirst ? [second, first] : [first, second];
  return core(i, i + 1, dated({ year, month, day }));
};

/** Two digits of a year: 50 to 99 are of the twentieth century. */
const century = (year: number): number => (year < 50 ? 2000 + year : 1900 + year);

/** `5 January 2022`, `the 5th of January`, `5-7 January`. */
const dayBeforeMonth: TimeRule = (reader, i) => {
  const day = dayNumber(reader, i);
  if (day === null) return null;
  const ordinal = ORDINAL.test(wordAt(reader, i));
  const range = dayRange(reader, i, i + 1, day);
  const at = range?.to ?? i + 1;
  const of = ordinal && wordAt(reader, at) === 'of' ? 1 : 0;
  const month = readMonthName(reader, at + of);
  if (month === null) return null;
  return withYear(reader, i, month.to, { month: month.month, day }, range?.day ?? null, ordinal);
};

function dayNumber(reader: TimeReader, i: number): number | null {
  const token = wordAt(reader, i);
  const digits = ORDINAL.exec(token)?.[1] ?? (/^\d{1,2}$/.test(token) ? token : null);
  const day = digits === null ? 0 : Number(digits);
  return day >= 1 && day <= 31 ? day : null;
}

/** `-7`, `to 7` (or `and 7` of a range that begins at token `from`) behind a day: the last day, if it is a later one. */
function dayRange(
  reader: TimeReader,
  from: number,
  i: number,
  first: number,
): { day: number; to: number } | null {
  const link = wordAt(reader, i);
  const opened = link === 'and' && wordBefore(reader, from) === 'between';
  if (!isDash(link) && link !== 'to' && link !== 'through' && !opened) return null;
  const day = dayNumber(reader, i + 1);
  return day !== null && day > first && !isCounted(reader, i + 2) ? { day, to: i + 2 } : null;
}

export interface MonthName {
  readonly month: number;
  readonly to: number;
}

/** A month at token `i` in capitals, with the stop of an abbreviation. */
export function readMonthName(reader: TimeReader, i: number): MonthName | null {
  const month = i < reader.to ? reader.words.months.get(wordAt(reader, i)) : undefined;
  if (month === undefined || !isCapitalAt(reader, i)) return null;
  const { tokens } = reader.document;
  const stop = wordAt(reader, i + 1) === '.' && tokens.start[i + 1] === tokens.end[i] && i + 2 < reader.to;
  return { month, to: stop ? i + 2 : i + 1 };
}

/** Adds the year behind a month or day: `January 2022`, `Jan. 5, 2022`. */
function withYear(
  reader: TimeReader,
  from: number,
  end: number,
  date: { readonly month: number; readonly day: number | null },
  lastDay: number | null,
  article = false,
): TimeCore {
  const comma = wordAt(reader, end) === ',' || (date.day !== null && wordAt(reader, end) === 'of') ? 1 : 0;
  const token = wordAt(reader, end + comma);
  const year = /^[12]\d{3}$/.test(token) && !isCounted(reader, end + comma + 1) ? Number(token) : null;
  const to = year === null ? end : end + comma + 1;
  const first = dated({ month: date.month, day: date.day, year });
  if (lastDay === null) return core(from, to, first, { article });
  return core(from, to, { kind: 'range', first, last: dated({ ...date, day: lastDay, year }) }, { article });
}

/** Behind these a month that is also a word or a name is a month. */
const BEFORE_MONTH = new Set(
  'in by since until till last next this early late mid during between through from to of before after'.split(
    ' ',
  ),
);
const BEFORE_MAY = new Set('in by since until till last next this early late mid during between'.split(' '));

/** `Jan. 5, 2022`, `January 2022`, `in March`. */
export function readMonth(reader: TimeReader, i: number): TimeCore | null {
  const name = readMonthName(reader, i);
  if (name === null) return null;
  const day = dayNumber(reader, name.to);
  if (day !== null && !isCounted(reader, name.to + 1)) {
    const range = dayRange(reader, i, name.to + 1, day);
    return withYear(reader, i, range?.to ?? name.to + 1, { month: name.month, day }, range?.day ?? null);
  }
  const found = withYear(reader, i, name.to, { month: name.month, day: null }, null);
  return (found.meaning as Dated).year !== null || isMonthAlone(reader, i, name.to) ? found : null;
}

/** Months that are also given names or verbs. */
const NAMES = new Set(['april', 'june', 'august', 'jan', 'july']);

function isMonthAlone(reader: TimeReader, i: number, to: number): boolean {
  const token = wordAt(reader, i);
  const previous = wordBefore(reader, i);
  if (token === 'may') return BEFORE_MAY.has(previous) && wordAt(reader, i + 1) !== "'s";
  if (token === 'march') return BEFORE_MONTH.has(previous);
  if (token.length <= 4 && token !== 'june' && token !== 'july')
    return to > i + 1 || BEFORE_MAY.has(previous);
  if (!NAMES.has(token) || BEFORE_MONTH.has(previous)) return true;
  return !isCapitalAt(reader, i + 1) && !isCapitalAt(reader, i - 1);
}

/** `Monday`, `Monday morning`; a short form only before a date. */
export function readWeekday(reader: TimeReader, i: number): TimeCore | null {
  const token = wordAt(reader, i);
  if (!isCapitalAt(reader, i)) return null;
  const weekday = reader.words.weekdays.get(token)!;
  if (!token.endsWith('day') && !token.endsWith('days')) {
    const next = wordAt(reader, i + 1) === '.' || wordAt(reader, i + 1) === ',' ? i + 2 : i + 1;
    const date = readMonthName(reader, next) !== null || readMonthName(reader, next + 1) !== null;
    return date
      ? core(i, next > i + 1 && wordAt(reader, i + 1) === '.' ? next : i + 1, dated({ weekday }))
      : null;
  }
  // a newspaper: the Sunday Times
  if (wordBefore(reader, i) === 'the' && isCapitalAt(reader, i + 1)) return null;
  if (token.endsWith('days')) return core(i, i + 1, { kind: 'open' });
  const to = endOfPartOfDay(reader, i + 1);
  return core(i, to, wordAt(reader, to - 1).endsWith('s') ? { kind: 'open' } : dated({ weekday }));
}

/** How a number is written, as far as it tells which rules can answer (bit flags). */
const Written = {
  /** `5`, `24` */
  day: 1,
  /** `2014` */
  year: 2,
  /** Digits only, of another length. */
  long: 4,
  /** A digit or an apostrophe first, and not only digits: `5th`, `10:30`, `2022-01-05`, `'90s`. */
  mixed: 8,
} as const;

const NUMBER_RULES: readonly { readonly written: number; readonly read: TimeRule }[] = [
  { written: Written.mixed, read: isoDate },
  { written: Written.mixed, read: slashedDate },
  { written: Written.day | Written.year | Written.mixed, read: readClock },
  { written: Written.year | Written.mixed, read: decade },
  { written: Written.day | Written.mixed, read: dayBeforeMonth },
  { written: Written.year | Written.mixed, read: yearRange },
  { written: Written.day | Written.year | Written.long, read: eraYear },
  { written: Written.year, read: bareYear },
];

/** 0 for money, shares and the like, which no rule reads. */
function writtenAs(token: string): number {
  const first = token.charCodeAt(0);
  if (first !== APOSTROPHE && !isDigit(first)) return 0;
  for (let at = 0; at < token.length; at++) if (!isDigit(token.charCodeAt(at))) return Written.mixed;
  return token.length <= 2 ? Written.day : token.length === 4 ? Written.year : Written.long;
}

const APOSTROPHE = 0x27;
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The date that begins with the number at token `i`, or null. The first rule that answers wins. */
export function readNumberDate(reader: TimeReader, i: number): TimeCore | null {
  const as = writtenAs(wordAt(reader, i));
  if (as === 0) return null;
  for (const { written, read } of NUMBER_RULES) {
    const found = (as & written) === 0 ? null : read(reader, i);
    if (found !== null) return found;
  }
  return null;
}
