/** The charts of the list of articles. Each stands beside a table with its numbers and what they are numbers of. */

import { CATEGORIES } from '../../model.ts';
import { categoryLabel, count, groupDigits } from '../phrases.ts';
import { type Bar, barChart, columnChart } from './charts.ts';
import { groupName, rateCell } from './index-articles.ts';
import {
  type ArticleRow,
  type Group,
  groupsOf,
  inDecimals,
  periodsOf,
  rate,
  sumOf,
  type Tally,
} from './index-rows.ts';
import { KINDS, LINE_NAMES, LINES } from './kinds.ts';
import { html, type Markup } from './markup.ts';

export function byLine(articles: readonly ArticleRow[]): Markup {
  const { words, lines } = sumOf(articles);
  const bars = LINES.map((line) => bar(LINE_NAMES[line], `line-${line}`, lines[line], words));
  return figure({
    id: 'voice',
    title: 'Whose words they are',
    description: `Marked words per 1,000 words, of ${count(words, 'word')}. ${spoken(bars)}`,
    draw: (text) => barChart(bars, text),
    head: ['Voice', 'Per 1,000 words', 'Marked', 'Of words'],
    rows: LINES.map((line) => numbersRow(LINE_NAMES[line], lines[line], words)),
  });
}

export function byCategory(articles: readonly ArticleRow[]): Markup | null {
  const { words, categories } = sumOf(articles);
  const found = CATEGORIES.filter((category) => categories.has(category));
  if (found.length === 0) return null;
  const bars = found.map((category) =>
    bar(categoryLabel(category), 'line-any', categories.get(category)!, words),
  );
  return figure({
    id: 'category',
    title: 'Kinds of wording',
    description: `Marked words per 1,000 words, of ${count(words, 'word')}, in any voice. ${spoken(bars)}`,
    draw: (text) => barChart(bars, text),
    head: ['Kind', 'Per 1,000 words', 'Marked', 'Of words'],
    rows: found.map((category) =>
      numbersRow(`${KINDS[category].letter} ${categoryLabel(category)}`, categories.get(category)!, words),
    ),
  });
}

export function byGroup(articles: readonly ArticleRow[]): Markup | null {
  const groups = groupsOf(articles, ({ group }) => group);
  if (groups.length < 2) return null;
  const name = groupName(articles);
  return figure({
    id: 'group',
    title: `By ${name.toLowerCase()}`,
    description: `Marked words per 1,000 words of each, in the order of the alphabet; parts of a bar: ${partNames()}. ${spoken(groups.map(stack))}`,
    draw: (text) => barChart(groups.map(stack), text),
    head: [name, 'Articles', 'Words', 'Marked', ...LINES.map((line) => LINE_NAMES[line])],
    rows: groups.map(groupRow),
    keyed: true,
  });
}

export function overTime(articles: readonly ArticleRow[]): Markup | null {
  const periods = periodsOf(articles);
  if (periods.length < 2) return null;
  const dated = periods.reduce((sum, { articles: n }) => sum + n, 0);
  return figure({
    id: 'time',
    title: 'Over time',
    description: `Marked words per 1,000 words by ${periods[0]!.name.length === 7 ? 'month' : 'day'} of publication, of the ${count(dated, 'article')} with a known date; parts of a column: ${partNames()}. ${spoken(periods.map(stack))}`,
    draw: (text) => columnChart(periods.map(stack), text),
    head: ['Published', 'Articles', 'Words', 'Marked', ...LINES.map((line) => LINE_NAMES[line])],
    rows: periods.map(groupRow),
    keyed: true,
  });
}

const partNames = (): string => LINES.map((line) => LINE_NAMES[line]).join(', ');

const bar = (label: string, kind: string, n: number, words: number): Bar => ({
  label,
  parts: [{ kind, value: rate(n, words) }],
  value: inDecimals(rate(n, words)),
});

const stack = ({ name, words, shown, lines }: Group): Bar => ({
  label: name === '' ? '(this folder)' : name,
  parts: LINES.map((line) => ({ kind: `line-${line}`, value: (lines[line] * 1000) / Math.max(words, 1) })),
  value: inDecimals(rate(shown, words)),
});

/** More than this nobody listens to; the table has all. */
const MOST_SPOKEN = 12;

const spoken = (bars: readonly Bar[]): string =>
  bars.length > MOST_SPOKEN
    ? 'The numbers stand in the table.'
    : `${bars.map(({ label, value }) => `${label} ${value}`).join('; ')}.`;

function numbersRow(label: string, n: number, words: number): Markup {
  return html`<tr><th scope="row">${label}</th><td class="number" data-sort="${rate(n, words)}">${inDecimals(rate(n, words))}</td><td class="number" data-sort="${n}">${groupDigits(n)}</td><td class="number" data-sort="${words}">${groupDigits(words)}</td></tr>
`;
}

function groupRow({ name, articles, ...tally }: Group): Markup {
  const { words, shown, lines }: Tally = tally;
  return html`<tr><th scope="row">${name === '' ? '(this folder)' : name}</th><td class="number" data-sort="${articles}">${groupDigits(articles)}</td><td class="number" data-sort="${words}">${groupDigits(words)}</td>${rateCell(shown, words)}${LINES.map((line) => rateCell(lines[line], words))}</tr>
`;
}

interface Figure {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly draw: (text: { id: string; title: string; description: string }) => Markup;
  readonly head: readonly string[];
  readonly rows: readonly Markup[];
  /** Bars have parts, so what each is has to be said. */
  readonly keyed?: boolean;
}

function figure({ id, title, description, draw, head, rows, keyed = false }: Figure): Markup {
  return html`<section class="figure" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="lead">Marked words per 1,000 words.</p>
<figure>${draw({ id, title, description })}${keyed && partsKey()}</figure>
<details open><summary>The numbers</summary><div class="scroll" tabindex="0" role="region" aria-label="Numbers: ${title}"><table class="sortable">
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table></div></details></section>
`;
}

const partsKey = (): Markup =>
  html`<figcaption>${LINES.map((line) => html`<span class="swatch"><svg viewBox="0 0 12 12" aria-hidden="true"><rect class="line-${line}" width="12" height="12"/></svg> ${LINE_NAMES[line]}</span> `)}</figcaption>`;
