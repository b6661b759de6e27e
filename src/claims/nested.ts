/** Claims inside a claim: what a noun or an inner speaker asserts, and what a clause takes as given (brief 4.3, 4.4). */
import type { Attribution, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { bare, type ClaimInput, hasFiniteVerb, hasTag, hasWords, SHORTEST_CLAIM, tagSet } from './clauses.ts';
import type { ClaimDraft, OwnAttributions } from './drafts.ts';
import { takenAsGiven } from './given.ts';
import { statesSomething } from './speakers.ts';

/**
 * Nested drafts of one sentence, by the draft that holds them; `tops` are its drafts, the first of which has index
 * `first`; `own` its attributions.
 */
export function nestedDrafts(
  input: ClaimInput,
  tops: readonly ClaimDraft[],
  first: number,
  own: OwnAttributions,
): ClaimDraft[] {
  const inner = innerClaims(input, tops, first, own);
  const nested: ClaimDraft[] = [];
  let next = 0;
  for (let k = 0; k < tops.length; k++) {
    const held: ClaimDraft[] = [];
    while (next < inner.length && inner[next]!.nestedIn === first + k) held.push(inner[next++]!);
    takenAsGiven(input, tops[k]!, first + k, held);
    if (held.length > 1) held.sort((a, b) => a.from - b.from || b.to - a.to);
    for (const draft of held) nested.push(draft);
  }
  return nested;
}

/** Claims of the attributions that speak for no draft of their own, in the order of the drafts that hold them. */
function innerClaims(
  input: ClaimInput,
  tops: readonly ClaimDraft[],
  first: number,
  own: OwnAttributions,
): ClaimDraft[] {
  const found: ClaimDraft[] = [];
  if (own.from === own.to) return found;
  const spoken = new Set(tops.map((top) => top.attribution));
  let at = 0;
  for (let number = own.from; number < own.to; number++) {
    const attribution = input.voices.attributions[number]!;
    const { cue } = attribution;
    if (cue === null || spoken.has(number)) continue;
    // Attributions come in the order of their cues, and so do the drafts.
    while (at < tops.length && tops[at]!.to < cue.to) at++;
    const outer = tops[at];
    if (outer === undefined || cue.from < outer.from) continue;
    const inner = innerClaim(input, outer, attribution, number, first + at);
    if (inner !== null) found.push(inner);
  }
  return found;
}

function innerClaim(
  input: ClaimInput,
  outer: ClaimDraft,
  attribution: Attribution,
  number: number,
  nestedIn: number,
): ClaimDraft | null {
  const { cue, source, content } = attribution;
  const parts: TokenRange[] = [];
  for (const part of content) {
    const inside = clip(part, outer);
    const words = bare(input, inside.from, inside.to);
    if (words.to > words.from) parts.push(words);
  }
  const main = parts[0];
  if (
    main === undefined ||
    cue === null ||
    !statesSomething(input, attribution) ||
    !assertsInside(input, attribution, main)
  )
    return null;
  if (main.from <= outer.content.from && main.to >= outer.content.to && outer.attribution !== null)
    return null;
  let { from, to } = cue;
  const extend = (words: TokenRange) => {
    if (words.to <= words.from) return;
    from = Math.min(from, words.from);
    to = Math.max(to, words.to);
  };
  for (const part of parts) extend(part);
  if (source !== null) extend(clip(source, outer));
  return {
    from,
    to,
    sentence: outer.sentence,
    attribution: number,
    content: main,
    parts,
    about: null,
    nestedIn,
    rule: attribution.rule,
  };
}

const clip = (range: TokenRange, outer: TokenRange): TokenRange => ({
  from: Math.min(outer.to, Math.max(range.from, outer.from)),
  to: Math.max(outer.from, Math.min(range.to, outer.to)),
});

const VERBAL = tagSet(Tag.verb, Tag.auxiliary, Tag.modal, Tag.gerund, Tag.infinitive, Tag.to);

/** What is done to somebody, not what is said: `the indictment of 30 people`. */
const ACTS = new Set(['indictment', 'conviction', 'prosecution', 'blame', 'criticism', 'impeachment']);

/** Is there a proposition in it? `they want a seat` and `calls for peace` hold none, `allegations of fraud` do. */
function assertsInside(
  input: ClaimInput,
  { mode, cue, rule }: Attribution,
  { from, to }: TokenRange,
): boolean {
  const { document, tagged } = input;
  const named = cue?.class === 'accusation' || cue?.class === 'denial' || cue?.class === 'doubt';
  if (mode === 'nominal' && named)
    return hasWords(document, from, to, 1) && (!ACTS.has(cue.lemma) || hasTag(tagged, from, to, VERBAL));
  if (!hasWords(document, from, to, SHORTEST_CLAIM - 1)) return false;
  // `wants to close the bridge` holds one, if what is wanted is a deed.
  if (cue?.class === 'thought' && !rule.includes('+weighed-')) return hasFiniteVerb(input, from, to);
  return hasTag(tagged, from, to, VERBAL);
}
