/** `framing stream`: its parts, and the built program (`npm run build` first). */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../src/model.ts';
import { type Line, readLines } from '../src/readers/lines.ts';
import { nameRecord, parseObject, RECORD_FIELDS, readRecord } from '../src/readers/record.ts';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const TEXT =
  'The council said on Monday that the bridge would stay shut until May. The report is an attempt to whitewash the council.';

async function* chunksOf(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.subarray(from, cut);
    from = cut;
  }
  yield bytes.subarray(from);
}

async function lines(bytes: Buffer, cuts: readonly number[] = [], limit?: number): Promise<Line[]> {
  const all: Line[] = [];
  for await (const line of readLines(chunksOf(bytes, cuts), limit)) all.push(line);
  return all;
}

const textsOf = (found: readonly Line[]): string[] =>
  found.map((line) => ('text' in line ? line.text : line.error.code));

describe('readLines', () => {
  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['one line', 'a\n', ['a']],
    ['no end of line', 'a\nb', ['a', 'b']],
    ['CRLF', 'a\r\nb\r\n', ['a', 'b']],
    ['a byte order mark', '\uFEFFa\n\uFEFFb\n', ['a', '\uFEFFb']],
    ['blank lines keep their numbers', '\n\na\n', ['', '', 'a']],
  ])('%s', async (_, text, expected) => {
    const found = await lines(Buffer.from(text));
    expect(textsOf(found)).toEqual(expected);
    expect(found.map(({ number }) => number)).toEqual(expected.map((_line, index) => index + 1));
  });

  test('wherever the chunks are cut', async () => {
    const text = 'ähm “so”\r\n\n{"a":"図"}\nlast';
    const bytes = Buffer.from(text);
    const property = fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      expect(textsOf(await lines(bytes, cuts))).toEqual(['ähm “so”', '', '{"a":"図"}', 'last']);
    });
    await fc.assert(property, { numRuns: 200 });
  });

  test('a line that is too long is one error, and the next line follows', async () => {
    const found = await lines(Buffer.from(`ab\n${'x'.repeat(50)}\ncd\n${'y'.repeat(11)}`), [3, 20, 40], 10);
    expect(textsOf(found)).toEqual(['ab', 'too_large', 'cd', 'too_large']);
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  test('a line that is not UTF-8', async () => {
    expect(textsOf(await lines(Buffer.from([0x61, 0xe2, 0x80, 0x0a, 0x62])))).toEqual(['not_json', 'b']);
  });

  test('an input that breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('a\nb');
      throw new Error('gone');
    }
    const found: Line[] = [];
    const reading = (async () => {
      for await (const line of readLines(broken())) found.push(line);
    })();
    await expect(reading).rejects.toMatchObject({ code: 'not_readable' });
    expect(textsOf(found)).toEqual(['a']);
  });
});

describe('records', () => {
  const read = (line: string) => {
    const record = parseObject(line);
    return { ...nameRecord(record, RECORD_FIELDS), ...readRecord(record, RECORD_FIELDS) };
  };

  test.each<[string, object]>([
    ['{"text":"a"}', { id: null, text: 'a', title: null, published: null }],
    ['{"id":7,"text":"\uFEFFa","title":" "}', { id: '7', text: 'a', title: null }],
    ['{"id":"x","text":"a","meta":null}', { id: 'x', meta: null }],
    ['{"text":"a","published":"2022-02-01T10:00:00Z"}', { published: '2022-02-01' }],
    ['{"text":"a","published":null,"title":null,"id":null}', { id: null, published: null }],
    ['{"text":"a","title":"T","__proto__":{"id":"evil"}}', { id: null, title: 'T' }],
  ])('%s', (line, expected) => {
    expect(read(line)).toMatchObject(expected);
  });

  test.each([
    ['{', 'not_json'],
    ['text', 'not_json'],
    ['[]', 'wrong_type'],
    ['null', 'wrong_type'],
    ['"text"', 'wrong_type'],
    ['{}', 'no_text'],
    ['{"body":"a"}', 'no_text'],
    ['{"text":null}', 'no_text'],
    ['{"text":7}', 'wrong_type'],
    ['{"text":["a"]}', 'wrong_type'],
    ['{"text":" \\n "}', 'is_empty'],
    ['{"text":"\\u0000\\u0001\\u0002"}', 'is_binary'],
    ['{"text":"a","id":true}', 'wrong_type'],
    ['{"text":"a","title":{}}', 'wrong_type'],
    ['{"text":"a","published":"yesterday"}', 'wrong_type'],
    ['{"text":"a","published":"2022-02-30"}', 'wrong_type'],
    ['{"text":"a","published":"2022-02-011"}', 'wrong_type'],
    ['{"text":"a","published":20220201}', 'wrong_type'],
  ])('%s is refused as %s', (line, code) => {
    expect(() => read(line)).toThrow(expect.objectContaining({ code }));
  });
});

function run(args: readonly string[], input: string | Buffer) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'stream', ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  });
  const outcomes = stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Outcome);
  return { code: status, outcomes, err: stderr, out: stdout };
}

const line = (record: unknown): string => `${JSON.stringify(record)}\n`;
const failureOf = (outcome: Outcome | undefined) => (outcome?.ok === false ? outcome.error : null);

describe('framing stream', () => {
  test('an outcome a line, in order, with id and meta', () => {
    const meta = { desk: 'city', tags: ['a', null] };
    const input =
      line({ id: 'a1', text: TEXT, meta }) + line({ id: 'a2', text: TEXT, published: '2022-02-01' });
    const { code, outcomes, err, out } = run([], input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(outcomes.map(({ path, meta: passed }) => [path, passed])).toEqual([
      ['a1', meta],
      ['a2', undefined],
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.report.document.published : ''))).toEqual([
      null,
      '2022-02-01',
    ]);
    expect(run([], input).out).toBe(out);
  });

  test('bad lines are records, nothing else is lost, and the exit code is 2', () => {
    const french =
      'Le port est resté fermé pendant trois jours, et les dockers ont dit que rien ne va plus. '.repeat(3);
    const input = [
      '\uFEFF{"id":"good","text":"The bridge is old."}\r',
      '',
      '{"id": "cut',
      '{"id":"none","meta":{"n":1}}',
      '{"id":"type","text":5}',
      JSON.stringify({ id: 'french', text: french, meta: 3 }),
      '   ',
      JSON.stringify({ text: TEXT }),
      JSON.stringify({ id: 'last', text: TEXT }),
    ].join('\n');
    const { code, outcomes, err } = run([], input);
    expect(code).toBe(2);
    expect(outcomes.map(({ path }) => path)).toEqual([
      'good',
      '<stdin>:3',
      'none',
      'type',
      'french',
      '<stdin>:8',
      'last',
    ]);
    expect(outcomes.map(failureOf).map((error) => error && [error.code, error.line])).toEqual([
      null,
      ['not_json', 3],
      ['no_text', 4],
      ['wrong_type', 5],
      ['not_english', 6],
      null,
      null,
    ]);
    expect(outcomes.map(({ meta }) => meta)).toEqual([
      undefined,
      undefined,
      { n: 1 },
      undefined,
      3,
      undefined,
      undefined,
    ]);
    expect(err).toMatch(/^framing: 4 of 7 lines could not be analysed; line 3: is not JSON.*\n$/);
  });

  test('every line is as the schema says', () => {
    const schema = JSON.parse(readFileSync(new URL('../src/report.schema.json', import.meta.url), 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(schema);
    const validate = ajv.compile({ $ref: `${schema.$id}#/$defs/outcome` });
    for (const outcome of run([], line({ text: TEXT, meta: [] }) + line({ id: 4 }) + line({ text: TEXT }))
      .outcomes) {
      validate(outcome);
      expect(validate.errors).toBeNull();
    }
  });

  test('the same report as analyze', () => {
    const analyzed = spawnSync(process.execPath, [BIN, '--stdin-filename', 'a1', '-f', 'jsonl'], {
      input: TEXT,
      encoding: 'utf8',
    });
    expect(run([], line({ id: 'a1', text: TEXT })).out).toBe(analyzed.stdout);
  });

  test('the headline can be told', () => {
    const title = 'Bridge stays shut for another year';
    const [outcome] = run([], line({ text: `${title}\n\n${TEXT}`, title })).outcomes;
    expect(outcome?.ok && outcome.report.document.zones[0]?.kind).toBe('headline');
  });

  test('options of analyze', () => {
    const { outcomes, code, err } = run(
      ['--published', '2024-03-05', '--voice', 'quote', '--min-strength', '3', '--fail-on', 'own:3'],
      line({ text: TEXT }) + line({ text: TEXT, published: '2022-02-01' }),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/^framing: 2 terms at or above own:3: <stdin>:1:1:\d+ "whitewash"/);
    expect(outcomes.map((outcome) => outcome.ok && outcome.report.document.published)).toEqual([
      '2024-03-05',
      '2022-02-01',
    ]);
    expect(outcomes.every((outcome) => outcome.ok && outcome.report.counts.terms.shown === 0)).toBe(true);
  });

  test('other names of fields', () => {
    const { outcomes } = run(
      ['--text-field', 'body', '--id-field', 'url'],
      line({ url: 'u1', body: TEXT, text: 4 }),
    );
    expect(outcomes.map(({ ok, path }) => [ok, path])).toEqual([[true, 'u1']]);
  });

  test('nothing in, nothing out', () => {
    expect(run([], '')).toEqual({ code: 0, outcomes: [], err: '', out: '' });
    expect(run([], '\n\n').code).toBe(0);
  });

  test.each([['--voice', 'nobody'], ['--published', 'monday'], ['--fail-on', 'own'], ['--nonsense']])(
    'wrong use: %s %s',
    (...args) => {
      const { code, out, err } = run(args, line({ text: TEXT }));
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^framing: /);
    },
  );

  test('a report comes out before the next article goes in', async () => {
    const program = spawn(process.execPath, [BIN, 'stream'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const output: AsyncIterator<Buffer> = program.stdout[Symbol.asyncIterator]();
    for (const id of ['a1', 'a2', 'a3']) {
      program.stdin.write(line({ id, text: TEXT }));
      let answer = '';
      while (!answer.endsWith('\n')) answer += String((await output.next()).value);
      expect((JSON.parse(answer) as Outcome).path).toBe(id);
    }
    program.stdin.end();
    expect(await new Promise((resolve) => program.once('exit', resolve))).toBe(0);
  });

  test('a closed pipe ends it quietly', () => {
    const input = line({ text: TEXT }).repeat(300);
    const command = `"${process.execPath}" "${BIN}" stream | head -n 1 | wc -l; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { input, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.split(/\s+/).filter(Boolean)).toEqual(['1', '0']);
  });

  test('Ctrl-C ends it with 130', async () => {
    const program = spawn(process.execPath, [BIN, 'stream'], { stdio: ['pipe', 'pipe', 'ignore'] });
    program.stdin.write(line({ text: TEXT }));
    await new Promise((resolve) => program.stdout.once('data', resolve));
    program.stdout.resume();
    program.kill('SIGINT');
    expect(await new Promise((resolve) => program.once('exit', resolve))).toBe(130);
  });
});
