/** What is no single word, and what no reading of one article can tell. */

import { paragraphRef } from '../phrases.ts';
import { clean } from '../wrap.ts';
import { html, type Markup } from './markup.ts';
import type { PageView } from './page-view.ts';

export function secondLookSection({ report, all, id, permalink }: PageView): Markup | null {
  const notes = report.structures.filter(({ shown }) => shown || all);
  if (notes.length === 0) return null;
  return html`<section class="second-look" aria-labelledby="${id('look-title')}">
<h2 id="${id('look-title')}">Worth a second look</h2>
<ul>
${notes.map(
  (
    structure,
  ) => html`<li>${clean(structure.note)} <a class="permalink" href="${permalink(structure)}" aria-label="${paragraphRef(structure.paragraph)}: show in the article">${paragraphRef(structure.paragraph)}</a></li>
`,
)}</ul></section>
`;
}

export function limitsSection({ report, id }: PageView): Markup {
  return html`<section class="limits" aria-labelledby="${id('limits-title')}">
<h2 id="${id('limits-title')}">What was not checked</h2>
<ul>
${[...report.limits, ...report.warnings].map(
  (line) => html`<li>${sentence(clean(line))}</li>
`,
)}</ul></section>
`;
}

const sentence = (line: string): string =>
  `${line.charAt(0).toUpperCase()}${line.slice(1)}${/[.!?]$/.test(line) ? '' : '.'}`;
