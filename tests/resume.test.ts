/** `--resume FILE`: whatever is cut off, the file is in the end what an uninterrupted run writes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from './run-main.ts';

const article = (number: number): string =>
  `Pier ${number} stays shut\n\nThe board’s report is an attempt to whitewash its record, said “Quay ${number}”.\n`;
const page = (url: string, text: string): string => {
  const html = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><h1>Pier</h1><p>${text}</p></article></body></html>`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(html)}\r\n\r\n${html}\r\n\r\n`;
};

let folder = '';
let inputs: readonly string[] = [];
let whole = Buffer.alloc(0);
const file = (name: string): string => join(folder, name);
const resume = (...args: readonly string[]) =>
  runMain([...inputs, '-f', 'jsonl', '--resume', file('out'), ...args]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'framing-resume-'));
  mkdirSync(file('news'));
  for (let n = 1; n <= 3; n++) writeFileSync(file(`news/${n}.txt`), article(n));
  writeFileSync(file('news/4.txt'), '');
  const lines = [5, 6, 7].map((n) => `${JSON.stringify({ id: `a${n}`, text: article(n) })}\n`);
  writeFileSync(file('d.jsonl'), `${lines.join('')}{"body":1}\n`);
  writeFileSync(file('t.csv'), 'text,day\n"The pier is shut.",1\n"The pier is open, he said.",2\n');
  const text = 'The harbour board said on Monday that the pier will stay shut until the spring. '.repeat(6);
  writeFileSync(
    file('p.warc'),
    [1, 2, 1].map((n) => page(`https://a.example/${n}`, `Quay ${n}. ${text}`)).join(''),
  );
  inputs = ['news', 'd.jsonl', 't.csv', 'p.warc'].map(file);
  const { code, out, err } = await runMain([...inputs, '-f', 'jsonl']);
  expect([code, err.split('\n').length]).toEqual([2, 3]);
  whole = Buffer.from(out);
  expect(out.split('\n').length).toBe(4 + 4 + 2 + 3 + 1);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the file is what an uninterrupted run writes', () => {
  const LINES = 13;
  test.each(Array.from({ length: LINES + 1 }, (_, line) => line))('cut off in line %i', async (line) => {
    const start = line === 0 ? 0 : nth(line);
    // Now between two lines, now after a few bytes, now in the middle, now before the newline.
    const next = line === LINES ? start : nth(line + 1);
    const cut = [start, Math.min(start + 4, next), (start + next) >> 1, Math.max(next - 1, start)][line % 4]!;
    writeFileSync(file('out'), whole.subarray(0, cut));
    const { code, out } = await resume();
    expect([code, out]).toEqual([2, '']);
    expect(readFileSync(file('out')).equals(whole)).toBe(true);
  });

  /** Where the line after `count` lines starts. */
  function nth(count: number): number {
    let at = 0;
    for (let line = 0; line < count; line++) at = whole.indexOf(10, at) + 1;
    return at;
  }

  test('from no file at all, and once more when all is done', async () => {
    rmSync(file('out'), { force: true });
    await resume();
    expect(readFileSync(file('out')).equals(whole)).toBe(true);
    const { code, out, err } = await resume('--fail-on', 'own:3');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('goes on behind 13 outcomes (2 could not be analysed).\n');
    expect(err).toMatch(/6 terms at or above own:3: .*1\.txt:3:/);
    expect(readFileSync(file('out')).equals(whole)).toBe(true);
  });
});

describe('wrong use', () => {
  test.each<[readonly string[], string]>([
    [['--resume', 'x.jsonl'], '--resume goes on with a file of lines of JSON; add -f jsonl.'],
    [['--resume', 'x.jsonl', '--json'], 'add -f jsonl instead of json.'],
    [['--resume', 'x.jsonl', '-f', 'jsonl', '-o', 'y.jsonl'], 'leave out --output.'],
    [
      ['--resume', 'x.jsonl', '-f', 'jsonl', '--baseline', 'b.json', '--update-baseline'],
      'leave out --resume.',
    ],
  ])('%j', async (args, message) => {
    const { code, err } = await runMain([file('news'), ...args]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each<[string, string]>([
    ['notes without an end', 'line 1 is no outcome'],
    ['notes\n', 'line 1 is no outcome'],
    ['{"text":"The pier is shut."}\n', 'line 1 is no outcome'],
    ['{"ok":true,"path":"x"}\n[]\n', 'line 2 is no outcome'],
  ])('a file of another kind stays as it is: %j', async (content, message) => {
    writeFileSync(file('other'), content);
    const { code, err } = await runMain([file('news'), '-f', 'jsonl', '--resume', file('other')]);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(readFileSync(file('other'), 'utf8')).toBe(content);
  });

  test('an article is not overwritten', async () => {
    const { code, err } = await runMain([...inputs, '-f', 'jsonl', '--resume', file('d.jsonl')]);
    expect([code, err]).toEqual([2, expect.stringContaining('is one of the articles')]);
  });
});
