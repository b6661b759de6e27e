/** The words of `seeds/cues/times.yaml`, ready for look-ups. */
import type { CalendarDate, Period } from './calendar.ts';
import { parsePeriod } from './calendar.ts';
import { compileNumerals, type Numerals } from './figures-numerals.ts';
import { ALONE, compileList, DIGITS, mayBeNumber, type WordList } from './listed-words.ts';
import { HOURS } from './times-hours.ts';
import { compileSequences, firstWords, type Sequences, wordPairs } from './word-sequences.ts';

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  /** Units without a place in the calendar: terms, seasons of sport, generations. */
  | 'other';

/** Units too short for a date. */
export const SHORT_UNITS: ReadonlySet<TimeUnit> = new Set(['second', 'minute', 'hour']);

export function isPluralUnit(word: string): boolean {
  return word.endsWith('s') || word === 'millennia';
}

/** Which rules a word can begin (bit flags), so that most words cost one look-up. */
export const Start = {
  weekday: 1,
  month: 2,
  season: 4,
  /** `last`, `this`, `next`: one before, at or after now. */
  shift: 8,
  /** `today`, `yesterday`. */
  today: 16,
  /** `ago`, `later`: what counts stands before it. */
  distance: 32,
  /** `end`, `half`, `quarter` of something. */
  part: 64,
  phrase: 128,
  partOfDay: 256,
  weekend: 512,
  century: 1024,
  /** At the head of a sentence: `after`, `during`. */
  event: 2048,
  /** `mid-January`. */
  prefixed: 4096,
  /** `nine`, and `half` of `half past nine`. */
  hour: 8192,
} as const;

export type PhraseMeaning =
  | { readonly kind: 'vague' }
  | { readonly kind: 'holiday' }
  | { readonly kind: 'day'; readonly date: Omit<CalendarDate, 'year'> }
  | { readonly kind: 'period'; readonly period: Period };

export interface TimeWords {
  readonly starts: WordList;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  /** Season → first month in the north: it runs from there into the third month behind. */
  readonly seasons: ReadonlyMap<string, number>;
  readonly partsOfDay: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly shifts: ReadonlyMap<string, number>;
  readonly phrases: Sequences<PhraseMeaning>;
  /** Compiled backwards: they stand before a time. */
  readonly frames: Sequences<true>;
  readonly events: Sequences<true>;
  readonly numerals: Numerals;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Nouns of counting and measuring: a number before one of them is no year. */
  readonly counted: ReadonlySet<string>;
}

/** `seeds/cues/times.yaml`, parsed. */
export interface TimeSeeds {
  readonly weekdays: Readonly<Record<string, number>>;
  readonly months: Readonly<Record<string, number>>;
  readonly seasons: Readonly<Record<string, string>>;
  readonly parts_of_day: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly shifts: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<string, readonly [month: number, day: number]>>;
  readonly holidays: readonly string[];
  readonly periods: Readonly<Record<string, string>>;
  readonly vague: readonly string[];
  readonly frames: readonly string[];
  readonly events: readonly string[];
}

/** What the time words need of `seeds/cues/numbers.yaml`. */
export type NumeralSeeds = Parameters<typeof compileNumerals>[0] & {
  readonly ordinals: Readonly<Record<string, number | null>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly currencies: Readonly<Record<string, string>>;
};

const SEASONS = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
]);

const UNITS: ReadonlySet<string> = new Set<TimeUnit>([
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);

/**
 * Builds the maps; done once a process.
 * @throws {Error} when a named period of the seeds is no ISO 8601 interval
 */
export function compileTimeWords(times: TimeSeeds, numbers: NumeralSeeds): TimeWords {
  const units = new Map<string, TimeUnit>();
  for (const [word, unit] of Object.entries(times.units))
    units.set(word, UNITS.has(unit) ? (unit as TimeUnit) : 'other');
  const seasons = new Map<string, number>();
  for (const [word, season] of Object.entries(times.seasons)) seasons.set(word, SEASONS.get(season)!);
  const words: Omit<TimeWords, 'starts'> = {
    weekdays: new Map(Object.entries(times.weekdays)),
    months: new Map(Object.entries(times.months)),
    seasons,
    partsOfDay: new Set(Object.keys(times.parts_of_day)),
    units,
    shifts: new Map(Object.entries(times.shifts)),
    phrases: compileSequences(phrasesOf(times)),
    frames: compileSequences(
      times.frames.map((phrase) => [phrase, true] as const),
      true,
    ),
    events: compileSequences(times.events.map((phrase) => [phrase, true] as const)),
    numerals: compileNumerals(numbers),
    ordinals: new Map(
      Object.entries(numbers.ordinals).filter((entry): entry is [string, number] => entry[1] !== null),
    ),
    counted: countedNouns(numbers),
  };
  return { ...words, starts: startsOf(words) };
}

/** Plurals and signs of units: `2000 people`, `1500 km`, but `the 2016 vote` is a year. */
function countedNouns({ measures, currencies }: NumeralSeeds): Set<string> {
  const counted = new Set<string>();
  for (const [form, unit] of Object.entries(measures))
    if (form === unit || (form.length <= 3 && unit !== `${form}s`)) counted.add(form);
  for (const form of Object.keys(currencies)) if (/(?:[^s]s|yen|yuan)$/.test(form)) counted.add(form);
  return counted;
}

function* phrasesOf(times: TimeSeeds): Generator<readonly [string, PhraseMeaning]> {
  for (const phrase of times.vague) yield [phrase, { kind: 'vague' }];
  for (const phrase of times.holidays) yield [phrase, { kind: 'holiday' }];
  for (const [phrase, [month, day]] of Object.entries(times.days))
    yield [phrase, { kind: 'day', date: { month, day } }];
  for (const [phrase, iso] of Object.entries(times.periods)) {
    const period = parsePeriod(iso);
    if (period === null) throw new Error(`seeds/cues/times.yaml: "${phrase}": ${iso} is no period`);
    yield [phrase, { kind: 'period', period }];
  }
}

/** `mid-January`, `late-2021`: one word to the tokenizer. */
export const PREFIXED = /^(?:mid|early|late)-(?=.)/;

const isPrefixed = (word: string): boolean => word.includes('-') && PREFIXED.test(word);

function startsOf(words: Omit<TimeWords, 'starts'>): WordList {
  const starts = new Map<string, number>();
  const mark = (keys: Iterable<string>, flag: number) => {
    for (const key of keys) starts.set(key, (starts.get(key) ?? 0) | flag | ALONE);
  };
  mark(words.weekdays.keys(), Start.weekday);
  mark(words.months.keys(), Start.month);
  mark(words.seasons.keys(), Start.season);
  mark(words.shifts.keys(), Start.shift);
  mark(words.partsOfDay, Start.partOfDay);
  mark(['today', 'yesterday', 'tomorrow', 'tonight'], Start.today);
  mark(['ago', 'later', 'earlier', 'hence'], Start.distance);
  mark(
    [
      'end',
      'start',
      'beginning',
      'middle',
      'close',
      'rest',
      'half',
      'quarter',
      'quarters',
      'months',
      'q1',
      'q2',
      'q3',
      'q4',
    ],
    Start.part,
  );
  mark([...HOURS, 'half', 'quarter'], Start.hour);
  mark(['weekend', 'weekends'], Start.weekend);
  mark(['century', 'centuries'], Start.century);
  for (const [phrases, flag] of [
    [words.phrases, Start.phrase],
    [words.events, Start.event],
  ] as const) {
    const { whole, opening } = firstWords<unknown>(phrases);
    mark(whole, flag);
    for (const word of opening) starts.set(word, (starts.get(word) ?? 0) | flag);
  }
  // a time only in `that day`, and by far the commonest word here
  starts.set('that', Start.shift);
  return compileList(
    (word) =>
      (starts.get(word) ?? (isPrefixed(word) ? Start.prefixed | ALONE : 0)) |
      (mayBeNumber(word) ? DIGITS : 0),
    [
      ...wordPairs<unknown>(words.phrases),
      ...wordPairs<unknown>(words.events),
      ...[...words.units.keys(), 'period'].map((unit) => ['that', unit] as const),
    ],
  );
}
