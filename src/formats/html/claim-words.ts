/** A claim, cell by cell. Whoever reads one cell sees the speaker in the one beside it: a claim never stands alone. */

import type { Certainty, Claim, Figure, Span, TimeExpression } from '../../model.ts';
import { isSourced } from '../claims-column.ts';
import { capitalise, endSentence, paragraphRef, sourceWithOffice, zoneAt } from '../phrases.ts';
import { clean } from '../wrap.ts';
import type { PageView } from './page-view.ts';

const PRONOUN = /^(?:he|she|it|they|who|we|I)$/i;

/** `Oto Selm (Foreign ministry spokesman)`; in headline and deck the zone says more than that there is no source. */
export function who(claim: Claim, { report, sources }: PageView): string {
  if (!isSourced(claim)) {
    const zone = zoneAt(report, claim.start);
    return zone === 'body' ? 'no source given' : `no source given (${zone})`;
  }
  const { sourceId, source: words } = claim.attribution;
  const source = sourceId === null ? undefined : sources.get(sourceId);
  if (source === undefined) {
    return words === null ? 'by whom is not said' : `${clean(words.text)} (not identified)`;
  }
  const resolved = source.kind !== 'unresolved' && words !== null && PRONOUN.test(words.text);
  return resolved ? `${words.text} = ${sourceWithOffice(source)}` : capitalise(sourceWithOffice(source));
}

export function verb({ attribution: { cue, mode } }: Claim): string {
  const quoted = mode === 'direct' ? 'direct quote' : mode === 'mixed' ? 'part quote' : '';
  return [cue === null ? '' : clean(cue.text), quoted].filter((part) => part !== '').join(', ');
}

/** Contents that are no sentence without their verb: `vowed to stay`, `called the plan a gift`. */
const NEEDS_VERB = /\+(?:infinitive|called-something|person-and-preposition|preposition)$/;

/** What is said, in the article's own words wherever they are one stretch; else the sentence that can stand alone. */
export function what(claim: Claim, { report }: PageView): string {
  const { content, mode } = claim.attribution;
  const inside = content === null ? '' : clean(report.document.text.slice(content.start, content.end));
  const broken = mode === 'direct' && /["“”«»]/.test(inside);
  if (inside === '' || !isSourced(claim) || broken || NEEDS_VERB.test(claim.rule)) {
    return endSentence(clean(claim.standalone));
  }
  const sentence = endSentence(inside.replace(/,$/, ''));
  return mode === 'direct' ? `“${sentence}”` : sentence;
}

/** Levels that a word of the text brings about. */
const HEDGED: ReadonlySet<Certainty> = new Set(['doubted', 'possible', 'probable', 'planned', 'denied']);

/** `possible (“may”)`, with what else is special about the claim. */
export function howSurely(claim: Claim): string {
  const { printed, markers } = claim.certainty;
  const { cue } = claim.attribution;
  const outside = ({ start }: Span) => cue === null || start < cue.start || start >= cue.end;
  const words = HEDGED.has(printed) ? markers.filter(outside).map(({ text }) => `“${clean(text)}”`) : [];
  return [
    words.length === 0 ? printed : `${printed} (${words.join(', ')})`,
    ...claim.types.filter((type) => type === 'accusation' || type === 'motive'),
    ...(claim.checkable === 'no' ? ['cannot be checked'] : []),
  ].join(' · ');
}

/** Words that say no more than `approx.` does. */
const APPROXIMATORS = /^(?:some|about|around|approximately|roughly|an estimated|circa) /i;

export function figure({ text, value, low, high, approx }: Figure): string {
  const words = clean(text);
  if (value === null && low === null && high === null) return `“${words}” (no figure given)`;
  return approx ? `${words.replace(APPROXIMATORS, '')} (approx.)` : words;
}

export function time({ text, iso }: TimeExpression): string {
  const words = clean(text);
  return iso === null || iso === words ? words : `${words} (${iso})`;
}

/** What else in the article bears on it: `denied by ¶7`. */
export function relations(claim: Claim, { claims }: PageView): readonly string[] {
  return claim.relations.flatMap(({ type, claim: id }) => {
    const other = claims.get(id);
    if (other === undefined) return [];
    return [type === 'nested in' ? 'inside another claim' : `${type} ${paragraphRef(other.paragraph)}`];
  });
}
