/**
 * A light reading of every token: what it is in its sentence, from the word table, its shape and the tags before it.
 *
 * Not a statistical tagger: an ordered list of small named rules, the first that answers wins. It has to be right about
 * where clauses begin and end (verbs, subjects, conjunctions); adjective or noun hardly matters to its users.
 */
import type { Document } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import {
  ANY_VERB,
  Gram,
  type PhraseInfo,
  type PhraseNode,
  Role,
  type WordInfo,
  type WordTable,
} from './words.ts';

export const Tag = {
  mark: 0,
  noun: 1,
  name: 2,
  /** Finite: it makes a clause. */
  verb: 3,
  infinitive: 4,
  /** Past participle without an auxiliary of its own (`a man accused of theft`). */
  participle: 5,
  gerund: 6,
  adjective: 7,
  adverb: 8,
  determiner: 9,
  /** Personal, indefinite or demonstrative pronoun that can be a subject. */
  pronoun: 10,
  preposition: 11,
  coordinator: 12,
  subordinator: 13,
  that: 14,
  to: 15,
  modal: 16,
  /** Forms of be, have, do. */
  auxiliary: 17,
  number: 18,
  possessive: 19,
  relative: 20,
  quote: 21,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

export interface Tagged {
  /** What each token can be, by token number. */
  readonly info: readonly WordInfo[];
  /** What each token is, by token number. */
  readonly tag: Uint8Array;
  /** Known phrases by their first token (the longest that starts there). */
  readonly phrases: ReadonlyMap<number, PhraseInfo>;
}

/** Reads every token of the document once, left to right. Linear; never throws. */
export function tagTokens(document: Document, table: WordTable): Tagged {
  const { tokens } = document;
  const info = new Array<WordInfo>(tokens.count);
  for (let i = 0; i < tokens.count; i++) info[i] = table.word(tokens.lower[i]!);
  const tag = new Uint8Array(tokens.count);
  const reader: Reader = { document, info, tag, titleCase: false };
  for (const sentence of document.sentences) {
    reader.titleCase = isTitleCase(document, sentence.from, sentence.to);
    for (let i = sentence.from; i < sentence.to; i++) tag[i] = read(reader, i, sentence.from, sentence.to);
  }
  return { info, tag, phrases: findPhrases(document, table) };
}

interface Reader {
  readonly document: Document;
  readonly info: readonly WordInfo[];
  readonly tag: Uint8Array;
  /** Capitals tell nothing in this sentence (headline style). */
  titleCase: boolean;
}

function isTitleCase(document: Document, from: number, to: number): boolean {
  const { tokens } = document;
  let long = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.lower[i]!.length < 4) continue;
    long++;
    if ((tokens.shape[i]! & Shape.capital) !== 0) capital++;
  }
  return long >= 3 && capital >= long * 0.7;
}

interface Place {
  readonly i: number;
  readonly word: string;
  readonly gram: number;
  readonly role: number;
  /** Tag of the token before (adverbs skipped), and its number; -1 at the start. */
  readonly before: number;
  readonly beforeAt: number;
  /** Tag of the token directly before. */
  readonly direct: number;
  readonly next: WordInfo | null;
  readonly nextWord: string;
  readonly nextCapital: boolean;
  readonly shape: number;
  readonly titleCase: boolean;
}

const NONE = -1;

function read(reader: Reader, i: number, from: number, to: number): Tag {
  const { document, info, tag } = reader;
  const { tokens } = document;
  const kind = tokens.kind[i];
  if (kind === TokenKind.quote) return Tag.quote;
  if (kind === TokenKind.punctuation || kind === TokenKind.symbol) return Tag.mark;
  if (kind === TokenKind.number) return Tag.number;
  if (kind === TokenKind.address) return Tag.name;
  const word = tokens.lower[i]!;
  if (kind === TokenKind.clitic)
    return clitic(word, i > from ? tag[i - 1]! : NONE, i > from ? tokens.lower[i - 1]! : '');
  let beforeAt = i - 1;
  // Quotation marks inside a sentence do not break its grammar: “not too many” troops.
  while (beforeAt >= from && (tag[beforeAt] === Tag.adverb || tag[beforeAt] === Tag.quote)) beforeAt--;
  const next = i + 1 < to ? info[i + 1]! : null;
  const place: Place = {
    i,
    word,
    gram: info[i]!.gram,
    role: info[i]!.role,
    before: beforeAt >= from ? tag[beforeAt]! : NONE,
    beforeAt,
    direct: i > from ? tag[i - 1]! : NONE,
    next,
    nextWord: i + 1 < to ? tokens.lower[i + 1]! : '',
    nextCapital: i + 1 < to && (tokens.shape[i + 1]! & Shape.capital) !== 0,
    shape: tokens.shape[i]!,
    titleCase: reader.titleCase,
  };
  for (const rule of RULES) {
    const answer = rule.read(place, reader);
    if (answer !== null) return answer;
  }
  return Tag.noun;
}

function clitic(word: string, before: number, host: string): Tag {
  if (word === "'s")
    return before === Tag.pronoun || CONTRACTING_HOSTS.has(host) ? Tag.auxiliary : Tag.possessive;
  if (word === "'") return Tag.possessive;
  return word === "'ll" || word === "'d" ? Tag.modal : Tag.auxiliary;
}

const CONTRACTING_HOSTS = new Set([
  'that',
  'there',
  'here',
  'what',
  'who',
  'where',
  'how',
  'let',
  'when',
  'this',
]);

interface TagRule {
  readonly name: string;
  readonly read: (place: Place, reader: Reader) => Tag | null;
}

const NOUN_PHRASE_OPENERS = new Set<number>([Tag.determiner, Tag.possessive, Tag.number, Tag.adjective]);
const NOUNY = new Set<number>([
  Tag.noun,
  Tag.name,
  Tag.pronoun,
  Tag.number,
  Tag.relative,
  Tag.mark,
  Tag.possessive,
]);

/** Grammar of what can stand right behind a finite verb. */
const AFTER_VERB =
  Gram.determiner |
  Gram.possessive |
  Gram.subjectPronoun |
  Gram.objectPronoun |
  Gram.preposition |
  Gram.adverb |
  Gram.wh |
  Gram.reflexive;

const RULES: readonly TagRule[] = [
  {
    name: 'acronym',
    read: (p) => ((p.shape & Shape.upper) !== 0 && ACRONYMS.has(p.word) && !p.titleCase ? Tag.name : null),
  },
  {
    name: 'that',
    read: (p) => (p.word === 'that' ? (p.direct === Tag.preposition ? Tag.pronoun : Tag.that) : null),
  },
  {
    name: 'to',
    read: (p, reader) =>
      p.word === 'to'
        ? isVerbBase(p.next) &&
          !TAKES_TO.has(reader.document.tokens.lower[p.i - 1] ?? '') &&
          !startsNounPhrase(p)
          ? Tag.to
          : Tag.preposition
        : null,
  },
  {
    name: 'name-inside',
    read: (p) =>
      (p.shape & Shape.capital) !== 0 &&
      (p.shape & Shape.sentenceStart) === 0 &&
      !p.titleCase &&
      p.gram & NEVER_NAMES
        ? closedClass(p)
        : null,
  },
  { name: 'capital-is-a-name', read: (p) => (isCapitalName(p) ? Tag.name : null) },
  {
    name: 'number-word',
    read: (p) => ((p.role & Role.number) !== 0 && p.word !== 'one' ? Tag.number : null),
  },
  { name: 'closed-class', read: closedClass },
  {
    name: 'sentence-start-name',
    read: (p) =>
      (p.shape & Shape.sentenceStart) !== 0 &&
      (p.gram & (ANY_VERB | Gram.adverb | Gram.adjective | Gram.connective)) === 0 &&
      p.role &
        (Role.state |
          Role.capital |
          Role.city |
          Role.maleName |
          Role.femaleName |
          Role.knownOrganisation |
          Role.media |
          Role.region)
        ? Tag.name
        : null,
  },
  {
    name: 'ly-adverb',
    read: (p) => (p.word.endsWith('ly') && p.word.length > 4 && !p.gram ? Tag.adverb : null),
  },
  {
    name: 'after-to-or-modal',
    read: (p) =>
      (p.before === Tag.to || p.before === Tag.modal || (p.before === Tag.auxiliary && isDo(p))) &&
      (p.gram & Gram.verbBase) !== 0
        ? Tag.infinitive
        : null,
  },
  { name: 'after-determiner', read: afterDeterminer },
  { name: 'after-be-or-have', read: afterAuxiliary },
  { name: 'past-form', read: pastForm },
  { name: 'third-person', read: thirdPerson },
  { name: 'gerund', read: (p) => (isIng(p) ? Tag.gerund : null) },
  { name: 'base-form', read: baseForm },
  {
    name: 'adjective',
    read: (p) =>
      (p.gram & Gram.adjective) !== 0 || (!p.gram && ADJECTIVE_ENDING.test(p.word)) ? Tag.adjective : null,
  },
  { name: 'adverb', read: (p) => ((p.gram & (Gram.adverb | Gram.connective)) !== 0 ? Tag.adverb : null) },
];

/** Behind these *to* is a preposition, whatever follows. */
const TAKES_TO = new Set(['according', 'due', 'owing', 'thanks', 'prior', 'contrary', 'next', 'close']);

/** Closed-class words stay what they are when a capital stands inside a sentence (`I`, a title, behind a colon). */
const NEVER_NAMES =
  Gram.determiner | Gram.preposition | Gram.coordinator | Gram.subjectPronoun | Gram.possessive | Gram.wh;

/** In capitals these are names, not function words. */
const ACRONYMS = new Set(['us', 'who', 'it', 'am', 'may']);

const ADJECTIVE_ENDING = /(?:ous|ful|able|ible|less|ish|ical|ive)$/;

function isCapitalName(p: Place): boolean {
  // Behind an opening mark a sentence begins: “It was late.”
  if (p.direct === Tag.quote && p.gram !== 0 && p.role === 0) return false;
  if ((p.shape & Shape.capital) === 0 || p.titleCase) return false;
  if ((p.shape & Shape.sentenceStart) !== 0) return false;
  return true;
}

function closedClass(p: Place): Tag | null {
  const { gram } = p;
  if ((gram & Gram.modal) !== 0) return p.direct === Tag.determiner ? null : Tag.modal;
  if ((gram & (Gram.be | Gram.have | Gram.do)) !== 0)
    return p.before === Tag.to ? Tag.infinitive : Tag.auxiliary;
  if ((gram & Gram.negation) !== 0) return (gram & Gram.determiner) !== 0 ? Tag.determiner : Tag.adverb;
  if ((gram & Gram.relative) !== 0 && NOUNY.has(p.direct) && p.word !== 'what') return Tag.relative;
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

/** `this said`, `these were`: a demonstrative before a verb or a mark is a pronoun. */
function isDemonstrativePronoun(p: Place): boolean {
  if ((p.gram & (Gram.demonstrative | Gram.indefinite)) === 0) return false;
  if (p.next === null) return true;
  return (
    (p.next.gram & (Gram.be | Gram.have | Gram.do | Gram.modal | Gram.preposition)) !== 0 ||
    (isSpeechVerb(p.next) && (p.next.gram & (Gram.verbBase | Gram.verbThird)) !== 0) ||
    ((p.next.gram & Gram.verbPast) !== 0 && ((p.next.gram & Gram.verbOnly) !== 0 || isSpeechVerb(p.next)))
  );
}

/** `after he left` against `after the war`: only a pronoun subject or a name tells at once. */
function opensClause(p: Place): boolean {
  return p.next !== null && (p.next.gram & Gram.subjectPronoun) !== 0;
}

const isVerbBase = (info: WordInfo | null) =>
  info !== null && (info.gram & (Gram.verbBase | Gram.be | Gram.have | Gram.do)) !== 0;

/** `to report cards`, `to talks`: rare, so only a capital decides against the infinitive. */
function startsNounPhrase(p: Place): boolean {
  return p.nextCapital && !p.titleCase;
}

function isDo(p: Place): boolean {
  return (
    p.before === Tag.auxiliary &&
    p.beforeAt >= 0 &&
    (p.gram & Gram.verbBase) !== 0 &&
    (p.gram & Gram.verbParticiple) === 0
  );
}

function isIng(p: Place): boolean {
  if ((p.gram & Gram.verbIng) !== 0) return true;
  return !p.gram && p.word.length > 5 && p.word.endsWith('ing');
}

function isPastLike(p: Place): boolean {
  if ((p.gram & (Gram.verbPast | Gram.verbParticiple)) !== 0) return true;
  return !p.gram && p.word.length > 4 && p.word.endsWith('ed');
}

function afterDeterminer(p: Place, reader: Reader): Tag | null {
  if (!NOUN_PHRASE_OPENERS.has(p.direct)) return null;
  if (p.direct === Tag.number && (p.gram & Gram.verbOnly) !== 0) return null;
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
    p.next === null ||
    (p.next.gram & AFTER_VERB) !== 0 ||
    p.nextWord === 'that' ||
    p.nextWord === ',' ||
    p.nextWord === '.' ||
    p.nextWord === ':'
  );
}

function afterAuxiliary(p: Place, reader: Reader): Tag | null {
  if (p.before !== Tag.auxiliary) return null;
  if (isIng(p)) return Tag.verb;
  if (isPastLike(p)) return Tag.verb;
  if ((p.gram & Gram.verbBase) !== 0 && (reader.info[p.beforeAt]!.gram & Gram.do) !== 0)
    return Tag.infinitive;
  if ((p.gram & Gram.adjective) !== 0) return Tag.adjective;
  return p.gram & (Gram.noun | ANY_VERB) ? Tag.noun : null;
}

function pastForm(p: Place, reader: Reader): Tag | null {
  if (!isPastLike(p)) return null;
  const certainPast = (p.gram & Gram.verbPast) !== 0 && (p.gram & Gram.verbParticiple) === 0;
  if (certainPast) return Tag.verb;
  if ((p.gram & Gram.verbParticiple) !== 0 && (p.gram & Gram.verbPast) === 0) return Tag.participle;
  if (p.before === Tag.preposition || p.direct === Tag.determiner) return Tag.adjective;
  // `a man accused of theft was`, `weapons used against`: by/of/with/in behind, and a finite verb still to come.
  if (
    (p.before === Tag.noun || p.before === Tag.name) &&
    p.next !== null &&
    (isSpeechVerb(reader.info[p.i]!) ? p.nextWord === 'by' : PARTICIPLE_COMPANIONS.has(p.nextWord)) &&
    finiteVerbFollows(reader, p.i)
  ) {
    return Tag.participle;
  }
  return Tag.verb;
}

/** `said in a statement` is speech, not something said: such verbs are participles only before *by*. */
const isSpeechVerb = (info: WordInfo) =>
  info.verbs.some((verb) => verb.quote && verb.that === 'bare' && !verb.weak);

const PARTICIPLE_COMPANIONS = new Set(['by', 'of', 'as', 'with', 'against', 'in', 'at', 'on', 'from', 'to']);

/** Within the sentence, a few words ahead and before the next comma or conjunction, stands a sure finite verb. */
function finiteVerbFollows(reader: Reader, i: number): boolean {
  const { tokens } = reader.document;
  for (let k = i + 1; k < Math.min(i + 14, tokens.count) && tokens.sentence[k] === tokens.sentence[i]; k++) {
    const gram = reader.info[k]!.gram;
    if (
      tokens.kind[k] === TokenKind.punctuation ||
      (gram & (Gram.coordinator | Gram.subordinator | Gram.relative)) !== 0
    )
      return false;
    const month = (tokens.shape[k]! & Shape.capital) !== 0 && tokens.lower[k] === 'may';
    if (!month && (gram & (Gram.be | Gram.have | Gram.do | Gram.modal)) !== 0) return true;
    if (isSpeechVerb(reader.info[k]!) && (gram & Gram.verbPast) !== 0) return true;
    if ((gram & Gram.verbPast) !== 0 && (gram & Gram.verbParticiple) === 0) return true;
  }
  return false;
}

function thirdPerson(p: Place, reader: Reader): Tag | null {
  if ((p.gram & Gram.verbThird) === 0) return null;
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
  const opens =
    p.next !== null && ((p.next.gram & AFTER_VERB) !== 0 || p.nextWord === 'that' || p.nextCapital);
  if (p.before === Tag.mark)
    return opens && closesApposition(p, reader) && p.nextWord !== 'of' ? Tag.verb : Tag.noun;
  if (!subject) return Tag.noun;
  return opens && p.nextWord !== 'of' ? Tag.verb : Tag.noun;
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
    (reader.info[i]!.role & Role.collective) !== 0 ||
    word === 'people' ||
    word === 'police' ||
    word === 'men' ||
    word === 'women'
  )
    return true;
  return word.endsWith('s') && !word.endsWith('ss');
}

/** `both towns face questions`: a plural before, and behind it something that is no verb. */
function pluralSubject(p: Place, reader: Reader): boolean {
  const before = reader.document.tokens.lower[p.beforeAt]!;
  if (!before.endsWith('s') || before.endsWith('ss') || p.next === null || p.direct !== Tag.noun)
    return false;
  const finite =
    Gram.be |
    Gram.have |
    Gram.do |
    Gram.modal |
    Gram.verbThird |
    Gram.verbPast |
    Gram.preposition |
    Gram.coordinator;
  return (p.next.gram & finite) === 0 && (p.next.gram !== 0 || p.nextCapital);
}

function baseForm(p: Place, reader: Reader): Tag | null {
  if ((p.gram & Gram.verbBase) === 0) return null;
  // `on alert last week`: an adjective that can be a verb is one only behind a pronoun.
  if ((p.gram & Gram.adjective) !== 0 && p.before !== Tag.pronoun && p.before !== Tag.relative) return null;
  const nounToo = (p.gram & Gram.noun) !== 0;
  if (p.direct === Tag.preposition) return Tag.noun;
  if (p.before === Tag.pronoun) return Tag.verb;
  if (p.before === Tag.relative) return Tag.verb;
  if (!nounToo && (p.before === Tag.noun || p.before === Tag.coordinator || p.before === Tag.name))
    return Tag.verb;
  const opens = p.next !== null && ((p.next.gram & AFTER_VERB) !== 0 || p.nextWord === 'that');
  if (nounToo && p.before === Tag.noun && pluralSubject(p, reader)) return Tag.verb;
  if (nounToo && p.before === Tag.noun && opens && p.nextWord !== 'of' && isPlural(reader, p.beforeAt))
    return Tag.verb;
  if ((p.gram & Gram.adjective) !== 0) return null;
  return Tag.noun;
}

function findPhrases(document: Document, table: WordTable): Map<number, PhraseInfo> {
  const { tokens } = document;
  const found = new Map<number, PhraseInfo>();
  for (let i = 0; i < tokens.count; i++) {
    let node: PhraseNode | undefined = table.phrase(tokens.lower[i]!);
    if (node === undefined) continue;
    let best: PhraseInfo | null = null;
    for (
      let k = i + 1;
      node !== undefined && k < tokens.count && tokens.sentence[k] === tokens.sentence[i];
      k++
    ) {
      node = node.next.get(tokens.lower[k]!);
      if (node?.info) best = node.info;
    }
    if (best !== null) found.set(i, best);
  }
  return found;
}
