/** The report on one article, from masthead to colophon. */

import type { LexiconIdentity, Outcome } from '../../model.ts';
import { tallyOf } from '../../run/tally.ts';
import { addTally, NO_TOTALS } from '../../run/totals.ts';
import type { FormatEnv } from '../format.ts';
import { json } from '../json.ts';
import { count, groupDigits } from '../phrases.ts';
import { clean } from '../wrap.ts';
import { articleSection } from './article.ts';
import { claimsSection } from './claims-table.ts';
import { glanceSection, legend } from './glance.ts';
import { type Content, html, jsonScript, type Markup } from './markup.ts';
import { type PageView, viewOf } from './page-view.ts';
import { limitsSection, secondLookSection } from './remarks.ts';
import { namesSection, sourcesSection } from './sources.ts';

/** The headline, or the name of the input where the text has none. */
export function titleOf(outcome: Outcome): string {
  if (!outcome.ok) return clean(outcome.path);
  const { zones, text } = outcome.report.document;
  const zone = zones.find(({ kind }) => kind === 'headline');
  return (zone && clean(text.slice(zone.start, zone.end))) || clean(outcome.path);
}

/** @param index the place of the article in its page, from 0 */
export function articleReport(outcome: Outcome, index: number, env: FormatEnv, back: Markup | null): Markup {
  if (!outcome.ok) return failure(outcome, back);
  const { path, report } = outcome;
  const lexicon = outcome.lexicon ?? env.lexicon;
  const view = viewOf(report, { path, version: env.version, lexicon, all: env.all }, index);
  const empty = report.document.words === 0;
  return html`<div class="report" id="${view.id('report')}" data-prefix="${view.id('')}">
${masthead(titleOf(outcome), view, back)}
${empty ? nothingToRead() : [glanceSection(view), tools(view), articleSection(view)]}
${
  !empty &&
  html`<div class="behind">
${secondLookSection(view)}${claimsSection(view)}${sourcesSection(view)}${namesSection(view)}${limitsSection(view)}</div>`
}
<script type="application/json" data-report data-name="${report.document.id}">${jsonScript(asJson(outcome, env))}</script>
</div>
`;
}

function masthead(title: string, view: PageView, back: Markup | null): Markup {
  const { report, path, version } = view;
  const { document } = report;
  const facts: readonly Content[] = [
    html`<span class="file">${clean(path)}</span>`,
    count(document.words, 'word'),
    count(report.paragraphs.length, 'paragraph'),
    ...(document.published === null ? [] : [`published ${document.published}`]),
    `framing ${version}`,
    lexiconLine(view.lexicon),
  ];
  return html`<header class="masthead">
<p class="kicker">${back}framing<span> · wording and claims of one article</span></p>
<h1>${title}</h1>
<p class="facts">${facts.map((fact, index) => html`${index > 0 && ' · '}${fact}`)}</p>
<p class="motto">A flag marks a choice of words, not an error or an intention. There is no score.</p>
</header>
`;
}

function lexiconLine({ name, version, sha256, entries, disabled }: LexiconIdentity): Content {
  const off = disabled.length === 0 ? '' : `, without ${disabled.map(clean).join(', ')}`;
  return html`lexicon ${name} ${version} (${groupDigits(entries)} entries${off}, <code title="${sha256}">${sha256.slice(0, 12)}</code>)`;
}

function tools(view: PageView): Markup {
  return html`<div class="tools">
<div class="buttons" data-needs-script hidden>
${view.report.terms.length > 0 && html`<button type="button" data-quiz aria-pressed="false">Try it yourself</button>`}
<button type="button" data-tint aria-pressed="true">Show claims</button>
<button type="button" data-link-selection>Link to selected words</button>
<button type="button" data-download>Download JSON</button>
<button type="button" data-print>Print</button>
</div>
${legend(view)}<p class="status" role="status" data-status></p>
<div class="quiz-panel" data-quiz-panel hidden></div>
</div>
`;
}

function nothingToRead(): Markup {
  return html`<p class="nothing">There is nothing to read here: the text has no words. Perhaps the file was saved empty, or its text is in a picture.</p>
`;
}

function failure({ path, error }: Outcome & { ok: false }, back: Markup | null): Markup {
  return html`<div class="report failure">
<header class="masthead">
<p class="kicker">${back}framing</p>
<h1>${clean(path)}</h1>
</header>
<p class="nothing">This article could not be read: ${clean(error.message)}</p>
<p>${HELP.get(error.code) ?? 'The other articles of the run are not affected.'}</p>
</div>
`;
}

const HELP: ReadonlyMap<string, string> = new Map([
  ['is_empty', 'An empty file is no fault of yours: perhaps the text was not saved, or it is in a picture.'],
  ['not_english', 'framing knows the wording of English-language news only.'],
  ['is_binary', 'Save the article as plain text and try again.'],
  ['not_found', 'Look at the spelling of the name, and at the folder.'],
]);

/** The same bytes as `-f json` of this article alone. */
function asJson(outcome: Outcome, env: FormatEnv): string {
  return json.begin(env) + json.outcome(outcome, env) + json.end(addTally(NO_TOTALS, tallyOf(outcome)), env);
}
