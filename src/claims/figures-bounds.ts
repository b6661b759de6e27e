/** Words around a number that say how exact it is: `about 40`, `more than 40`, `40 or so`. */
import { type Amount, type FigureReader, wordAt } from './figures-amount.ts';
import type { Sense } from './figures-words.ts';
import { longestBefore, longestFrom } from './word-sequences.ts';

/** Units of time: `over three days` says how long, not how many more. */
const LASTING = new Set([
  'seconds',
  'minutes',
  'hours',
  'days',
  'nights',
  'weeks',
  'months',
  'years',
  'decades',
  'centuries',
]);

/** The amount with the approximators around it. */
export function withBounds(reader: FigureReader, amount: Amount): Amount {
  const { lower } = reader.document.tokens;
  const before = longestBefore(reader.words.before, lower, amount.from, reader.floor);
  const lasting =
    before?.value === 'over' && LASTING.has(amount.unit ?? '') && wordAt(reader, before.from) !== 'more';
  const led = before === null || lasting ? amount : bounded({ ...amount, from: before.from }, before.value);
  const behind = longestFrom(reader.words.behind, lower, led.to, reader.limit);
  // `40 and over 50` goes on with another number
  const goesOn = behind !== null && reader.document.tokens.kind[behind.to] === 1;
  return behind === null || goesOn ? led : bounded({ ...led, to: behind.to }, behind.value);
}

function bounded(amount: Amount, sense: Sense): Amount {
  if (amount.value === null) return { ...amount, approx: true };
  switch (sense) {
    case 'over':
    case 'atleast':
      return { ...amount, approx: true, low: amount.value };
    case 'under':
    case 'atmost':
      return { ...amount, approx: true, high: amount.value };
    default:
      return { ...amount, approx: true };
  }
}
