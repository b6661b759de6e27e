/** Content that is a clause: behind *that*, bare, before its tag, around it, an infinitive. */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { type ContentPlace, type Found, hasWords, indirect, modeOf } from './content-place.ts';
import { contentEnd, preposedStart } from './extent.ts';
import { hasFiniteVerb, isComma, isDash, lower, nounPhraseStartingAt, type Reading } from './phrase.ts';

/** `As the mayor said, prices rose.` and `Prices rose, as the mayor said.` */
export function asSomeoneSaid(place: ContentPlace): Found {
  const { reading, sentence, subject, cue } = place;
  const as = subject.from - 1;
  // `added that it had no plans, as newspapers had suggested`: what the newspapers said is not what she added.
  if (place.held) return null;
  if (
    as < sentence.from ||
    lower(reading, as) !== 'as' ||
    cue.cue.that === 'no' ||
    cue.cue.class === 'thought'
  )
    return null;
  const first = preposedStart(reading, sentence, place.free);
  if (as > first) {
    const to = isComma(reading, as - 1) ? as - 1 : as;
    return to > first && isComma(reading, as - 1)
      ? { mode: modeOf(reading, first, to), ranges: [{ from: first, to }] }
      : null;
  }
  return place.after < sentence.to && isComma(reading, place.after) ? indirect(place, place.after + 1) : null;
}

export function colonContent(place: ContentPlace): Found {
  const { reading, sentence, after } = place;
  if (after >= sentence.to || lower(reading, after) !== ':' || !place.cue.cue.quote) return null;
  return indirect(place, after + 1);
}

const CLAUSE_OPENERS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'when',
  'where',
  'who',
  'which',
]);

export function thatClause(place: ContentPlace): Found {
  const { reading, sentence, after, cue } = place;
  if (cue.cue.that === 'no' || after >= sentence.to) return null;
  let at = after;
  // `said, however, that`; `said on Monday, in its first comment, that`.
  if (isComma(reading, at)) {
    const closing = findComma(reading, at + 1, Math.min(at + 20, sentence.to));
    if (closing < 0 || !CLAUSE_OPENERS.has(lower(reading, closing + 1))) return null;
    at = closing + 1;
  }
  const word = lower(reading, at);
  if (!CLAUSE_OPENERS.has(word)) return null;
  if (word !== 'that')
    return asksOnly(place) || !hasFiniteVerb(reading, at + 1, Math.min(sentence.to, at + 30))
      ? null
      : indirect(place, at);
  // `said that day`: a demonstrative, if nothing like a clause follows.
  const clause =
    hasFiniteVerb(reading, at + 1, Math.min(sentence.to, at + 50)) ||
    mayHoldVerb(reading, at + 2, Math.min(sentence.to, at + 12));
  return clause || reading.quoteAt[at + 1]! >= 0 ? indirect(place, at + 1) : null;
}

/** A form that can be a verb, although the tagger took it for a noun (`that the pipe leaks`). */
function mayHoldVerb(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if ((reading.tagged.info[i]!.gram & (Gram.verbThird | Gram.verbPast)) !== 0) return true;
  return false;
}

/** `has not said whether`, `would not say who`: what is asked there, nobody says. */
function asksOnly({ reading, cue }: ContentPlace): boolean {
  for (let i = cue.from; i < cue.verb; i++) {
    if ((reading.tagged.info[i]!.gram & Gram.negation) !== 0 || lower(reading, i).endsWith("n't"))
      return true;
  }
  return false;
}

function findComma(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isComma(reading, i)) return i;
  return -1;
}

/** `Prices will rise, the bank said.` and `Prices, the bank said, will rise.` */
export function clauseBefore(place: ContentPlace): Found {
  const { reading, sentence, subject, after, cue } = place;
  if (cue.cue.that === 'no' || cue.participial || cue.passive) return null;
  if (cue.cue.weak && after < sentence.to && !endsSentence(reading, sentence, after)) return null;
  const comma = subject.from - 1;
  if (comma <= sentence.from || !(isComma(reading, comma) || isDash(lower(reading, comma)))) return null;
  const closesClause =
    after >= sentence.to ||
    isComma(reading, after) ||
    endsSentence(reading, sentence, after) ||
    isDash(lower(reading, after)) ||
    reading.tagged.tag[after] === Tag.coordinator ||
    reading.tagged.tag[after] === Tag.gerund;
  if (!closesClause) return null;
  const from = preposedStart(reading, sentence, place.free);
  // `Instead, she said, prices fell`: before the tag stands a connective only.
  if (from === comma + 1 && after < sentence.to && isComma(reading, after)) return clauseBehindTag(place);
  if (from >= comma || !hasWords(reading, from, comma)) return null;
  const goesOn = after < sentence.to && isComma(reading, after) && !hasFiniteVerb(reading, from, comma);
  const insideClause =
    goesOn ||
    (after < sentence.to &&
      isComma(reading, after) &&
      (isUnfinished(reading, from, comma) || continuesClause(reading, after + 1, sentence.to)));
  if (!hasFiniteVerb(reading, from, comma) && !goesOn && modeOf(reading, from, comma) === 'indirect')
    return null;
  const ranges: TokenRange[] = [{ from, to: comma }];
  if (insideClause) ranges.push({ from: after + 1, to: contentEnd(reading, sentence, after + 1, cue.cue) });
  return { mode: modeOf(reading, from, comma), ranges };
}

function clauseBehindTag(place: ContentPlace): Found {
  const { reading, sentence, after } = place;
  const subject = nounPhraseStartingAt(reading, after + 1, sentence.to);
  const clause =
    subject !== null && hasFiniteVerb(reading, subject.to, Math.min(sentence.to, subject.to + 12));
  return clause ? indirect(place, after + 1) : null;
}

/** `If it refused, she added, …`, `It is not, she says, …`: what stands before the tag cannot be all. */
function isUnfinished(reading: Reading, from: number, comma: number): boolean {
  const { tag } = reading.tagged;
  const first = tag[from];
  const last = tag[comma - 1];
  const subordinate = first === Tag.subordinator && !isComma(reading, from + 1);
  return (
    subordinate ||
    last === Tag.auxiliary ||
    last === Tag.modal ||
    last === Tag.preposition ||
    lower(reading, comma - 1) === 'not'
  );
}

/** Behind the tag the same clause goes on: a verb, a preposition, a conjunction that joins like to like. */
function continuesClause(reading: Reading, at: number, to: number): boolean {
  if (at >= to) return false;
  const t = reading.tagged.tag[at]!;
  return (
    t === Tag.preposition ||
    t === Tag.verb ||
    t === Tag.auxiliary ||
    t === Tag.modal ||
    t === Tag.to ||
    t === Tag.that ||
    t === Tag.subordinator ||
    t === Tag.relative ||
    t === Tag.adverb
  );
}

function endsSentence(reading: Reading, sentence: Sentence, at: number): boolean {
  for (let i = at; i < sentence.to; i++) {
    const t = reading.tagged.tag[i];
    if (t !== Tag.mark && t !== Tag.quote) return false;
    if (isComma(reading, i)) return false;
  }
  return true;
}

export function bareClause(place: ContentPlace): Found {
  const { reading, sentence, after, cue } = place;
  const saying = lower(reading, after - 1) === 'saying';
  if (
    (!saying && (cue.cue.that !== 'bare' || cue.cue.weak)) ||
    after >= sentence.to ||
    CLAUSE_OPENERS.has(lower(reading, after))
  )
    return null;
  const quotedAs = cue.cue.lemma === 'quote' && lower(reading, after - 1) === 'saying';
  if (cue.passive && !quotedAs && reading.tagged.tag[after] !== Tag.to) return null;
  const { tag } = reading.tagged;
  const t = tag[after]!;
  if (t === Tag.mark || t === Tag.coordinator || t === Tag.verb || t === Tag.subordinator) return null;
  const subject = nounPhraseStartingAt(reading, after, sentence.to);
  // `the experts who wrote it were paid`: the pronoun is the object of the relative clause.
  const relative = place.subject.rule === 'subject-of-relative-clause';
  if (
    relative &&
    subject !== null &&
    tag[subject.from] === Tag.pronoun &&
    (lower(reading, after) === 'it' || lower(reading, after) === 'them')
  )
    return null;
  const there = lower(reading, after) === 'there';
  if (
    subject === null &&
    !there &&
    t !== Tag.quote &&
    t !== Tag.adverb &&
    t !== Tag.gerund &&
    t !== Tag.preposition
  )
    return null;
  return hasFiniteVerb(reading, subject?.to ?? after, Math.min(sentence.to, (subject?.to ?? after) + 30))
    ? indirect(place, after)
    : null;
}

export function infinitive(place: ContentPlace): Found {
  const { reading, sentence, after, cue } = place;
  // `intends to`, `decided to`: an aim the outlet describes; only what is said (`vowed to`, `urged X to`) has a speaker.
  if (!cue.cue.to || cue.cue.weak || !(cue.cue.quote || cue.cue.addressee)) return null;
  if (after < sentence.to && reading.tagged.tag[after] === Tag.to)
    return asksForCover(reading, after) ? null : indirect(place, after);
  // `urged lawmakers to`: the person stands between.
  if (!cue.cue.addressee) return null;
  const person = nounPhraseStartingAt(reading, cue.to, sentence.to);
  if (person !== null && person.to < sentence.to && reading.tagged.tag[person.to] === Tag.to)
    return indirect(place, person.to);
  return null;
}

/** `asked not to be named`: the terms of speaking, not what is said. */
export function asksForCover(reading: Reading, to: number): boolean {
  if (lower(reading, to + 1) !== 'be') return false;
  return COVER.has(lower(reading, to + 2));
}

const COVER = new Set(['named', 'identified', 'quoted', 'anonymous']);
