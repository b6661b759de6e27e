/**
 * Noun, verb or adjective, by the neighbouring words alone: an ordered list of small rules, the first that answers wins.
 * For conditions such as `pos: verb` on words that are both (*claim*, *slam*, *note*); no tagger, no word list of English.
 *
 * Measured on the words of UD GUM and EWT (dev) that occur there as several of the three: verbs P .90, R .62. With the tags of
 * text/tag.ts where no rule answers: P .84, R .72.
 */

import { TokenKind, type Tokens } from '../model.ts';
import type { WordKind } from './context.ts';
import { neighbour } from './neighbours.ts';
import {
  ADJECTIVE_ENDING,
  continuesNoun,
  isAdverb,
  isAgent,
  isBase,
  isContentLike,
  isContentWord,
  isPlural,
  lower,
  NOUN_ENDING,
  opensClause,
  opensNounPhrase,
  opensObject,
  PARTICLES,
  PLURALS_WITHOUT_S,
  type Place,
  placeOf,
  toIsPreposition,
  VERBS_WITH_OF,
} from './place.ts';
import * as lists from './word-classes.ts';

export interface PartOfSpeechRule {
  readonly name: string;
  readonly try: (place: Place) => WordKind | null;
}

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
];

/**
 * The default of `TermContext.pos`.
 * @param otherwise asked where no rule answers; a tagger knows more words than the rules do, most are nouns
 */
export function partOfSpeech(
  tokens: Tokens,
  at: number,
  otherwise: (token: number) => WordKind = () => 'noun',
): WordKind {
  const place = placeOf(tokens, at);
  for (const rule of PART_OF_SPEECH_RULES) {
    const kind = rule.try(place);
    if (kind !== null) return kind;
  }
  return otherwise(at);
}

/** Name of the rule that decides, or null: for tests and for explaining a condition. */
export function partOfSpeechRule(tokens: Tokens, at: number): string | null {
  const place = placeOf(tokens, at);
  return PART_OF_SPEECH_RULES.find((rule) => rule.try(place) !== null)?.name ?? null;
}
