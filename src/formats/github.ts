/**
 * Workflow commands of GitHub Actions, which show a finding beside its line. GitHub shows ten warnings and ten notices a step;
 * for more, upload SARIF.
 */

import type { Outcome } from '../model.ts';
import { findingLines } from './finding-lines.ts';
import type { Format } from './format.ts';
import { clean } from './wrap.ts';

export const github: Format = {
  begin: () => '',
  outcome: (outcome, env) => {
    if (!outcome.ok) return failure(outcome);
    return findingLines(outcome, env)
      .map(({ term, level, message, start, end }) =>
        command(level === 'note' ? 'notice' : 'warning', message, {
          file: outcome.path,
          line: start.line,
          ...(end === null ? {} : { endLine: end.line }),
          // columns of different lines would be read as one line's
          ...(start.line === end?.line ? { col: start.column, endColumn: end.column } : {}),
          title: `framing: ${term.entry}`,
        }),
      )
      .join('');
  },
  end: () => '',
};

const failure = ({ path, error }: Outcome & { ok: false }): string =>
  command('error', error.message, { file: path, title: 'framing: not analysed' });

function command(
  name: string,
  message: string,
  properties: Readonly<Record<string, string | number>>,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(clean(message))}\n`;
}

/** As the runner undoes it (actions/toolkit, `command.ts`). */
const escapeData = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

const escapeProperty = (text: string): string => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
