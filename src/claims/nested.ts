/** Claims inside a claim: what a noun or an inner speaker asserts, and what a clause takes as given (brief 4.3, 4.4). */
import type { Attribution, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { bare, type ClaimInput, hasFiniteVerb, hasTag, SHORTEST_CLAIM, wordCount } from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { takenAsGiven } from './given.ts';
import { statesSomething } from './speakers.ts';

/** Nested drafts of one sentence; `tops` are its drafts, the first of which has index `first`; `own` its attributions. */
export function nestedDrafts(
  input: ClaimInput,
  tops: readonly ClaimDraft[],
  first: number,
  own: readonly number[],
): ClaimDraft[] {
  const spoken = new Set(tops.map((top) => top.attribution));
  const found = tops.map((): ClaimDraft[] => []);
  let at = 0;
  for (const number of own) {
    const attribution = input.voices.attributions[number]!;
    const { cue } = attribution;
    if (cue === null || spoken.has(number)) continue;
    // Attributions come in the order of their cues, and so do the drafts.
    while (at < tops.length && tops[at]!.to < cue.to) at++;
    const outer = tops[at];
    if (outer === undefined || cue.from < outer.from) continue;
    const inner = innerClaim(input, outer, attribution, number);
    if (inner !== null) found[at]!.push({ ...inner, nestedIn: first + at });
  }
  tops.forEach((outer, k) => {
    for (const given of takenAsGiven(input, outer)) found[k]!.push({ ...given, nestedIn: first + k });
  });
  return found.flatMap((list) => list.sort((a, b) => a.from - b.from || b.to - a.to));
}

function innerClaim(
  input: ClaimInput,
  outer: ClaimDraft,
  attribution: Attribution,
  number: number,
): Omit<ClaimDraft, 'nestedIn'> | null {
  const { cue, source, content } = attribution;
  const parts = content
    .map((part) => bare(input.document, clip(part, outer)))
    .filter((part) => part.to > part.from);
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
  const words = [cue, ...parts, ...(source === null ? [] : [clip(source, outer)])].filter(
    ({ from, to }) => to > from,
  );
  return {
    from: Math.min(...words.map(({ from }) => from)),
    to: Math.max(...words.map(({ to }) => to)),
    sentence: outer.sentence,
    attribution: number,
    content: main,
    parts,
    about: null,
    rule: attribution.rule,
  };
}

const clip = (range: TokenRange, outer: TokenRange): TokenRange => ({
  from: Math.min(outer.to, Math.max(range.from, outer.from)),
  to: Math.max(outer.from, Math.min(range.to, outer.to)),
});

const VERBAL = new Set<number>([Tag.verb, Tag.auxiliary, Tag.modal, Tag.gerund, Tag.infinitive, Tag.to]);

/** What is done to somebody, not what is said: `the indictment of 30 people`. */
const ACTS = new Set(['indictment', 'conviction', 'prosecution', 'blame', 'criticism', 'impeachment']);

/** Is there a proposition in it? `they want a seat` and `calls for peace` hold none, `allegations of fraud` do. */
function assertsInside(input: ClaimInput, { mode, cue, rule }: Attribution, content: TokenRange): boolean {
  const words = wordCount(input.document, content);
  const named = cue?.class === 'accusation' || cue?.class === 'denial' || cue?.class === 'doubt';
  if (mode === 'nominal' && named)
    return words >= 1 && (!ACTS.has(cue.lemma) || hasTag(input.tagged, content, VERBAL));
  if (words < SHORTEST_CLAIM - 1) return false;
  // `wants to close the bridge` holds one, if what is wanted is a deed.
  if (cue?.class === 'thought' && !rule.includes('+weighed-')) return hasFiniteVerb(input, content);
  return hasTag(input.tagged, content, VERBAL);
}
