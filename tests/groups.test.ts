/** Sums of several articles: by file, folder, outlet, month or a field of their own. */

import { describe, expect, test } from 'vitest';
import type { FormatEnv } from '../src/formats/format.ts';
import { createGroupLines } from '../src/formats/group-lines.ts';
import { GROUP_HEADER } from '../src/formats/group-table.ts';
import { loadStyle } from '../src/formats/style.ts';
import { text } from '../src/formats/text.ts';
import type { Outcome } from '../src/model.ts';
import { createGroups, type GroupBy } from '../src/run/groups.ts';
import { tallyOf } from '../src/run/tally.ts';
import { FAILED, LEXICON } from './fixtures/report.ts';
import { report } from './help.ts';
import { renderOutput } from './render.ts';

const env: FormatEnv = {
  version: '1.0.0',
  lexicon: LEXICON,
  width: 100,
  all: false,
  style: await loadStyle(false),
};

const article = (path: string, fields: { published?: string; meta?: unknown } = {}): Outcome => ({
  ok: true,
  path,
  ...(fields.meta === undefined ? {} : { meta: fields.meta }),
  report: report(
    'The board tried to whitewash its record in the spring. “It was a massacre,” said Marta Quill.\n',
    fields.published === undefined ? {} : { published: fields.published },
  ),
});

function names(by: GroupBy, outcomes: readonly Outcome[]): readonly (readonly [string | null, number])[] {
  const groups = createGroups(by);
  for (const outcome of outcomes) groups.add(tallyOf(outcome));
  return groups.list().map(({ name, files }) => [name, files]);
}

describe('groups', () => {
  const outcomes = [
    article('b/x.txt', { published: '2022-02-01', meta: { desk: 'city', outlet: 'Herald' } }),
    article('a/x.txt', { published: '2022-01-31', meta: { desk: 'city' } }),
    article('a/y.txt', { published: '2022-02-28', meta: { desk: 7 } }),
    article('<stdin>', { meta: { desk: { name: 'odd' } } }),
  ];
  test.each<[GroupBy, readonly (readonly [string | null, number])[]]>([
    [
      'folder',
      [
        ['a', 2],
        ['b', 1],
        [null, 1],
      ],
    ],
    [
      'month',
      [
        ['2022-01', 1],
        ['2022-02', 2],
        [null, 1],
      ],
    ],
    [
      'outlet',
      [
        ['Herald', 1],
        [null, 3],
      ],
    ],
    [
      'meta.desk',
      [
        ['7', 1],
        ['city', 2],
        [null, 1],
      ],
    ],
    ['meta.constructor', [[null, 4]]],
  ])('by %s, in the order of their names', (by, expected) => expect(names(by, outcomes)).toEqual(expected));
});

describe('tables of counts', () => {
  const outcomes = [article('a/x.txt'), article('b/y.txt'), FAILED];
  const rows = (table: 'files' | 'groups', as: 'csv' | 'jsonl') =>
    renderOutput(createGroupLines({ table, as, bom: false }), outcomes, env)
      .trimEnd()
      .split(/\r?\n/);

  test('CSV has a line a file, also for one that could not be analysed', () => {
    const [header, first, , failed] = rows('files', 'csv');
    expect(header).toBe(['file', ...GROUP_HEADER.slice(1)].join(','));
    expect(first).toMatch(/^a\/x\.txt,1,1,17,2,117\.65,1,58\.82,0,0,0,0,1,58\.82,0,0,/);
    expect(failed?.split(',').slice(1, 6)).toEqual(['1', '0', '0', '0', '']);
  });

  test('JSON lines hold the same', () => {
    const [first] = rows('groups', 'jsonl').map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      group: 'a',
      files: 1,
      words: 17,
      shown: 2,
      shown_per_1000: 117.65,
      own: 1,
      motive: 1,
    });
  });
});

describe('the end of a text report', () => {
  const end = (outcomes: readonly Outcome[], by: GroupBy = 'folder') =>
    renderOutput(text, outcomes, env, by).split(/\n(?=\d+ files?: )/)[1] ?? '';

  test('has each article and each folder, with words beside the rates', () => {
    expect(end([article('a/x.txt'), article('b/y.txt')])).toMatchInlineSnapshot(`
      "2 files: 2 analysed; 4 loaded terms, 4 claims in all.

      file     files  words    own  headline  scare  attributed  claims  no source
      a/x.txt      1     17  58.82      0.00   0.00       58.82       2          1
      b/y.txt      1     17  58.82      0.00   0.00       58.82       2          1

      folder  files  words    own  headline  scare  attributed  claims  no source
      a           1     17  58.82      0.00   0.00       58.82       2          1
      b           1     17  58.82      0.00   0.00       58.82       2          1

      Shown terms for every 1,000 words, by whose words they are. Not a ranking.
      "
    `);
  });

  test('is missing for one article, and has no groups where there is only one', () => {
    expect(end([article('a/x.txt')])).toBe('');
    expect(end([article('a/x.txt'), article('a/y.txt')])).not.toContain('\nfolder ');
  });
});
