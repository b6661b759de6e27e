/** What `--fail-on` found in a run: how many, and the first few by name, whatever the number of articles. */

import type { Outcome } from '../model.ts';
import { type FailRule, type Finding, findFailures } from '../run/fail-on.ts';
import type { Messages } from './messages.ts';

/** How many findings a line on standard error names. */
const MOST_NAMED = 3;

export interface Findings {
  /** By the rules of the run, or by others. */
  readonly add: (outcome: Outcome, own?: readonly FailRule[]) => void;
  readonly any: () => boolean;
  /** One line on standard error, or nothing. */
  readonly report: (messages: Messages) => Promise<void>;
}

export function createFindings(rules: readonly FailRule[]): Findings {
  const first: Finding[] = [];
  const names = new Set<string>();
  let count = 0;
  return {
    add(outcome, own = rules) {
      if (own.length === 0) return;
      for (const finding of findFailures(outcome, own)) {
        for (const { name } of own) names.add(name);
        count++;
        if (first.length < MOST_NAMED) first.push(finding);
      }
    },
    any: () => count > 0,
    async report(messages) {
      if (count === 0) return;
      const named = first.map(
        ({ path, term }) => `${path}:${term.line}:${term.column} "${term.text}" [${term.entry}]`,
      );
      const rest = count - named.length;
      const terms = `${count} ${count === 1 ? 'term' : 'terms'}`;
      await messages.error(
        `${terms} at or above ${[...names].join(', ')}: ${named.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}.`,
      );
    },
  };
}
