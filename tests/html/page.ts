/** What the tests of the pages share: an environment, articles, and a page as a browser's parser sees it. */
import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { FormatEnv } from '../../src/formats/format.ts';
import { createHtml } from '../../src/formats/html/html.ts';
import { loadStyle } from '../../src/formats/style.ts';
import type { Outcome, Report } from '../../src/model.ts';
import { tallyOf } from '../../src/run/tally.ts';
import { addTally, NO_TOTALS, type Totals } from '../../src/run/totals.ts';
import { report } from '../help.ts';

export const ENV: FormatEnv = {
  version: '0',
  lexicon: { name: 'lexicon', version: '0', sha256: '0123456789abcdef', entries: 0, disabled: [] },
  width: 100,
  style: await loadStyle(false),
  all: false,
};

export const sample = (name: string): string =>
  readFileSync(new URL(`../../seeds/articles/${name}.txt`, import.meta.url), 'utf8');

export const outcomeOf = (result: Report, path = 'news/article.txt'): Outcome & { ok: true } => ({
  ok: true,
  path,
  report: result,
});

export const outcomeFor = (text: string, path?: string) => outcomeOf(report(text), path);

/** The page of one or several outcomes. */
export function pageOf(outcomes: readonly Outcome[], env: FormatEnv = ENV): string {
  const html = createHtml();
  const middle = outcomes.map((outcome) => html.outcome(outcome, env));
  return html.begin(env) + middle.join('') + html.end(totalsOf(outcomes), env);
}

export const totalsOf = (outcomes: readonly Outcome[]): Totals =>
  outcomes.map(tallyOf).reduce(addTally, NO_TOTALS);

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Every element of the page, in order. */
export function elementsOf(page: string): readonly Element[] {
  const found: Element[] = [];
  const pending: Node[] = [parse(page)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) pending.push(...[...node.childNodes].reverse());
  }
  return found;
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value;

export const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
