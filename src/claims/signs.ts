/** What the rules of the claims stage look for in single words and marks: read once for each token, then only bits are asked. */
import { type Document, TokenKind, type Tokens, type Vocabulary } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { wordRecords } from '../text/word-columns.ts';
import { bitOfHash, hashOfWord, WORD_HASHES } from '../text/word-filter.ts';
import { Role } from '../text/words.ts';

/** Bit flags of a token. A phrase is a sign of its first token, wherever it ends. */
export const Sign = {
  causal: 1 << 0,
  causalVerb: 1 << 1,
  comparison: 1 << 2,
  /** A word that compares with the right neighbour: `than`, `most`, `double`, `record`. */
  comparing: 1 << 3,
  rule: 1 << 4,
  ruleVerb: 1 << 5,
  motive: 1 << 6,
  classifying: 1 << 7,
  future: 1 << 8,
  charged: 1 << 9,
  stative: 1 << 10,
  quantity: 1 << 11,
  duty: 1 << 12,
  mental: 1 << 13,
  conditional: 1 << 14,
  inverted: 1 << 15,
  /** `contributed to this`: who worked on the article. */
  credit: 1 << 16,
  /** In `seeds/cues/certainty.yaml`. */
  certainty: 1 << 17,
  doubting: 1 << 18,
  hearsay: 1 << 19,
  /** A number in digits or words. */
  number: 1 << 20,
  /** A number in digits, or a large one in words; `one thing` and `first of all` count nothing. */
  figure: 1 << 21,
  /** A full stop, comma, colon, semicolon or dash, or a run of them. */
  stop: 1 << 22,
  comma: 1 << 23,
  semicolon: 1 << 24,
  colon: 1 << 25,
  bracket: 1 << 26,
  closingBracket: 1 << 27,
  question: 1 << 28,
} as const;

/** What a word is a sign of: by itself, and with the words of each phrase that it starts, by the second of them. */
interface WordSigns {
  alone: number;
  /** A bit for each second word (`bitOfHash`): `the` and `in` are everywhere, and seldom start a phrase. */
  seconds: number;
  phrases: Map<string, { readonly words: readonly string[]; readonly sign: number }[]> | null;
}

/** Signs of the words of a vocabulary. */
export interface SignIndex {
  /** `alone` and `seconds` of each word, by number. */
  readonly bits: Int32Array;
  readonly hashes: Uint16Array;
  readonly byFirst: ReadonlyMap<string, WordSigns>;
}

/** One index for all lists of the stage, so that each word is looked up once. */
export function indexSigns(
  phrases: Iterable<readonly [sign: number, words: readonly string[]]>,
): (vocabulary: Vocabulary) => SignIndex {
  const byFirst = new Map<string, WordSigns>();
  for (const [sign, words] of phrases) {
    const [first, second] = words;
    if (first === undefined) continue;
    let signs = byFirst.get(first);
    if (signs === undefined) {
      signs = { alone: 0, seconds: 0, phrases: null };
      byFirst.set(first, signs);
    }
    if (second === undefined) {
      signs.alone |= sign;
      continue;
    }
    signs.seconds |= bitOfHash(hashOfWord(second));
    signs.phrases ??= new Map();
    const same = signs.phrases.get(second);
    if (same === undefined) signs.phrases.set(second, [{ words, sign }]);
    else same.push({ words, sign });
  }
  const bitsOf = wordRecords(2, (bits, at, word) => {
    const signs = byFirst.get(word);
    bits[at] = signs?.alone ?? 0;
    bits[at + 1] = signs?.seconds ?? 0;
  });
  return (vocabulary) => ({ bits: bitsOf(vocabulary), hashes: WORD_HASHES(vocabulary), byFirst });
}

/** Do the words stand at token `i` and end before token `to`? */
export function wordsAt(lower: readonly string[], i: number, to: number, words: readonly string[]): boolean {
  if (i + words.length > to) return false;
  for (let k = 0; k < words.length; k++) if (lower[i + k] !== words[k]) return false;
  return true;
}

/** The signs that token `i` is of, as bits; phrases end before token `to`. */
export function signsAt(
  { bits, hashes, byFirst }: SignIndex,
  { word, lower }: Tokens,
  i: number,
  to: number,
): number {
  const record = word[i]! * 2;
  let found = bits[record]!;
  const seconds = bits[record + 1]!;
  if (seconds === 0 || i + 1 >= to || (seconds & bitOfHash(hashes[word[i + 1]!]!)) === 0) return found;
  const phrases = byFirst.get(lower[i]!)!.phrases!.get(lower[i + 1]!);
  if (phrases === undefined) return found;
  for (const { words, sign } of phrases) if (wordsAt(lower, i, to, words)) found |= sign;
  return found;
}

/** Signs of each token of the document. */
export function readSigns({ tokens }: Document, { role }: Tagged, index: SignIndex): Int32Array {
  const { count, kind, word, lower, vocabulary } = tokens;
  const marks = MARK_SIGNS(vocabulary);
  const signs = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const k = kind[i];
    if (k === TokenKind.word || k === TokenKind.clitic) signs[i] = signsAt(index, tokens, i, count);
    else if (k === TokenKind.number) signs[i] = Sign.number | Sign.figure;
    else if (k !== TokenKind.quote) signs[i] = marks[word[i]!]!;
    if ((role[i]! & Role.number) !== 0) signs[i] = signs[i]! | numberSigns(lower[i]!);
  }
  return signs;
}

/** Numbers in words that mostly count nothing. */
const SMALL = new Set([
  'one',
  'two',
  'three',
  'first',
  'second',
  'third',
  'zero',
  'once',
  'twice',
  'a',
  'an',
  'single',
  'couple',
  'half',
]);

const numberSigns = (word: string): number => (SMALL.has(word) ? Sign.number : Sign.number | Sign.figure);

const MARKS = new Map<string, number>([
  ['.', Sign.stop],
  ['…', Sign.stop],
  [',', Sign.stop | Sign.comma],
  [';', Sign.stop | Sign.semicolon],
  [':', Sign.stop | Sign.colon],
  ['-', Sign.stop],
  ['–', Sign.stop],
  ['—', Sign.stop],
  ['―', Sign.stop],
  ['(', Sign.bracket],
  [')', Sign.closingBracket],
  ['?', Sign.question],
]);

const RUN = /^(?:\.+|[-–—―]+)$/;

const MARK_SIGNS = wordRecords(1, (signs, at, mark) => {
  signs[at] = markSigns(mark);
});

function markSigns(mark: string): number {
  const known = MARKS.get(mark);
  if (known !== undefined || mark.length === 1) return known ?? 0;
  return (RUN.test(mark) ? Sign.stop : 0) | (mark.includes('?') ? Sign.question : 0);
}
