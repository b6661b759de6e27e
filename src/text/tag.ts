/**
 * A light reading of every token: what it is in its sentence, from the word table, its shape and the tags before it.
 *
 * Not a statistical tagger: an ordered list of small named rules, the first that answers wins. It has to be right about
 * where clauses begin and end (verbs, subjects, conjunctions); adjective or noun hardly matters to its users.
 */
import type { Document } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import { isDemonstrativePronoun, type Place, type Reader, Tag } from './tag-place.ts';
import { afterAuxiliary, afterDeterminer, baseForm, isIng, pastForm, thirdPerson } from './tag-verbs.ts';
import {
  ANY_VERB,
  Gram,
  type PhraseInfo,
  type PhraseNode,
  Role,
  type WordInfo,
  type WordTable,
} from './words.ts';

export { Tag } from './tag-place.ts';

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
  return { info, tag, phrases: findPhrases(document, table, info) };
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

const NOUNY = new Set<number>([
  Tag.noun,
  Tag.name,
  Tag.pronoun,
  Tag.number,
  Tag.relative,
  Tag.mark,
  Tag.possessive,
  Tag.quote,
]);

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
  if ((gram & Gram.negation) !== 0) {
    // `none of them`, `nobody`: subjects.
    if ((gram & Gram.indefinite) !== 0 && (gram & Gram.determiner) === 0) return Tag.pronoun;
    return (gram & Gram.determiner) !== 0 ? Tag.determiner : Tag.adverb;
  }
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

function findPhrases(
  document: Document,
  table: WordTable,
  info: readonly WordInfo[],
): Map<number, PhraseInfo> {
  const { tokens } = document;
  const found = new Map<number, PhraseInfo>();
  for (let i = 0; i < tokens.count; i++) {
    if (
      (info[i]!.role & Role.opensPhrase) === 0 ||
      i + 1 >= tokens.count ||
      tokens.sentence[i + 1] !== tokens.sentence[i]
    )
      continue;
    let node: PhraseNode | undefined = table.phrase(tokens.lower[i]!, tokens.lower[i + 1]!);
    if (node === undefined) continue;
    let best: PhraseInfo | null = node.info;
    for (
      let k = i + 2;
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
