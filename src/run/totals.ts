import type { Outcome } from '../model.ts';

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

/** The sums with one more outcome. */
export function addOutcome(totals: Totals, outcome: Outcome): Totals {
  const files = totals.files + 1;
  if (!outcome.ok) return { ...totals, files, failed: totals.failed + 1 };
  const { counts, document } = outcome.report;
  return {
    files,
    analysed: totals.analysed + 1,
    failed: totals.failed,
    words: totals.words + document.words,
    terms: {
      shown: totals.terms.shown + counts.terms.shown,
      folded: totals.terms.folded + counts.terms.folded,
      suppressed: totals.terms.suppressed + counts.terms.suppressed,
    },
    claims: {
      top: totals.claims.top + counts.claims.top,
      sourced: totals.claims.sourced + counts.claims.sourced,
      unsourced: totals.claims.unsourced + counts.claims.unsourced,
    },
  };
}
