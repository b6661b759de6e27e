/** The list of the articles of a folder. */
import { describe, expect, test } from 'vitest';
import { barChart, columnChart } from '../../src/formats/html/charts.ts';
import { createHtml } from '../../src/formats/html/html.ts';
import {
  type ArticleRow,
  groupsOf,
  isArticle,
  periodsOf,
  rate,
  rowOf,
  sumOf,
} from '../../src/formats/html/index-rows.ts';
import type { Outcome } from '../../src/model.ts';
import { report } from '../help.ts';
import { attribute, ENV, elementsOf, hasClass, outcomeOf, sample, textOf, totalsOf } from './page.ts';

const article = (name: string, path: string, published: string | null = null, meta?: unknown): Outcome => ({
  ...outcomeOf(report(sample(name), { published }), path),
  ...(meta === undefined ? {} : { meta }),
});
const row = (outcome: Outcome): ArticleRow => {
  const found = rowOf(outcome, 'page.html');
  if (!isArticle(found)) throw new Error('not read');
  return found;
};
const STATE = 'state-dam-provocation';
const WIRE = 'wire-dam-clash';

function folderOf(outcomes: readonly Outcome[]) {
  const writer = createHtml().folder!(ENV);
  const pages = outcomes.map((outcome, index) => writer.outcome(outcome, `page-${index}`));
  return { pages, index: writer.end(totalsOf(outcomes)) };
}

describe('rows', () => {
  test('the counts are those of the report', () => {
    const { counts, document } = report(sample(STATE));
    const { words, shown, lines, categories, claims, unsourced } = row(article(STATE, 'a.txt'));
    expect({ words, shown, claims, unsourced }).toEqual({
      words: document.words,
      shown: counts.terms.shown,
      claims: counts.claims.top,
      unsourced: counts.claims.unsourced,
    });
    expect(lines.own + lines.headline + lines.scare + lines.attributed).toBe(shown);
    expect(Object.fromEntries(categories)).toEqual(counts.terms.byCategory);
  });

  test.each<[string, string, unknown, string]>([
    ['the folder', 'news/east/a.txt', undefined, 'news/east'],
    ['no folder', 'a.txt', undefined, ''],
    ['a folder of Windows', 'news\\east\\a.txt', undefined, 'news\\east'],
    ['the outlet', 'news/a.txt', { outlet: 'Merrow Post' }, 'Merrow Post'],
    ['an outlet that is none', 'news/a.txt', { outlet: 7 }, 'news'],
    ['an outlet without a name', 'news/a.txt', { outlet: ' ' }, 'news'],
    ['other things', 'news/a.txt', ['outlet'], 'news'],
  ])('group: %s', (_, path, meta, expected) => {
    expect(row(article(WIRE, path, null, meta)).group).toBe(expected);
  });

  test('groups stand in the order of the alphabet, with their sums', () => {
    const rows = [article(STATE, 'b/1.txt'), article(WIRE, 'a/2.txt'), article(STATE, 'a/3.txt')].map(row);
    const groups = groupsOf(rows, ({ group }) => group);
    expect(groups.map(({ name, articles }) => [name, articles])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(groups[0]!.words).toBe(rows[1]!.words + rows[2]!.words);
    expect(sumOf(rows).shown).toBe(rows.reduce((sum, { shown }) => sum + shown, 0));
  });

  test.each([
    ['days of two months', ['2026-01-02', '2026-01-02', '2026-02-03'], ['2026-01-02', '2026-02-03']],
    [
      'months of more',
      ['2026-01-02', '2026-02-03', '2026-04-05', '2026-04-06'],
      ['2026-01', '2026-02', '2026-04'],
    ],
    ['no date', [null, '2026-01-02'], ['2026-01-02']],
  ])('periods: %s', (_, published, expected) => {
    const rows = published.map((day) => row(article(WIRE, 'a.txt', day)));
    expect(periodsOf(rows).map(({ name }) => name)).toEqual(expected);
  });

  test.each([
    [17, 391, 43.5],
    [0, 391, 0],
    [3, 0, 0],
  ])('%i in %i words are %f per 1,000', (count, words, expected) => {
    expect(rate(count, words)).toBe(expected);
  });
});

describe('charts', () => {
  const text = { id: 'x', title: 'Voices & kinds', description: 'own 2.0' };
  const bars = [
    { label: 'own', parts: [{ kind: 'a', value: 2 }], value: '2.0' },
    {
      label: 'a name that is much too long for the room there is',
      parts: [{ kind: 'a', value: 0 }],
      value: '0.0',
    },
    {
      label: 'both',
      parts: [
        { kind: 'a', value: 0.5 },
        { kind: 'b', value: 0.5 },
      ],
      value: '1.0',
    },
  ];

  test.each([
    ['bars', barChart(bars, text).source, 'width'],
    ['columns', columnChart(bars, text).source, 'height'],
  ])('%s: as long as what they stand for, from one base', (_, source, side) => {
    const elements = elementsOf(source);
    const rects = elements.filter(({ tagName }) => tagName === 'rect');
    const lengths = rects.map((rect) => Number(attribute(rect, side)));
    expect(lengths[0]! / lengths[1]!).toBeCloseTo(4, 1);
    expect(lengths).toHaveLength(3);
    const drawing = elements.find(({ tagName }) => tagName === 'svg')!;
    expect(attribute(drawing, 'role')).toBe('img');
    expect(textOf(elements.find(({ tagName }) => tagName === 'title')!)).toBe('Voices & kinds');
    expect(textOf(elements.find(({ tagName }) => tagName === 'desc')!)).toBe('own 2.0');
  });

  test('nothing to draw is drawn', () => {
    const none = [{ label: 'own', parts: [{ kind: 'a', value: 0 }], value: '0.0' }];
    expect(barChart(none, text).source).not.toMatch(/NaN|Infinity/);
    expect(columnChart(none, text).source).not.toMatch(/NaN|Infinity/);
  });
});

describe('the page', () => {
  const outcomes: Outcome[] = [
    article(STATE, 'east/a.txt', '2026-01-03'),
    article(WIRE, 'west/b.txt', '2026-03-04'),
    article('opinion-harbour-nights', 'west/c.txt', '2026-06-05'),
    { ok: false, path: 'west/d.txt', error: { code: 'is_empty', message: 'is empty.' } },
  ];
  const { pages, index } = folderOf(outcomes);
  const elements = elementsOf(index.text);

  test('leads to every article, and each leads back', () => {
    const links = elements.flatMap((element) =>
      element.tagName === 'a' ? (attribute(element, 'href') ?? []) : [],
    );
    expect(links).toEqual(pages.map(({ name }) => name));
    for (const { text } of pages) expect(text).toContain('<a href="index.html">All articles</a>');
  });

  test('has a chart by voice, kind, folder and time, each with its numbers', () => {
    const charts = elements.filter((element) => hasClass(element, 'chart'));
    expect(charts.map((chart) => attribute(chart, 'aria-labelledby'))).toEqual([
      'voice-t voice-d',
      'category-t category-d',
      'group-t group-d',
      'time-t time-d',
    ]);
    expect(elements.filter(({ tagName }) => tagName === 'table')).toHaveLength(5);
  });

  test('says of what the counts are, and ranks nobody', () => {
    const words = textOf(elements.find(({ tagName }) => tagName === 'main')!);
    expect(words).toContain(`${report(sample(STATE)).document.words}`);
    expect(words).toContain('A higher rate is not a worse article');
    expect(words).not.toMatch(/\b(?:best|worst|rank(?:ed|ing)?|top \d|winner|bias\w*)\b/i);
  });

  test('one folder and no dates: no chart of them', () => {
    const { index: plain } = folderOf([article(STATE, 'a.txt'), article(WIRE, 'b.txt')]);
    expect(elementsOf(plain.text).filter((element) => hasClass(element, 'chart'))).toHaveLength(2);
  });

  test('nothing could be read', () => {
    const { index: bare } = folderOf([outcomes[3]!]);
    expect(bare.text).toContain('is empty.');
    expect(bare.text).not.toMatch(/NaN|Infinity|undefined/);
  });
});
