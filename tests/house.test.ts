/** Terms of the user's own, through the built program: `npm run build` first. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Report } from '../src/model.ts';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const SCHEMA = JSON.parse(readFileSync(new URL('../src/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(SCHEMA);

const ARTICLE =
  'The report is an attempt to whitewash the council. The regime sent lethal aid to the border force on Monday.\n';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-house-'));
  write('a.txt', ARTICLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { code: status, out: stdout, err: stderr };
}

/** The document that `--json` prints, checked against the schema. */
function json(args: readonly string[]) {
  const { code, out, err } = run(['--json', '--quiet', ...args]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const document = JSON.parse(out);
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  const [outcome] = document.results as readonly (Outcome & { ok: true })[];
  return { document, outcome: outcome!, report: outcome!.report };
}

const entriesOf = (report: Report) => report.terms.map(({ entry }) => entry);
const becauseOf = (report: Report, entry: string) =>
  report.rejected.filter((hit) => hit.entry === entry).map(({ because }) => because);

describe('--without', () => {
  test.each([
    ['an entry', ['--without', 'motive.whitewash']],
    ['a category', ['--without', 'motive']],
    ['a list', ['--without', 'hype, motive']],
    ['more than one', ['--without', 'hype', '--without', 'motive']],
  ])('%s: the hit is rejected and told', (_what, args) => {
    const { report, document } = json([...args, 'a.txt']);
    expect(entriesOf(report)).not.toContain('motive.whitewash');
    expect(becauseOf(report, 'motive.whitewash')).toEqual(['disabled by --without']);
    expect(entriesOf(report)).toContain('euphemism.lethal-aid');
    expect(document.lexicon.disabled).toContain(
      args.join().includes('whitewash') ? 'motive.whitewash' : 'motive',
    );
  });

  test('nothing is disabled and no outcome has a lexicon of its own unless asked for', () => {
    const { document, outcome } = json(['a.txt']);
    expect(document.lexicon.disabled).toEqual([]);
    expect(outcome).not.toHaveProperty('lexicon');
    expect(entriesOf(outcome.report)).toContain('motive.whitewash');
  });

  test('the report for people names it', () => {
    expect(run(['--without', 'motive', 'a.txt']).out).toContain('entries, without motive');
  });

  test('an unknown name ends with 2 and a suggestion', () => {
    expect(run(['--without', 'motve', 'a.txt'])).toEqual({
      code: 2,
      out: '',
      err: 'framing: --without names no entry, category or axis: "motve". Did you mean motive?\n',
    });
  });

  test('--fail-on does not see it', () => {
    expect(run(['--fail-on', 'any:3', 'a.txt']).code).toBe(1);
    expect(run(['--fail-on', 'any:3', '--without', 'motive,person_negative', 'a.txt']).code).toBe(0);
  });

  test('stream', () => {
    const { code, out } = run(['stream', '--without', 'motive'], JSON.stringify({ id: 'x', text: ARTICLE }));
    expect(code).toBe(0);
    const outcome = JSON.parse(out);
    expect(outcome.lexicon.disabled).toEqual(['motive']);
    expect(becauseOf(outcome.report, 'motive.whitewash')).toEqual(['disabled by --without']);
  });

  test('why', () => {
    expect(run(['why', 'whitewash', '--without', 'motive']).out).toContain(
      'not flagged: disabled by --without',
    );
    expect(run(['why', 'whitewash', '--without', 'motive', '--in', 'a.txt']).out).toContain(
      'turned down: disabled by --without',
    );
  });
});
