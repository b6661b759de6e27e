/** Which part of the lexicon is right: flags beside marked spans, apart by category, strength or voice. */

import { CATEGORIES, type Span, type Term } from '../model.ts';
import { estimate, type FigureValue } from './bootstrap.ts';
import { type Counts, share, touchesAny } from './counts.ts';

export const FLAG_KEYS = ['category', 'strength', 'voice'] as const;
export type FlagKey = (typeof FLAG_KEYS)[number];

/** The shown terms of one text, and what people marked in it. */
export interface FlaggedText {
  readonly terms: readonly Term[];
  readonly gold: readonly Span[];
}

/** The flags of one group: how many there are, and the share that touches a marked span. */
export interface FlagRow {
  readonly group: string;
  readonly precision: FigureValue;
}

const PRECISION = [share('precision', ['right'], ['said'])];

/**
 * A row for each group that has a flag: categories in the order of precedence, strengths from strong to mild, voices by
 * name. A flag is right if it touches a marked span. The interval is over texts (see `estimate`).
 */
export function flagRows(texts: readonly FlaggedText[], key: FlagKey): readonly FlagRow[] {
  const groups = new Map<string, Counts[]>();
  texts.forEach(({ terms, gold }, number) => {
    for (const term of terms) {
      const group = String(term[key]);
      const counts = groups.get(group) ?? texts.map(() => ({ right: 0, said: 0 }));
      groups.set(group, counts);
      const { right = 0, said = 0 } = counts[number]!;
      counts[number] = { right: right + Number(touchesAny(term, gold)), said: said + 1 };
    }
  });
  return [...groups]
    .sort(([a], [b]) => order(a, key) - order(b, key) || (a < b ? -1 : 1))
    .map(([group, counts]) => ({ group, precision: estimate(counts, PRECISION)[0]! }));
}

function order(group: string, key: FlagKey): number {
  if (key === 'category') return (CATEGORIES as readonly string[]).indexOf(group);
  return key === 'strength' ? -Number(group) : 0;
}
