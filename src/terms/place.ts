/** A word among its neighbours, and what can be told from them: the questions that the part-of-speech rules ask. */

import { TokenKind, type Tokens } from '../model.ts';
import { neighbour } from './neighbours.ts';
import * as lists from './word-classes.ts';

/** A word with what stands around it. */
export interface Place {
  readonly tokens: Tokens;
  readonly at: number;
  readonly word: string;
  /** Token numbers; -1 at the edge of the sentence. Adverbs and *not* between the two are passed over for `auxiliary`. */
  readonly before: number;
  readonly auxiliary: number;
  readonly after: number;
}

/** End in -ly without being adverbs. */
const NOT_ADVERBS = new Set(
  (
    'ally anomaly apply assembly bully comply costly daily deadly early elderly family fly friendly holy likely ' +
    'monopoly monthly only rally rely reply supply tally ugly unruly weekly yearly'
  ).split(' '),
);
export const ADJECTIVE_ENDING = /(?:al|ive|ous|ful|ic|able|ible|less|ish|ary|ant|ent|ian|ese)$/;
export const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|hood|ure|cy|ists?|ers?|ors?)$/;

export function lower({ tokens }: Place, token: number): string {
  return token < 0 ? '' : tokens.lower[token]!;
}

export function isAdverb(word: string): boolean {
  return lists.MIDDLE_ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
}

export function isBase(word: string): boolean {
  return !/(?:[^s]s|ed|ing)$/.test(word);
}

export function isContentWord({ tokens }: Place, token: number): boolean {
  if (token < 0 || tokens.kind[token] !== TokenKind.word) return false;
  const word = tokens.lower[token]!;
  return !(
    lists.DETERMINERS.has(word) ||
    lists.PRONOUNS.has(word) ||
    lists.PREPOSITIONS.has(word) ||
    lists.CONJUNCTIONS.has(word) ||
    lists.MODALS.has(word) ||
    lists.BE_FORMS.has(word) ||
    lists.HAVE_FORMS.has(word) ||
    isAdverb(word)
  );
}

/** *the*, *their*, *Russia's*: what opens a noun phrase. `'s` opens one after a noun; after a pronoun it is a verb. */
export function opensNounPhrase(place: Place, token: number): boolean {
  const word = lower(place, token);
  if (word === "'s" || word === "'")
    return !lists.PRONOUNS.has(lower(place, neighbour(place.tokens, token, -1)));
  return lists.DETERMINERS.has(word) && word !== 'that';
}

/** What may follow a verb and seldom follows a noun: an object or a clause. */
export function opensObject(place: Place, token: number): boolean {
  const word = lower(place, token);
  if (word === '') return false;
  if (lists.DETERMINERS.has(word) || lists.PRONOUNS.has(word)) return true;
  const { tokens } = place;
  return tokens.kind[token] === TokenKind.number || lists.isCapitalised(tokens, token);
}

export const PLURALS_WITHOUT_S = new Set(
  'police people men women children media others many some both few several'.split(' '),
);
/** Plurals that stand before other nouns like adjectives: *arms race*, *rights claim*. */
const PLURALS_IN_COMPOUNDS = new Set(
  'arms sports rights sales savings news customs goods women men savings drugs jobs benefits'.split(' '),
);

/** A likely subject of a verb in its base form. */
export function isPlural(place: Place, token: number): boolean {
  if (token < 0 || place.tokens.kind[token] !== TokenKind.word) return false;
  const word = place.tokens.lower[token]!;
  return PLURALS_WITHOUT_S.has(word) || (/[^su']s$/.test(word) && !PLURALS_IN_COMPOUNDS.has(word));
}

/** A person or a name: a likely subject of a verb in the third person. */
export function isAgent(place: Place, token: number): boolean {
  if (token < 0 || !isContentWord(place, token) || isPlural(place, token)) return false;
  return (
    lists.isCapitalised(place.tokens, token) ||
    /(?:er|or|ist|man|woman|ian|ent|agency)$/.test(place.tokens.lower[token]!)
  );
}

export const PARTICLES = new Set(['back', 'out', 'up', 'down', 'off', 'away']);
/** Verbs whose *of* does not make them nouns. */
export const VERBS_WITH_OF =
  /^(?:warn|boast|complain|speak|tell|dream|think|approve|dispose|hear|learn|despair)s?$/;

/** What follows the last noun of a subject: its verb, or a conjunction. */
export function continuesNoun(place: Place): boolean {
  const word = lower(place, place.after);
  return (
    lists.BE_FORMS.has(word) || lists.HAVE_FORMS.has(word) || lists.MODALS.has(word) || word.endsWith('ed')
  );
}

export function opensClause(place: Place, token: number): boolean {
  return opensObject(place, token) || lower(place, token) === 'that';
}

export function isContentLike(place: Place): boolean {
  return isContentWord(place, place.at) || isAdverb(place.word);
}

/** *according to*, *due to*, *led to*: *to* after these takes a noun. */
export function toIsPreposition(place: Place): boolean {
  const word = lower(place, neighbour(place.tokens, place.auxiliary, -1));
  return [
    'according',
    'due',
    'thanks',
    'owing',
    'prior',
    'contrary',
    'compared',
    'opposed',
    'close',
    'response',
  ].includes(word);
}

export function placeOf(tokens: Tokens, at: number): Place {
  const before = neighbour(tokens, at, -1);
  let auxiliary = before;
  // Three adverbs in a row are more than any text has; the limit keeps a list of adverbs linear.
  for (let skipped = 0; skipped < 3 && auxiliary >= 0 && isAdverb(tokens.lower[auxiliary]!); skipped++) {
    auxiliary = neighbour(tokens, auxiliary, -1);
  }
  return { tokens, at, word: tokens.lower[at]!, before, auxiliary, after: neighbour(tokens, at, 1) };
}
