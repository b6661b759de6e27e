/** The even-handedness of the delivered lexicon, and the audit on small lexicons of known numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditJson, auditText } from '../src/formats/audit-table.ts';
import { builtLine } from '../src/formats/changelog.ts';
import { columns } from '../src/formats/columns.ts';
import { entriesPage } from '../src/formats/entries-page.ts';
import { auditLexicon, faultyAxes } from '../src/lexicon/audit.ts';
import { parseAxes } from '../src/lexicon/axes.ts';
import { compileLexicon } from '../src/lexicon/compile.ts';
import type { Axis } from '../src/lexicon/entry.ts';
import { readSeedFiles } from '../src/lexicon/load.ts';
import { unpackForms } from '../src/lexicon/trie.ts';
import type { Category, Entry, Strength } from '../src/model.ts';

const { lexicon } = compileLexicon(readSeedFiles());

test('the delivered lexicon has no lopsided axis without a reason, and no reason without a lopsided axis', () => {
  const audit = auditLexicon(lexicon.entries, lexicon.axes);
  expect(faultyAxes(audit).map(({ axis, fault }) => `${axis}: ${fault}`)).toEqual([]);
  expect(audit.axes.length).toBeGreaterThan(10);
});

test('docs/lexicon-changelog.md has the lexicon as it is: say there what changed, then npm run lexicon -- --docs', () => {
  const changelog = readFileSync(new URL('../docs/lexicon-changelog.md', import.meta.url), 'utf8');
  expect(changelog).toContain(builtLine(lexicon, unpackForms(lexicon.forms).length));
  expect(changelog).toContain(`core-en ${lexicon.version}`);
});

test('docs/lexicon-entries.md is the page of these entries (npm run lexicon -- --docs)', () => {
  const page = readFileSync(new URL('../docs/lexicon-entries.md', import.meta.url), 'utf8');
  expect(page === entriesPage(lexicon.entries)).toBe(true);
});

const axis = (justified: string | null = null): Axis => ({
  name: 'dam',
  poles: [
    { name: 'U', helps: 'those upstream' },
    { name: 'D', helps: 'those downstream' },
  ],
  justified,
});

function entry(pole: string, number: number, strength: Strength, more: Partial<Entry> = {}): Entry {
  const category: Category = more.category ?? 'euphemism';
  return {
    id: `${category}.${pole.toLowerCase()}-${number}`,
    term: 'term',
    pos: 'noun',
    category,
    strength,
    reason: 'Colours the thing.',
    alternatives: ['thing'],
    noAlternative: null,
    axis: 'dam',
    pole,
    topics: [],
    authorities: [],
    notWhen: [],
    onlyWhen: [],
    ...more,
  };
}

const entries = (up: readonly Strength[], down: readonly Strength[]): Entry[] => [
  ...up.map((strength, number) => entry('U', number, strength)),
  ...down.map((strength, number) => entry('D', number, strength)),
];

describe('an axis', () => {
  test.each<[string, Strength[], Strength[], 'ok' | 'lopsided']>([
    ['even', [2, 2], [2, 2], 'ok'],
    ['a ratio of exactly 0.6', [2, 2, 2], [2, 2, 2, 2, 2], 'ok'],
    ['a ratio of numbers below 0.6', [3, 3], [2, 2, 2, 2], 'lopsided'],
    ['a ratio of strength sums below 0.6', [1, 1, 1], [2, 2, 2], 'lopsided'],
    ['means of exactly 0.6 apart', [2, 2, 2, 2, 2], [2, 2, 3, 3, 3], 'ok'],
    ['means further apart', [2, 2, 2, 2], [3, 3, 3, 2], 'lopsided'],
    ['one pole alone', [2], [], 'lopsided'],
    ['no entry at all', [], [], 'ok'],
  ])('%s', (_name, up, down, verdict) => {
    const bare = auditLexicon(entries(up, down), [axis()]).axes[0]!;
    const excused = auditLexicon(entries(up, down), [axis('Upstream says little.')]).axes[0]!;
    const lopsided = verdict === 'lopsided';
    expect([bare.verdict, bare.fault]).toEqual([verdict, lopsided ? 'unjustified' : null]);
    expect([excused.verdict, excused.fault]).toEqual([verdict, lopsided ? null : 'stale']);
  });

  test('has numbers, sums and means', () => {
    const { axes } = auditLexicon(entries([1, 2], [2, 3, 3]), [axis()]);
    expect(axes[0]).toMatchObject({
      poles: [
        { name: 'U', entries: 2, strength: 3, mean: 1.5 },
        { name: 'D', entries: 3, strength: 8 },
      ],
      strengthRatio: 3 / 8,
    });
  });
});

test('the mirror asks contested names and policy brands on an axis, and lists those that say nothing', () => {
  const { mirror } = auditLexicon(
    [
      entry('U', 1, 2, { category: 'contested_name', twin: 'contested_name.d-1' }),
      entry('D', 1, 2, { category: 'contested_name', noTwin: 'The other side uses the plain name.' }),
      entry('D', 2, 2, { category: 'policy_brand' }),
      entry('D', 3, 2, { category: 'policy_brand', axis: null, pole: null }),
      entry('U', 2, 2),
    ],
    [axis()],
  );
  expect(mirror).toEqual({ asked: 3, withTwin: 1, withoutTwin: 1, silent: ['policy_brand.d-2'] });
});

describe('axes.yaml', () => {
  const read = (text: string) => parseAxes({ path: 'axes.yaml', text });

  test('is read with its justification', () => {
    const text =
      'axes:\n  dam:\n    U: those upstream\n    D: those downstream\n    justified: Upstream says little.\n';
    expect(read(text)).toEqual({ axes: [axis('Upstream says little.')], problems: [] });
  });

  test.each([
    ['axes:\n  dam:\n    U: a\n', 2, 'two poles, not 1'],
    ['axes:\n  dam:\n    U: a\n    D: b\n    E: c\n', 2, 'two poles, not 3'],
    ['axes:\n  dam:\n    U: a\n    D:\n', 2, 'a text behind every key'],
    ['axes:\n  dam: [U, D]\n', 2, 'two poles'],
    ['axis:\n', 1, '"axes" must be'],
    ['axes:\n  dam:\n    U: a: b\n', 3, 'not valid YAML'],
  ])('%j has a problem', (text, line, advice) => {
    expect(read(text).problems).toEqual([expect.objectContaining({ line })]);
    expect(read(text).problems[0]!.advice).toContain(advice);
  });
});

describe('the report', () => {
  const audit = auditLexicon(lexicon.entries, lexicon.axes);
  const { name, version, sha256 } = lexicon;
  const identity = { name, version, sha256, entries: lexicon.entries.length, disabled: [] };

  test.each([60, 80, 89, 90, 100, 140])('fits into %d columns', (width) => {
    const lines = auditText(audit, identity, width).split('\n');
    expect(lines.filter((line) => columns(line) > width)).toEqual([]);
  });

  test.each([60, 100])('names every axis and its verdict at %d columns', (width) => {
    const text = auditText(audit, identity, width);
    for (const { axis: axisName, poles } of audit.axes) {
      expect(text).toMatch(new RegExp(`^${axisName}\\b`, 'm'));
      for (const pole of poles) expect(text).toContain(`${pole.name}  ${pole.helps.split(' ')[0]}`);
    }
  });

  test('says what to do about a fault', () => {
    const faulty = auditLexicon(entries([2], []), [axis()]);
    expect(auditText(faulty, identity, 100)).toContain('dam: lopsided and not justified: add the words');
    const stale = auditLexicon(entries([2], [2]), [axis('Upstream says little.')]);
    expect(auditText(stale, identity, 100)).toContain('out of date');
    expect(JSON.parse(auditJson(stale, identity)).faults).toEqual(['dam']);
  });
});
