/** The articles of a folder as a table. */

import { groupDigits } from '../phrases.ts';
import type { ArticleRow, FailedRow } from './index-rows.ts';
import { inDecimals, rate } from './index-rows.ts';
import { LINE_NAMES, LINES } from './kinds.ts';
import { html, type Markup } from './markup.ts';

export function articlesSection(articles: readonly ArticleRow[]): Markup {
  const grouped = articles.some(({ group }) => group !== articles[0]?.group);
  const dated = articles.some(({ published }) => published !== null);
  return html`<section class="articles" aria-labelledby="articles-title">
<h2 id="articles-title">The articles</h2>
<p class="lead">Per 1,000 words, with the number of marked words in brackets. Claims without a source are of the article’s own claims; claims inside other claims are not counted.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of articles"><table class="sortable">
<thead><tr><th scope="col">Article</th>${grouped && html`<th scope="col">${groupName(articles)}</th>`}${dated && html`<th scope="col">Published</th>`}<th scope="col">Words</th><th scope="col">Marked</th>${LINES.map((line) => html`<th scope="col">${LINE_NAMES[line]}</th>`)}<th scope="col">Claims without source</th></tr></thead>
<tbody>
${articles.map((row) => articleRow(row, grouped, dated))}</tbody></table></div></section>
`;
}

/** What the groups are. */
export const groupName = (rows: readonly ArticleRow[]): string =>
  rows.every(({ byOutlet }) => byOutlet)
    ? 'Outlet'
    : rows.some(({ byOutlet }) => byOutlet)
      ? 'Outlet or folder'
      : 'Folder';

function articleRow(row: ArticleRow, grouped: boolean, dated: boolean): Markup {
  const { words, shown, lines, claims, unsourced } = row;
  return html`<tr><th scope="row"><a href="${encodeURIComponent(row.file)}">${row.title}</a><small>${row.path}</small></th>${grouped && html`<td>${row.group}</td>`}${dated && html`<td>${row.published ?? ''}</td>`}<td class="number" data-sort="${words}">${groupDigits(words)}</td>${rateCell(shown, words)}${LINES.map((line) => rateCell(lines[line], words))}<td class="number" data-sort="${claims === 0 ? -1 : rate(unsourced, claims)}">${claims === 0 ? '' : `${unsourced} of ${claims}`}</td></tr>
`;
}

export function rateCell(count: number, words: number): Markup {
  return html`<td class="number" data-sort="${rate(count, words)}">${words > 0 && html`${inDecimals(rate(count, words))} <span class="count">(${groupDigits(count)})</span>`}</td>`;
}

export function failedSection(failed: readonly FailedRow[]): Markup {
  return html`<section class="failed" aria-labelledby="failed-title">
<h2 id="failed-title">Not read</h2>
<ul>
${failed.map(
  ({ file, path, message }) => html`<li><a href="${encodeURIComponent(file)}">${path}</a>: ${message}</li>
`,
)}</ul></section>
`;
}
