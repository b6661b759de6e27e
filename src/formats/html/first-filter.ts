/** The filters as the page opens: those that mark just the words which the report shows. */

import type { Strength, Term } from '../../model.ts';
import { LINES, type Line, lineOf } from './kinds.ts';

export interface Filter {
  /** Words of this strength and above. */
  readonly strength: Strength;
  readonly lines: ReadonlySet<Line>;
}

export function firstFilter(terms: readonly Term[], all: boolean): Filter {
  if (all) return { strength: 1, lines: new Set(LINES) };
  const filters = ([2, 1, 3] as const).map((strength) => ({ strength, lines: openLines(terms, strength) }));
  return filters.find((filter) => terms.every((term) => passes(term, filter) === term.shown)) ?? filters[0]!;
}

/** A contested name is shown at any strength, unless only strong words are. */
export function passes(term: Term, { strength, lines }: Filter): boolean {
  const strong = term.strength >= strength || (strength === 2 && term.category === 'contested_name');
  return strong && lines.has(lineOf(term));
}

/** A line with nothing but folded words below it was switched off by the user. */
function openLines(terms: readonly Term[], strength: Strength): ReadonlySet<Line> {
  const every = new Set(LINES);
  return new Set(
    LINES.filter((line) => {
      const below = terms.filter((term) => lineOf(term) === line && passes(term, { strength, lines: every }));
      return below.length === 0 || below.some(({ shown }) => shown);
    }),
  );
}
