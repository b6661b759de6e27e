/** What `--fail-on` found in a run: how many, and the first few by name, whatever the number of articles. */

import type { Messages } from './messages.ts';
import type { FoundTerm } from './printer.ts';

/** How many findings a line on standard error names. */
const MOST_NAMED = 3;

export interface Findings {
  /** @param rules names of what was looked for */
  readonly add: (path: string, found: readonly FoundTerm[], rules: readonly string[]) => void;
  /** More than are allowed. */
  readonly tooMany: () => boolean;
  /** One line on standard error, or nothing. */
  readonly report: (messages: Messages) => Promise<void>;
}

export interface FindingLimits {
  /** Findings that are no reason to fail. */
  readonly most: number;
  /** Those of a baseline are left out. */
  readonly onlyNew: boolean;
}

export function createFindings({ most, onlyNew }: FindingLimits = { most: 0, onlyNew: false }): Findings {
  const first: string[] = [];
  const names = new Set<string>();
  let count = 0;
  return {
    add(path, found, rules) {
      for (const { line, column, text, entry } of found) {
        for (const name of rules) names.add(name);
        count++;
        if (first.length < MOST_NAMED) first.push(`${path}:${line}:${column} "${text}" [${entry}]`);
      }
    },
    tooMany: () => count > most,
    async report(messages) {
      if (count <= most) return;
      const rest = count - first.length;
      const terms = `${count}${onlyNew ? ' new' : ''} ${count === 1 ? 'term' : 'terms'}`;
      const allowed = most === 0 ? '' : ` (${most} allowed)`;
      const more = rest > 0 ? `, and ${rest} more` : '';
      await messages.error(
        `${terms} at or above ${[...names].join(', ')}${allowed}: ${first.join(', ')}${more}.`,
      );
    },
  };
}
