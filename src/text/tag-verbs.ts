/** Verb or noun, finite or participle: the rules of `tag.ts` that decide about verb forms. */
import { Shape, TokenKind } from '../model.ts';
import { AFTER_VERB, isSpeechVerb, type Place, type Reader, Tag } from './tag-place.ts';
import { ANY_VERB, Gram, Role } from './words.ts';

/** Of words that the table does not have. */
export const endsIng = (word: string): boolean => word.length > 5 && word.endsWith('ing');
export const endsPast = (word: string): boolean => word.length > 4 && word.endsWith('ed');

function isIng(p: Place): boolean {
  return (p.gram & Gram.verbIng) !== 0 || (p.gram === 0 && endsIng(p.word));
}

function isPastLike(p: Place): boolean {
  return (p.gram & (Gram.verbPast | Gram.verbParticiple)) !== 0 || (p.gram === 0 && endsPast(p.word));
}

/** Tags behind which a noun phrase goes on, as bits. */
const NOUN_PHRASE_OPENERS =
  (1 << Tag.determiner) | (1 << Tag.possessive) | (1 << Tag.number) | (1 << Tag.adjective);

export function afterDeterminer(p: Place, reader: Reader): Tag | null {
  if (((NOUN_PHRASE_OPENERS >> p.direct) & 1) === 0) return null;
  if (p.direct === Tag.number && (p.gram & Gram.verbOnly) !== 0) return null;
  if (peopleSubject(p, reader)) return null;
  if (p.direct === Tag.adjective && (p.gram & Gram.verbOnly) !== 0 && !isPastLike(p)) return null;
  if (isIng(p) || isPastLike(p)) {
    // `the former accused`, `a retired judge`; but behind an adjective that can be a noun (`the firm said the`) it is a verb.
    if (p.direct === Tag.possessive || p.direct === Tag.determiner) return Tag.adjective;
    if (p.direct === Tag.adjective && !opensObject(p) && !isSpeechVerb(reader.info[p.i]!))
      return Tag.adjective;
    return null;
  }
  if ((p.gram & Gram.adjective) !== 0 && (p.gram & Gram.noun) === 0) return Tag.adjective;
  return (p.gram & ANY_VERB) !== 0 || p.gram === 0 ? Tag.noun : null;
}

/** What stands behind can only follow a verb. */
function opensObject(p: Place): boolean {
  return (
    !p.followed ||
    (p.nextGram & AFTER_VERB) !== 0 ||
    p.nextWord === 'that' ||
    p.nextWord === ',' ||
    p.nextWord === '.' ||
    p.nextWord === ':'
  );
}

export function afterAuxiliary(p: Place, reader: Reader): Tag | null {
  if (p.before !== Tag.auxiliary) return null;
  if (isIng(p)) return Tag.verb;
  if (isPastLike(p)) return Tag.verb;
  if ((p.gram & Gram.verbBase) !== 0 && (reader.gram[p.beforeAt]! & Gram.do) !== 0) return Tag.infinitive;
  if ((p.gram & Gram.adjective) !== 0) return Tag.adjective;
  return p.gram & (Gram.noun | ANY_VERB) ? Tag.noun : null;
}

/** For words that look like a past form (`isPastLike`). */
export function pastForm(p: Place, reader: Reader): Tag | null {
  const certainPast = (p.gram & Gram.verbPast) !== 0 && (p.gram & Gram.verbParticiple) === 0;
  if (certainPast) return Tag.verb;
  if ((p.gram & Gram.verbParticiple) !== 0 && (p.gram & Gram.verbPast) === 0) return Tag.participle;
  if (p.before === Tag.preposition || p.direct === Tag.determiner) return Tag.adjective;
  // `a man accused of theft was`, `weapons used against`: by/of/with/in behind, and a finite verb still to come.
  if (
    (p.before === Tag.noun || p.before === Tag.name) &&
    p.followed &&
    (isSpeechVerb(reader.info[p.i]!) ? p.nextWord === 'by' : PARTICIPLE_COMPANIONS.has(p.nextWord)) &&
    finiteVerbFollows(reader, p.i)
  ) {
    return Tag.participle;
  }
  return Tag.verb;
}

const PARTICIPLE_COMPANIONS = new Set(['by', 'of', 'as', 'with', 'against', 'in', 'at', 'on', 'from', 'to']);

/** Within the sentence, a few words ahead and before the next comma or conjunction, stands a sure finite verb. */
function finiteVerbFollows(reader: Reader, i: number): boolean {
  const { tokens } = reader.document;
  for (let k = i + 1; k < Math.min(i + 14, tokens.count) && tokens.sentence[k] === tokens.sentence[i]; k++) {
    const gram = reader.gram[k]!;
    if (
      tokens.kind[k] === TokenKind.punctuation ||
      (gram & (Gram.coordinator | Gram.subordinator | Gram.relative)) !== 0
    )
      return false;
    const month = (tokens.shape[k]! & Shape.capital) !== 0 && tokens.lower[k] === 'may';
    if (!month && (gram & (Gram.be | Gram.have | Gram.do | Gram.modal)) !== 0) return true;
    if ((gram & Gram.verbPast) !== 0 && isSpeechVerb(reader.info[k]!)) return true;
    if ((gram & Gram.verbPast) !== 0 && (gram & Gram.verbParticiple) === 0) return true;
  }
  return false;
}

/** For words that can be a verb in the third person. */
export function thirdPerson(p: Place, reader: Reader): Tag | null {
  // `forty lives`: behind a number it is what is counted.
  if (p.direct === Tag.number) return Tag.noun;
  const nounToo = (p.gram & Gram.noun) !== 0;
  if (p.before === Tag.preposition || p.before === Tag.adjective || p.before === Tag.determiner)
    return nounToo ? Tag.noun : Tag.verb;
  const subject =
    p.before === Tag.name ||
    p.before === Tag.pronoun ||
    p.before === Tag.noun ||
    p.before === Tag.relative ||
    p.before === Tag.mark;
  if (!nounToo) return subject || p.before === Tag.coordinator ? Tag.verb : Tag.noun;
  // `His minister, Jorn Vant, claims his men`: behind the comma of an apposition, with an object or clause behind.
  const opens = (p.nextGram & AFTER_VERB) !== 0 || p.nextWord === 'that' || p.nextCapital;
  if (closesSentence(p, reader)) return Tag.verb;
  if (p.before === Tag.mark)
    return opens && closesApposition(p, reader) && p.nextWord !== 'of' ? Tag.verb : Tag.noun;
  if (!subject) return Tag.noun;
  return opens && p.nextWord !== 'of' ? Tag.verb : Tag.noun;
}

/** `…, Philip Danvers estimates.`: a tag at the end of its sentence, behind a comma. */
function closesSentence(p: Place, reader: Reader): boolean {
  if (p.before !== Tag.name || (p.followed && p.nextWord !== '.')) return false;
  let i = p.beforeAt;
  while (i > 0 && reader.tag[i] === Tag.name) i--;
  return reader.document.tokens.lower[i] === ',';
}

/** A comma with a name before it and another comma before the name. */
function closesApposition(p: Place, reader: Reader): boolean {
  const { lower } = reader.document.tokens;
  if (lower[p.beforeAt] !== ',' || reader.tag[p.beforeAt - 1] !== Tag.name) return false;
  for (let i = p.beforeAt - 2; i > Math.max(0, p.beforeAt - 12); i--) if (lower[i] === ',') return true;
  return false;
}

/** Ends like a plural, or is one without the ending. */
function isPlural(reader: Reader, i: number): boolean {
  const word = reader.document.tokens.lower[i]!;
  if (
    (reader.role[i]! & Role.collective) !== 0 ||
    word === 'people' ||
    word === 'police' ||
    word === 'men' ||
    word === 'women'
  )
    return true;
  return word.endsWith('s') && !word.endsWith('ss');
}

const FINITE =
  Gram.be |
  Gram.have |
  Gram.do |
  Gram.modal |
  Gram.verbThird |
  Gram.verbPast |
  Gram.preposition |
  Gram.coordinator;

/** Something stands behind, and it can be an object. */
const noVerbFollows = (p: Place): boolean =>
  p.followed && (p.nextGram & FINITE) === 0 && (p.nextGram !== 0 || p.nextCapital);

/** It cannot go on with a compound (`a British call centre`, `a police force member`). */
const opensObjectPhrase = (p: Place): boolean =>
  noVerbFollows(p) && ((p.nextGram & (AFTER_VERB | Gram.adjective)) !== 0 || p.nextCapital);

/** `Chinese slam tariffs`: the name of a people that is its adjective too, at the start, before what people say. */
function peopleSubject(p: Place, reader: Reader): boolean {
  if (!p.beforeOpens || p.direct !== p.before) return false;
  if ((reader.role[p.beforeAt]! & Role.demonym) === 0) return false;
  if (!/(?:ese|sh|ch)$/.test(reader.document.tokens.lower[p.beforeAt]!)) return false;
  return reader.info[p.i]!.verbs.length > 0 && opensObjectPhrase(p);
}

/** `both towns face questions`, `Police plan new patrols`: a plural before, and behind it something that is no verb. */
function pluralSubject(p: Place, reader: Reader): boolean {
  if (p.direct !== Tag.noun) return false;
  const before = reader.document.tokens.lower[p.beforeAt]!;
  if (before.endsWith('s')) return !before.endsWith('ss') && noVerbFollows(p);
  return p.beforeOpens && isPlural(reader, p.beforeAt) && opensObjectPhrase(p);
}

/** For words that can be the base of a verb. */
export function baseForm(p: Place, reader: Reader): Tag | null {
  // `on alert last week`: an adjective that can be a verb is one only behind a pronoun.
  if ((p.gram & Gram.adjective) !== 0 && p.before !== Tag.pronoun && p.before !== Tag.relative) return null;
  const nounToo = (p.gram & Gram.noun) !== 0;
  if (p.direct === Tag.preposition) return Tag.noun;
  if (p.before === Tag.pronoun) return Tag.verb;
  if (p.before === Tag.relative) return Tag.verb;
  if (!nounToo && (p.before === Tag.noun || p.before === Tag.coordinator || p.before === Tag.name))
    return Tag.verb;
  const opens = (p.nextGram & AFTER_VERB) !== 0 || p.nextWord === 'that';
  if (peopleSubject(p, reader)) return Tag.verb;
  if (nounToo && p.before === Tag.noun && pluralSubject(p, reader)) return Tag.verb;
  if (nounToo && p.before === Tag.noun && opens && p.nextWord !== 'of' && isPlural(reader, p.beforeAt))
    return Tag.verb;
  if ((p.gram & Gram.adjective) !== 0) return null;
  return Tag.noun;
}
