/** What a time expression says before it is put on the calendar. */
import type { Period } from './calendar.ts';
import type { TimeUnit } from './times-words.ts';

/** Parts of a calendar date, as far as the words give them. */
export interface Dated {
  readonly kind: 'date';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** `last Monday` -1, `this March` 0, `next Christmas` 1. */
  readonly shift: number | null;
  /** `March of last year` -1. */
  readonly yearShift: number | null;
  /** `Monday of last week` -1. */
  readonly weekShift: number | null;
}

/** Months of a year that have a name together: seasons, quarters, halves. */
export interface Months {
  readonly kind: 'months';
  readonly month: number;
  /** From the first month to the last that is named. */
  readonly months: number;
  readonly year: number | null;
  readonly shift: number | null;
  readonly yearShift: number | null;
  /** `the following autumn` 1: counted from the time the text last gave. */
  readonly after: number | null;
  /** `in summer`: any of them. */
  readonly anyYear: boolean;
}

export type Meaning =
  | Dated
  | Months
  /** `last week`, `yesterday`, `two days ago`: so many units from now. */
  | { readonly kind: 'shift'; readonly unit: TimeUnit; readonly by: number }
  /** `in the past two years` -2, `over the next decade` 1: from now so far. */
  | { readonly kind: 'stretch'; readonly unit: TimeUnit; readonly by: number }
  /** `two days later`, `the following year`: from the time the text last gave. */
  | { readonly kind: 'later'; readonly unit: TimeUnit; readonly by: number }
  /** `during this period`: the time the text last gave. */
  | { readonly kind: 'same' }
  /** `over the weekend`: which one, the verb tells. */
  | { readonly kind: 'weekend' }
  | { readonly kind: 'period'; readonly period: Period }
  /** Last day of it. */
  | { readonly kind: 'end'; readonly of: Meaning }
  | { readonly kind: 'range'; readonly first: Meaning; readonly last: Meaning }
  /** A time of day without a day. */
  | { readonly kind: 'clock' }
  /** A time that the words leave open. */
  | { readonly kind: 'open' };

export function dated({
  year = null,
  month = null,
  day = null,
  weekday = null,
  shift = null,
  yearShift = null,
  weekShift = null,
}: Partial<Omit<Dated, 'kind'>>): Dated {
  return { kind: 'date', year, month, day, weekday, shift, yearShift, weekShift };
}

export function monthsOf(month: number, months: number, more: Partial<Omit<Months, 'kind'>> = {}): Months {
  return {
    kind: 'months',
    month,
    months,
    year: null,
    shift: null,
    yearShift: null,
    after: null,
    anyYear: false,
    ...more,
  };
}
