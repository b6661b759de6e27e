/**
 * How far reported content reaches: where the reported clause stops inside its sentence, and where a clause begins that
 * stands before its tag. What goes on into the next sentence is the outlet's own voice again.
 */
import type { Sentence } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { VerbCue } from '../text/words.ts';
import { isComma, lower, nounPhraseStartingAt, type Reading } from './phrase.ts';

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
  for (let i = from + 1; i < end; i++) {
    // Inside quotation marks nothing ends but the quotation.
    if (reading.quoteAt[i]! >= 0 && tag[i] !== Tag.quote) continue;
    if (isBreak(reading, sentence, i, end, cue)) {
      end = trimBack(reading, from, i);
      break;
    }
  }
  return end;
}

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
  while (end - 1 > from && (isComma(reading, end - 1) || lower(reading, end - 1) === ';')) end--;
  return end;
}

const CONTRAST = new Set(['while', 'although', 'though', 'whereas', 'despite']);

interface BreakRule {
  readonly name: string;
  readonly holds: (
    reading: Reading,
    sentence: Sentence,
    i: number,
    end: number,
    cue: Pick<VerbCue, 'that'>,
  ) => boolean;
}

/** Each says: at token `i` the content is over. */
const BREAKS: readonly BreakRule[] = [
  { name: 'semicolon', holds: (reading, _s, i) => lower(reading, i) === ';' },
  {
    name: 'according-to',
    holds: (reading, _s, i) => (reading.tagged.phrases.get(i)?.class ?? null) !== null,
  },
  { name: 'contrast', holds: (reading, _s, i) => isComma(reading, i - 1) && CONTRAST.has(lower(reading, i)) },
  {
    name: 'but-someone',
    holds: (reading, _s, i, end) =>
      lower(reading, i) === 'but' && isComma(reading, i - 1) && clauseWithSubject(reading, i + 1, end),
  },
  {
    name: 'and-someone-said',
    holds: (reading, _s, i, end) =>
      reading.tagged.tag[i] === Tag.coordinator && newSpeakerClause(reading, i + 1, end),
  },
  {
    name: 'and-said',
    holds: (reading, _s, i) => reading.tagged.tag[i] === Tag.coordinator && finiteCueAt(reading, i + 1),
  },
  {
    name: 'adding',
    holds: (reading, _s, i) =>
      isComma(reading, i - 1) && reading.tagged.tag[i] === Tag.gerund && strongCue(reading, i),
  },
  {
    name: 'trailing-tag',
    holds: (reading, _s, i, end) => isComma(reading, i - 1) && newSpeakerClause(reading, i, end),
  },
  {
    name: 'object-then-clause',
    holds: (reading, _s, i, end, cue) =>
      cue.that === 'no' &&
      reading.tagged.tag[i] === Tag.coordinator &&
      clauseWithSubject(reading, i + 1, end),
  },
];

function isBreak(
  reading: Reading,
  sentence: Sentence,
  i: number,
  end: number,
  cue: Pick<VerbCue, 'that'>,
): boolean {
  return BREAKS.some((rule) => rule.holds(reading, sentence, i, end, cue));
}

/** A subject and a finite verb start at `i`. */
function clauseWithSubject(reading: Reading, i: number, end: number): boolean {
  const verb = verbAfterSubject(reading, i, end);
  return verb >= 0;
}

/** A subject with a reporting verb starts at `i`. */
function newSpeakerClause(reading: Reading, i: number, end: number): boolean {
  const verb = verbAfterSubject(reading, i, end);
  return verb >= 0 && strongCue(reading, verb);
}

function verbAfterSubject(reading: Reading, i: number, end: number): number {
  const { tag } = reading.tagged;
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

function finiteCueAt(reading: Reading, i: number): boolean {
  const { tag } = reading.tagged;
  let at = i;
  while (at < tag.length && (tag[at] === Tag.adverb || tag[at] === Tag.auxiliary)) at++;
  return tag[at] === Tag.verb && strongCue(reading, at);
}

function strongCue(reading: Reading, i: number): boolean {
  const verbs = reading.tagged.info[i]?.verbs ?? [];
  return verbs.some(
    (verb) =>
      (!verb.weak || verb.lemma === 'add' || verb.lemma === 'note') &&
      (verb.that !== 'no' || verb.class === 'accusation' || verb.class === 'denial'),
  );
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
