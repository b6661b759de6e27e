/** Each kind of input to its articles. The fixtures are invented articles; tests/fixtures/inputs/README.md says how they were made. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Article, Reading } from '../src/readers/article.ts';
import { type ReadOptions, readArticles } from '../src/readers/articles.ts';
import { formatOf } from '../src/readers/kinds.ts';
import { openBytes } from '../src/readers/source.ts';

const fixture = (name: string): Buffer =>
  readFileSync(fileURLToPath(new URL(`fixtures/inputs/${name}`, import.meta.url)));

/** What went wrong with the input as a whole is the last one. */
async function readAll(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Reading[]> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const readings: Reading[] = [];
  try {
    for await (const reading of readArticles(openBytes(name, name, bytes), options)) readings.push(reading);
  } catch (error) {
    readings.push({ path: name, error: error as never });
  }
  return readings;
}

async function readOne(name: string, content: string | Uint8Array = fixture(name)): Promise<Article> {
  const [reading, ...more] = await readAll(name, content);
  expect(more).toEqual([]);
  if (reading === undefined || 'error' in reading) throw reading?.error ?? new Error('nothing');
  return reading;
}

/** The words at every place with the words there in the source. */
function placesOf({ text, places = [] }: Article, source: string, width = 12): [string, string][] {
  const lines = source.split(/\r\n|\n/);
  return places.flatMap(([start, line, column]): [string, string][] =>
    column === null
      ? []
      : [[text.slice(start, start + width), lines[line - 1]!.slice(column - 1, column - 1 + width)]],
  );
}

describe('formatOf', () => {
  test.each<[string, string | Buffer, string]>([
    ['a.txt', 'Words.', 'text'],
    ['a', 'Words.', 'text'],
    ['a.MD', '<html>', 'markdown'],
    ['a.txt', '<!DOCTYPE html><p>Words', 'html'],
    ['a.txt', '\uFEFF\n<!-- saved --><html lang="en">', 'html'],
    ['a', Buffer.from('\uFEFF<html>', 'utf16le'), 'html'],
    ['a', 'A <html> tag is mentioned.', 'text'],
    ['a.html', '%PDF-1.7', 'pdf'],
    ['a', 'PK\u0003\u0004rest', 'docx'],
    ['a', 'WARC/1.0\r\n', 'warc'],
    ['a', 'Received: from a.example\r\n', 'eml'],
    ['a.ndjson', '{}', 'jsonl'],
    ['a.tsv', 'text', 'csv'],
  ])('%s: %s is %s', (name, content, format) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    expect(formatOf(openBytes(name, name, bytes))).toBe(format);
  });

  test('what a server says counts more than the end of an address', () => {
    const source = openBytes(
      'https://a.example/x.txt',
      'x.txt',
      Buffer.from('x'),
      'text/html; charset=utf-8',
    );
    expect(formatOf(source)).toBe('html');
  });
});

describe('Markdown', () => {
  test('what the reader of the page reads', async () => {
    const article = await readOne('ferry.md');
    expect(article.text).toBe(
      [
        'Ferry pier to stay shut until spring',
        'The pier at Halden Quay will stay shut until spring, the harbour board said on Tuesday. It blamed a “scandalous” survey for the delay.',
        '> The board’s plan is a naked power grab, and everyone knows it.',
        '— Mara Quill, who owns the café on the pier',
        '<!-- framing-disable motive -->',
        '- Ferries will call at the  berth.',
        '- Fares stay the same *for now*.',
        'Route | Boats',
        'North | 4',
        'The report is an attempt to whitewash the board.',
      ].join('\n\n'),
    );
    expect(article).toMatchObject({
      title: 'Ferry pier to stay shut until spring',
      byline: 'Ines Holt, Tomas Wray',
      published: '2026-03-04',
      outlet: 'Halden Gazette',
      meta: { section: 'transport' },
      warnings: [],
    });
  });

  test.each(['\n', '\r\n'])('every place leads back to the same words (line ends %j)', async (end) => {
    const source = fixture('ferry.md').toString().replaceAll('\n', end);
    const article = await readOne('ferry.md', source);
    const places = placesOf(article, source, 4);
    expect(places.length).toBeGreaterThan(15);
    for (const [here, there] of places) expect(here.split('\n')[0]!.startsWith(there.slice(0, 2))).toBe(true);
    expect(article.places?.[0]).toEqual([0, 2, null]);
  });

  test('a heading above the text is the headline', async () => {
    expect(await readOne('a.md', '# Pier *shut*\n\nThe pier is shut.')).toMatchObject({
      text: 'Pier shut\n\nThe pier is shut.',
      title: 'Pier shut',
      published: null,
    });
  });

  test('broken front matter is a remark, a rule is none', async () => {
    const broken = await readOne('a.md', '---\ntitle: "x\n---\n\nThe pier is shut.');
    expect(broken).toMatchObject({
      text: 'The pier is shut.',
      warnings: [expect.stringMatching(/line \d is not YAML/)],
    });
    expect(await readOne('a.md', '---\nThe pier\n---\n\nis shut.')).toMatchObject({
      warnings: [],
      title: null,
    });
  });
});

describe('JSONL', () => {
  const LINES =
    '{"id":"a","title":"Pier shut","text":"It is shut."}\n\n{"body":"x"}\n{"text":"Pier shut\\n\\nIt is.","title":"Pier Shut"}\n';

  test.each([
    ['plain', Buffer.from(LINES)],
    ['compressed', gzipSync(LINES)],
  ])('%s: an article a line, its title above it', async (_, bytes) => {
    expect(await readAll('d.jsonl', bytes)).toMatchObject([
      { path: 'd.jsonl:1', id: 'a', text: 'Pier shut\n\nIt is shut.', places: [[0, 1, null]] },
      { path: 'd.jsonl:3', line: 3, error: { code: 'no_text' } },
      { path: 'd.jsonl:4', id: null, text: 'Pier shut\n\nIt is.' },
    ]);
  });

  test('an archive that is cut off gives what was before, and says so', async () => {
    const lines = Array.from({ length: 400 }, (_, i) => `{"text":"Boat ${i * 7919} is late."}\n`).join('');
    const packed = gzipSync(lines);
    const readings = await readAll('d.jsonl.gz', packed.subarray(0, packed.length - 400));
    expect(readings.length).toBeGreaterThan(100);
    expect(readings.at(-1)).toMatchObject({
      path: 'd.jsonl.gz',
      error: { message: expect.stringMatching(/cut off/) },
    });
  });

  test('other names of fields', async () => {
    const [reading] = await readAll(
      'd.jsonl',
      '{"body":"It is shut.","head":"Pier","day":"2026-01-02","url":"u"}',
      {
        fields: { text: 'body', title: 'head', published: 'day', id: 'url' },
      },
    );
    expect(reading).toMatchObject({ id: 'u', text: 'Pier\n\nIt is shut.', published: '2026-01-02' });
  });
});
