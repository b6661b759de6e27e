/** The notes in the margin: what is said about a marked word, and why. */

import type { Term } from '../../model.ts';
import {
  capitalise,
  categoryLabel,
  dots,
  paragraphRef,
  STRENGTH_WORDS,
  sourceWithOffice,
} from '../phrases.ts';
import { rulesIn } from '../rule-notes.ts';
import { clean } from '../wrap.ts';
import { KINDS, lineOf } from './kinds.ts';
import { type Content, html, type Markup } from './markup.ts';
import type { PageView } from './page-view.ts';

/** The notes on one paragraph, or nothing. */
export function noteList(view: PageView, paragraph: number): Markup | null {
  const terms = view.termsIn(paragraph);
  if (terms.length === 0) return null;
  return html`<ol class="notes" aria-label="Notes on ${paragraphRef(paragraph)}">
${terms.map((term) => card(term, view))}</ol>
`;
}

function card(term: Term, view: PageView): Markup {
  const name = view.id(term.id);
  const hidden = term.shown || view.all ? null : html` hidden`;
  const before = view.sameBefore.get(term.id) ?? null;
  return html`<li class="card ${lineOf(term)}" id="${name}-card" data-term="${term.id}" data-category="${term.category}" data-line="${lineOf(term)}" data-strength="${term.strength}" data-ownership="${term.ownership}" data-shown="${String(term.shown)}" data-start="${term.start}" data-end="${term.end}"${hidden}>
<p class="head"><a class="word" href="#${name}"><span class="letter" aria-hidden="true">${KINDS[term.category].letter}</span>${clean(term.text)}</a> <span class="kind" aria-hidden="true">${categoryLabel(term.category)}</span> ${strength(term)}</p>
<div id="${name}-note"><p class="whose">${capitalise(categoryLabel(term.category))}. ${whose(term, view)}</p>
${
  before === null
    ? html`<p class="reason">${clean(term.reason)}</p>${plainer(term)}`
    : html`<p class="reason">The same word as in <a href="#${view.id(before.id)}-card">${paragraphRef(before.paragraph)}</a>.</p>`
}</div>
${why(term, view)}</li>
`;
}

function strength({ strength }: Term): Markup {
  return html`<span class="strength" role="img" aria-label="${STRENGTH_WORDS[strength]}" title="${STRENGTH_WORDS[strength]}">${dots(strength)}</span>`;
}

/** Whose word it is, in a sentence. */
function whose(term: Term, { sources }: PageView): string {
  const source = term.attributedTo === null ? undefined : sources.get(term.attributedTo);
  const talked = term.mention ? ' The text talks about this word; it does not use it.' : '';
  if (term.ownership === 'uncertain') {
    const name = source ? clean(source.name) : 'the speaker';
    return `May be ${name}’s word or the outlet’s: the text does not tell.${talked}`;
  }
  return VOICES[term.voice](source ? sourceWithOffice(source) : 'a speaker who is not named here') + talked;
}

const VOICES: Readonly<Record<Term['voice'], (speaker: string) => string>> = {
  own: () => 'The outlet’s own word.',
  headline: () => 'In the headline: the outlet’s word.',
  quote: (speaker) => `Word of ${speaker}, in quotation marks.`,
  paraphrase: (speaker) => `Attributed to ${speaker}.`,
  scare: () => 'In quotation marks that nobody speaks.',
};

function plainer({ alternatives }: Term): Content {
  if (alternatives.length === 0) return null;
  return html`<p class="plainer"><span class="label">Plainer</span> ${alternatives.map(clean).join(' · ')}</p>`;
}

function why(term: Term, { sources, permalink }: PageView): Markup {
  const source = sources.get(term.attributedTo ?? '');
  const rules = rulesIn(term.voiceRule).map(
    ({ rule, note }) => html`${note === '' ? '' : `${note} `}<span class="rule">(${rule})</span>`,
  );
  const items: (readonly [string, Content])[] = [
    ['Kind', `${categoryLabel(term.category)}: ${KINDS[term.category].note}`],
    ['Whose word', rules.map((rule, index) => html`${index === 0 ? '' : '; '}${rule}`)],
    ...(source === undefined ? [] : [['Source', sourceWithOffice(source)] as const]),
    ...term.authorities.map(
      ({ guide, year, says }) =>
        [year === null ? clean(guide) : `${clean(guide)} ${year}`, clean(says)] as const,
    ),
    ['Entry', html`<code>${term.entry}</code>`],
    ['Place', `${paragraphRef(term.paragraph)}, line ${term.line}, column ${term.column}`],
    ['More', html`<code>framing why ${term.entry}</code>`],
  ];
  return html`<details class="why"><summary>Why this flag?</summary>
<dl>${items.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
<p><a class="permalink" href="${permalink(term)}" data-copy>Link to this word</a></p></details>
`;
}
