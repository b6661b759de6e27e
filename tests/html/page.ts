/** What the tests of the pages share: an environment, articles, and a page as a browser's parser sees it. */
import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { FormatEnv } from '../../src/formats/format.ts';
import { html } from '../../src/formats/html/html.ts';
import { loadStyle } from '../../src/formats/style.ts';
import type { Outcome, Report } from '../../src/model.ts';
import { addOutcome, NO_TOTALS } from '../../src/run/totals.ts';
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
  const totals = outcomes.reduce(addOutcome, NO_TOTALS);
  const middle = outcomes.map((outcome, index) => html.outcome(outcome, index, env));
  return html.begin(env) + middle.join('') + html.end(totals, env);
}

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
