/** docs/ci.md: its workflows are YAML of the right shape, and its commands do what it says. Runs the built program. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const guide = readFileSync(new URL('../docs/ci.md', import.meta.url), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
  readonly permissions: Readonly<Record<string, string>>;
}
interface Hook {
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

const files = blocks('yaml').map(
  (text) => parse(text) as Workflow & { readonly repos?: { hooks: Hook[] }[] },
);
const workflows: readonly Workflow[] = files.filter(({ repos }) => repos === undefined);
const [hook] = files.flatMap(({ repos = [] }) => repos.flatMap(({ hooks }) => hooks));
const commandsOf = ({ jobs }: Workflow): string[] =>
  Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run = '' }) => (run.includes('framing') ? [run] : [])),
  );

const MILD =
  'Pier stays shut\n\nThe pier will stay shut until the spring, the harbour board said on Monday.\n';
const STRONG = `${MILD}\nThe report is an attempt to whitewash the record of the board.\n`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-ci-'));
  for (const name of ['news', 'bin', 'cache']) mkdirSync(join(folder, name));
  // What the commands of the guide find on the path: this program, whatever calls it.
  const shim = (name: string, lines: string): void => {
    writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, 'bin', name), 0o755);
  };
  shim('framing', `exec "${process.execPath}" "${BIN}" "$@"`);
  // Without the two dashes npx takes -f and --version for its own.
  shim('npx', '[ "$1 $2" = "--no --" ] || exit 99\nshift 2\nexec "$@"');
  shim('git', 'exit 0');
  writeFileSync(join(folder, 'articles.jsonl'), `${JSON.stringify({ id: 'a', text: STRONG })}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param article what stands in the only article of `news/` */
function run(command: string, article: string): Run {
  writeFileSync(join(folder, 'news', 'pier.txt'), article);
  const env = {
    ...process.env,
    PATH: join(folder, 'bin') + delimiter + process.env.PATH,
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { code: status, out: stdout, err: stderr };
}
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('workflows', () => {
  test('there are two, with a checkout, a version of Node that will do, and the packages', () => {
    expect(workflows.length).toBe(2);
    for (const { jobs } of workflows) {
      const [{ steps } = { steps: [] }] = Object.values(jobs);
      expect(steps[0]?.uses).toMatch(/^actions\/checkout@v\d$/);
      expect(Number(steps[1]?.with?.['node-version'])).toBeGreaterThanOrEqual(22);
      expect(steps[2]?.run).toBe('npm ci');
    }
  });

  test('code scanning: the file that is uploaded is there, also when the check fails', () => {
    const [workflow] = workflows;
    const [command = ''] = commandsOf(workflow!);
    const upload = Object.values(workflow!.jobs)[0]!.steps.at(-1);
    expect(upload?.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d$/);
    expect(workflow!.permissions['security-events']).toBe('write');
    expect(run(command, MILD).code).toBe(0);
    expect(run(command, STRONG).code).toBe(1);
    const { version, runs } = JSON.parse(written(String(upload?.with?.sarif_file)));
    expect(version).toBe('2.1.0');
    expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('news/pier.txt');
  });

  test('annotations: what the baseline knows passes, what is new fails', () => {
    const [command = ''] = commandsOf(workflows[1]!);
    const [update = ''] = blocks('sh');
    expect(run(update, STRONG).code).toBe(0);
    expect(run(command, STRONG)).toMatchObject({ code: 0, out: '' });
    expect(run(command, `A new first line.\n\n${STRONG}`)).toMatchObject({ code: 0, out: '' });
    const { code, out } = run(command, `${STRONG}\nThe board tried to whitewash it all.\n`);
    expect([code, out]).toEqual([1, expect.stringMatching(/^::warning file=news\/pier\.txt,.*\n$/)]);
  });
});

test('the options of the table fail as it says', () => {
  const options = [...guide.matchAll(/^\| `(--fail-on [^`]+)` \|/gm)].map(([, option]) => option!);
  expect(options.length).toBe(4);
  rmSync(join(folder, 'framing-baseline.json'), { force: true });
  run('framing news/ --fail-on own:2 --baseline framing-baseline.json --update-baseline', MILD);
  const codes = options.map((option) => run(`framing news/ --brief ${option}`, STRONG).code);
  expect(codes).toEqual([1, 1, 0, 1]);
  expect(run('framing news/ --brief --fail-on own:3', MILD).code).toBe(0);
});

test('pre-commit: changed files are handed over', () => {
  expect(hook?.language).toBe('system');
  expect(new RegExp(hook!.files).test('news/pier.txt')).toBe(true);
  expect(run(`${hook!.entry} news/pier.txt`, MILD)).toMatchObject({ code: 0, out: '' });
  const { code, out } = run(`${hook!.entry} news/pier.txt`, STRONG);
  expect([code, out]).toEqual([1, expect.stringMatching(/^news\/pier\.txt:5:\d+: .*\n$/)]);
});

describe('pipelines', () => {
  const [, parallel = '', resume = ''] = blocks('sh');
  const hasParallel = spawnSync('parallel', ['--version']).status === 0;

  test('framing stream, by GNU parallel where there is one', () => {
    expect(parallel).toMatch(/^parallel --pipe --keep-order /);
    const command = hasParallel ? parallel : parallel.replace(/^parallel .*?(?=framing)/, '');
    expect(run(command, MILD).code).toBe(0);
    expect(JSON.parse(written('reports.jsonl'))).toMatchObject({ ok: true, path: 'a' });
  });

  test('a folder with --cache and --resume', () => {
    rmSync(join(folder, 'reports.jsonl'), { force: true });
    expect(run(resume, MILD)).toMatchObject({ code: 0, out: '' });
    expect(JSON.parse(written('reports.jsonl'))).toMatchObject({ ok: true, path: 'news/pier.txt' });
    expect(existsSync(join(folder, 'cache', 'framing'))).toBe(true);
  });
});
