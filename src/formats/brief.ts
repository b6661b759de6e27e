/** One line a file, for many files at once. */

import type { Outcome, Report, Term, Voice } from '../model.ts';
import type { Format } from './format.ts';
import { clean } from './wrap.ts';

export const brief: Format = {
  begin: () => '',
  outcome: (outcome) => `${clean(outcome.path)}  ${describe(outcome)}\n`,
  end: () => '',
};

function describe(outcome: Outcome): string {
  if (!outcome.ok) return `not analysed (${outcome.error.code})`;
  const { report } = outcome;
  return [
    describeVoice('own', report, ['own']),
    describeVoice('headline', report, ['headline']),
    describeVoice('scare', report, ['scare']),
    describeVoice('attributed', report, ['quote', 'paraphrase']),
    `claims ${report.counts.claims.top}`,
    `no source ${report.counts.claims.unsourced}`,
    ...(report.counts.terms.suppressed === 0 ? [] : [`turned off ${report.counts.terms.suppressed}`]),
  ].join('  ');
}

/** `own 4 (max 3)`: how many are shown, and the greatest strength among them. */
function describeVoice(label: string, report: Report, voices: readonly Voice[]): string {
  const shown: readonly Term[] = report.terms.filter((term) => term.shown && voices.includes(term.voice));
  if (shown.length === 0) return `${label} 0`;
  const strongest = shown.reduce((most, term) => Math.max(most, term.strength), 1);
  return `${label} ${shown.length} (max ${strongest})`;
}
