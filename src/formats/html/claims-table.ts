/** The claims as a table: who, by which verb, what, how surely, how much, when, where. */

import type { Claim } from '../../model.ts';
import { isSourced } from '../claims-column.ts';
import { count, paragraphRef } from '../phrases.ts';
import { clean } from '../wrap.ts';
import { figure, howSurely, relations, time, verb, what, who } from './claim-words.ts';
import { html, type Markup } from './markup.ts';
import type { PageView } from './page-view.ts';

const COLUMNS = ['Who', 'Verb', 'What', 'How surely', 'Figures', 'When', '¶'] as const;

export function claimsSection(view: PageView): Markup {
  const { report, nested, all, id } = view;
  const { top, sourced, unsourced } = report.counts.claims;
  const title = html`<h2 id="${id('claims-title')}">Claims: who says what, and how surely</h2>`;
  if (report.claims.length === 0) {
    return html`<section class="claims" aria-labelledby="${id('claims-title')}">
${title}<p>No claims were found in this text.</p></section>
`;
  }
  return html`<section class="claims" aria-labelledby="${id('claims-title')}">
${title}
<p class="lead">${count(top, 'claim')}: ${sourced} with a source, ${unsourced} with none in the text. “Asserted” does not mean true, and “doubted” does not mean false: nothing here was checked.</p>
<div class="choices" data-claim-filters>
<label>Claims <select data-filter="sourced"><option value="">all</option><option value="sourced">with a source (${sourced})</option><option value="unsourced">with no source (${unsourced})</option></select></label>
${nested.size > 0 && html`<label><input type="checkbox" data-filter="nested"${all && html` checked`}> also the ${count(nested.size, 'claim')} inside other claims</label>`}
</div>
<div class="scroll" tabindex="0" role="region" aria-label="Table of claims"><table class="sortable">
<thead><tr>${COLUMNS.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${report.claims.map((claim) => row(claim, view))}</tbody></table></div></section>
`;
}

function row(claim: Claim, view: PageView): Markup {
  const inner = view.nested.has(claim.id);
  const loaded = claim.terms.flatMap((id) => view.shownTerms.get(id) ?? []);
  const remarks = [
    ...relations(claim, view),
    ...(loaded.length === 0 ? [] : [`marked: ${loaded.map(({ text }) => `“${clean(text)}”`).join(', ')}`]),
  ];
  const kind = `${isSourced(claim) ? 'sourced' : 'unsourced'}${inner ? ' nested' : ''}`;
  return html`<tr class="${kind}" data-claim="${claim.id}"${inner && !view.all && html` hidden`}>
<td data-label="Who">${who(claim, view)}</td>
<td data-label="Verb">${verb(claim)}</td>
<td data-label="What" class="what">${what(claim, view)}${remarks.length > 0 && html`<small>${remarks.join(' · ')}</small>`}</td>
<td data-label="How surely">${howSurely(claim)}</td>
<td data-label="Figures">${claim.figures.map(figure).join('; ')}</td>
<td data-label="When">${claim.times.map(time).join('; ')}</td>
<td data-label="¶" data-sort="${claim.start}"><a class="permalink" href="${view.permalink(claim)}" aria-label="${paragraphRef(claim.paragraph)}: show in the article">${paragraphRef(claim.paragraph)}</a></td>
</tr>
`;
}
