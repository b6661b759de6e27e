/** Numbers in words: `forty-two`, `two hundred and forty thousand`, `half a million`, `two and a half`. */
import type { Numeral, Numerals } from './figures-numerals.ts';

const ANYTHING = Number.POSITIVE_INFINITY;

/** A number word while it is being put together: `two hundred and forty thousand`. */
interface Sum {
  /** Finished thousands. */
  total: number;
  /** What the next multiplier multiplies. */
  current: number;
  /** Smallest value that can no longer follow: behind `forty` a unit can, behind `four` nothing but a multiplier. */
  room: number;
  /** The last multiplier of a thousand or more: only smaller ones can follow. */
  thousands: number;
  /** The last multiplier, or 1. */
  scale: number;
}

/** The number in words that begins with token `from`; `a` and `half a` begin one only before a multiplier. */
export function readSpelled(
  lower: readonly string[],
  numerals: Numerals,
  from: number,
  limit: number,
): Numeral | null {
  const article = articleBefore(lower, numerals, from, limit);
  const sum: Sum = {
    total: 0,
    current: article?.value ?? 0,
    room: article === null ? ANYTHING : 0,
    thousands: ANYTHING,
    scale: 1,
  };
  let at = from + (article?.length ?? 0);
  let to = from;
  while (at < limit) {
    const joined =
      lower[at] === 'and' && sum.scale > 1 && at + 1 < limit && fits(sum, numerals, lower[at + 2]);
    if (!takeWord(sum, lower[joined ? at + 1 : at]!, numerals, joined)) break;
    at += joined ? 2 : 1;
    to = at;
  }
  if (to === from) return null;
  const value = Number((sum.total + sum.current).toPrecision(15));
  const whole = { from, to, value, sign: '', suffix: '', digits: false, scale: sum.scale };
  return withHalf(lower, numerals, whole, limit);
}

/** `two and a half`, `two and a half million`. */
function withHalf(lower: readonly string[], numerals: Numerals, whole: Numeral, limit: number): Numeral {
  const { to } = whole;
  if (to + 2 >= limit || lower[to] !== 'and' || lower[to + 1] !== 'a' || lower[to + 2] !== 'half')
    return whole;
  const scale = to + 3 < limit ? numerals.scales.get(lower[to + 3]!) : undefined;
  if (scale === undefined) return { ...whole, to: to + 3, value: whole.value + 0.5 };
  return { ...whole, to: to + 4, value: (whole.value + 0.5) * scale, scale };
}

/** `a`, `half a`, `a half`, `half` directly before a multiplier. */
function articleBefore(
  lower: readonly string[],
  numerals: Numerals,
  from: number,
  limit: number,
): { value: number; length: number } | null {
  const first = lower[from]!;
  if (first !== 'a' && first !== 'half') return null;
  const second = from + 1 < limit ? lower[from + 1]! : '';
  const third = from + 2 < limit ? lower[from + 2]! : '';
  if (numerals.scales.has(second)) return { value: first === 'a' ? 1 : 0.5, length: 1 };
  const half = (first === 'half' && second === 'a') || (first === 'a' && second === 'half');
  return half && numerals.scales.has(third) ? { value: 0.5, length: 2 } : null;
}

/** May `and` go on with a number before `word`? Not in `two million and three million`. */
function fits(sum: Sum, { scales }: Numerals, word: string | undefined): boolean {
  const scale = word === undefined ? undefined : scales.get(word);
  return scale === undefined || scale < (scale < 1000 ? sum.room : sum.thousands);
}

/** Adds a word (`forty`, `forty-two`, `million`) if it can stand where the sum has come to. */
function takeWord(sum: Sum, word: string, numerals: Numerals, joined: boolean): boolean {
  const scale = joined ? undefined : numerals.scales.get(word);
  if (scale !== undefined) return takeScale(sum, scale);
  const value = belowHundred(word, numerals);
  if (value === null || value >= sum.room || (value === 0 && sum.room !== ANYTHING)) return false;
  sum.current += value;
  sum.room = value % 10 === 0 && value >= 20 ? 10 : 0;
  return true;
}

function takeScale(sum: Sum, scale: number): boolean {
  if (sum.current > 0 && scale < 1000) sum.current *= scale;
  else if (sum.current > 0 && scale < sum.thousands) {
    sum.total += sum.current * scale;
    sum.current = 0;
    sum.thousands = scale;
  } else if (sum.current === 0 && sum.total > 0) {
    // two thousand million
    sum.total *= scale;
    sum.thousands = scale;
  } else return false;
  sum.room = scale;
  sum.scale = scale;
  return true;
}

/** `forty-two`, `forty`, `two`; null for another word. */
export function belowHundred(word: string, { units, tens }: Numerals): number | null {
  const known = units.get(word) ?? tens.get(word);
  if (known !== undefined) return known;
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return null;
  const ten = tens.get(word.slice(0, hyphen));
  const unit = units.get(word.slice(hyphen + 1));
  return ten !== undefined && unit !== undefined && unit > 0 && unit < 10 ? ten + unit : null;
}
