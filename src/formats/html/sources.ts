/** Who gets words: bars, and where in the article each of them speaks; the names that things are called by. */

import type { Report, Source } from '../../model.ts';
import { capitalise, count, groupDigits, paragraphRef, sourceWithOffice } from '../phrases.ts';
import { clean } from '../wrap.ts';
import { html, type Markup } from './markup.ts';
import { groupBy, type PageView } from './page-view.ts';

/** Units of the drawings; they are scaled to the room there is. */
const WIDTH = 300;
const HEIGHT = 14;

export function sourcesSection({ report, id }: PageView): Markup {
  const title = html`<h2 id="${id('sources-title')}">Sources: whose words fill the article</h2>`;
  const { sources } = report;
  if (sources.length === 0) {
    return html`<section class="sources" aria-labelledby="${id('sources-title')}">
${title}<p>No one is quoted or cited in this text.</p>${notCited(report)}</section>
`;
  }
  const most = Math.max(1, ...sources.map(({ words }) => words));
  const spoken = groupBy(report.attributions, ({ sourceId }) => sourceId);
  return html`<section class="sources" aria-labelledby="${id('sources-title')}">
${title}
<p class="lead">Words quoted from each source or reported as theirs, of ${count(report.document.words, 'word')} in all. What one source says inside another’s words counts for both. The strip shows where in the article they speak, from first to last word.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of sources"><table class="sortable">
<thead><tr><th scope="col">Source</th><th scope="col">Words</th><th scope="col">Where</th><th scope="col">Claims</th><th scope="col">Named</th></tr></thead>
<tbody>
${sources.map((source) => sourceRow(source, most, stretches(report, spoken.get(source.id) ?? [])))}</tbody></table></div>
${notCited(report)}</section>
`;
}

interface Stretch {
  readonly from: number;
  readonly width: number;
}

const stretches = (report: Report, attributions: Report['attributions']): readonly Stretch[] =>
  attributions.flatMap(({ content }) =>
    content.map(({ start, end }) => ({
      from: scale(start, report.document.length),
      width: Math.max(2, scale(end - start, report.document.length)),
    })),
  );

/** Whole units, because numbers with many digits would fill the page. */
const scale = (part: number, whole: number): number => Math.round((part / Math.max(1, whole)) * WIDTH);

function sourceRow(source: Source, most: number, where: readonly Stretch[]): Markup {
  const { words, claims, mentions, firstParagraph, lastParagraph } = source;
  const range =
    firstParagraph === lastParagraph
      ? paragraphRef(firstParagraph)
      : `${paragraphRef(firstParagraph)} to ${paragraphRef(lastParagraph)}`;
  return html`<tr>
<th scope="row">${capitalise(sourceWithOffice(source))}</th>
<td data-label="Words" data-sort="${words}" class="bar"><span class="number">${groupDigits(words)}</span><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true"><rect width="${scale(words, most)}" height="${HEIGHT}"/></svg></td>
<td data-label="Where" data-sort="${firstParagraph}" class="strip"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${range}"><title>${range}</title><path d="M0 ${HEIGHT / 2}H${WIDTH}"/>${where.map(({ from, width }) => html`<rect x="${from}" width="${width}" height="${HEIGHT}"/>`)}</svg><span class="range">${range}</span></td>
<td data-label="Claims" class="number">${claims}</td>
<td data-label="Named" class="number">${mentions} ×</td>
</tr>
`;
}

function notCited({ namedNotCited }: Report): Markup | null {
  if (namedNotCited.length === 0) return null;
  return html`<p><span class="label">Named, but never quoted or cited</span> ${namedNotCited.map(clean).join(' · ')}</p>`;
}

export function namesSection({ report, id }: PageView): Markup | null {
  const named = report.names.filter(({ forms }) => forms.length > 0);
  if (named.length === 0) return null;
  return html`<section class="names" aria-labelledby="${id('names-title')}">
<h2 id="${id('names-title')}">Names: what each actor is called</h2>
<table><thead><tr><th scope="col">Actor</th><th scope="col">Called, and how often</th></tr></thead><tbody>
${named.map(
  ({ entity, forms }) => html`<tr><th scope="row">${clean(entity)}</th><td>${forms
    .map(({ form, count: n }) => `${clean(form)} ${n}`)
    .join(' · ')}</td></tr>
`,
)}</tbody></table></section>
`;
}
