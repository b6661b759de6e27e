/** `-f html` of the built program: to a stream, a file, a folder. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENV, outcomeOf, pageOf } from './html/page.ts';

const BIN = fileURLToPath(new URL('../bin/framing.js', import.meta.url));
const ARTICLE = `Harbour strike enters third day

Critics say the board tried to hide the cost. The board's report is an attempt to whitewash its record.

“We will not sign a deal like this,” said union leader Marta Quill.
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-html-'));
  mkdirSync(join(folder, 'news', 'east'), { recursive: true });
  mkdirSync(join(folder, 'old'));
  for (const name of ['a.txt', 'news/wire.txt', 'news/east/wire.txt', 'old/kept.html']) {
    writeFileSync(join(folder, name), ARTICLE);
  }
  writeFileSync(join(folder, 'empty.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, code: status };
}

const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('one page', () => {
  test('the same from the bundled program as from the sources', () => {
    const { results, lexicon, tool } = JSON.parse(run('a.txt', '--json').out);
    const env = { ...ENV, version: tool.replace('framing ', ''), lexicon };
    const { out, code } = run('a.txt', '-f', 'html');
    expect(out).toBe(pageOf([outcomeOf(results[0].report, 'a.txt')], env));
    expect(code).toBe(0);
  });

  test('several articles go into one file, each once', () => {
    expect(run('news', 'a.txt', '-f', 'html', '-o', 'all.html').code).toBe(0);
    const page = read('all.html');
    expect(page.match(/<h1>/g)).toHaveLength(3);
    expect(page.match(/<!doctype html>/g)).toHaveLength(1);
  });

  test('an article that cannot be read has a page that says so, and the exit code of one', () => {
    const { out, err, code } = run('empty.txt', '-f', 'html');
    expect(out).toContain('This article could not be read');
    expect(err).toContain('empty.txt');
    expect(code).toBe(2);
  });
});

describe('a folder', () => {
  test('a page an article and a list of them, in a folder that is made', () => {
    const { out, code } = run('news', 'a.txt', 'empty.txt', '-f', 'html', '-o', 'made/pages/');
    expect([out, code]).toEqual(['', 2]);
    expect(readdirSync(join(folder, 'made/pages')).sort()).toEqual([
      'a.html',
      'empty.html',
      'index.html',
      'wire-2.html',
      'wire.html',
    ]);
    const links = [...read('made/pages/index.html').matchAll(/<a href="([^"#]+)"/g)].map(
      (match) => match[1]!,
    );
    expect(links).toEqual(['wire.html', 'wire-2.html', 'a.html', 'empty.html']);
    expect(links.every((link) => existsSync(join(folder, 'made/pages', link)))).toBe(true);
  });

  test('one that is there needs no slash', () => {
    expect(run('a.txt', '-f', 'html', '-o', 'news').code).toBe(0);
    expect(existsSync(join(folder, 'news/index.html'))).toBe(true);
  });

  test('an article that lies there is not written over', () => {
    expect(run('old/kept.html', '-f', 'html', '-o', 'old').code).toBe(0);
    expect(read('old/kept.html')).toBe(ARTICLE);
    expect(existsSync(join(folder, 'old/kept-2.html'))).toBe(true);
  });

  test('nor one that has the name of the list', () => {
    writeFileSync(join(folder, 'old/index.html'), ARTICLE);
    const { err, code } = run('old/index.html', '-f', 'html', '-o', 'old');
    expect(err).toContain('has an article called index in it');
    expect(code).toBe(2);
    expect(read('old/index.html')).toBe(ARTICLE);
  });

  test.each([
    ['another format', ['a.txt', '-o', 'there/'], /--output there\/ is a folder, and only -f html fills one/],
    ['a file in the way', ['a.txt', '-f', 'html', '-o', 'a.txt/pages/'], /cannot write to a\.txt\/pages\//],
  ])('%s: wrong use', (_, args, message) => {
    const { out, err, code } = run(...args);
    expect(err).toMatch(message);
    expect([out, code]).toEqual(['', 2]);
  });
});
