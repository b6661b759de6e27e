/**
 * What stands behind a verb or noun that could be its content, by its form alone: an infinitive, a *that*-clause, a bare
 * clause, an object, a preposition. Whether somebody says it, the weights decide (weighed.ts).
 */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { contentEnd } from './extent.ts';
import { hasFiniteVerb, lower, nounPhraseStartingAt, type Reading } from './phrase.ts';

/** A possible content. */
export interface Complement {
  readonly from: number;
  /** Its form, a key of the weights. */
  readonly kind: string;
  /** The noun phrase that it starts with, or null. */
  readonly phrase: TokenRange | null;
  /** Does a clause stand in it? It ends where such a clause does. */
  readonly that: 'bare' | 'no';
}

/** Where the complement ends (exclusive); at its start if nothing of it is left. A walk over the sentence, so asked late. */
export const endOf = (reading: Reading, sentence: Sentence, { from, that }: Complement): number =>
  contentEnd(reading, sentence, from, { that });

/** The complement that starts at token `at`, or null where nothing can be content. */
export function complementAt(
  reading: Reading,
  sentence: Sentence,
  at: number,
  passive: boolean,
): Complement | null {
  const found = at < sentence.to ? formAt(reading, sentence, at) : null;
  if (found === null || !passive) return found;
  return { from: found.from, kind: `passive ${found.kind}`, phrase: found.phrase, that: found.that };
}

function formAt(reading: Reading, sentence: Sentence, at: number): Complement | null {
  const { tag } = reading.tagged;
  switch (tag[at]) {
    case Tag.to:
      return startsAt(reading, sentence, at, 'to', 'no');
    case Tag.that:
      // `disputes that.`: a pronoun, where no clause follows.
      return hasFiniteVerb(reading, at + 1, Math.min(sentence.to, at + 40))
        ? startsAt(reading, sentence, at + 1, 'that', 'bare')
        : null;
    case Tag.preposition:
      return behindPreposition(reading, sentence, at);
    case Tag.gerund:
      return startsAt(reading, sentence, at, 'gerund', 'no');
    case Tag.quote:
      return startsAt(reading, sentence, at, 'quote', 'no');
    case Tag.mark:
      return lower(reading, at) === ':' ? startsAt(reading, sentence, at + 1, 'colon', 'bare') : null;
    default:
  }
  if (QUESTION_WORDS.has(lower(reading, at))) return startsAt(reading, sentence, at, 'question', 'bare');
  return fromPhrase(reading, sentence, at);
}

const QUESTION_WORDS = new Set(['whether', 'if', 'how', 'why', 'what', 'when', 'where', 'who', 'which']);

/** Prepositions of what is spoken or thought of; the others place or date it. */
const ABOUT = new Set([
  'about',
  'against',
  'as',
  'for',
  'from',
  'of',
  'on',
  'over',
  'to',
  'toward',
  'towards',
  'with',
]);

function behindPreposition(reading: Reading, sentence: Sentence, at: number): Complement | null {
  const word = lower(reading, at);
  return ABOUT.has(word) ? startsAt(reading, sentence, at + 1, word, 'no') : null;
}

/** A noun phrase: the subject of a clause, the person who is to do something, or an object. */
function fromPhrase(reading: Reading, sentence: Sentence, at: number): Complement | null {
  const { tag } = reading.tagged;
  const phrase = nounPhraseStartingAt(reading, at, sentence.to);
  if (phrase === null)
    return tag[at] === Tag.adjective || tag[at] === Tag.participle
      ? startsAt(reading, sentence, at, 'adjective', 'no')
      : null;
  let next = phrase.to;
  while (next < sentence.to && tag[next] === Tag.adverb) next++;
  const t = next < sentence.to ? tag[next] : undefined;
  if (t === Tag.verb || t === Tag.auxiliary || t === Tag.modal)
    return startsAt(reading, sentence, at, 'clause', 'bare');
  if (t === Tag.to) return startsAt(reading, sentence, at, 'object-to', 'no');
  if (t !== undefined && lower(reading, next) === 'as')
    return startsAt(reading, sentence, at, 'object-as', 'no');
  return startsAt(reading, sentence, at, 'object', 'no');
}

function startsAt(
  reading: Reading,
  sentence: Sentence,
  from: number,
  kind: string,
  that: 'bare' | 'no',
): Complement | null {
  if (from >= sentence.to) return null;
  return { from, kind, phrase: nounPhraseStartingAt(reading, from, sentence.to), that };
}
