/** Runs the built program: `npm run build` first. */

import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Io, type Output, wantsColor } from '../src/cli/io.ts';
import { main } from '../src/cli/main.ts';
import { columns } from '../src/formats/columns.ts';
import type { Outcome } from '../src/model.ts';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const ARTICLE = `Harbour strike enters third day

The port authority said on Monday that about 1,200 containers may miss their ships this week.

Critics say the board tried to hide the cost. The board's report is an attempt to whitewash its record.

“We will not sign a deal like this,” said union leader Marta Quill.
`;
const FRENCH =
  'Le port est resté fermé pendant trois jours, et les dockers ont dit que rien ne va plus avec la direction. ';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-cli-'));
  const utf16 = Buffer.from(ARTICLE, 'utf16le');
  const files: Record<string, string | Buffer> = {
    'a.txt': ARTICLE,
    'b.txt': ARTICLE.replace('whitewash', 'describe'),
    '-x.txt': ARTICLE,
    'bom.txt': `\uFEFF${ARTICLE}`,
    'le.txt': utf16,
    'le-bom.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
    'be.txt': Buffer.from(utf16).swap16(),
    'be-bom.txt': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
    'cp1252.txt': Buffer.from(ARTICLE.replace('“', '\x93').replace('”', '\x94'), 'latin1'),
    'damaged.txt': Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xe2, 0x80])]),
    'empty.txt': '',
    'blank.txt': ' \n \n',
    'binary.txt': Buffer.from([0, 1, 2, 3, 255, 0, 7]),
    'french.txt': FRENCH.repeat(3),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'none'));
  mkdirSync(join(folder, 'many'));
  for (let n = 0; n < 40; n++) writeFileSync(join(folder, 'many', `${n}.txt`), ARTICLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input = '', env: Record<string, string> = {}): Run {
  const plain = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...plain, ...env },
    maxBuffer: 50_000_000,
  });
  return { code: status, out: stdout, err: stderr };
}

function results(out: string): readonly Outcome[] {
  return JSON.parse(out).results;
}

describe('analyze', () => {
  test.each([[['analyze', 'a.txt']], [['a.txt']], [['--width', '100', 'a.txt']]])(
    '%j prints the report',
    (args) => {
      const { code, out, err } = run(args);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^framing \d+\.\d+\.\d+ {3}a\.txt/);
      expect(out).toContain('│ CLAIMS  who says what, and how surely');
      expect(out).toContain('whitewash');
      expect(Math.max(...out.split('\n').map(columns))).toBe(100);
    },
  );

  test.each([[[]], [['-']], [['--stdin-filename', 'draft.txt']]])('%j reads standard input', (args) => {
    const { code, out } = run([...args, '--json'], ARTICLE);
    expect(code).toBe(0);
    expect(results(out).map(({ path }) => path)).toEqual([args.length > 1 ? 'draft.txt' : '<stdin>']);
  });

  test('a name that begins with a hyphen comes after --', () => {
    expect(run(['analyze', '--brief', '--', '-x.txt']).out).toMatch(/^-x\.txt {2}own \d/);
  });

  test('JSON is one document that the published schema describes', () => {
    const schema = JSON.parse(readFileSync(new URL('../src/report.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const { code, out } = run(['a.txt', 'empty.txt', 'b.txt', '--json', '--published', '2024-03-05']);
    expect(code).toBe(2);
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
    expect(results(out).map(({ ok }) => ok)).toEqual([true, false, true]);
  });

  test('jsonl is a line a file, and the same bytes every time', () => {
    const { out } = run(['many', '-f', 'jsonl']);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(40);
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(
      lines.map((line) => JSON.parse(line).path).sort(),
    );
    expect(run(['many', '-f', 'jsonl']).out).toBe(out);
  });

  test('--brief is a line a file', () => {
    const { code, out, err } = run(['--brief', 'a.txt', 'nothing.txt']);
    expect(code).toBe(2);
    expect(out).toMatch(/^a\.txt {2}own \d.* no source \d+\nnothing\.txt {2}not analysed \(not_found\)\n$/);
    expect(err).toBe('framing: nothing.txt: does not exist; check the path.\n');
  });

  test('--voice and --min-strength fold terms and lose none', () => {
    const terms = (...args: string[]) => {
      const [outcome] = results(run(['a.txt', '--json', ...args]).out);
      return outcome?.ok ? outcome.report.terms : [];
    };
    const all = terms();
    expect(all.some(({ shown }) => shown)).toBe(true);
    for (const args of [
      ['--voice', 'headline'],
      ['--voice=quote,scare', '--min-strength', '3'],
    ]) {
      expect(terms(...args).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      expect(terms(...args).some(({ shown }) => shown)).toBe(false);
    }
  });

  test('-o writes to a file and keeps standard output empty', () => {
    const { code, out } = run(['a.txt', '--json', '-o', 'out.json']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(results(readFileSync(join(folder, 'out.json'), 'utf8'))).toHaveLength(1);
  });

  test('-o never overwrites an article', () => {
    const { code, err } = run(['a.txt', '-o', './a.txt']);
    expect(code).toBe(2);
    expect(err).toContain('is one of the articles');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(ARTICLE);
  });

  test('-o to a place that cannot be written', () => {
    expect(run(['a.txt', '-o', 'no/such/folder/x.json'])).toMatchObject({ code: 2, out: '' });
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

describe('inputs of all sorts', () => {
  test.each<[string, readonly string[]]>([
    ['bom.txt', []],
    ['le.txt', ['decoded as UTF-16LE']],
    ['le-bom.txt', ['decoded as UTF-16LE']],
    ['be.txt', ['decoded as UTF-16BE']],
    ['be-bom.txt', ['decoded as UTF-16BE']],
    ['cp1252.txt', ['decoded as Windows-1252']],
    ['damaged.txt', ['1 damaged character could not be decoded (shown as \uFFFD)']],
  ])('%s is read', (name, warnings) => {
    const [outcome] = results(run([name, '--json']).out);
    if (!outcome?.ok) throw new Error('not analysed');
    expect(outcome.report.document.text.replace('\uFFFD', '')).toBe(ARTICLE);
    expect(outcome.report.warnings.slice(0, warnings.length)).toEqual(warnings);
  });

  test.each([
    ['nothing.txt', 'not_found', 'does not exist'],
    ['none', 'no_articles', 'files that end in .txt, .md, '],
    ['binary.txt', 'is_binary', 'NUL bytes'],
    ['empty.txt', 'is_empty', 'no text'],
    ['blank.txt', 'is_empty', 'no text'],
    ['french.txt', 'not_english', 'like French than English'],
  ])('%s is %s, and the others are done', (name, code, message) => {
    const run1 = run(['a.txt', name, 'b.txt', '--json']);
    expect(run1.code).toBe(2);
    expect(results(run1.out).map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual([
      'ok',
      code,
      'ok',
    ]);
    expect(run1.err).toMatch(new RegExp(`^framing: ${name}: .*${message}.*\\n$`));
  });
});

describe('exit codes', () => {
  test.each<[readonly string[], number]>([
    [['a.txt'], 0],
    [['a.txt', '--fail-on', 'own:3'], 1],
    [['b.txt', '--fail-on', 'own:3'], 0],
    [['a.txt', '--fail-on', 'headline:1', '--fail-on', 'any:3'], 1],
    [['a.txt', '--fail-on', 'own:3', '--voice', 'quote'], 1],
    [['a.txt', 'nothing.txt', '--fail-on', 'own:3'], 2],
    [['--help'], 0],
    [['help', 'analyze'], 0],
    [['analyze', '--help'], 0],
    [['--version'], 0],
    [['why', 'whitewash'], 0],
    [['why', 'no-such-word-at-all'], 2],
    [['why'], 2],
    [['lexicon', 'list', '--category', 'motive'], 0],
    [['lexicon'], 2],
  ])('%j ends with %i', (args, code) => {
    expect(run(args).code).toBe(code);
  });

  test('--fail-on names the term on standard error and leaves the report alone', () => {
    const { out, err } = run(['a.txt', '--fail-on', 'own:3']);
    expect(err).toMatch(/^framing: 1 term at or above own:3: a\.txt:5:\d+ "whitewash" \[[\w.-]+\]\.\n$/);
    expect(out).toBe(run(['a.txt']).out);
  });

  test.each<[readonly string[], RegExp]>([
    [['a.txt', '--jsno'], /unknown option '--jsno'\n\(Did you mean --json\?\)/],
    [['a.txt', '-f', 'jsonn'], /no format "jsonn"\. Did you mean json\? Known: text, json, jsonl, /],
    [['a.txt', '--voice', 'won'], /no voice "won"\. Did you mean own\?/],
    [['a.txt', '--min-strength', '4'], /1 \(mild\), 2 \(clear\) or 3 \(strong\), not "4"/],
    [['a.txt', '--published', '2024-02-30'], /YYYY-MM-DD/],
    [['a.txt', '--fail-on', 'own'], /own:3/],
    [['a.txt', '--width', '7'], /at least 40/],
    [['a.txt', '--json', '-f', 'text'], /contradict/],
    [['a.txt', '--json', '--brief'], /--brief is a text format/],
    [
      ['analize', '--fail-on', 'own:3', '-o', 'unused.txt'],
      /analize: does not exist; .* Did you mean the command analyze\?/,
    ],
    [['why', 'whitewsh'], /Did you mean "whitewash"/],
    [['lexicon', 'list', '--category', 'motve'], /Did you mean motive\?/],
  ])('%j is wrong use', (args, message) => {
    const { code, out, err } = run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n +at /);
  });
});

describe('folders', () => {
  const cached = (args: readonly string[]) =>
    run([...args, '--cache'], '', { XDG_CACHE_HOME: join(folder, 'xdg') });

  test.each(['json', 'jsonl', 'text', 'markdown', 'sarif', 'github', 'unix'])(
    '-f %s prints the same bytes on any number of threads, and from the cache',
    (format) => {
      const args = ['many', 'empty.txt', 'a.txt', 'nosuch.txt', '-f', format];
      const one = run([...args, '--jobs', '1']);
      expect(one.code).toBe(2);
      expect(run([...args, '--jobs', '3'])).toEqual(one);
      expect(cached(args)).toEqual(one);
      expect(cached(args)).toEqual(one);
    },
  );

  test('the cache knows a changed file, other options and --fail-on', () => {
    const draft = join(folder, 'cached.txt');
    writeFileSync(draft, ARTICLE);
    const before = cached(['cached.txt', '--brief', '--fail-on', 'own:3']);
    expect(before.code).toBe(1);
    expect(cached(['cached.txt', '--brief', '--fail-on', 'own:3'])).toEqual(before);
    expect(cached(['cached.txt', '--brief']).code).toBe(0);
    expect(cached(['cached.txt', '--brief', '--without', 'motive.whitewash']).out).not.toBe(before.out);
    writeFileSync(draft, ARTICLE.replace('whitewash', 'describe'));
    expect(cached(['cached.txt', '--brief', '--fail-on', 'own:3']).code).toBe(0);
  });

  test('a damaged cache counts as empty', () => {
    const clean = cached(['b.txt', '-f', 'jsonl']);
    for (const name of readdirSync(join(folder, 'xdg', 'framing'))) {
      writeFileSync(join(folder, 'xdg', 'framing', name), 'not a cache 000000000005');
    }
    expect(cached(['b.txt', '-f', 'jsonl'])).toEqual(clean);
    expect(cached(['b.txt', '-f', 'jsonl'])).toEqual(clean);
  });

  test('several articles end with their sums, grouped as asked', () => {
    const { code, out } = run(['a.txt', 'b.txt', 'many/1.txt', '-f', 'csv', '--table', 'groups']);
    expect(code).toBe(0);
    expect(out.split('\r\n').map((line) => line.split(',').slice(0, 3))).toEqual([
      ['group', 'files', 'analysed'],
      ['.', '2', '2'],
      ['many', '1', '1'],
      [''],
    ]);
    expect(run(['a.txt', 'many/1.txt']).out).toMatch(/\nfolder +files +words /);
  });

  test.each([
    [['--group-by', 'fodler'], 'there is no grouping "fodler". Did you mean folder?'],
    [['-f', 'jsonl', '--table', 'claims'], '--table is for tables; add -f csv.'],
    [['--table', 'groups'], '--table is for tables; add -f csv or -f jsonl.'],
  ])('%j is wrong use', (args, message) => {
    expect(run(['a.txt', ...args])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining(message),
    });
  });

  test('--jobs is a number from 1', () => {
    expect(run(['a.txt', '--jobs', '0'])).toMatchObject({
      code: 2,
      err: 'framing: --jobs takes a number of threads, at least 1, not "0".\n',
    });
  });
});

describe('what fails a run', () => {
  const FAIL = ['--fail-on', 'own:3', '--brief'];

  test('--max allows as many findings', () => {
    expect(run(['a.txt', ...FAIL, '--max', '1']).code).toBe(0);
    const { code, err } = run(['a.txt', 'many/1.txt', ...FAIL, '--max', '1']);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('2 terms at or above own:3 (1 allowed): '),
    });
  });

  test.each([
    [['--max', '1'], '--max counts what --fail-on finds'],
    [['--max', 'many', '--fail-on', 'own:3'], '--max takes a number'],
    [['--update-baseline'], '--update-baseline needs --baseline FILE'],
    [['--baseline', 'nosuch.json'], 'does not exist; write it with --update-baseline'],
    [['--baseline', 'a.txt'], 'the baseline a.txt cannot be used (is not JSON)'],
    [['--baseline', 'a.txt', '--update-baseline'], 'the baseline a.txt cannot be used (is not JSON)'],
  ])('%j is wrong use', (args, message) => {
    const { code, out, err } = run(['a.txt', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  test('with a baseline only new findings count, wherever the old ones have moved to', () => {
    const draft = join(folder, 'draft.txt');
    writeFileSync(draft, ARTICLE);
    const update = run(['draft.txt', 'empty.txt', ...FAIL, '--baseline', 'base.json', '--update-baseline']);
    expect(update.code).toBe(2);
    expect(run(['draft.txt', ...FAIL, '--baseline', 'base.json', '--update-baseline'])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^framing: base\.json: baseline with \d+ findings written\.\n$/),
    });
    expect(run(['draft.txt', ...FAIL, '--baseline', 'base.json']).code).toBe(0);
    writeFileSync(draft, ARTICLE.replace('\n\n', '\n\nThe cranes stood still on Monday.\n\n'));
    expect(run(['draft.txt', ...FAIL, '--baseline', 'base.json']).code).toBe(0);
    writeFileSync(draft, `${ARTICLE}\nThe board tried to whitewash it all.\n`);
    expect(run(['draft.txt', ...FAIL, '--baseline', 'base.json'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('1 new term at or above own:3: draft.txt:'),
    });
    // other articles keep what is known of them
    run(['a.txt', '--baseline', 'base.json', '--update-baseline', '--quiet']);
    expect(Object.keys(JSON.parse(readFileSync(join(folder, 'base.json'), 'utf8')).files)).toEqual([
      'a.txt',
      'draft.txt',
    ]);
  });
});

describe('commands', () => {
  test('help lists all of them', () => {
    const { out } = run(['--help']);
    for (const name of ['analyze', 'why', 'lexicon', 'stream', 'eval']) {
      expect(out).toMatch(new RegExp(`^ {2}${name}\\b`, 'm'));
    }
  });

  test.each(['stream', 'eval', 'why'])('%s explains itself with examples and exit codes', (name) => {
    const { code, out } = run(['help', name]);
    expect(code).toBe(0);
    expect(out).toMatch(/(?:Examples|An article a line)/);
  });

  test('analyze loads none of the others', () => {
    const source = (name: string): string => fileURLToPath(new URL(`../src/${name}`, import.meta.url));
    const loaded = new Set<string>();
    const load = (path: string): void => {
      if (loaded.has(path)) return;
      loaded.add(path);
      const code = readFileSync(path, 'utf8');
      const imports = code.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'(\.[^']+)';/gm);
      for (const [, name] of imports) load(join(path, '..', name!));
    };
    for (const name of ['cli/main.ts', 'cli/analyze-command.ts', 'analyze.ts', 'formats/text.ts'])
      load(source(name));
    expect(loaded.size).toBeGreaterThan(60);
    const others = ['cli/stream-command.ts', 'cli/eval-command.ts', 'cli/why-command.ts', 'eval/measures.ts'];
    const lazy = [
      ...others,
      'run/stream.ts',
      'readers/lines.ts',
      'voice/report-voice.ts',
      'formats/rule-notes.ts',
    ];
    expect(lazy.map(source).filter((path) => loaded.has(path))).toEqual([]);
  });
});

describe('why', () => {
  test('explains an entry by any of its forms', () => {
    const { code, out } = run(['why', 'Whitewashing']);
    expect(code).toBe(0);
    expect(out).toMatch(/^whitewash .* ●●● strong\n/);
    expect(out).toContain('motive.whitewash');
    expect(out).toMatch(/plainer: /);
    expect(out).toMatch(/forms: .*whitewashed/s);
  });

  test('--in lists the hits with place, voice and rule', () => {
    const { code, out } = run(['why', 'whitewash', '--in', 'a.txt']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /In a\.txt: 1 hit, 0 turned down\.\n\n5:\d+ ¶3 flagged: outlet's own voice · rule [\w+-]+\n/,
    );
  });

  test('--in shows the rules that decided', () => {
    const { out } = run(['why', 'whitewash', '--in', 'a.txt', '--width', '60']);
    expect(out).toContain(`
    scare?       no, it stands between no quotation marks
    quote?       no, the same
    headline?    no, it does not stand in the headline
    paraphrase?  no, it does not stand in what somebody is
                 said to have said
    own?         yes, nobody speaks in the sentence
`);
  });

  test('--json is one document, with and without a file', () => {
    const alone = JSON.parse(run(['why', 'whitewash', '--json']).out);
    expect(alone).toMatchObject({ query: 'whitewash', entries: [{ hits: null, rejected: null }] });
    const [{ entry, hits, rejected }] = JSON.parse(
      run(['why', 'whitewash', '--in', 'a.txt', '--json']).out,
    ).entries;
    expect({ id: entry.id, rejected }).toEqual({ id: 'motive.whitewash', rejected: [] });
    expect(hits).toMatchObject([
      { term: { text: 'whitewash', voice: 'own' }, trace: { marks: [], attribution: null, source: null } },
    ]);
    expect(hits[0].trace.asked.map(({ rule }: { rule: string }) => rule)).toEqual([
      'scare',
      'quote',
      'headline',
      'paraphrase',
      'own',
    ]);
  });

  test('--in knows the numbers of a report', () => {
    expect(run(['why', 'L1', '--in', 'a.txt']).code).toBe(0);
    expect(run(['why', 'L1']).err).toContain('--in');
  });
});

describe('streams', () => {
  test('a closed pipe ends the program quietly', () => {
    const command = `"${process.execPath}" "${BIN}" many -f jsonl | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim().split(/\s+/)).toEqual(['1', '0']);
  });

  test('Ctrl-C ends with 130', async () => {
    const child = spawn(process.execPath, [BIN, '-'], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdin.write('The beginning of an article');
    setTimeout(() => child.kill('SIGINT'), 1500);
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(130);
    expect(err).toBe('framing: interrupted after 0 of 1 inputs.\n');
  });

  test.each<[readonly string[], Record<string, string>, boolean]>([
    [[], {}, false],
    [[], { FORCE_COLOR: '1' }, true],
    [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [['--color'], { NO_COLOR: '1' }, true],
    [['--no-color'], { FORCE_COLOR: '1' }, false],
  ])('decoration with %j and %j: %s', (args, env, decorated) => {
    expect(run(['a.txt', ...args], '', env).out.includes('\u001B[')).toBe(decorated);
  });

  test.each<[Record<string, string>, boolean | undefined, boolean, boolean]>([
    [{}, undefined, true, true],
    [{}, undefined, false, false],
    [{ NO_COLOR: '1' }, undefined, true, false],
    [{ NO_COLOR: '' }, undefined, true, true],
    [{ TERM: 'dumb' }, undefined, true, false],
    [{ FORCE_COLOR: '0' }, undefined, true, false],
    [{ TERM: 'dumb', FORCE_COLOR: '1' }, undefined, false, true],
  ])('colour by %j', (env, option, isTTY, expected) => {
    expect(wantsColor(option, env, { isTTY })).toBe(expected);
  });

  test.each<[readonly string[], number, RegExp, RegExp]>([
    [[], 0, /Usage: framing [\s\S]*Commands:[\s\S]*Examples:/, /^$/],
    [['analyze'], 2, /^$/, /nothing to analyse[\s\S]*Usage: framing analyze[\s\S]*--fail-on[\s\S]*Examples:/],
    [['--json'], 2, /^$/, /nothing to analyse/],
  ])('on a terminal with nothing to read: %j helps and ends with %i', async (argv, code, out, err) => {
    const written = { out: '', err: '' };
    const output = (name: 'out' | 'err'): Output => ({
      isTTY: true,
      write(text, done) {
        written[name] += text;
        done();
      },
      on() {},
    });
    const io: Io = {
      stdin: Object.assign((async function* () {})(), { isTTY: true }),
      stdout: output('out'),
      stderr: output('err'),
      env: {},
      interrupted: new AbortController().signal,
    };
    expect(await main(argv, io)).toBe(code);
    expect(written.out).toMatch(out);
    expect(written.err).toMatch(err);
  });
});
