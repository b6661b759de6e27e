/** What a sentence takes as given without stating it: relative clauses, purposes, clauses without a relative word (brief 4.3). */
import type { TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import {
  type ClaimInput,
  hasFiniteVerb,
  hasNumber,
  isFiniteVerb,
  SHORTEST_CLAIM,
  wordCount,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';

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
export function takenAsGiven(input: ClaimInput, outer: ClaimDraft): Given[] {
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
  if (hasCount(input, { from: counted, to: i })) return { from: counted, to };
  return comma && hasCount(input, { from: i, to }) ? { from, to } : null;
}

/** A number that is no year. */
function hasCount(input: ClaimInput, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (hasNumber(input, { from: i, to: i + 1 }) && !/^(?:19|20)\d\d$/.test(input.document.tokens.lower[i]!))
      return true;
  }
  return false;
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
  if (!ARTICLES.has(input.document.tokens.lower[from]!) || from === outer.from) return null;
  return { from, to: clauseEnd(input, verb, outer.to) };
}

const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'some',
  'his',
  'her',
  'its',
  'their',
]);

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
      const joined =
        to > from && (tag[to - 1] === Tag.pronoun || VERBAL.has(tag[to - 1]!) || tag[to - 1] === Tag.adverb);
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
  Tag.to,
  Tag.infinitive,
  Tag.gerund,
]);

const VERBAL = new Set<number>([Tag.verb, Tag.auxiliary, Tag.modal, Tag.gerund, Tag.infinitive, Tag.to]);
