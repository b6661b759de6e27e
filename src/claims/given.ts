/** What a sentence takes as given without stating it: relative clauses, purposes, clauses without a relative word (brief 4.3). */
import type { TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import {
  type ClaimInput,
  hasFiniteVerb,
  hasWords,
  isFiniteVerb,
  isIn,
  SHORTEST_CLAIM,
  tagSet,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { phraseBefore } from './own-words.ts';
import { Sign } from './signs.ts';

/** Rules under which something is not taken as given, but left open by a single word. */
export const ALLEGED_NOUN = 'alleged-noun';
export const POSSIBLE_NOUN = 'possible-noun';

interface GivenRule {
  readonly name: string;
  /** What the sign of such a stretch is tagged as. */
  readonly signs: number;
  /** The stretch taken as given whose sign stands at token `i`, or null. */
  readonly read: (input: ClaimInput, outer: TokenRange, i: number) => TokenRange | null;
  /** Words it must have. */
  readonly least: number;
}

const GIVEN: readonly GivenRule[] = [
  { name: 'given-relative', signs: tagSet(Tag.relative), read: countedRelative, least: SHORTEST_CLAIM + 2 },
  { name: 'given-purpose', signs: tagSet(Tag.to), read: purpose, least: SHORTEST_CLAIM + 1 },
  {
    name: 'given-contact-clause',
    signs: tagSet(Tag.determiner, Tag.pronoun),
    read: contactClause,
    least: SHORTEST_CLAIM + 2,
  },
  { name: 'given-apposition', signs: tagSet(Tag.mark), read: branding, least: 2 },
  { name: ALLEGED_NOUN, signs: tagSet(Tag.adjective, Tag.participle), read: allegedNoun, least: 2 },
  { name: POSSIBLE_NOUN, signs: tagSet(Tag.adjective), read: possibleNoun, least: 3 },
];

const ANY_SIGN = GIVEN.reduce((all, { signs }) => all | signs, 0);

/**
 * Adds what relative clauses, purposes and clauses without a relative word of a draft presuppose; the first sign of a
 * stretch wins.
 * @param nestedIn index of the draft
 */
export function takenAsGiven(
  input: ClaimInput,
  outer: ClaimDraft,
  nestedIn: number,
  found: ClaimDraft[],
): void {
  const { tag } = input.tagged;
  const range = outer.attribution === null ? outer : outer.content;
  for (let i = range.from + 1; i < range.to; i++) {
    if (!isIn(ANY_SIGN, tag[i]!)) continue;
    for (const { name, signs, read, least } of GIVEN) {
      const given = isIn(signs, tag[i]!) ? read(input, range, i) : null;
      if (given === null || !hasWords(input.document, given.from, given.to, least)) continue;
      found.push({
        from: given.from,
        to: given.to,
        sentence: outer.sentence,
        attribution: outer.attribution,
        content: given,
        parts: [given],
        about: name === 'given-apposition' ? phraseBefore(input, range.from, i) : null,
        nestedIn,
        rule: name,
      });
      i = given.to - 1;
      break;
    }
  }
}

/** Words that a noun phrase in front of a relative clause can have. */
const LONGEST_ANTECEDENT = 12;

/** `some 8,500 forces who were put on alert`, `the river, which carries 40 tonnes a day`: a clause with a number in or before it. */
function countedRelative(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag } = input.tagged;
  const comma = (input.signs[i - 1]! & Sign.comma) !== 0;
  let from = comma ? i - 1 : i;
  while (from > outer.from && i - from < LONGEST_ANTECEDENT && !isIn(BREAKS_PHRASE, tag[from - 1]!)) from--;
  const to = clauseEnd(input, i + 1, outer.to);
  if (!hasFiniteVerb(input, i, to)) return null;
  const counted = afterPreposition(input, from, i);
  if (hasCount(input, counted, i)) return { from: counted, to };
  return comma && hasCount(input, i, to) ? { from, to } : null;
}

/** A number that is no year. */
function hasCount({ document, signs }: ClaimInput, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((signs[i]! & Sign.number) !== 0 && !YEAR.test(document.tokens.lower[i]!)) return true;
  return false;
}

const YEAR = /^(?:19|20)\d\d$/;

/** `separate from some 8,500 forces`: the counted phrase starts behind the last preposition in front of its number. */
function afterPreposition({ tagged, signs }: ClaimInput, from: number, to: number): number {
  let start = from;
  for (let i = from; i < to && (signs[i]! & Sign.number) === 0; i++) {
    if (tagged.tag[i] === Tag.preposition && i + 1 < to) start = i + 1;
  }
  return start;
}

/** `various other weapons to be used against the North`: a purpose of things, stated as a fact. */
function purpose(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag, gram } = input.tagged;
  if (i + 2 >= outer.to || tag[i - 1] !== Tag.noun) return null;
  if ((gram[i + 1]! & Gram.be) === 0 || !USES.has(input.document.tokens.lower[i + 2]!)) return null;
  let from = i;
  while (from > outer.from && isIn(NOUN_PHRASE, tag[from - 1]!)) from--;
  return { from, to: clauseEnd(input, i + 1, outer.to) };
}

/** After other verbs `to be` is mostly no purpose (`believed the parcel to be linked`). */
const USES = new Set(['used', 'deployed', 'employed', 'directed', 'aimed', 'spent', 'turned']);

/** `the weapons the state is delivering`: a noun, directly followed by another subject and its verb. */
function contactClause(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag, role } = input.tagged;
  if (tag[i - 1] !== Tag.noun) return null;
  const limit = Math.min(outer.to, i + LONGEST_ANTECEDENT);
  let verb = i + 1;
  while (verb < limit && isIn(SUBJECT, tag[verb]!)) verb++;
  if (verb >= outer.to || !isFiniteVerb(input, verb)) return null;
  let from = i - 1;
  while (from > outer.from && isIn(NOUN_PHRASE, tag[from - 1]!)) from--;
  if (input.document.tokens.lower[i] === 'there' || (role[i - 1]! & Role.timeUnit) !== 0) return null;
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

const SUBJECT = tagSet(
  Tag.determiner,
  Tag.noun,
  Tag.name,
  Tag.adjective,
  Tag.possessive,
  Tag.coordinator,
  Tag.number,
);
const NOUN_PHRASE = tagSet(Tag.determiner, Tag.noun, Tag.name, Tag.adjective, Tag.number, Tag.possessive);

/** What a court or a writer brands somebody with. */
const BRANDS = new Set(
  (
    'convicted accused indicted suspected alleged wanted disgraced self-described self-proclaimed self-styled confessed admitted sanctioned ' +
    'designated fraudster criminal felon terrorist offender fugitive murderer rapist spy dictator extremist fascist racist'
  ).split(' '),
);
/** Words of such an apposition. */
const LONGEST_BRAND = 10;

/** `Vale, a convicted fraudster,`: said in passing, and no small thing. */
function branding(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { lower } = input.document.tokens;
  if ((input.signs[i]! & Sign.comma) === 0 || !isIn(NAMED, input.tagged.tag[i - 1]!)) return null;
  if (lower[i + 1] !== 'a' && lower[i + 1] !== 'an') return null;
  let branded = false;
  let to = i + 1;
  for (; to < outer.to && to - i <= LONGEST_BRAND && isIn(BRANDING, input.tagged.tag[to]!); to++)
    branded ||= BRANDS.has(lower[to]!);
  const closed = to >= outer.to || (input.signs[to]! & (Sign.comma | Sign.stop)) !== 0;
  return branded && closed ? { from: i + 1, to } : null;
}

const NAMED = tagSet(Tag.name, Tag.noun);
const BRANDING = tagSet(
  Tag.determiner,
  Tag.adjective,
  Tag.noun,
  Tag.name,
  Tag.participle,
  Tag.adverb,
  Tag.preposition,
  Tag.coordinator,
);

const ALLEGED = new Set(['alleged', 'purported', 'supposed', 'reported', 'rumoured', 'rumored']);

/** `the alleged troop buildup`: whether there is one, the word leaves open. Not of persons: `the alleged thief`. */
function allegedNoun(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  if (!ALLEGED.has(input.document.tokens.lower[i]!)) return null;
  const range = nounsBehind(input, outer, i);
  return range === null || !isEvent(input, range.to - 1) ? null : range;
}

const POSSIBLE = new Set(['possible', 'potential', 'likely']);

/** `possible deployments to the border`: that something may happen. */
function possibleNoun(input: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { lower } = input.document.tokens;
  if (!POSSIBLE.has(lower[i]!)) return null;
  const range = nounsBehind(input, outer, i);
  if (range === null || !isEvent(input, range.to - 1)) return null;
  // with what the deed is directed at
  const { tag } = input.tagged;
  let { to } = range;
  while (
    to < outer.to &&
    to - i < LONGEST_BRAND &&
    (tag[to] === Tag.preposition || isIn(NOUN_PHRASE, tag[to]!))
  )
    to++;
  return { from: range.from, to };
}

/** The noun phrase around an adjective, from its article to its last noun. */
function nounsBehind({ tagged }: ClaimInput, outer: TokenRange, i: number): TokenRange | null {
  const { tag } = tagged;
  let to = i + 1;
  while (to < outer.to && isIn(NOUN_PHRASE, tag[to]!) && tag[to] !== Tag.determiner) to++;
  if (to === i + 1 || !isIn(NAMED, tag[to - 1]!)) return null;
  const from = i - 1 >= outer.from && tag[i - 1] === Tag.determiner ? i - 1 : i;
  return { from, to };
}

const EVENT_ENDINGS = /(?:ments?|[st]ions?|ups?|als?|ures?|ances?|ences?|sales?)$/;
const EVENTS = new Set(
  (
    'attack attacks strike strikes war invasion invasions killing killings murder murders bombing bombings shooting shootings crime crimes ' +
    'fraud abuse assault assaults plot plots coup talks deal deals leak leaks raid raids cuts rise loss losses breach breaches threat theft bribery'
  ).split(' '),
);

/** Deeds and events: what is alleged or possible is that they happen. */
const isEvent = ({ document }: ClaimInput, i: number): boolean =>
  EVENTS.has(document.tokens.lower[i]!) || EVENT_ENDINGS.test(document.tokens.lower[i]!);

const LONGEST_CLAUSE = 40;

function clauseEnd(input: ClaimInput, from: number, limit: number): number {
  const { tag } = input.tagged;
  let to = from;
  let verbs = 0;
  const farthest = Math.min(limit, from + LONGEST_CLAUSE);
  while (to < farthest && !isIn(ENDS_CLAUSE, tag[to]!)) {
    // A second finite verb without a subject of its own belongs to the clause outside.
    if (isSureVerb(input, to)) {
      const joined = to > from && isIn(JOINS_VERB, tag[to - 1]!);
      if (!joined && verbs++ > 0) break;
    }
    if (tag[to] === Tag.to && verbs > 0 && to > from + 3) break;
    to++;
  }
  return to;
}

/** `alert last week`: what can be an adjective or a noun too is no second verb. */
const isSureVerb = (input: ClaimInput, i: number): boolean =>
  isFiniteVerb(input, i) && (input.tagged.gram[i]! & (Gram.adjective | Gram.noun)) === 0;

const ENDS_CLAUSE = tagSet(Tag.mark, Tag.quote, Tag.coordinator, Tag.subordinator);

const BREAKS_PHRASE = tagSet(
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
);

/** In front of a finite verb these belong to it, or are its subject. */
const JOINS_VERB = tagSet(
  Tag.pronoun,
  Tag.adverb,
  Tag.verb,
  Tag.auxiliary,
  Tag.modal,
  Tag.gerund,
  Tag.infinitive,
  Tag.to,
);
