/**
 * How far reported content reaches: where the reported clause stops inside its sentence, and where a clause begins that
 * stands before its tag. What goes on into the next sentence is the outlet's own voice again.
 */
import type { Sentence } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role, type VerbCue } from '../text/words.ts';
import {
  hasFiniteVerb,
  isComma,
  isDash,
  lower,
  nounPhraseStartingAt,
  phraseAt,
  type Reading,
} from './phrase.ts';

/** Reported content longer than this many tokens is no sentence of news; the limit keeps a text without stops linear. */
const CONTENT_LIMIT = 300;

/** End (exclusive) of content that starts at `from`, in its sentence; final marks are left out. */
export function contentEnd(
  reading: Reading,
  sentence: Sentence,
  from: number,
  cue: Pick<VerbCue, 'that'>,
): number {
  const { tag } = reading.tagged;
  let end = Math.min(trimEnd(reading, sentence, from), from + CONTENT_LIMIT, endOfQuotation(reading, from));
  const fronted = isFronted(reading, sentence, from);
  for (let i = from + 1; i < end; i++) {
    // Inside quotation marks nothing ends but the quotation.
    if (reading.quoteAt[i]! >= 0 && tag[i] !== Tag.quote) continue;
    if (isBreak(reading, i, from, end, cue, fronted)) {
      end = trimBack(reading, from, i);
      break;
    }
  }
  return end;
}

/** The sentence opens with a conjunction and no comma stands between it and the content. */
function isFronted(reading: Reading, sentence: Sentence, from: number): boolean {
  if (!FRONTING.has(lower(reading, sentence.from)) || from - sentence.from > 20) return false;
  return !commaInside(reading, sentence.from, from);
}

const FRONTING = new Set([
  'when',
  'if',
  'as',
  'while',
  'although',
  'though',
  'after',
  'before',
  'because',
  'once',
  'since',
]);

/** What starts inside a quotation ends with it. */
function endOfQuotation(reading: Reading, from: number): number {
  const index = reading.quoteAt[from]!;
  if (index < 0 || reading.tagged.tag[from] === Tag.quote) return Number.POSITIVE_INFINITY;
  let end = from;
  while (
    end < reading.quoteAt.length &&
    reading.quoteAt[end]! >= index &&
    reading.tagged.tag[end] !== Tag.quote
  )
    end++;
  return end;
}

function trimEnd(reading: Reading, sentence: Sentence, from: number): number {
  const { tokens } = reading.document;
  let end = sentence.to;
  while (
    end - 1 > from &&
    tokens.kind[end - 1] === TokenKind.punctuation &&
    /^[.!?…:;,]+$/.test(tokens.lower[end - 1]!)
  )
    end--;
  return end;
}

function trimBack(reading: Reading, from: number, at: number): number {
  let end = at;
  while (
    end - 1 > from &&
    (isComma(reading, end - 1) || lower(reading, end - 1) === ';' || isDash(lower(reading, end - 1)))
  )
    end--;
  return end;
}

const CONTRAST = new Set(['while', 'although', 'though', 'whereas', 'despite']);

/** Token `i` of content that starts at `from` and ends before `end` at the latest. */
interface BreakPlace {
  readonly reading: Reading;
  readonly i: number;
  readonly from: number;
  readonly end: number;
  readonly cue: Pick<VerbCue, 'that'>;
  /** A comma stands directly before the token. */
  readonly afterComma: boolean;
  readonly joins: boolean;
  /** The cue stands in a subordinate clause at the head of its sentence. */
  readonly fronted: boolean;
}

interface BreakRule {
  readonly name: string;
  readonly holds: (place: BreakPlace) => boolean;
}

/** Each says: at token `i` the content is over. */
const BREAKS: readonly BreakRule[] = [
  { name: 'semicolon', holds: ({ reading, i }) => lower(reading, i) === ';' },
  {
    name: 'according-to',
    holds: ({ reading, i }) => (phraseAt(reading, i)?.class ?? null) !== null,
  },
  {
    name: 'contrast',
    holds: ({ reading, i, afterComma }) =>
      (afterComma || isDash(lower(reading, i - 1))) && CONTRAST.has(lower(reading, i)),
  },
  {
    name: 'but-someone',
    holds: ({ reading, i, end, afterComma }) =>
      afterComma && lower(reading, i) === 'but' && verbAfterSubject(reading, i + 1, end) >= 0,
  },
  {
    name: 'and-someone-said',
    holds: ({ reading, i, end, joins }) => joins && newSpeakerClause(reading, i + 1, end),
  },
  { name: 'and-said', holds: ({ reading, i, joins }) => joins && finiteCueAt(reading, i + 1) },
  {
    name: 'and-did',
    // `called it "a fantasy" and left`: with no clause inside, a verb behind *and* is the speaker's next deed.
    holds: ({ reading, i, from, end, cue, joins }) =>
      joins && cue.that === 'no' && finiteAt(reading, i, end) && !hasFiniteVerb(reading, from, i),
  },
  {
    name: 'adding',
    holds: ({ reading, i, afterComma }) =>
      afterComma && reading.tagged.tag[i] === Tag.gerund && strongCue(reading, i),
  },
  {
    name: 'trailing-tag',
    holds: ({ reading, i, end, afterComma }) => afterComma && newSpeakerClause(reading, i, end),
  },
  {
    name: 'charge-someone-denied',
    // `accused it of dumping waste, a charge the firm denied`: what the firm does with the charge the accuser does not say.
    holds: ({ reading, i, end, afterComma }) =>
      afterComma &&
      (lower(reading, i) === 'a' || lower(reading, i) === 'an') &&
      (reading.tagged.info[i + 1]?.noun ?? null) !== null &&
      newSpeakerClause(reading, i + 2, end),
  },
  {
    name: 'main-clause-goes-on',
    holds: ({ reading, i, from, end, afterComma }) =>
      afterComma && finiteAt(reading, i, end) && !commaInside(reading, from, i - 1),
  },
  {
    name: 'fronted-clause-ends',
    // `When she says that it is late, she is right.`
    holds: ({ reading, i, end, afterComma, fronted }) =>
      afterComma && fronted && verbAfterSubject(reading, i, end) >= 0,
  },
  {
    name: 'object-then-clause',
    holds: ({ reading, i, end, cue, joins }) =>
      cue.that === 'no' && joins && verbAfterSubject(reading, i + 1, end) >= 0,
  },
];

function isBreak(
  reading: Reading,
  i: number,
  from: number,
  end: number,
  cue: Pick<VerbCue, 'that'>,
  fronted: boolean,
): boolean {
  if (!mayBreak(reading, i)) return false;
  const place: BreakPlace = {
    reading,
    i,
    from,
    end,
    cue,
    afterComma: isComma(reading, i - 1),
    joins: reading.tagged.tag[i] === Tag.coordinator,
    fronted,
  };
  for (const rule of BREAKS) if (rule.holds(place)) return true;
  return false;
}

/** All rules ask for a mark here or before, a conjunction or a known phrase: most tokens need not be asked about. */
function mayBreak({ tagged: { tag, role } }: Reading, i: number): boolean {
  const t = tag[i];
  return (
    t === Tag.mark || t === Tag.coordinator || tag[i - 1] === Tag.mark || (role[i]! & Role.opensPhrase) !== 0
  );
}

/** `…, was jailed`, `…, and could appear`: behind the comma the clause around the cue goes on with its verb. */
function finiteAt(reading: Reading, i: number, end: number): boolean {
  const { tag } = reading.tagged;
  let at = tag[i] === Tag.coordinator ? i + 1 : i;
  while (at < end && tag[at] === Tag.adverb) at++;
  if (at >= end) return false;
  // `the bridge, shut since May, may stay`: a form that can be a participle opens an insertion as often as it goes on.
  const { gram } = reading.tagged.info[at]!;
  const insertion =
    at === i && tag[at] === Tag.verb && (gram & Gram.verbParticiple) !== 0 && !strongCue(reading, at);
  return !insertion && (tag[at] === Tag.verb || tag[at] === Tag.auxiliary || tag[at] === Tag.modal);
}

/** A comma inside the content could have opened the insertion that this one closes. */
function commaInside(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isComma(reading, i)) return true;
  return false;
}

/** A subject with a reporting verb starts at `i`. */
function newSpeakerClause(reading: Reading, i: number, end: number): boolean {
  const verb = verbAfterSubject(reading, i, end);
  return verb >= 0 && strongCue(reading, verb);
}

function verbAfterSubject(reading: Reading, start: number, end: number): number {
  const { tag } = reading.tagged;
  let i = start;
  while (i < end && (tag[i] === Tag.adverb || tag[i] === Tag.coordinator)) i++;
  const subject = nounPhraseStartingAt(reading, i, end);
  if (subject === null) return -1;
  let verb = subject.to;
  let finite = false;
  while (verb < end && (tag[verb] === Tag.auxiliary || tag[verb] === Tag.modal || tag[verb] === Tag.adverb)) {
    finite = finite || tag[verb] !== Tag.adverb;
    verb++;
  }
  if (verb < end && (tag[verb] === Tag.verb || (finite && tag[verb] === Tag.infinitive))) return verb;
  return finite ? verb - 1 : -1;
}

/** A reporting verb behind *and*; verbs of finding and thinking need their *that* (`and found no sign` goes on). */
function finiteCueAt(reading: Reading, i: number): boolean {
  const { tag } = reading.tagged;
  let at = i;
  while (at < tag.length && (tag[at] === Tag.adverb || tag[at] === Tag.auxiliary)) at++;
  // `and did not say that`: behind an auxiliary the verb is bare.
  const verb = tag[at] === Tag.verb || (tag[at] === Tag.infinitive && tag[at - 1] !== Tag.to && at > i);
  if (!verb || !strongCue(reading, at)) return false;
  const finds = reading.tagged.info[at]!.verbs.every(
    (verb) => verb.class === 'true' || verb.class === 'thought',
  );
  return !finds || lower(reading, at + 1) === 'that';
}

function strongCue(reading: Reading, i: number): boolean {
  const verbs = reading.tagged.info[i]?.verbs ?? [];
  return verbs.some((verb) => {
    if (!verb.particle.every((word, k) => lower(reading, i + 1 + k) === word)) return false;
    const firm = !verb.weak || verb.lemma === 'add' || verb.lemma === 'note';
    return firm && (verb.that !== 'no' || verb.class === 'accusation' || verb.class === 'denial');
  });
}

/** First token of a clause that stands before its tag: behind what is taken, and behind an opening connective. */
export function preposedStart(reading: Reading, sentence: Sentence, free: number): number {
  const { tag } = reading.tagged;
  let from = Math.max(sentence.from, free);
  while (from < sentence.to) {
    const t = tag[from]!;
    const opensWithConnective =
      (t === Tag.adverb || t === Tag.coordinator || t === Tag.subordinator) && isComma(reading, from + 1);
    if (opensWithConnective) from += 2;
    else if (t === Tag.coordinator || (t === Tag.mark && from === Math.max(sentence.from, free))) from++;
    else break;
  }
  return from;
}
