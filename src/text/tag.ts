/**
 * A light reading of every token: what it is in its sentence, from the word table, its shape and the tags before it.
 *
 * Not a statistical tagger: an ordered list of small named rules, the first that answers wins. It has to be right about
 * where clauses begin and end (verbs, subjects, conjunctions); adjective or noun hardly matters to its users.
 */
import type { Document } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import { NONE, type Place, type Reader, Tag } from './tag-place.ts';
import { rulesForShape, TAG_READERS } from './tag-rules.ts';
import { bitOfHash, WORD_HASHES } from './word-filter.ts';
import { type PhraseInfo, type PhraseNode, WordBits, type WordInfo, type WordTable } from './words.ts';

export { Tag } from './tag-place.ts';

export interface Tagged {
  /** What each token can be, by token number. */
  readonly info: readonly WordInfo[];
  /** `info[i].gram` and `info[i].role`, side by side for loops that only test bits. */
  readonly gram: Int32Array;
  readonly role: Int32Array;
  /** What kinds of cue each token can be, see `Cue`. */
  readonly cue: Uint8Array;
  /** What each token is, by token number. */
  readonly tag: Uint8Array;
  /** Known phrases by their first token (the longest that starts there). */
  readonly phrases: ReadonlyMap<number, PhraseInfo>;
}

/** Reads every token of the document once, left to right. Linear; never throws. */
export function tagTokens(document: Document, table: WordTable): Tagged {
  const { tokens } = document;
  const { count, word } = tokens;
  const words = table.words(tokens.vocabulary);
  const info = new Array<WordInfo>(count);
  const gram = new Int32Array(count);
  const role = new Int32Array(count);
  const cue = new Uint8Array(count);
  const bits = table.bits(tokens.vocabulary);
  for (let i = 0; i < count; i++) {
    const number = word[i]!;
    const record = number * WordBits.size;
    info[i] = words[number]!;
    gram[i] = bits[record + WordBits.gram]!;
    role[i] = bits[record + WordBits.role]!;
    cue[i] = bits[record + WordBits.cue]!;
  }
  const tag = new Uint8Array(count);
  const reader: Reader = { document, info, gram, role, cue, tag, titleCase: false };
  const place = nowhere();
  for (const { from, to } of document.sentences) {
    reader.titleCase = isTitleCase(document, from, to);
    for (let i = from; i < to; i++) {
      const rules = bits[word[i]! * WordBits.size + WordBits.rules]!;
      tag[i] = read(reader, place, rules, i, from, to);
    }
  }
  return { info, gram, role, cue, tag, phrases: findPhrases(document, table) };
}

function isTitleCase({ tokens }: Document, from: number, to: number): boolean {
  let long = 0;
  let capital = 0;
  for (let i = from; i < to; i++) {
    const shape = tokens.shape[i]!;
    if ((shape & Shape.long) === 0 || tokens.kind[i] !== TokenKind.word) continue;
    long++;
    if ((shape & Shape.capital) !== 0) capital++;
  }
  return long >= 3 && capital >= long * 0.7;
}

/** One place is filled in for every token; a new object each would be as much work as the rules are. */
const nowhere = (): Writable<Place> => ({
  i: NONE,
  word: '',
  gram: 0,
  role: 0,
  before: NONE,
  beforeAt: NONE,
  beforeOpens: false,
  direct: NONE,
  followed: false,
  nextGram: 0,
  nextCue: 0,
  nextWord: '',
  nextCapital: false,
  shape: 0,
  titleCase: false,
});

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** @param wordRules what `rulesForWord` says of the token's word */
function read(
  reader: Reader,
  place: Writable<Place>,
  wordRules: number,
  i: number,
  from: number,
  to: number,
): Tag {
  const { tag } = reader;
  const { tokens } = reader.document;
  const kind = tokens.kind[i];
  if (kind === TokenKind.quote) return Tag.quote;
  if (kind === TokenKind.punctuation || kind === TokenKind.symbol) return Tag.mark;
  if (kind === TokenKind.number) return Tag.number;
  if (kind === TokenKind.address) return Tag.name;
  const direct = i > from ? tag[i - 1]! : NONE;
  if (kind === TokenKind.clitic)
    return clitic(tokens.lower[i]!, direct, i > from ? tokens.lower[i - 1]! : '');
  const shape = tokens.shape[i]!;
  let rules = wordRules & rulesForShape[shape]!;
  if (rules === 0) return Tag.noun;

  let beforeAt = i - 1;
  // Quotation marks inside a sentence do not break its grammar: “not too many” troops.
  while (beforeAt >= from && (tag[beforeAt] === Tag.adverb || tag[beforeAt] === Tag.quote)) beforeAt--;
  const followed = i + 1 < to;
  place.i = i;
  place.word = tokens.lower[i]!;
  place.gram = reader.gram[i]!;
  place.role = reader.role[i]!;
  place.before = beforeAt >= from ? tag[beforeAt]! : NONE;
  place.beforeAt = beforeAt;
  place.beforeOpens = beforeAt === from;
  place.direct = direct;
  place.followed = followed;
  place.nextGram = followed ? reader.gram[i + 1]! : 0;
  place.nextCue = followed ? reader.cue[i + 1]! : 0;
  place.nextWord = followed ? tokens.lower[i + 1]! : '';
  place.nextCapital = followed && (tokens.shape[i + 1]! & Shape.capital) !== 0;
  place.shape = shape;
  place.titleCase = reader.titleCase;
  for (; rules !== 0; rules &= rules - 1) {
    const answer = TAG_READERS[31 - Math.clz32(rules & -rules)]!(place, reader);
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

function findPhrases({ tokens }: Document, table: WordTable): Map<number, PhraseInfo> {
  const { count, lower, word, sentence } = tokens;
  const openers = table.phrases(tokens.vocabulary);
  const bits = table.bits(tokens.vocabulary);
  const hashes = WORD_HASHES(tokens.vocabulary);
  const found = new Map<number, PhraseInfo>();
  for (let i = 0; i + 1 < count; i++) {
    const seconds = bits[word[i]! * WordBits.size + WordBits.seconds]!;
    if ((seconds & bitOfHash(hashes[word[i + 1]!]!)) === 0 || sentence[i + 1] !== sentence[i]) continue;
    let node: PhraseNode | null | undefined = openers[word[i]!]!.nodeAt(lower[i + 1]!);
    if (node === null) continue;
    let best: PhraseInfo | null = node.info;
    for (let k = i + 2; k < count && node.next.size > 0 && sentence[k] === sentence[i]; k++) {
      node = node.next.get(lower[k]!);
      if (node === undefined) break;
      if (node.info !== null) best = node.info;
    }
    if (best !== null) found.set(i, best);
  }
  return found;
}
