/**
 * How far a claim can be checked against something else than its speaker's mind (brief 4.1, 4.4). What counts is how
 * many things in it can be looked up: who, when, how much, what has happened.
 */
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { Checkable, CheckFacts } from './check-features.ts';
import { isIn, tagSet } from './clauses.ts';
import { Sign, signsAt } from './signs.ts';
import { hasSign, type TypeFacts } from './types.ts';

/** A claim with the subject of its main verb. */
interface Subject {
  readonly facts: TypeFacts;
  /** Token of the subject's head, or -1. */
  readonly head: number;
}

/** Things to look up that make a claim checkable. */
const ENOUGH = 2;

/** Each anchor with what it counts; `ENOUGH` of them make a claim checkable. */
const ANCHORS: readonly {
  readonly name: string;
  readonly counts: number;
  readonly holds: (s: Subject) => boolean;
}[] = [
  { name: 'figure', counts: 2, holds: ({ facts }) => hasFigure(facts) },
  { name: 'source', counts: 1, holds: hasSource },
  { name: 'time', counts: 1, holds: ({ facts }) => facts.times.length > 0 },
  { name: 'name', counts: 1, holds: hasName },
  { name: 'past-event', counts: 1, holds: isPast },
  { name: 'other-than-speaker', counts: 1, holds: hasNounSubject },
  { name: 'quantity-word', counts: 1, holds: ({ facts }) => hasSign(facts, Sign.quantity) },
];

/** `partly` where a motive, a vague number, a condition or a guess is part of it; `no` where only a mind or a duty is spoken of. */
export function readCheckable(
  claim: Omit<CheckFacts, 'byRules'>,
  decide: (check: CheckFacts) => boolean,
): Checkable {
  const byRules = readByRules(claim);
  const enough = decide({ ...claim, byRules }) || (byRules === 'yes' && isDatedEvent(claim.facts));
  const thought = byRules === 'no' && claim.facts.cueClass === 'thought';
  if (!enough || thought) return byRules === 'yes' ? 'partly' : byRules;
  // what somebody meant by it cannot be looked up
  return claim.types.includes('motive') ? 'partly' : 'yes';
}

/** What the words alone say, before the weights. */
function readByRules({ facts, types }: Omit<CheckFacts, 'byRules'>): Checkable {
  const subject: Subject = { facts, head: subjectHead(facts) };
  if (!hasFigure(facts) && isOfTheMind(subject)) return 'no';
  if (types.includes('motive') || isVague(facts) || isConditional(facts)) return 'partly';
  let found = 0;
  for (const { counts, holds } of ANCHORS) {
    if (holds(subject)) found += counts;
    if (found >= ENOUGH) return 'yes';
  }
  return 'partly';
}

const DAYS = Role.weekday | Role.month;

/** `The bridge closed on Monday`: somebody else than the speaker did something on a day that has a name. */
function isDatedEvent(facts: TypeFacts): boolean {
  const subject: Subject = { facts, head: subjectHead(facts) };
  if (facts.times.length === 0 || !isPast(subject) || !hasNounSubject(subject)) return false;
  const { from, to } = facts.draft.content;
  for (let i = from; i < to; i++) if ((facts.input.tagged.role[i]! & DAYS) !== 0) return true;
  return false;
}

const hasFigure = ({ signs }: TypeFacts): boolean => (signs & Sign.figure) !== 0;

/** It has figures, and none of them tells a number. */
const isVague = ({ figures }: TypeFacts): boolean =>
  figures.length > 0 &&
  figures.every(({ value, low, high }) => value === null && low === null && high === null);

/** Someone else than the one who speaks the words can be asked. */
function hasSource({ facts }: Subject): boolean {
  const source = facts.attribution?.source ?? null;
  return source !== null && !(source.text.length <= 3 && SPEAKERS.has(source.text.toLowerCase()));
}

/** `If prices rise, …`, `… should he decide`; an `if` behind a plain fact (`ready to help if called`) leaves it one. */
function isConditional(facts: TypeFacts): boolean {
  if ((facts.signs & (Sign.inverted | Sign.conditional)) === 0) return false;
  if (hasSign(facts, Sign.inverted)) return true;
  const { input, index, group } = facts;
  const { from, to } = facts.draft.content;
  if ((signsAt(index, input.document.tokens, from, to) & Sign.conditional) !== 0) return true;
  const modal = group !== null && input.tagged.tag[group.from] === Tag.modal;
  return modal && hasSign(facts, Sign.conditional);
}

/** A name behind the first word, where a capital tells something. */
function hasName({ facts }: Subject): boolean {
  const { tag } = facts.input.tagged;
  const { from, to } = facts.draft.content;
  for (let i = from + 1; i < to; i++) if (tag[i] === Tag.name) return true;
  return false;
}

function isPast({ facts }: Subject): boolean {
  const { group } = facts;
  if (group === null) return false;
  const { gram: grams, tag } = facts.input.tagged;
  const first = facts.input.document.tokens.lower[group.from]!;
  if (PAST_AUXILIARIES.has(first)) return true;
  const gram = grams[group.from]!;
  if ((gram & Gram.have) !== 0 || first === "'ve") return group.verb > group.from;
  return tag[group.from] === Tag.verb && (gram & (Gram.verbPast | Gram.verbParticiple)) !== 0;
}

const PAST_AUXILIARIES = new Set(['was', 'were', 'did', "wasn't", "weren't", "didn't", 'had']);

function subjectHead({ input, draft, group }: TypeFacts): number {
  const { tag } = input.tagged;
  const { from } = draft.content;
  for (let i = (group?.from ?? from) - 1; i >= from; i--) if (isIn(HEADS, tag[i]!)) return i;
  return -1;
}

const HEADS = tagSet(Tag.pronoun, Tag.noun, Tag.name);

/** The subject is a noun or a name, not `I`, `we`, `you` or an empty `it`. */
function hasNounSubject({ facts, head }: Subject): boolean {
  const t = head < 0 ? -1 : facts.input.tagged.tag[head];
  return t === Tag.noun || t === Tag.name;
}

/** A thought, a wish, a feeling, a duty, or what the speakers themselves will or would do. */
function isOfTheMind({ facts, head }: Subject): boolean {
  const { input, group, index } = facts;
  if (facts.cueClass === 'thought') return true;
  if (group === null) return false;
  const { lower } = input.document.tokens;
  if ((input.signs[group.verb]! & Sign.mental) !== 0) return true;
  const duty = (input.signs[group.from]! & Sign.duty) !== 0;
  if (duty && (signsAt(index, input.document.tokens, group.from, group.to + 2) & Sign.duty) !== 0)
    return true;
  const speaker = head >= 0 && SPEAKERS.has(lower[head]!);
  return speaker && (facts.printed === 'planned' || WOULD.has(lower[group.from]!));
}

const SPEAKERS = new Set(['i', 'we', 'you']);
const WOULD = new Set(['would', "'d", 'can', "can't", 'cannot', "wouldn't", "'m", 'am']);
