/** What a list of articles has to know of each, and its sums by outlet, kind, voice and time. */

import { CATEGORIES, type Category, type Outcome } from '../../model.ts';
import { clean } from '../wrap.ts';
import { titleOf } from './article-page.ts';
import { LINES, type Line, lineOf } from './kinds.ts';
import { groupBy } from './page-view.ts';

/** Shown terms of some text. Every rate has `words` below it. */
export interface Tally {
  readonly words: number;
  readonly shown: number;
  readonly lines: Readonly<Record<Line, number>>;
  readonly categories: ReadonlyMap<Category, number>;
}

export interface ArticleRow extends Tally {
  /** Name of its page in the same folder. */
  readonly file: string;
  readonly title: string;
  readonly path: string;
  /** Outlet as its `meta` names it, else its folder; empty where there is neither. */
  readonly group: string;
  readonly byOutlet: boolean;
  readonly published: string | null;
  readonly claims: number;
  readonly unsourced: number;
}

/** An input that could not be read. */
export interface FailedRow {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

export type IndexRow = ArticleRow | FailedRow;

export const isArticle = (row: IndexRow): row is ArticleRow => 'words' in row;
export const isFailed = (row: IndexRow): row is FailedRow => 'message' in row;

export function rowOf(outcome: Outcome, file: string): IndexRow {
  const path = clean(outcome.path);
  if (!outcome.ok) return { file, path, message: clean(outcome.error.message) };
  const { report, meta } = outcome;
  const terms = report.terms.filter(({ shown }) => shown);
  const outlet = outletIn(meta);
  return {
    file,
    path,
    title: titleOf(outcome),
    group: outlet ?? folderIn(path),
    byOutlet: outlet !== null,
    published: report.document.published,
    words: report.document.words,
    shown: terms.length,
    lines: countLines(terms.map(lineOf)),
    categories: new Map(Object.entries(report.counts.terms.byCategory) as [Category, number][]),
    claims: report.counts.claims.top,
    unsourced: report.counts.claims.unsourced,
  };
}

function outletIn(meta: unknown): string | null {
  if (typeof meta !== 'object' || meta === null || !('outlet' in meta)) return null;
  return typeof meta.outlet === 'string' && clean(meta.outlet) !== '' ? clean(meta.outlet) : null;
}

/** Without the file's name; by hand, because a path of another system may be shown. */
const folderIn = (path: string): string => /^(.*)[\\/][^\\/]*$/.exec(path)?.[1] ?? '';

function countLines(lines: readonly Line[]): Record<Line, number> {
  const counts: Record<Line, number> = { own: 0, headline: 0, scare: 0, attributed: 0 };
  for (const line of lines) counts[line]++;
  return counts;
}

export function sumOf(rows: readonly Tally[]): Tally {
  const add = (part: (row: Tally) => number) => rows.reduce((sum, row) => sum + part(row), 0);
  const counts = CATEGORIES.map(
    (category) => [category, add((row) => row.categories.get(category) ?? 0)] as const,
  );
  return {
    words: add(({ words }) => words),
    shown: add(({ shown }) => shown),
    lines: Object.fromEntries(LINES.map((line) => [line, add(({ lines }) => lines[line])])) as Record<
      Line,
      number
    >,
    categories: new Map(counts.filter(([, count]) => count > 0)),
  };
}

/** Sums of some of the articles. */
export interface Group extends Tally {
  readonly name: string;
  readonly articles: number;
}

/** By name, so that no order of merit arises. */
export function groupsOf(rows: readonly ArticleRow[], nameOf: (row: ArticleRow) => string): readonly Group[] {
  return [...groupBy(rows, nameOf)]
    .map(([name, members]) => ({ name, articles: members.length, ...sumOf(members) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Days where the articles are of one or two months, else months. */
export function periodsOf(rows: readonly ArticleRow[]): readonly Group[] {
  const days = rows.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  const months = new Set(days.map((day) => day.slice(0, 7)));
  const length = months.size > 2 ? 7 : 10;
  return groupsOf(
    rows.filter(({ published }) => published !== null),
    ({ published }) => published!.slice(0, length),
  );
}

/** Per 1,000 words, with one decimal; nothing without words. */
export function rate(count: number, words: number): number {
  return words === 0 ? 0 : Math.round((count * 10_000) / words) / 10;
}

export const inDecimals = (rate: number): string => rate.toFixed(1);
