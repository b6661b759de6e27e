/**
 * Whole reports, kept as files: `tests/golden/<case>/` holds the article (`article.txt`, or `article` with the name of a file
 * in `seeds/articles`), now and then `options.json`, and what the program says about it (`report.json`, `report.txt`).
 * `npm run golden` writes the reports anew; read the difference before you commit it. Each was read by eye; what the reader
 * found wrong in a kept report stands in `known-faults.txt` beside it, so that the report does not defend the fault: a change
 * that mends one is welcome, and takes the line out.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnalyzeOptions } from '../src/analyze.ts';
import type { FormatEnv } from '../src/formats/format.ts';
import { articleReport } from '../src/formats/html/article-page.ts';
import { loadStyle } from '../src/formats/style.ts';
import { text as textFormat } from '../src/formats/text.ts';
import type { Report, TextSpan } from '../src/model.ts';
import { report } from './help.ts';
import { renderOutput } from './render.ts';

const GOLDEN = new URL('./golden/', import.meta.url);
const ARTICLES = new URL('../seeds/articles/', import.meta.url);
const UPDATE = process.env.GOLDEN_UPDATE === '1';

/** Version, lexicon and path would change the files without a change of meaning. */
const ENV: FormatEnv = {
  version: '0',
  lexicon: { name: 'lexicon', version: '0', sha256: '', entries: 0, disabled: [] },
  width: 100,
  style: await loadStyle(false),
  all: false,
};

interface Case {
  readonly name: string;
  readonly folder: URL;
  readonly text: string;
  readonly options: AnalyzeOptions;
}

function readCase(name: string): Case {
  const folder = new URL(`${name}/`, GOLDEN);
  const pointer = new URL('article', folder);
  const article = existsSync(pointer)
    ? new URL(readFileSync(pointer, 'utf8').trim(), ARTICLES)
    : new URL('article.txt', folder);
  const options = new URL('options.json', folder);
  return {
    name,
    folder,
    text: readFileSync(article, 'utf8'),
    options: { id: name, ...(existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}) },
  };
}

const CASES = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readCase(entry.name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function asText(name: string, result: Report): string {
  const outcome = { ok: true, path: `${name}.txt`, report: result } as const;
  return renderOutput(textFormat, [outcome], ENV);
}

/** Cases whose page is kept, too. */
const PAGES: ReadonlySet<string> = new Set(['opinion-harbour-nights', 'scare-quotes-and-mention']);

/** What differs from article to article: without script, style and the report inside it, which have files of their own. */
function asPage(name: string, result: Report): string {
  const outcome = { ok: true, path: `${name}.txt`, report: result } as const;
  return articleReport(outcome, 0, ENV, null).source.replace(
    /<script type="application\/json".*<\/script>\n/,
    '',
  );
}

/** Text and paragraphs stand in the article already: a reader of the file wants the findings. */
function asJson({ document, ...result }: Report): string {
  const { text: _, ...about } = document;
  return `${JSON.stringify({ document: about, ...result }, null, 2)}\n`;
}

/** Every `{start, end, text}` in the report, however deep. */
function spansIn(value: unknown): TextSpan[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== 'object' || value === null) return [];
  const { start, end, text } = value as Partial<TextSpan>;
  const own = typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
  return [...(own ? [{ start, end, text }] : []), ...Object.values(value).flatMap(spansIn)];
}

describe.each(CASES)('$name', ({ name, folder, text, options }) => {
  const result = report(text, options);

  test.each<readonly [string, string]>([
    ['report.json', asJson(result)],
    ['report.txt', asText(name, result)],
    ...(PAGES.has(name) ? [['page.html', asPage(name, result)] as const] : []),
  ])('%s', (file, actual) => {
    const path = new URL(file, folder);
    if (UPDATE) writeFileSync(path, actual);
    expect(actual).toBe(readFileSync(path, 'utf8'));
  });

  test('every span holds the words it says it holds', () => {
    for (const span of spansIn(result)) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});

test('every sample article is a case, and none is one twice', () => {
  const samples = readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(new URL(file, ARTICLES), 'utf8'));
  const texts = CASES.map(({ text }) => text);
  expect(samples.filter((text) => !texts.includes(text))).toEqual([]);
  expect(new Set(texts).size).toBe(texts.length);
});
