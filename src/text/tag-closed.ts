/** The tags of grammatical words: pronouns, determiners, prepositions, conjunctions, auxiliaries. */
import { isDemonstrativePronoun, type Place, Tag } from './tag-place.ts';
import { ANY_VERB, Gram } from './words.ts';

/** Words without any of these readings are of no closed class. */
export const CLOSED_CLASSES =
  Gram.modal |
  Gram.be |
  Gram.have |
  Gram.do |
  Gram.negation |
  Gram.relative |
  Gram.subjectPronoun |
  Gram.possessive |
  Gram.determiner |
  Gram.objectPronoun |
  Gram.reflexive |
  Gram.indefinite |
  Gram.coordinator |
  Gram.subordinator |
  Gram.wh |
  Gram.preposition |
  Gram.adverb;

/** Tags behind which *that*, *who* … are relative, as bits. */
const NOUNY =
  (1 << Tag.noun) |
  (1 << Tag.name) |
  (1 << Tag.pronoun) |
  (1 << Tag.number) |
  (1 << Tag.relative) |
  (1 << Tag.mark) |
  (1 << Tag.possessive) |
  (1 << Tag.quote);

export function closedClass(p: Place): Tag | null {
  const { gram } = p;
  if ((gram & Gram.modal) !== 0) return p.direct === Tag.determiner ? null : Tag.modal;
  if ((gram & (Gram.be | Gram.have | Gram.do)) !== 0)
    return p.before === Tag.to ? Tag.infinitive : Tag.auxiliary;
  if ((gram & Gram.negation) !== 0) {
    // `none of them`, `nobody`: subjects.
    if ((gram & Gram.indefinite) !== 0 && (gram & Gram.determiner) === 0) return Tag.pronoun;
    return (gram & Gram.determiner) !== 0 ? Tag.determiner : Tag.adverb;
  }
  if ((gram & Gram.relative) !== 0 && ((NOUNY >> p.direct) & 1) !== 0 && p.word !== 'what')
    return Tag.relative;
  // `one source said` against `one said`.
  const counts = (gram & Gram.determiner) !== 0 && !isDemonstrativePronoun(p);
  if ((gram & Gram.subjectPronoun) !== 0 && !counts) return Tag.pronoun;
  if ((gram & Gram.possessive) !== 0) return Tag.determiner;
  if ((gram & Gram.determiner) !== 0) return isDemonstrativePronoun(p) ? Tag.pronoun : Tag.determiner;
  if ((gram & Gram.objectPronoun) !== 0 || (gram & (Gram.reflexive | Gram.indefinite)) !== 0)
    return Tag.pronoun;
  if (
    (gram & Gram.coordinator) !== 0 &&
    (JOINING.has(p.word) ||
      (gram & (Gram.preposition | Gram.adverb | Gram.determiner | Gram.subordinator)) === 0)
  )
    return Tag.coordinator;
  if ((gram & Gram.subordinator) !== 0 && (gram & Gram.adverb) === 0)
    return (gram & Gram.preposition) !== 0 && !opensClause(p) ? Tag.preposition : Tag.subordinator;
  if ((gram & Gram.wh) !== 0) return Tag.subordinator;
  if ((gram & Gram.preposition) !== 0 && (gram & ANY_VERB) === 0) return Tag.preposition;
  if ((gram & Gram.adverb) !== 0 && (gram & (ANY_VERB | Gram.noun | Gram.adjective)) === 0) return Tag.adverb;
  return null;
}

/** These join whatever else they can be; the others (`for`, `so`, `plus`) are mostly something else. */
const JOINING = new Set(['and', 'or', 'but', 'nor', 'yet']);

/** `after he left` against `after the war`: only a pronoun subject or a name tells at once. */
function opensClause(p: Place): boolean {
  return (p.nextGram & Gram.subjectPronoun) !== 0;
}
