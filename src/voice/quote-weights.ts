/** The learned weights of `quote-weights.json`, laid out by sign number. */

import file from './quote-weights.json' with { type: 'json' };
import { countOf, SIGN_COUNT, SIGN_KINDS, Sign } from './sign-table.ts';

type Weights = Readonly<Record<string, readonly number[] | undefined>>;

function layOut(weights: Weights): Int16Array {
  const table = new Int16Array(SIGN_COUNT);
  for (const kind of SIGN_KINDS) {
    const values = weights[kind];
    if (values === undefined) continue;
    const { first } = Sign[kind];
    for (let k = 0; k < Math.min(values.length, countOf(Sign[kind])); k++) table[first + k] = values[k]!;
  }
  return table;
}

export const SPEAKER_WEIGHTS = layOut(file);

export function weigh(weights: Int16Array, signs: readonly number[]): number {
  let sum = 0;
  for (const number of signs) sum += weights[number]!;
  return sum;
}
