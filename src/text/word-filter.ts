/**
 * Sets of words that mostly say no. Most words that may start a phrase (`the`, `of`) are followed by one that goes on with
 * none: a few bits tell that sooner than the look-up of a string (a Bloom filter with one hash).
 */
import { wordFlags } from './word-columns.ts';

/** Bits of the words in the set; the length is a power of two. */
export type WordFilter = Int32Array;

const WORDS_EACH = 4;

const EMPTY: WordFilter = new Int32Array(1);

export function filterOf(words: ReadonlyMap<string, unknown>): WordFilter {
  if (words.size === 0) return EMPTY;
  let length = 1;
  while (length * WORDS_EACH < words.size) length *= 2;
  const filter = new Int32Array(length);
  for (const word of words.keys()) {
    const hash = hashOfWord(word);
    filter[(hash >>> 5) & (length - 1)]! |= 1 << (hash & 31);
  }
  return filter;
}

/** False for certain, true for perhaps. @param hash of the word, see `WORD_HASHES` */
export function mayHold(filter: WordFilter, hash: number): boolean {
  return ((filter[(hash >>> 5) & (filter.length - 1)]! >>> (hash & 31)) & 1) !== 0;
}

/** Hashes of words, by number. */
export const WORD_HASHES = wordFlags(hashOfWord);

/** A filter of one word's bits, for a first look: no word of the set has a hash of which they hold none. */
export const bitOfHash = (hash: number): number => 1 << (hash & 31);

/** Sixteen bits. */
export function hashOfWord(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0xffff;
}
