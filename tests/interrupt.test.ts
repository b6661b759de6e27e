/** Ctrl-C: what is written is valid and tells of the articles that are done. Runs the built program (`npm run build`). */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import type { Log } from 'sarif';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const FILES = 400;
const ARTICLE = `Pier stays shut\n\n${'The board’s report is an attempt to whitewash its record, critics said on Monday.\n\n'.repeat(20)}`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-interrupt-'));
  for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `${String(n).padStart(3, '0')}.txt`), ARTICLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Interrupted {
  readonly code: number | null;
  readonly out: string;
  /** Articles that are done, as the program says. */
  readonly done: number;
}

/** Interrupts as soon as the first article is out. */
function interrupt(args: readonly string[], isOut: RegExp): Promise<Interrupted> {
  const child = spawn(process.execPath, [BIN, folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  let isSent = false;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    if (isSent || !isOut.test(out)) return;
    isSent = true;
    child.kill('SIGINT');
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const [, done] = /^framing: interrupted after (\d+) of 400 inputs\.$/m.exec(err) ?? [];
      resolve({ code, out, done: Number(done) });
    });
  });
}

const isSome = (done: number): boolean => done > 0 && done < FILES;

test.each(['1', '2'])('json with %s threads', async (jobs) => {
  const { code, out, done } = await interrupt(['-f', 'json', '--jobs', jobs], /"path"/);
  expect([code, isSome(done)]).toEqual([130, true]);
  const { results, totals } = JSON.parse(out);
  expect([results.length, totals.files]).toEqual([done, done]);
});

test('jsonl, which --resume goes on with', async () => {
  const { code, out, done } = await interrupt(['-f', 'jsonl', '--jobs', '1'], /"path"/);
  expect([code, isSome(done)]).toEqual([130, true]);
  const outcomes = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(outcomes.length).toBe(done);
});

test('sarif', async () => {
  const { code, out, done } = await interrupt(['-f', 'sarif', '--jobs', '1'], /"ruleId"/);
  expect([code, isSome(done)]).toEqual([130, true]);
  const { version, runs } = JSON.parse(out) as Log;
  const paths = new Set(
    runs[0]!.results!.map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri),
  );
  expect([version, paths.size]).toEqual(['2.1.0', done]);
});

test('csv', async () => {
  const { code, out, done } = await interrupt(['-f', 'csv', '--jobs', '1'], /whitewash/);
  expect([code, isSome(done)]).toEqual([130, true]);
  const rows: Record<string, string>[] = parse(out, { columns: true, bom: true });
  expect(new Set(rows.map(({ file }) => file)).size).toBe(done);
});

test('markdown', async () => {
  const { code, out, done } = await interrupt(['-f', 'markdown', '--jobs', '1'], /whitewash/);
  expect([code, isSome(done)]).toEqual([130, true]);
  expect(out.match(/^## /gm)?.length).toBe(done);
  expect(out.endsWith('\n')).toBe(true);
});

test('a file of --output is closed as well', async () => {
  const path = join(folder, 'out.json');
  const child = spawn(process.execPath, [BIN, folder, '--json', '-o', path, '--jobs', '1'], {
    stdio: 'ignore',
  });
  const size = (): number => {
    try {
      return readFileSync(path).length;
    } catch {
      return 0;
    }
  };
  // The second one would end it as usual.
  const timer = setInterval(() => {
    if (size() < 2000) return;
    clearInterval(timer);
    child.kill('SIGINT');
  }, 20);
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(130);
  expect(JSON.parse(readFileSync(path, 'utf8')).results.length).toBeLessThan(FILES);
});
