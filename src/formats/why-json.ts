/** `framing why --json`: entries, and what they did in a report. */

import type { Entry, Report } from '../model.ts';
import { explainVoice } from './voice-trace.ts';

interface Explained {
  readonly entry: Entry;
  readonly forms: readonly string[];
  readonly silenced: string | null;
}

/** One document on one line. `hits` and `rejected` are null without a report. */
export function whyJson(query: string, found: readonly Explained[], report: Report | null): string {
  const entries = found.map(({ entry, forms, silenced }) => ({
    entry,
    forms,
    silenced,
    hits:
      report?.terms
        .filter((term) => term.entry === entry.id)
        .map((term) => ({ term, trace: explainVoice(report, term) })) ?? null,
    rejected: report?.rejected.filter((hit) => hit.entry === entry.id) ?? null,
  }));
  return `${JSON.stringify({ query, entries })}\n`;
}
