/**
 * How far a claim can be checked against something else than its speaker's mind (brief 4.1, 4.4). What counts is how
 * many things in it can be looked up: who, when, how much, what has happened.
 */
import type { ClaimType, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import type { ClaimInput } from './clauses.ts';
import { hasPhrase, phraseAt, phrases } from './type-words.ts';
import type { TypeFacts } from './types.ts';
import { mainVerbGroup, type VerbGroup } from './verb-group.ts';

/** A claim with its main verb and the subject of it. */
interface Subject {
  readonly facts: TypeFacts;
  readonly group: VerbGroup | null;
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
  { name: 'figure', counts: 2, holds: ({ facts }) => hasFigure(facts.input, facts.draft.content) },
  { name: 'source', counts: 1, holds: hasSource },
  { name: 'time', counts: 1, holds: ({ facts }) => facts.times.length > 0 },
  { name: 'name', counts: 1, holds: ({ facts }) => hasName(facts.input, facts.draft.content) },
  { name: 'past-event', counts: 1, holds: isPast },
  { name: 'other-than-speaker', counts: 1, holds: hasNounSubject },
  {
    name: 'quantity-word',
    counts: 1,
    holds: ({ facts }) => hasPhrase(facts.input.document.tokens.lower, facts.draft.content, phrases.quantity),
  },
];

/** `partly` where a motive, a vague number, a condition or a guess is part of it; `no` where only a mind or a duty is spoken of. */
export function readCheckable(facts: TypeFacts, types: readonly ClaimType[]): 'yes' | 'partly' | 'no' {
  const { input, draft, figures } = facts;
  const group = mainVerbGroup(input, draft.content);
  const subject: Subject = { facts, group, head: subjectHead(input, draft.content, group) };
  const figure = hasFigure(input, draft.content);
  if (!figure && isOfTheMind(subject)) return 'no';
  if (types.includes('motive')) return 'partly';
  const vague = figures.filter(({ value, low, high }) => value === null && low === null && high === null);
  if (figures.length > 0 && vague.length === figures.length) return 'partly';
  if (isConditional(subject)) return 'partly';
  const found = ANCHORS.reduce((sum, { counts, holds }) => sum + (holds(subject) ? counts : 0), 0);
  return found >= ENOUGH ? 'yes' : 'partly';
}

/** Someone else than the one who speaks the words can be asked. */
function hasSource({ facts }: Subject): boolean {
  const { draft, input } = facts;
  const source = draft.attribution === null ? null : input.voices.attributions[draft.attribution]!.source;
  return source !== null && !SPEAKERS.has(source.text.toLowerCase());
}

/** `If prices rise, …`, `… should he decide`; an `if` behind a plain fact (`ready to help if called`) leaves it one. */
function isConditional({ facts, group }: Subject): boolean {
  const { document, tagged } = facts.input;
  const { content } = facts.draft;
  const { lower } = document.tokens;
  if (hasPhrase(lower, content, phrases.inverted)) return true;
  const modal = group !== null && tagged.tag[group.from] === Tag.modal;
  const opens = phraseAt(lower, content.from, content.to, phrases.conditional);
  return opens || (modal && hasPhrase(lower, content, phrases.conditional));
}

/** A number in digits, or a large one in words; `one thing` and `first of all` count nothing. */
function hasFigure({ document, tagged }: ClaimInput, { from, to }: TokenRange): boolean {
  for (let i = from; i < to; i++) {
    if (document.tokens.kind[i] === TokenKind.number) return true;
    if ((tagged.info[i]!.role & Role.number) !== 0 && !SMALL.has(document.tokens.lower[i]!)) return true;
  }
  return false;
}

const SMALL = new Set([
  'one',
  'two',
  'three',
  'first',
  'second',
  'third',
  'zero',
  'once',
  'twice',
  'a',
  'an',
  'single',
  'couple',
  'half',
]);

/** A name behind the first word, where a capital tells something. */
function hasName({ tagged }: ClaimInput, { from, to }: TokenRange): boolean {
  for (let i = from + 1; i < to; i++) if (tagged.tag[i] === Tag.name) return true;
  return false;
}

function isPast({ facts, group }: Subject): boolean {
  if (group === null) return false;
  const { info, tag } = facts.input.tagged;
  const { lower } = facts.input.document.tokens;
  const first = lower[group.from]!;
  if (PAST_AUXILIARIES.has(first)) return true;
  const perfect = (info[group.from]!.gram & Gram.have) !== 0 || first === "'ve";
  if (perfect) return group.verb > group.from;
  return (
    tag[group.from] === Tag.verb && (info[group.from]!.gram & (Gram.verbPast | Gram.verbParticiple)) !== 0
  );
}

const PAST_AUXILIARIES = new Set(['was', 'were', 'did', "wasn't", "weren't", "didn't", 'had']);

function subjectHead({ tagged }: ClaimInput, content: TokenRange, group: VerbGroup | null): number {
  for (let i = (group?.from ?? content.from) - 1; i >= content.from; i--) {
    const t = tagged.tag[i];
    if (t === Tag.pronoun || t === Tag.noun || t === Tag.name) return i;
  }
  return -1;
}

/** The subject is a noun or a name, not `I`, `we`, `you` or an empty `it`. */
function hasNounSubject({ facts, head }: Subject): boolean {
  const t = head < 0 ? -1 : facts.input.tagged.tag[head];
  return t === Tag.noun || t === Tag.name;
}

/** A thought, a wish, a feeling, a duty, or what the speakers themselves will or would do. */
function isOfTheMind({ facts, group, head }: Subject): boolean {
  const { input, draft, printed } = facts;
  const attribution = draft.attribution === null ? null : input.voices.attributions[draft.attribution]!;
  if (attribution?.cue?.class === 'thought') return true;
  if (group === null) return false;
  const { lower } = input.document.tokens;
  if (phrases.mental.has(lower[group.verb]!) || phraseAt(lower, group.from, group.to + 2, phrases.duty))
    return true;
  const speaker = head >= 0 && SPEAKERS.has(lower[head]!);
  return speaker && (printed === 'planned' || WOULD.has(lower[group.from]!));
}

const SPEAKERS = new Set(['i', 'we', 'you']);
const WOULD = new Set(['would', "'d", 'can', "can't", 'cannot', "wouldn't", "'m", 'am']);
