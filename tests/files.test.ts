import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Term } from '../src/model.ts';
import { analyzeInputs, type BatchTools } from '../src/run/batch.ts';
import { findFailures } from '../src/run/fail-on.ts';
import { findInputs, type Input } from '../src/run/files.ts';
import { FAILED, OUTCOME, REPORT } from './fixtures/report.ts';

const FILES = [
  'news/b.txt',
  'news/a.md',
  'news/C.TXT',
  'news/deep/down/d.text',
  'news/image.png',
  'news/.hidden/x.txt',
  'news/.x.txt',
  'news/node_modules/x.txt',
  'news/[1] odd (name).txt',
  'empty/notes.csv',
  '-x.txt',
];

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'framing-'));
  for (const file of FILES) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), 'The cranes stand still.');
  }
  symlinkSync(join(root, 'news'), join(root, 'news/deep/loop'));
  symlinkSync(join(root, 'news/b.txt'), join(root, 'news/link.txt'));
  symlinkSync(join(root, 'nowhere'), join(root, 'news/dead.txt'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function find(paths: readonly string[], extensions?: readonly string[]): Promise<readonly string[]> {
  const inputs = await findInputs(
    paths.map((path) => (path === '-' ? path : join(root, path))),
    extensions ? { extensions } : {},
  );
  return inputs.map((input) => describeInput(input));
}

function describeInput(input: Input): string {
  const path = input.kind === 'stdin' ? input.path : relative(root, input.path);
  return input.kind === 'problem' ? `${path}: ${input.error.code}` : path;
}

const NEWS = [
  'news/C.TXT',
  'news/[1] odd (name).txt',
  'news/a.md',
  'news/b.txt',
  'news/dead.txt',
  'news/deep/down/d.text',
  'news/link.txt',
];

describe('findInputs', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['files in the order given', ['news/b.txt', 'news/a.md'], ['news/b.txt', 'news/a.md']],
    ['any ending when named outright', ['news/image.png'], ['news/image.png']],
    ['a name that begins with a hyphen', ['-x.txt'], ['-x.txt']],
    ['a folder: sorted, no hidden ones, no loops', ['news'], NEWS],
    [
      'every file once',
      ['news/b.txt', 'news', 'news/../news/b.txt'],
      ['news/b.txt', ...NEWS.filter((n) => n !== 'news/b.txt')],
    ],
    ['a folder without articles', ['empty', 'news/b.txt'], ['empty: no_articles', 'news/b.txt']],
    ['a missing file', ['none.txt'], ['none.txt: not_found']],
    ['a glob', ['news/*.{txt,md}'], ['news/[1] odd (name).txt', 'news/a.md', 'news/b.txt', 'news/link.txt']],
    ['a deep glob', ['news/**/*.text'], ['news/deep/down/d.text']],
    ['a glob without matches', ['news/*.xyz'], ['news/*.xyz: not_found']],
    ['a name with the characters of a glob', ['news/[1] odd (name).txt'], ['news/[1] odd (name).txt']],
    ['standard input', ['-'], ['<stdin>']],
    ['standard input once', ['-', '-'], ['<stdin>']],
  ])('%s', async (_, paths, expected) => {
    expect(await find(paths)).toEqual(expected);
  });

  test('other endings', async () => {
    expect(await find(['empty'], ['.csv'])).toEqual(['empty/notes.csv']);
  });

  test.skipIf(process.getuid?.() === 0)(
    'a folder that may not be opened is a problem, not a gap',
    async () => {
      mkdirSync(join(root, 'closed/inner'), { recursive: true });
      writeFileSync(join(root, 'closed/a.txt'), 'x');
      chmodSync(join(root, 'closed/inner'), 0o000);
      expect(await find(['closed'])).toEqual(['closed/a.txt', 'closed/inner: not_readable']);
      chmodSync(join(root, 'closed/inner'), 0o755);
    },
  );
});

describe('analyzeInputs', () => {
  const tools: BatchTools = {
    analyze: (text, { id }) => {
      if (text.includes('explode')) throw new TypeError('boom');
      return { ...REPORT, document: { ...REPORT.document, id } };
    },
    stdin: async function* () {
      yield 'The crane fell.';
    },
  };

  async function run(inputs: readonly Input[], more: Partial<BatchTools> = {}): Promise<readonly Outcome[]> {
    const outcomes: Outcome[] = [];
    for await (const outcome of analyzeInputs(inputs, {}, { ...tools, ...more })) outcomes.push(outcome);
    return outcomes;
  }

  const file = (name: string): Input => ({ kind: 'file', path: join(root, name) });

  test('one bad input does not stop the others, and the order stays', async () => {
    writeFileSync(join(root, 'bad.txt'), 'Let it explode.');
    writeFileSync(
      join(root, 'french.txt'),
      'Le port est resté fermé et les dockers ont dit que rien ne va plus. '.repeat(4),
    );
    const outcomes = await run([
      file('none.txt'),
      file('news/b.txt'),
      file('bad.txt'),
      file('french.txt'),
      file('news/a.md'),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.report.document.id : outcome.error.code))).toEqual(
      ['not_found', 'b', 'failed', 'not_english', 'a'],
    );
    expect(outcomes[3]).toMatchObject({
      error: { message: 'reads more like French than English; framing knows English only.' },
    });
    expect(outcomes[2]).toMatchObject({ error: { message: expect.stringContaining('boom') } });
  });

  test('remarks of the readers stand before those of the analysis', async () => {
    const [outcome] = await run([{ kind: 'stdin', path: '<stdin>' }]);
    expect(outcome).toMatchObject({
      path: '<stdin>',
      report: { warnings: ['too short to tell the language (3 words)', ...REPORT.warnings] },
    });
  });

  test('an interrupt stops between two inputs', async () => {
    const controller = new AbortController();
    const outcomes = await run([file('news/b.txt'), file('news/a.md')], {
      interrupted: controller.signal,
      analyze: () => {
        controller.abort();
        return REPORT;
      },
    });
    expect(outcomes).toHaveLength(1);
  });
});

describe('findFailures', () => {
  const ids = (voice: Term['voice'] | 'any', strength: Term['strength']) =>
    findFailures(OUTCOME, [{ name: '', voice, strength }]).map(({ term }) => term.id);

  test.each<[Term['voice'] | 'any', Term['strength'], readonly string[]]>([
    ['own', 3, ['L6']],
    ['own', 2, ['L3', 'L5', 'L6']],
    ['own', 1, ['L3', 'L4', 'L5', 'L6']],
    ['headline', 2, ['L1']],
    ['scare', 1, []],
    ['any', 2, ['L1', 'L2', 'L3', 'L5', 'L6', 'L8']],
  ])('%s:%i', (voice, strength, expected) => {
    expect(ids(voice, strength)).toEqual(expected);
  });

  test('a file that failed has none', () => {
    expect(findFailures(FAILED, [{ name: 'any:1', voice: 'any', strength: 1 }])).toEqual([]);
  });
});
