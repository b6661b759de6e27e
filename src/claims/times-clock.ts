/** Times of day: `5 p.m.`, `at 17:45`, `10 o'clock`, `0900 GMT`, and the parts of a day. */
import {
  core,
  isCapitalAt,
  type TimeCore,
  type TimeReader,
  type TimeRule,
  wordAt,
  wordBefore,
} from './times-reader.ts';

const CLOCK = /^(\d{1,2})[:.](\d\d)(?:[:.]\d\d)?(am|pm|a\.m\.?|p\.m\.?|h)?$/;
const HOUR = /^(\d{1,2})(am|pm|a\.m\.?|p\.m\.?)$/;
const HALF_OF_DAY = new Set(['am', 'pm', 'a.m', 'p.m', 'a.m.', 'p.m.']);
const ZONES = new Set([
  'gmt',
  'utc',
  'et',
  'est',
  'edt',
  'ct',
  'cst',
  'pt',
  'pst',
  'bst',
  'cet',
  'local',
  'hours',
]);
const BEFORE_CLOCK = new Set([
  'at',
  'by',
  'until',
  'till',
  'around',
  'about',
  'before',
  'after',
  'from',
  'since',
]);

/** `5 p.m.`, `5:30pm`, `at 17:45`, `10 o'clock`, `0900 GMT`. */
export const readClock: TimeRule = (reader, i) => {
  const token = wordAt(reader, i);
  const next = wordAt(reader, i + 1);
  const match = CLOCK.exec(token);
  if (match !== null && Number(match[1]) < 25 && Number(match[2]) < 60) {
    const sure = match[3] !== undefined || HALF_OF_DAY.has(next) || ZONES.has(next);
    if (sure || (token.includes(':') && BEFORE_CLOCK.has(wordBefore(reader, i))))
      return endOfClock(reader, i);
    return null;
  }
  if (HOUR.test(token)) return endOfClock(reader, i);
  const plain = /^\d{1,2}$/.test(token) && Number(token) <= 24;
  if (plain && (HALF_OF_DAY.has(next) || next === "o'clock")) return endOfClock(reader, i);
  return /^[012]\d[0-5]\d$/.test(token) && (next === 'gmt' || next === 'utc') ? endOfClock(reader, i) : null;
};

function endOfClock(reader: TimeReader, i: number): TimeCore {
  let to = i + 1;
  if (HALF_OF_DAY.has(wordAt(reader, to)) || wordAt(reader, to) === "o'clock") to++;
  if (ZONES.has(wordAt(reader, to)) && wordAt(reader, to) !== 'hours') to++;
  if (wordAt(reader, to) === 'time' && to > i + 1) to++;
  return core(i, to, { kind: 'clock' });
}

/** End of `morning`, `night` … at token `i`, or `i`; not in a title (`Saturday Night Live`). */
export function endOfPartOfDay(reader: TimeReader, i: number): number {
  if (!reader.words.partsOfDay.has(wordAt(reader, i))) return i;
  return isCapitalAt(reader, i) && isCapitalAt(reader, i + 1) ? i : i + 1;
}

/** `noon`, `dawn`, `the morning`: a time by itself only behind `at`. */
export function readPartOfDay(reader: TimeReader, i: number): TimeCore | null {
  const token = wordAt(reader, i);
  if (token.length < 4) return null;
  const previous = wordBefore(reader, i);
  const alone = previous === 'at' || previous === 'before' || previous === 'until' || token === 'overnight';
  return core(i, i + 1, { kind: 'clock' }, { article: true, needs: alone ? null : 'join' });
}
