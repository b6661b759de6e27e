/**
 * `json`: one document, described by `report.schema.json`; `jsonl`: an outcome a line.
 * Both are written outcome by outcome, so a large run needs no more memory than its largest report.
 */

import type { Format } from './format.ts';

/** Raised with any change that a reader of the old shape could trip over; additions do not raise it. */
export const SCHEMA = 'framing-report/1';

export const json: Format = {
  begin: ({ version, lexicon }) => {
    const { name, version: lexiconVersion, sha256, entries, disabled } = lexicon;
    const head = {
      schema: SCHEMA,
      tool: `framing ${version}`,
      lexicon: { name, version: lexiconVersion, sha256, entries, disabled },
    };
    return `${JSON.stringify(head).slice(0, -1)},\n"results":[`;
  },
  between: ',',
  outcome: (outcome) => `\n${JSON.stringify(outcome)}`,
  end: (totals) => `\n],\n"totals":${JSON.stringify(totals)}}\n`,
};

export const jsonl: Format = {
  begin: () => '',
  outcome: (outcome) => `${JSON.stringify(outcome)}\n`,
  end: () => '',
};
