/** Marks around a word that is spoken of, not used: `the term “X”`, `so-called “X”`, `“X,” a word adopted by`, `“X” means`. */
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { isComma, lower, type Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';

/** What shows that a word is spoken of; `verb` and `caller` leave open whether somebody speaks it. */
export type Mention = 'noun' | 'phrase' | 'verb' | 'caller' | 'definition';

export interface MentionPlace {
  readonly reading: Reading;
  readonly stretch: QuotedStretch;
  /** Words between the marks. */
  readonly words: number;
  /** Somebody is said to have said it. */
  readonly held: boolean;
}

/** A mentioned word is no longer than this. */
const MENTION_WORDS = 6;

/** The subject of a definition is no longer than this. */
const DEFINED_WORDS = 4;

export function findMention(place: MentionPlace): Mention | null {
  if (place.words > MENTION_WORDS || place.stretch.parent !== null) return null;
  return mentionBefore(place) ?? mentionBehind(place);
}

function mentionBefore({ reading, stretch }: MentionPlace): Mention | null {
  const { info, phrases, tag } = reading.tagged;
  const { document } = reading;
  const sentence = document.sentences[document.tokens.sentence[stretch.from]!]!;
  for (let i = stretch.from - 1; i >= Math.max(sentence.from, stretch.from - 3); i--) {
    const { role } = info[i]!;
    if ((role & Role.mentionNoun) !== 0 && tag[i] !== Tag.verb)
      return i === stretch.from - 1 || lower(reading, i + 1) === 'of' || isComma(reading, i + 1)
        ? 'noun'
        : null;
    const phrase = phrases.get(i);
    if (
      phrase !== undefined &&
      (phrase.role & Role.mentionPhrase) !== 0 &&
      i + phrase.length === stretch.from
    )
      return 'phrase';
    if (lower(reading, i) === 'so-called' && i >= stretch.from - 1) return 'phrase';
    // A verb of naming without a speaker (`dubbed “X”`, `known as “X”`), or with one that keeps the writer out (`what they call “X”`).
    if ((role & Role.mentionVerb) !== 0) return saysWhat(reading, i, sentence.from) ? 'caller' : 'verb';
    if (tag[i] === Tag.mark && !isComma(reading, i)) return null;
  }
  return null;
}

/** `what the ministry calls`: a few words before the verb stands *what*. */
function saysWhat(reading: Reading, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= Math.max(from, verb - 6); i--) {
    if (lower(reading, i) === 'what') return true;
    if (reading.tagged.tag[i] === Tag.mark) return false;
  }
  return false;
}

function mentionBehind(place: MentionPlace): Mention | null {
  const { reading, stretch } = place;
  const { document } = reading;
  const { info, tag } = reading.tagged;
  const sentence = document.sentences[document.tokens.sentence[stretch.to - 1]!]!;
  let at = stretch.to;
  const apposed = (at < sentence.to && isComma(reading, at)) || isComma(reading, stretch.to - 2);
  if (at < sentence.to && isComma(reading, at)) at++;
  if (apposed) {
    // `“X,” a word adopted by …`: a noun phrase whose head names a word.
    for (let i = at; i < Math.min(at + 4, sentence.to); i++) {
      if ((info[i]!.role & Role.mentionNoun) !== 0)
        return i > at && tag[at] === Tag.determiner ? 'definition' : null;
      if (tag[i] !== Tag.determiner && tag[i] !== Tag.adjective && tag[i] !== Tag.noun) return null;
    }
    return null;
  }
  return definesBehind(place, sentence.from, at, sentence.to) ? 'definition' : null;
}

/** `“X” includes`, `“X” means`, `“X” is a euphemism for`: the marked words are the subject of a definition. */
function definesBehind(
  { reading, stretch, words, held }: MentionPlace,
  from: number,
  at: number,
  to: number,
): boolean {
  const { info, tag } = reading.tagged;
  if (held || words > DEFINED_WORDS || at >= to) return false;
  let first = from;
  while (first < stretch.from && (tag[first] === Tag.determiner || tag[first] === Tag.mark)) first++;
  if (first !== stretch.from) return false;
  if ((info[at]!.role & Role.mentionVerb) !== 0) return true;
  if (tag[at] !== Tag.auxiliary) return false;
  for (let i = at + 1; i < Math.min(at + 5, to); i++)
    if ((info[i]!.role & Role.mentionNoun) !== 0) return true;
  return false;
}
