/** Days as pages, e-mails and front matter write them. The day counts as it is printed: no time zone moves it. */

import { isDay } from './day.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Behind the day there may be a time, which is not read. */
const FORMS: readonly (readonly [RegExp, order: 'ymd' | 'dmy' | 'mdy'])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})(?!\d)/, 'ymd'],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, 'ymd'],
  [/^(\d{4})(\d{2})(\d{2})(?:T\d|$)/, 'ymd'],
  // RFC 5322, with or without the weekday: `Tue, 01 Feb 2022 10:00:00 +0000`
  [/^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i, 'dmy'],
  [/^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i, 'mdy'],
];

/** `YYYY-MM-DD`, or null where it is no day, or could be two (`02/03/2022`). */
export function readDay(value: string): string | null {
  const text = value.trim();
  for (const [form, order] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, first = '', second = '', third = ''] = match;
    const [year, month, day] =
      order === 'ymd'
        ? [first, second, third]
        : order === 'dmy'
          ? [third, second, first]
          : [third, first, second];
    const iso = `${year}-${monthOf(month)}-${day.padStart(2, '0')}`;
    if (isDay(iso)) return iso;
  }
  return null;
}

function monthOf(name: string): string {
  if (/^\d/.test(name)) return name.padStart(2, '0');
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
}
