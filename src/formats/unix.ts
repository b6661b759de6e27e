/** `path:line:column: message [entry]`, a finding a line: what editors and `grep` know. Columns count UTF-16 units from 1. */

import { findingLines } from './finding-lines.ts';
import type { Format } from './format.ts';
import { clean } from './wrap.ts';

export const unix: Format = {
  begin: () => '',
  outcome: (outcome, env) =>
    findingLines(outcome, env)
      .map(({ term, level, message, start }) => {
        const place = `${clean(outcome.path)}:${start.line}:${start.column}`;
        return `${place}: ${level}: ${message} [${term.entry}]\n`;
      })
      .join(''),
  end: () => '',
};
