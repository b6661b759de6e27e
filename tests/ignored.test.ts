/** What `.gitignore` and `.framingignore` leave out of folders. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findInputs } from '../src/run/files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'framing-ignore-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function find(folder: string, ignore = true): Promise<readonly string[]> {
  const inputs = await findInputs([join(root, folder)], { ignore });
  return inputs.map((input) =>
    input.kind === 'problem' ? input.error.message : relative(root, input.path).replaceAll('\\', '/'),
  );
}

const ARTICLES = { 'news/a.txt': 'x', 'news/b.txt': 'x', 'news/old/c.txt': 'x', 'news/old/d.txt': 'x' };
const ALL = Object.keys(ARTICLES);

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['no file', {}, ALL],
  ['a name', { 'news/.framingignore': 'b.txt\n' }, ['news/a.txt', 'news/old/c.txt', 'news/old/d.txt']],
  ['a name, by git', { 'news/.gitignore': 'b.txt\n' }, ['news/a.txt', 'news/old/c.txt', 'news/old/d.txt']],
  ['a folder', { 'news/.framingignore': 'old/\n' }, ['news/a.txt', 'news/b.txt']],
  ['a pattern with comment', { 'news/.framingignore': '# drafts\n*.txt\n!a.txt\n' }, ['news/a.txt']],
  [
    'a file in the folder below',
    { 'news/old/.framingignore': 'c.txt' },
    ['news/a.txt', 'news/b.txt', 'news/old/d.txt'],
  ],
  [
    'the nearer file counts more',
    { 'news/.framingignore': 'c.txt\nb.txt', 'news/old/.framingignore': '!c.txt' },
    ['news/a.txt', 'news/old/c.txt', 'news/old/d.txt'],
  ],
  [
    '.framingignore counts more than .gitignore',
    { 'news/.gitignore': 'old/\nb.txt', 'news/.framingignore': '!old/' },
    ['news/a.txt', 'news/old/c.txt', 'news/old/d.txt'],
  ],
  ['above, outside of a repository', { '.gitignore': 'b.txt' }, ALL],
  [
    'above, in a repository',
    { '.git/HEAD': '', '.gitignore': '/news/b.txt' },
    ['news/a.txt', 'news/old/c.txt', 'news/old/d.txt'],
  ],
])('%s', async (_name, files, expected) => {
  write({ ...ARTICLES, ...files });
  expect(await find('news')).toEqual(expected);
  expect(await find('news', false)).toEqual(ALL);
});

test('a file that is named is read', async () => {
  write({ ...ARTICLES, 'news/.framingignore': '*' });
  expect(await find('news/a.txt')).toEqual(['news/a.txt']);
});

test('a folder with nothing left says why', async () => {
  write({ ...ARTICLES, 'news/.framingignore': '*' });
  expect(await find('news')).toEqual([
    'has no articles in it (files that end in .txt, .md, .text, .markdown, .html, .htm, .pdf, .docx, .eml); 3 left out by .gitignore or .framingignore (read them with --no-ignore).',
  ]);
});
