/** What `--fail-on` found in a run: how many, and the first few by name, whatever the number of articles. */

import type { Outcome } from '../model.ts';
import type { Baseline } from '../run/baseline.ts';
import { type FailRule, type Finding, findFailures } from '../run/fail-on.ts';
import type { Messages } from './messages.ts';

/** How many findings a line on standard error names. */
const MOST_NAMED = 3;

export interface Findings {
  /** By the rules of the run, or by others. */
  readonly add: (outcome: Outcome, own?: readonly FailRule[]) => void;
  /** More than are allowed. */
  readonly tooMany: () => boolean;
  /** One line on standard error, or nothing. */
  readonly report: (messages: Messages) => Promise<void>;
}

export interface FindingLimits {
  /** Findings that are no reason to fail. */
  readonly most: number;
  /** Findings that are known do not count. */
  readonly known: Baseline | null;
}

export function createFindings(
  rules: readonly FailRule[],
  { most, known }: FindingLimits = { most: 0, known: null },
): Findings {
  const first: Finding[] = [];
  const names = new Set<string>();
  let count = 0;
  return {
    add(outcome, own = rules) {
      if (own.length === 0 || !outcome.ok) return;
      const failures = findFailures(outcome, own);
      const isKnown = failures.length === 0 ? undefined : known?.knownIn(outcome.path, outcome.report);
      for (const finding of failures) {
        if (isKnown?.(finding.term)) continue;
        for (const { name } of own) names.add(name);
        count++;
        if (first.length < MOST_NAMED) first.push(finding);
      }
    },
    tooMany: () => count > most,
    async report(messages) {
      if (count <= most) return;
      const named = first.map(
        ({ path, term }) => `${path}:${term.line}:${term.column} "${term.text}" [${term.entry}]`,
      );
      const rest = count - named.length;
      const terms = `${count}${known === null ? '' : ' new'} ${count === 1 ? 'term' : 'terms'}`;
      const allowed = most === 0 ? '' : ` (${most} allowed)`;
      await messages.error(
        `${terms} at or above ${[...names].join(', ')}${allowed}: ${named.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`,
      );
    },
  };
}
