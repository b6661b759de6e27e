/** Claims inside a claim: what a noun or an inner speaker asserts, and what a clause takes as given (brief 4.3, 4.4). */
import type { Attribution, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import {
  bare,
  type ClaimInput,
  hasFiniteVerb,
  hasNumber,
  hasTag,
  isFiniteVerb,
  SHORTEST_CLAIM,
  wordCount,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { statesSomething } from './speech.ts';

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

/** Is there a proposition in it? `they want a seat` and `calls for peace` hold none, `allegations of fraud` do. */
function assertsInside(input: ClaimInput, { mode, cue }: Attribution, content: TokenRange): boolean {
  const words = wordCount(input.document, content);
  const named = cue?.class === 'accusation' || cue?.class === 'denial' || cue?.class === 'doubt';
  if (mode === 'nominal' && named) return words >= 1;
  if (words < SHORTEST_CLAIM - 1) return false;
  if (cue?.class === 'thought') return hasFiniteVerb(input, content);
  return hasTag(input.tagged, content, VERBAL);
}

type Given = Omit<ClaimDraft, 'nestedIn'>;

interface GivenRule {
  readonly name: string;
  /** The stretch taken as given whose sign stands at token `i`, or null. */
  readonly read: (input: ClaimInput, outer: TokenRange, i: number) => TokenRange | null;
}

const GIVEN: readonly GivenRule[] = [
  { name: 'given-relative', read: countedRelative },
  { name: 'given-purpose', read: purpose },
  { name: 'given-contact-clause', read: contactClause },
];

/** What relative clauses, purposes and clauses without a relative word presuppose; the first sign of a stretch wins. */
function takenAsGiven(input: ClaimInput, outer: ClaimDraft): Given[] {
  const found: Given[] = [];
  const range = outer.attribution === null ? outer : outer.content;
  for (let i = range.from + 1; i < range.to; i++) {
    for (const { name, read } of GIVEN) {
      const given = read(input, range, i);
      if (given === null || wordCount(input.document, given) < SHORTEST_CLAIM + 2) continue;
      found.push({
        ...given,
        sentence: outer.sentence,
        attribution: outer.attribution,
        content: given,
        parts: [given],
        about: null,
        rule: name,
      });
      i = given.to - 1;
      break;
    }
  }
  return found;
}

/** Words that a noun phrase in front of a relative clause can have. */
const LONGEST_ANTECEDENT = 12;

/** `some 8,500 forces who were put on alert`, `the river, which carries 40 tonnes a day`: a clause with a number in or before it. */
function countedRelative(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag } = input.tagged;
  if (tag[i] !== Tag.relative) return null;
  const comma = input.document.tokens.lower[i - 1] === ',';
  let from = comma ? i - 1 : i;
  while (from > outer.from && i - from < LONGEST_ANTECEDENT && !BREAKS_PHRASE.has(tag[from - 1]!)) from--;
  const to = clauseEnd(input, i + 1, outer.to);
  if (!hasFiniteVerb(input, { from: i, to })) return null;
  const counted = afterPreposition(input, from, i);
  if (hasNumber(input, { from: counted, to: i })) return { from: counted, to };
  return comma && hasNumber(input, { from: i, to }) ? { from, to } : null;
}

/** `separate from some 8,500 forces`: the counted phrase starts behind the last preposition in front of its number. */
function afterPreposition(input: ClaimInput, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to && !hasNumber(input, { from: i, to: i + 1 }); i++) {
    if (input.tagged.tag[i] === Tag.preposition && i + 1 < to) start = i + 1;
  }
  return start;
}

/** `various other weapons to be used against the North`: a purpose of things, stated as a fact. */
function purpose(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag, info } = input.tagged;
  if (tag[i] !== Tag.to || i + 2 >= outer.to || tag[i - 1] !== Tag.noun) return null;
  if ((info[i + 1]!.gram & Gram.be) === 0 || !USES.has(input.document.tokens.lower[i + 2]!)) return null;
  let from = i;
  while (from > outer.from && NOUN_PHRASE.has(tag[from - 1]!)) from--;
  return { from, to: clauseEnd(input, i + 1, outer.to) };
}

/** After other verbs `to be` is mostly no purpose (`believed the parcel to be linked`). */
const USES = new Set(['used', 'deployed', 'employed', 'directed', 'aimed', 'spent', 'turned']);

/** `the weapons the state is delivering`: a noun, directly followed by another subject and its verb. */
function contactClause(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag, info } = input.tagged;
  if (tag[i - 1] !== Tag.noun || (tag[i] !== Tag.determiner && tag[i] !== Tag.pronoun)) return null;
  let verb = i + 1;
  while (verb < Math.min(outer.to, i + LONGEST_ANTECEDENT) && SUBJECT.has(tag[verb]!)) verb++;
  if (verb >= outer.to || !isFiniteVerb(input, verb)) return null;
  let from = i - 1;
  while (from > outer.from && NOUN_PHRASE.has(tag[from - 1]!)) from--;
  if (input.document.tokens.lower[i] === 'there' || (info[i - 1]!.role & Role.timeUnit) !== 0) return null;
  // `The day he left, …` is a time, and a noun without an article is rarely the head of such a clause.
  if (tag[from] !== Tag.determiner || from === outer.from) return null;
  return { from, to: clauseEnd(input, verb, outer.to) };
}

const SUBJECT = new Set<number>([
  Tag.determiner,
  Tag.noun,
  Tag.name,
  Tag.adjective,
  Tag.possessive,
  Tag.coordinator,
  Tag.number,
]);
const NOUN_PHRASE = new Set<number>([
  Tag.determiner,
  Tag.noun,
  Tag.name,
  Tag.adjective,
  Tag.number,
  Tag.possessive,
]);

const LONGEST_CLAUSE = 40;

function clauseEnd(input: ClaimInput, from: number, limit: number): number {
  const { tag } = input.tagged;
  let to = from;
  let verbs = 0;
  while (to < Math.min(limit, from + LONGEST_CLAUSE) && !ENDS_CLAUSE.has(tag[to]!)) {
    // A second finite verb without a subject of its own belongs to the clause outside.
    if (isSureVerb(input, to)) {
      const joined = to > from && (VERBAL.has(tag[to - 1]!) || tag[to - 1] === Tag.adverb);
      if (!joined && verbs++ > 0) break;
    }
    if (tag[to] === Tag.to && verbs > 0 && to > from + 3) break;
    to++;
  }
  return to;
}

/** `alert last week`: what can be an adjective or a noun too is no second verb. */
const isSureVerb = (input: ClaimInput, i: number): boolean =>
  isFiniteVerb(input, i) && (input.tagged.info[i]!.gram & (Gram.adjective | Gram.noun)) === 0;

const ENDS_CLAUSE = new Set<number>([Tag.mark, Tag.quote, Tag.coordinator, Tag.subordinator]);

const BREAKS_PHRASE = new Set<number>([
  Tag.verb,
  Tag.auxiliary,
  Tag.modal,
  Tag.mark,
  Tag.quote,
  Tag.that,
  Tag.subordinator,
  Tag.relative,
  Tag.pronoun,
]);
