/** The counts of one article, by which a run is summed up. */

import type { Category, Outcome, Voice } from '../model.ts';

export interface Tally {
  readonly path: string;
  /** False for an input that could not be analysed; then all counts are 0. */
  readonly ok: boolean;
  readonly outlet: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
  /** What came with the article. */
  readonly meta: unknown;
  readonly words: number;
  readonly shown: number;
  readonly folded: number;
  /** Turned off by comments in the text. */
  readonly suppressed: number;
  /** Shown terms. */
  readonly byVoice: Readonly<Partial<Record<Voice, number>>>;
  /** Shown terms. */
  readonly byCategory: Readonly<Partial<Record<Category, number>>>;
  readonly claims: { readonly top: number; readonly sourced: number; readonly unsourced: number };
}

export function tallyOf(outcome: Outcome): Tally {
  const { path, meta = null } = outcome;
  if (!outcome.ok) return { ...NOTHING, path, meta };
  const { counts, document } = outcome.report;
  const { top, sourced, unsourced } = counts.claims;
  return {
    path,
    ok: true,
    outlet: document.origin?.outlet ?? null,
    published: document.published,
    meta,
    words: document.words,
    shown: counts.terms.shown,
    folded: counts.terms.folded,
    suppressed: counts.terms.suppressed,
    byVoice: counts.terms.byVoice,
    byCategory: counts.terms.byCategory,
    claims: { top, sourced, unsourced },
  };
}

const NOTHING: Omit<Tally, 'path' | 'meta'> = {
  ok: false,
  outlet: null,
  published: null,
  words: 0,
  shown: 0,
  folded: 0,
  suppressed: 0,
  byVoice: {},
  byCategory: {},
  claims: { top: 0, sourced: 0, unsourced: 0 },
};
