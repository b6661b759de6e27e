import { describe, expect, test } from 'vitest';
import { brief } from '../src/formats/brief.ts';
import type { Format, FormatEnv } from '../src/formats/format.ts';
import { json, jsonl } from '../src/formats/json.ts';
import { loadStyle } from '../src/formats/style.ts';
import type { Outcome } from '../src/model.ts';
import { FAILED, LEXICON, OUTCOME, PLAIN } from './fixtures/report.ts';
import { renderOutput } from './render.ts';

const env: FormatEnv = {
  version: '1.0.0',
  lexicon: LEXICON,
  width: 100,
  all: false,
  style: await loadStyle(false),
};

const render = (format: Format, outcomes: readonly Outcome[]): string => renderOutput(format, outcomes, env);

const QUIET: Outcome = { ok: true, path: 'plain.txt', report: PLAIN };

describe('json', () => {
  test('is one document with an outcome for every input, in order', () => {
    const document = JSON.parse(render(json, [OUTCOME, FAILED, QUIET]));
    expect(document).toEqual({
      schema: 'framing-report/1',
      tool: 'framing 1.0.0',
      lexicon: LEXICON,
      results: [OUTCOME, FAILED, QUIET],
      totals: {
        files: 3,
        analysed: 2,
        failed: 1,
        words: 258,
        terms: { shown: 7, folded: 1, suppressed: 0 },
        claims: { top: 13, sourced: 5, unsourced: 8 },
      },
    });
  });

  test.each<[string, readonly Outcome[]]>([
    ['nothing', []],
    ['a failure', [FAILED]],
  ])('is a document with %s in it too', (_, outcomes) => {
    expect(JSON.parse(render(json, outcomes)).results).toHaveLength(outcomes.length);
  });
});

describe('jsonl', () => {
  test('is an outcome a line and nothing else', () => {
    const lines = render(jsonl, [OUTCOME, FAILED]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.slice(0, 2).map((line) => JSON.parse(line))).toEqual([OUTCOME, FAILED]);
    expect(lines[2]).toBe('');
  });

  test('stays on one line whatever the article has in it', () => {
    const report = { ...PLAIN, warnings: ['a\nb\r\u2028\u0085c'] };
    expect(render(jsonl, [{ ...QUIET, report }]).trimEnd()).not.toMatch(/[\n\r]/);
  });
});

describe('brief', () => {
  test.each<[Outcome, string]>([
    [
      OUTCOME,
      'news/port-strike.txt  own 3 (max 3)  headline 1 (max 2)  scare 1 (max 2)  attributed 2 (max 2)  claims 12  no source 7\n',
    ],
    [QUIET, 'plain.txt  own 0  headline 0  scare 0  attributed 0  claims 1  no source 1\n'],
    [FAILED, 'news/none.txt  not analysed (not_found)\n'],
  ])('is a line a file (%#)', (outcome, expected) => {
    expect(render(brief, [outcome])).toBe(expected);
  });
});
