/** An output as the program joins it. */

import type { Format, FormatEnv } from '../src/formats/format.ts';
import type { Outcome } from '../src/model.ts';
import type { GroupBy } from '../src/run/groups.ts';
import { createSummary } from '../src/run/summary.ts';
import { tallyOf } from '../src/run/tally.ts';
import { addTally, NO_TOTALS, type Totals } from '../src/run/totals.ts';

export const totalsOf = (outcomes: readonly Outcome[]): Totals =>
  outcomes.map(tallyOf).reduce(addTally, NO_TOTALS);

export function renderOutput(
  format: Format,
  outcomes: readonly Outcome[],
  env: FormatEnv,
  by: GroupBy = 'folder',
): string {
  const parts = outcomes.map((outcome) => format.outcome(outcome, env)).filter((part) => part !== '');
  const summary = createSummary(by);
  for (const outcome of outcomes) summary.add(tallyOf(outcome));
  return (
    format.begin(env) + parts.join(format.between ?? '') + format.end(totalsOf(outcomes), env, summary.read())
  );
}
