/** The article itself, character for character, with the claims as a tint and the marked words under it. */

import type { Claim, Span, Term } from '../../model.ts';
import { isSourced } from '../claims-column.ts';
import { paragraphRef, zoneAt } from '../phrases.ts';
import { noteList } from './cards.ts';
import { howSurely, verb, who } from './claim-words.ts';
import { KINDS, lineOf } from './kinds.ts';
import { escapeText, html, Markup } from './markup.ts';
import { nest, type Wrapping } from './nest.ts';
import { groupBy, type PageView } from './page-view.ts';

export function articleSection(view: PageView): Markup {
  const { report } = view;
  const claims = groupBy(report.claims, ({ paragraph }) => paragraph);
  const rows = report.paragraphs.map((span, paragraph) =>
    paragraphRow(view, span, paragraph, claims.get(paragraph) ?? []),
  );
  return html`<article class="article" id="${view.id('article')}" aria-label="The article, with marked words">
${rows}</article>
`;
}

function paragraphRow(view: PageView, span: Span, paragraph: number, claims: readonly Claim[]): Markup {
  const zone = zoneAt(view.report, span.start);
  const { text } = view.report.document;
  const words = new Markup(
    nest(
      span,
      [
        ...claims.map((claim) => claimWrapping(claim, view)),
        ...view.termsIn(paragraph).map((term) => termWrapping(term, view)),
      ],
      (from, to) => escapeText(text.slice(from, to)),
    ),
  );
  const about = html`class="para ${zone}" id="${view.id(`p${paragraph + 1}`)}" data-start="${span.start}" dir="auto"`;
  // Its first words are what the page is about: a heading, so that it can be jumped to.
  const block = zone === 'headline' ? html`<h2 ${about}>${words}</h2>` : html`<p ${about}>${words}</p>`;
  return html`<div class="row">
<span class="pilcrow" aria-hidden="true" data-ref="${paragraphRef(paragraph)}"></span>
${block}
${noteList(view, paragraph)}</div>
`;
}

function claimWrapping(claim: Claim, view: PageView): Wrapping {
  const { start, end, id } = claim;
  // What stands inside a claim keeps its tint: whose claim it is, the outer one says.
  const tint = view.nested.has(id) ? 'nested' : isSourced(claim) ? 'sourced' : 'unsourced';
  const kind = `claim ${tint}`;
  const title = ['Claim', who(claim, view), verb(claim), howSurely(claim)].filter((part) => part !== '');
  const about = escapeText(title.join(' · '));
  return {
    start,
    end,
    rank: 0,
    open: (again) =>
      `<span class="${kind}" data-claim="${id}" title="${about}"${again ? '' : ` id="${view.id(id)}"`}>`,
    close: () => '</span>',
  };
}

function termWrapping(term: Term, view: PageView): Wrapping {
  const { start, end, id, strength } = term;
  const name = view.id(id);
  const visible = term.shown || view.all;
  const kind = `term ${lineOf(term)} s${strength}${visible ? '' : ' off'}`;
  return {
    start,
    end,
    rank: 1,
    // Only the first piece of a word that had to be cut is a stop of the tabulator key.
    open: (again) =>
      again
        ? `<mark class="${kind} again" data-term="${id}"><span>`
        : `<mark class="${kind}" id="${name}" data-term="${id}" data-letter="${KINDS[term.category].letter}" ` +
          `aria-describedby="${name}-note"><a${visible ? ` href="#${name}-card"` : ''}>`,
    close: (again) => (again ? '</span></mark>' : '</a></mark>'),
  };
}
