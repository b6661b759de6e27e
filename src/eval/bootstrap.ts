/** Figures with the interval that other articles of the same kind would give (bootstrap over documents, Efron 1979). */

import { addCounts, type Counts, type Figure, total } from './counts.ts';

export interface FigureValue {
  readonly name: string;
  /** Null where there was nothing to divide by. */
  readonly value: number | null;
  /** Ends of the 95 % interval, or null with fewer than two articles. */
  readonly low: number | null;
  readonly high: number | null;
  /** The two sums that it is the quotient of, where it is one. */
  readonly part: number | null;
  readonly whole: number | null;
}

const ROUNDS = 1000;
const SEED = 12345;

/**
 * The figures of all articles together. The interval is that of the figure over articles drawn with replacement as often
 * as there are articles; the same draw in every run.
 */
export function estimate(articles: readonly Counts[], figures: readonly Figure[]): readonly FigureValue[] {
  const all = addCounts(articles);
  const drawn: number[][] = figures.map(() => []);
  if (articles.length > 1) {
    for (const sample of draws(articles)) {
      figures.forEach(({ of }, number) => {
        const value = of(sample);
        if (value !== null) drawn[number]!.push(value);
      });
    }
  }
  return figures.map(({ name, of, shareOf }, number) => {
    const values = drawn[number]!.sort((a, b) => a - b);
    return {
      name,
      value: of(all),
      low: quantile(values, 0.025),
      high: quantile(values, 0.975),
      part: shareOf === undefined ? null : total(all, shareOf[0]),
      whole: shareOf === undefined ? null : total(all, shareOf[1]),
    };
  });
}

/** The sums of each draw. Counts are laid out as rows of numbers, because there are a thousand draws. */
function* draws(articles: readonly Counts[]): Generator<Counts> {
  const keys = Object.keys(addCounts(articles));
  const rows = articles.map((counts) => keys.map((key) => counts[key] ?? 0));
  const random = createRandom(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const sum = new Float64Array(keys.length);
    for (let i = 0; i < rows.length; i++) {
      const row = rows[Math.floor(random() * rows.length)]!;
      for (let k = 0; k < row.length; k++) sum[k]! += row[k]!;
    }
    yield Object.fromEntries(keys.map((key, k) => [key, sum[k]!]));
  }
}

function quantile(sorted: readonly number[], at: number): number | null {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? null;
}

/** A linear congruential generator: numbers from 0 to below 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    // The low bits repeat soon.
    return (state >>> 8) / 0x800000;
  };
}
