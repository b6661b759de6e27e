/**
 * Noun, verb or adjective, by the neighbouring words alone: an ordered list of small rules, the first that answers wins.
 * For conditions such as `pos: verb` on words that are both (*claim*, *slam*, *note*); no tagger, no word list of English.
 */

import { TokenKind, type Tokens } from '../model.ts';
import type { WordKind } from './context.ts';
import { neighbour } from './neighbours.ts';
import * as lists from './word-classes.ts';

/** A word with what stands around it. */
interface Place {
  readonly tokens: Tokens;
  readonly at: number;
  readonly word: string;
  /** Token numbers; -1 at the edge of the sentence. Adverbs and *not* between the two are passed over for `auxiliary`. */
  readonly before: number;
  readonly auxiliary: number;
  readonly after: number;
}

export interface PartOfSpeechRule {
  readonly name: string;
  readonly try: (place: Place) => WordKind | null;
}

const NOT_ADVERBS = new Set(
  'family ally only early likely friendly supply reply apply rely bully rally tally fly comply assembly monopoly anomaly deadly costly elderly unruly ugly holy daily weekly monthly yearly'.split(
    ' ',
  ),
);
const ADJECTIVE_ENDING = /(?:al|ive|ous|ful|ic|able|ible|less|ish|ary|ant|ent|ian|ese)$/;
const NOUN_ENDING = /(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|hood|ure|cy|ists?|ers?|ors?)$/;

function lower({ tokens }: Place, token: number): string {
  return token < 0 ? '' : tokens.lower[token]!;
}

function isAdverb(word: string): boolean {
  return lists.MIDDLE_ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));
}

function isBase(word: string): boolean {
  return !/(?:[^s]s|ed|ing)$/.test(word);
}

function isContentWord({ tokens }: Place, token: number): boolean {
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
function opensNounPhrase(place: Place, token: number): boolean {
  const word = lower(place, token);
  if (word === "'s" || word === "'")
    return !lists.PRONOUNS.has(lower(place, neighbour(place.tokens, token, -1)));
  return lists.DETERMINERS.has(word) && word !== 'that';
}

/** What may follow a verb and seldom follows a noun: an object or a clause. */
function opensObject(place: Place, token: number): boolean {
  const word = lower(place, token);
  if (word === '') return false;
  if (lists.DETERMINERS.has(word) || lists.PRONOUNS.has(word)) return true;
  const { tokens } = place;
  return tokens.kind[token] === TokenKind.number || lists.isCapitalised(tokens, token);
}

const PLURALS_WITHOUT_S = new Set(
  'police people men women children media others many some both few several'.split(' '),
);
/** Plurals that stand before other nouns like adjectives: *arms race*, *rights claim*. */
const PLURALS_IN_COMPOUNDS = new Set(
  'arms sports rights sales savings news customs goods women men savings drugs jobs benefits'.split(' '),
);

/** A likely subject of a verb in its base form. */
function isPlural(place: Place, token: number): boolean {
  if (token < 0 || place.tokens.kind[token] !== TokenKind.word) return false;
  const word = place.tokens.lower[token]!;
  return PLURALS_WITHOUT_S.has(word) || (/[^su']s$/.test(word) && !PLURALS_IN_COMPOUNDS.has(word));
}

/** A person or a name: a likely subject of a verb in the third person. */
function isAgent(place: Place, token: number): boolean {
  if (token < 0 || !isContentWord(place, token) || isPlural(place, token)) return false;
  return (
    lists.isCapitalised(place.tokens, token) ||
    /(?:er|or|ist|man|woman|ian|ent|agency)$/.test(place.tokens.lower[token]!)
  );
}

const PARTICLES = new Set(['back', 'out', 'up', 'down', 'off', 'away']);
/** Verbs whose *of* does not make them nouns. */
const VERBS_WITH_OF = /^(?:warn|boast|complain|speak|tell|dream|think|approve|dispose|hear|learn|despair)s?$/;

export const PART_OF_SPEECH_RULES: readonly PartOfSpeechRule[] = [
  {
    name: 'grammatical word',
    try: (place) =>
      place.tokens.kind[place.at] !== TokenKind.word || !isContentLike(place) ? 'other' : null,
  },
  { name: 'adverb in -ly', try: ({ word }) => (word.length > 4 && isAdverb(word) ? 'adverb' : null) },
  {
    name: 'modal before it',
    try(place) {
      const modal = lower(place, place.auxiliary);
      if (!lists.MODALS.has(modal)) return null;
      return opensNounPhrase(place, neighbour(place.tokens, place.auxiliary, -1)) ? null : 'verb';
    },
  },
  {
    name: 'to before a base form',
    try: (place) =>
      lower(place, place.auxiliary) === 'to' && isBase(place.word) && !toIsPreposition(place) ? 'verb' : null,
  },
  {
    name: 'subject pronoun before it',
    try(place) {
      const subject = lower(place, place.auxiliary);
      if (!lists.SUBJECT_PRONOUNS.has(subject)) return null;
      return subject === 'it' && isBase(place.word) ? null : 'verb';
    },
  },
  {
    name: 'relative that or which before an inflected form',
    try(place) {
      const word = lower(place, place.auxiliary);
      return (word === 'that' || word === 'which') && !isBase(place.word) ? 'verb' : null;
    },
  },
  {
    name: 'have before a participle',
    try: (place) =>
      lists.HAVE_FORMS.has(lower(place, place.auxiliary)) &&
      /(?:ed|en|t|g)$/.test(place.word) &&
      !place.word.endsWith('ing')
        ? 'verb'
        : null,
  },
  {
    name: 'be before a modifier of a noun',
    try: (place) =>
      lists.BE_FORMS.has(lower(place, place.auxiliary)) && isContentWord(place, place.after)
        ? 'adjective'
        : null,
  },
  {
    name: 'be before a participle',
    try: (place) =>
      lists.BE_FORMS.has(lower(place, place.auxiliary)) && /(?:ed|en|ing)$/.test(place.word) ? 'verb' : null,
  },
  {
    name: 'be before it',
    try: (place) => (lists.BE_FORMS.has(lower(place, place.auxiliary)) ? 'adjective' : null),
  },
  {
    name: 'participle or adjective between determiner and noun',
    try: (place) =>
      (opensNounPhrase(place, place.before) || lower(place, place.before) === 'that') &&
      isContentWord(place, place.after) &&
      (/(?:ed|ing|en)$/.test(place.word) || ADJECTIVE_ENDING.test(place.word))
        ? 'adjective'
        : null,
  },
  {
    name: 'many or some as subject of a past form',
    try: (place) =>
      PLURALS_WITHOUT_S.has(lower(place, place.before)) &&
      place.word.endsWith('ed') &&
      opensObject(place, place.after)
        ? 'verb'
        : null,
  },
  {
    name: 'determiner or possessive before it',
    try: (place) => (opensNounPhrase(place, place.before) ? 'noun' : null),
  },
  {
    name: 'that before a base form',
    try: (place) => (lower(place, place.before) === 'that' && isBase(place.word) ? 'noun' : null),
  },
  {
    name: 'participle after a preposition and before a noun',
    try: (place) =>
      lists.PREPOSITIONS.has(lower(place, place.before)) &&
      place.word.endsWith('ed') &&
      isContentWord(place, place.after)
        ? 'adjective'
        : null,
  },
  {
    name: 'verb that takes of',
    try: (place) =>
      lower(place, place.after) === 'of' &&
      VERBS_WITH_OF.test(place.word) &&
      isContentWord(place, place.auxiliary)
        ? 'verb'
        : null,
  },
  {
    name: 'of behind it',
    try: (place) => (lower(place, place.after) === 'of' && !/(?:ed|ing)$/.test(place.word) ? 'noun' : null),
  },
  {
    name: 'preposition before it',
    try(place) {
      if (!lists.PREPOSITIONS.has(lower(place, place.before))) return null;
      return place.word.endsWith('ing') && opensObject(place, place.after) ? 'verb' : 'noun';
    },
  },
  {
    name: 'adverb between a noun and an inflected form',
    try: (place) =>
      place.auxiliary !== place.before && isContentWord(place, place.auxiliary) && !isBase(place.word)
        ? 'verb'
        : null,
  },
  {
    name: 'noun before it, particle behind it',
    try: (place) =>
      isContentWord(place, place.auxiliary) && PARTICLES.has(lower(place, place.after)) ? 'verb' : null,
  },
  {
    name: 'plural subject before a base form',
    try: (place) =>
      isPlural(place, place.auxiliary) && isBase(place.word) && !continuesNoun(place) ? 'verb' : null,
  },
  {
    name: 'person or name before a third person form',
    try: (place) =>
      isAgent(place, place.auxiliary) &&
      /[^s]s$/.test(place.word) &&
      (opensObject(place, place.after) || isContentWord(place, place.after))
        ? 'verb'
        : null,
  },
  {
    name: 'noun before a third person or past form with an object behind',
    try: (place) =>
      isContentWord(place, place.auxiliary) && !isBase(place.word) && opensClause(place, place.after)
        ? 'verb'
        : null,
  },
  {
    name: 'adjective of its noun phrase before it',
    try: (place) =>
      ADJECTIVE_ENDING.test(lower(place, place.before)) && !place.word.endsWith('ed') ? 'noun' : null,
  },
  {
    name: 'participle before a noun at the start',
    try: (place) =>
      place.before < 0 && place.word.endsWith('ed') && isContentWord(place, place.after) ? 'adjective' : null,
  },
  { name: 'past form after a noun', try: ({ word }) => (word.endsWith('ed') ? 'verb' : null) },
  { name: 'ending of a noun', try: ({ word }) => (NOUN_ENDING.test(word) ? 'noun' : null) },
  { name: 'ending of an adjective', try: ({ word }) => (ADJECTIVE_ENDING.test(word) ? 'adjective' : null) },
  {
    name: 'ing form before an object',
    try: (place) => (place.word.endsWith('ing') && opensObject(place, place.after) ? 'verb' : null),
  },
  { name: 'otherwise a noun', try: () => 'noun' },
];

/** What follows the last noun of a subject: its verb, or a conjunction. */
function continuesNoun(place: Place): boolean {
  const word = lower(place, place.after);
  return (
    lists.BE_FORMS.has(word) || lists.HAVE_FORMS.has(word) || lists.MODALS.has(word) || word.endsWith('ed')
  );
}

function opensClause(place: Place, token: number): boolean {
  return opensObject(place, token) || lower(place, token) === 'that';
}

function isContentLike(place: Place): boolean {
  return isContentWord(place, place.at) || isAdverb(place.word);
}

/** *according to*, *due to*, *led to*: *to* after these takes a noun. */
function toIsPreposition(place: Place): boolean {
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

/** The default of `TermContext.pos`. */
export function partOfSpeech(tokens: Tokens, at: number): WordKind {
  const place = placeOf(tokens, at);
  for (const rule of PART_OF_SPEECH_RULES) {
    const kind = rule.try(place);
    if (kind !== null) return kind;
  }
  return 'other';
}

/** Name of the rule that decides, for tests and for explaining a condition. */
export function partOfSpeechRule(tokens: Tokens, at: number): string {
  const place = placeOf(tokens, at);
  return PART_OF_SPEECH_RULES.find((rule) => rule.try(place) !== null)!.name;
}

function placeOf(tokens: Tokens, at: number): Place {
  const before = neighbour(tokens, at, -1);
  let auxiliary = before;
  // Three adverbs in a row are more than any text has; the limit keeps a list of adverbs linear.
  for (let skipped = 0; skipped < 3 && auxiliary >= 0 && isAdverb(tokens.lower[auxiliary]!); skipped++) {
    auxiliary = neighbour(tokens, auxiliary, -1);
  }
  return { tokens, at, word: tokens.lower[at]!, before, auxiliary, after: neighbour(tokens, at, 1) };
}
