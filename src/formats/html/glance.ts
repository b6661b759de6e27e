/** What is seen first: how many marked words are the outlet's own, how to read the marks, and which of them to show. */

import { CATEGORIES, type Strength, type Term } from '../../model.ts';
import { categoryLabel, count, dots } from '../phrases.ts';
import { type Filter, firstFilter } from './first-filter.ts';
import { KINDS, LINE_NAMES, LINE_NOTES, LINE_STROKES, LINES, lineOf, STRENGTH_NOTES } from './kinds.ts';
import { html, type Markup } from './markup.ts';
import { groupBy, type PageView } from './page-view.ts';

export function glanceSection(view: PageView): Markup {
  const { report, id } = view;
  const { top, unsourced } = report.counts.claims;
  const claims =
    top === 0
      ? 'No claims were found.'
      : html`<a href="#${id('claims-title')}">${count(top, 'claim')}</a> found: ${
          unsourced === 0
            ? 'each has a source'
            : unsourced === top
              ? 'none has a source'
              : `${unsourced} without a source`
        } in the text.`;
  return html`<section class="glance" aria-labelledby="${id('glance-title')}">
<h2 id="${id('glance-title')}" class="visually-hidden">At a glance</h2>
<p class="sum">${sum([...view.shownTerms.values()])} ${claims}</p>
${filters(view)}</section>
`;
}

/** `27 words or phrases are marked: 25 are the outlet’s own, 2 stand in its headline, none belongs to a source.` */
function sum(terms: readonly Term[]): string {
  if (terms.length === 0) {
    return 'No word is marked in this text. That is a finding too: at this level, framing has nothing to point out.';
  }
  const lines = groupBy(terms, lineOf);
  const own = lines.get('own')?.length ?? 0;
  const headline = lines.get('headline')?.length ?? 0;
  const scare = lines.get('scare')?.length ?? 0;
  const attributed = lines.get('attributed')?.length ?? 0;
  const parts = [
    own === 0 ? 'none is the outlet’s own' : `${own} ${are(own)} the outlet’s own`,
    ...(headline === 0 ? [] : [`${headline} ${headline === 1 ? 'stands' : 'stand'} in its headline`]),
    attributed === 0
      ? 'none belongs to a source'
      : attributed === 1
        ? '1 belongs to a source'
        : `${attributed} belong to sources`,
    ...(scare === 0 ? [] : [`${scare} ${are(scare)} kept at arm’s length`]),
  ];
  return `${count(terms.length, 'word or phrase', 'words or phrases')} ${are(terms.length)} marked: ${parts.join(', ')}.`;
}

const are = (n: number): string => (n === 1 ? 'is' : 'are');

/** The lines with their meaning and their number; each can be switched off. */
function tiles({ report, shownTerms }: PageView, first: Filter): Markup {
  const shown = groupBy([...shownTerms.values()], lineOf);
  const found = groupBy(report.terms, lineOf);
  return html`<ul class="tiles">
${LINES.map((line) => {
  const name = html`<span class="sample ${line}">${LINE_NAMES[line]}</span>`;
  const choice = html`<label>${name} <input type="checkbox" name="line" value="${line}" title="Show these marks"${first.lines.has(line) && html` checked`} data-needs-script hidden></label>`;
  return html`<li class="tile"><b>${shown.get(line)?.length ?? 0}</b> ${found.has(line) ? choice : name} <small>${LINE_STROKES[line]}: ${LINE_NOTES[line]}</small></li>
`;
})}</ul>
`;
}

/** Only the letters that stand in this article: eighteen at once would teach nobody anything. */
export function legend({ report }: PageView): Markup | null {
  const kinds = groupBy(report.terms, ({ category }) => category);
  if (kinds.size === 0) return null;
  return html`<details class="legend"><summary>What the letters, dots and tints mean</summary>
<div class="legend-body">
<p>The <b>line</b> under a word says whose word it is; a <b>thicker</b> line means a stronger word. The <b>letter</b> behind it names the kind of wording:</p>
<dl class="letters">${CATEGORIES.filter((category) => kinds.has(category)).map(
    (category) =>
      html`<div><dt><span class="letter">${KINDS[category].letter}</span> ${categoryLabel(category)}</dt><dd>${KINDS[category].note}</dd></div>`,
  )}</dl>
<p><b>Dots</b> give the strength of the word, not of the article: ${STRENGTHS.map(
    (strength) => `${dots(strength)} ${STRENGTH_NOTES[strength]}`,
  ).join('; ')}.</p>
<p><b>Tints</b> show claims: <span class="claim sourced">the lighter tint</span> one with a source, <span class="claim unsourced">the darker tint</span> one for which the text names none.</p>
</div></details>
`;
}

const STRENGTHS = [1, 2, 3] as const;

const STRENGTH_CHOICES: Readonly<Record<Strength, string>> = {
  1: 'mild, clear and strong',
  2: 'clear and strong',
  3: 'strong only',
};

/** What is marked can be narrowed down. The lists offer only what the article has. */
function filters(view: PageView): Markup | null {
  const { terms } = view.report;
  if (terms.length === 0) return null;
  const first = firstFilter(terms, view.all);
  const kinds = CATEGORIES.filter((category) => terms.some((term) => term.category === category));
  const doubtful = terms.filter(({ ownership }) => ownership === 'uncertain').length;
  return html`<form class="filters" aria-label="Which words are marked" data-term-filters>
${tiles(view, first)}<p class="key">Choose a marked word to read the note on it. A thicker line is a stronger word. The letter behind it names the kind of wording. The darker tint is a claim for which the text names no source.</p>
<div class="choices" data-needs-script hidden>
<label>Strength <select name="strength">${STRENGTHS.map(
    (strength) =>
      html`<option value="${strength}"${first.strength === strength && html` selected`}>${STRENGTH_CHOICES[strength]}</option>`,
  )}</select></label>
<label>Kind <select name="category"><option value="">all kinds</option>${kinds.map(
    (category) =>
      html`<option value="${category}">${KINDS[category].letter} ${categoryLabel(category)}</option>`,
  )}</select></label>
<label>Find <input type="search" name="find" placeholder="a marked word" autocomplete="off"></label>
${doubtful > 0 && html`<label><input type="checkbox" name="doubtful" checked> also where it is not certain whose word it is (${doubtful})</label>`}
<output aria-live="polite"></output>
</div>
</form>
`;
}
