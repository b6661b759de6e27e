/** Times told by their distance: `yesterday`, `two days ago`, `three weeks later`. */
import { readNumeral } from './figures-numerals.ts';
import { endOfPartOfDay } from './times-clock.ts';
import { core, type TimeCore, type TimeReader, wordAt, wordBefore } from './times-reader.ts';
import { SHORT_UNITS } from './times-words.ts';

const TODAY = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** `yesterday morning`, `the day after tomorrow`. */
export function readToday(reader: TimeReader, i: number): TimeCore {
  const by = TODAY.get(wordAt(reader, i))!;
  const to = endOfPartOfDay(reader, i + 1);
  const link = wordBefore(reader, i);
  const twice = (by === -1 && link === 'before') || (by === 1 && link === 'after');
  if (twice && wordAt(reader, i - 2) === 'day' && i - 2 >= reader.floor)
    return core(i - 2, to, { kind: 'shift', unit: 'day', by: by * 2 }, { article: true });
  return core(i, to, { kind: 'shift', unit: 'day', by });
}

/** `two days ago`, `a decade earlier`, `three weeks later`; token `i` is the last word. */
export function readDistance(reader: TimeReader, i: number): TimeCore | null {
  const unit = i - 1 >= reader.floor ? reader.words.units.get(wordBefore(reader, i)) : undefined;
  if (unit === undefined) return null;
  // `one day earlier this month`
  if (wordAt(reader, i) !== 'ago' && reader.words.shifts.has(wordAt(reader, i + 1))) return null;
  const counted = countBefore(reader, i - 1);
  if (counted === null) return null;
  const direction = wordAt(reader, i) === 'ago' || wordAt(reader, i) === 'earlier' ? -1 : 1;
  const by = counted.count === null ? null : counted.count * direction;
  if (by === null || SHORT_UNITS.has(unit) || unit === 'other' || !Number.isInteger(by))
    return core(counted.from, i + 1, { kind: 'open' });
  const kind = wordAt(reader, i) === 'ago' || wordAt(reader, i) === 'hence' ? 'shift' : 'later';
  return core(counted.from, i + 1, { kind, unit, by });
}

/** Numbers that give no count. */
export const FEW = new Set(['few', 'several', 'couple', 'many']);

/** A count this long at most: `two hundred and fifty thousand`. */
const LONGEST_COUNT = 5;

/** The number, article or vague number that ends before token `to`. */
export function countBefore(reader: TimeReader, to: number): { from: number; count: number | null } | null {
  const last = wordBefore(reader, to);
  const limit = Math.max(reader.floor, reader.from);
  if (last === 'a' || last === 'an' || last === 'one') {
    const half = wordAt(reader, to - 2) === 'half' && to - 2 >= limit;
    return { from: half ? to - 2 : to - 1, count: half ? null : 1 };
  }
  if (FEW.has(last) || last === 'of') {
    const couple = last === 'of' && wordAt(reader, to - 2) === 'couple';
    if (last === 'of' && !couple) return null;
    let from = couple ? to - 2 : to - 1;
    if (wordBefore(reader, from) === 'a') from--;
    return from >= limit ? { from, count: null } : null;
  }
  for (let from = Math.max(limit, to - LONGEST_COUNT); from < to; from++) {
    const numeral = readNumeral(reader.document, reader.words.numerals, from, to);
    if (numeral !== null && numeral.to === to) return { from, count: numeral.value };
  }
  return null;
}
