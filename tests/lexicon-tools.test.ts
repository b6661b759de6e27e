/** `framing lexicon audit`, `check` and `diff`, in the built program: `npm run build` first. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const ENTRY = `  - id: hype.zorking
    term: zorking
    pos: adjective
    strength: 2
    reason: Raises the temperature.
    alternatives: [large]
    examples:
      hit: [A zorking crowd came.]
      miss: [A large crowd came.]
`;
const FILE = `category: hype\nabout: Loud words.\nentries:\n${ENTRY}`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-lexicon-'));
  const files: Record<string, string> = {
    'house.yaml': FILE,
    'mild.yaml': FILE.replace('strength: 2', 'strength: 1').replace(
      'alternatives: [large]',
      'alternatives: [large, big]',
    ),
    'wrong.yaml': FILE.replace('pos: adjective', 'pos: adjectiv'),
    'example.yaml': FILE.replace('A zorking crowd', 'A noisy crowd'),
    'taken.yaml': FILE.replace('hype.zorking', 'hype.apocalyptic'),
    'article.txt': 'Fair opens\n\nA zorking crowd came to the fair on Monday, the mayor said.\n',
    'plain.txt': 'Fair opens\n\nA large crowd came to the fair on Monday, the mayor said.\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, 'empty'));
  cpSync(join(root, 'seeds', 'lexicon'), join(folder, 'copy'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin', 'framing.js'), 'lexicon', ...args],
    { cwd: folder, encoding: 'utf8', input: readFileSync(join(folder, 'article.txt')), maxBuffer: 2 ** 26 },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('audit', () => {
  test('of the delivered lexicon has nothing open', () => {
    const { code, out, err } = run('audit', '--width', '100');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Every lopsided axis is justified.');
  });

  test('is one document with --json', () => {
    const audit = JSON.parse(run('audit', '--json').out);
    expect(audit.schema).toBe('framing-lexicon-audit/1');
    expect(audit.faults).toEqual([]);
    expect(audit.mirror.silent.length).toBe(
      audit.mirror.asked - audit.mirror.withTwin - audit.mirror.withoutTwin,
    );
  });

  test('refuses a wrong width', () => {
    expect(run('audit', '--width', 'x')).toMatchObject({ code: 2, out: '' });
  });
});

describe('check', () => {
  test('a good file on top of the delivered lexicon', () => {
    expect(run('check', 'house.yaml')).toEqual({
      code: 0,
      out: '1 file, 1 entry, 2 examples: no problems\n',
      err: '',
    });
  });

  test('a copy of the delivered lexicon stands in for it', () => {
    const { code, out } = run('check', 'copy');
    expect(out).toMatch(/^18 files, [\d,]+ entries, [\d,]+ examples: no problems\n$/);
    expect(code).toBe(0);
  });

  test.each([
    ['wrong.yaml', /^wrong\.yaml:6: hype\.zorking: "pos" is "adjectiv": write one of /],
    [
      'example.yaml',
      /^example\.yaml:4: hype\.zorking: should hit "A noisy crowd came\.", but none of its forms/,
    ],
    ['taken.yaml', /^taken\.yaml:4: hype\.apocalyptic: the id is taken by seeds\/lexicon\/hype\.yaml:\d+/],
  ])('%s has a problem, with its line and what to do', (name, line) => {
    const { code, out } = run('check', name);
    expect(out).toMatch(line);
    expect(out).toMatch(/: 1 problem\n$/);
    expect(code).toBe(2);
  });

  test.each([['missing.yaml'], ['empty']])('%s is no lexicon', (name) => {
    const { code, out, err } = run('check', name);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(name);
  });
});

describe('diff', () => {
  test('of a lexicon with itself is empty', () => {
    expect(run('diff', 'core', join(root, 'dist', 'lexicon.json')).out).toContain(
      '0 added, 0 removed, 0 changed',
    );
    expect(run('diff', 'core', 'copy').out).toContain('0 added, 0 removed, 0 changed');
  });

  test('names what was added, removed and changed', () => {
    expect(run('diff', 'house.yaml', 'mild.yaml').out.split('\n').slice(2, -1)).toEqual([
      '0 added, 0 removed, 1 changed',
      '~ hype.zorking  strength 2 → 1; alternatives: +big',
    ]);
    const { out } = run('diff', 'core', 'house.yaml');
    expect(out).toContain('1 added, ');
    expect(out).toContain('\n+ hype.zorking  2  zorking\n');
    expect(out).toContain('\n- hype.apocalyptic  2  apocalyptic\n');
  });

  test('shows the flags that an article gains and loses', () => {
    const { code, out } = run('diff', 'house.yaml', 'mild.yaml', '--in', 'article.txt', 'plain.txt');
    expect(out.split('\n').slice(5)).toEqual([
      'article.txt: 1 flag gained, 1 lost',
      '- article.txt:3:3  zorking  (paraphrase)  hype.zorking  2',
      '+ article.txt:3:3  zorking  (paraphrase, folded)  hype.zorking  1',
      '',
      'No difference in 1 article.',
      '',
    ]);
    expect(code).toBe(0);
  });

  test('reads standard input, and prints one document with --json', () => {
    const diff = JSON.parse(run('diff', 'core', 'house.yaml', '--json', '--in', '-').out);
    expect(diff.schema).toBe('framing-lexicon-diff/1');
    expect(diff.added).toEqual([expect.objectContaining({ id: 'hype.zorking' })]);
    expect(diff.articles).toEqual([
      {
        path: '<stdin>',
        gained: [expect.objectContaining({ entry: 'hype.zorking', line: 3, column: 3, voice: 'paraphrase' })],
        lost: [],
      },
    ]);
  });

  test('refuses a lexicon with a problem, and tells of an article that is not there', () => {
    expect(run('diff', 'core', 'wrong.yaml')).toMatchObject({ code: 2, out: '' });
    const { code, out, err } = run('diff', 'core', 'house.yaml', '--in', 'missing.txt', 'article.txt');
    expect(code).toBe(2);
    expect(err).toContain('missing.txt');
    expect(out).toContain('article.txt: 1 flag gained');
  });
});
