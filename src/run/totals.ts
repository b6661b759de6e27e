import type { Tally } from './tally.ts';

/** Sums over a run. Never a score: counts only, each of which can be had from the results again. */
export interface Totals {
  readonly files: number;
  readonly analysed: number;
  readonly failed: number;
  readonly words: number;
  readonly terms: { readonly shown: number; readonly folded: number; readonly suppressed: number };
  readonly claims: { readonly top: number; readonly sourced: number; readonly unsourced: number };
}

export const NO_TOTALS: Totals = {
  files: 0,
  analysed: 0,
  failed: 0,
  words: 0,
  terms: { shown: 0, folded: 0, suppressed: 0 },
  claims: { top: 0, sourced: 0, unsourced: 0 },
};

/** The sums with one more input. */
export function addTally(totals: Totals, tally: Tally): Totals {
  const files = totals.files + 1;
  if (!tally.ok) return { ...totals, files, failed: totals.failed + 1 };
  return {
    files,
    analysed: totals.analysed + 1,
    failed: totals.failed,
    words: totals.words + tally.words,
    terms: {
      shown: totals.terms.shown + tally.shown,
      folded: totals.terms.folded + tally.folded,
      suppressed: totals.terms.suppressed + tally.suppressed,
    },
    claims: {
      top: totals.claims.top + tally.claims.top,
      sourced: totals.claims.sourced + tally.claims.sourced,
      unsourced: totals.claims.unsourced + tally.claims.unsourced,
    },
  };
}
