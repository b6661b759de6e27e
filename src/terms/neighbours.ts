/**
 * Steps from token to token inside a sentence, and word lists matched against the tokens at a place. Quotation marks are
 * passed over: *a so-called “reform”* is to read like *a so-called reform*.
 */

import { Shape, TokenKind, type Tokens } from '../model.ts';
import { wordFlags } from '../text/word-columns.ts';
import type { TermContext } from './context.ts';

/** An item of a word list: words, `prefix*`, `<class>`. */
export type WordSequence = readonly string[];

/** The nearest token before (-1) or after (+1) in the same sentence that is no quotation mark; -1 if there is none. */
export function neighbour(tokens: Tokens, token: number, step: -1 | 1): number {
  const sentence = tokens.sentence[token];
  for (let at = token + step; at >= 0 && at < tokens.count && tokens.sentence[at] === sentence; at += step) {
    if (tokens.kind[at] !== TokenKind.quote) return at;
  }
  return -1;
}

/** A word or a number: what `within n words` counts. */
export function isCounted(tokens: Tokens, token: number): boolean {
  const kind = tokens.kind[token];
  return kind === TokenKind.word || kind === TokenKind.number;
}

/** Whether no word stands on this side of the token in its sentence. */
export function isEdge(tokens: Tokens, token: number, step: -1 | 1): boolean {
  for (let at = neighbour(tokens, token, step); at >= 0; at = neighbour(tokens, at, step)) {
    if (isCounted(tokens, at)) return false;
  }
  return true;
}

/** The first of the items that stands directly after the token, or null. */
export function itemAfter(
  context: TermContext,
  token: number,
  items: readonly WordSequence[],
): WordSequence | null {
  const { tokens } = context.document;
  const next = neighbour(tokens, token, 1);
  for (const words of items) {
    if (mayStartAt(tokens, next, words) && matchRest(context, token, words, 0) >= 0) return words;
  }
  return null;
}

/** The first of the items that stands directly before the token, or null. */
export function itemBefore(
  context: TermContext,
  token: number,
  items: readonly WordSequence[],
): WordSequence | null {
  const last = neighbour(context.document.tokens, token, -1);
  for (const words of items) if (endsAt(context, token, last, words)) return words;
  return null;
}

/** Compares first letters: lists are long, and nearly all of their items fall here. Items that start with a class may. */
function mayStartAt(tokens: Tokens, token: number, words: WordSequence): boolean {
  const first = words[0]!.charCodeAt(0);
  return first === LESS_THAN || (token >= 0 && first === tokens.lower[token]!.charCodeAt(0));
}

const LESS_THAN = 0x3c;

/**
 * The first of the items that starts in the token and ends before another, or null. Parts of hyphened words count here
 * (*nineteenth-century* has *century*): near and sentence_has ask what a passage is about, not what stands beside the hit.
 */
export function itemAt(
  context: TermContext,
  token: number,
  { byOpening, classes }: ItemIndex,
  before: number,
): WordSequence | null {
  const { lower, shape } = context.document.tokens;
  const word = lower[token]!;
  let offset = 0;
  do {
    const likely = byOpening.get(opening(word, offset));
    if (likely !== undefined) {
      const found = firstAt(context, token, likely, offset, before);
      if (found !== null) return found;
    }
    offset = (shape[token]! & Shape.hyphened) === 0 ? 0 : word.indexOf('-', offset) + 1;
  } while (offset > 0);
  return firstAt(context, token, classes, 0, before);
}

function firstAt(
  context: TermContext,
  token: number,
  items: readonly WordSequence[],
  offset: number,
  before: number,
): WordSequence | null {
  for (const words of items) {
    const last = matchAt(context, token, words, offset);
    if (last >= 0 && last < before) return words;
  }
  return null;
}

/** A word list by the first two letters of its items, since whole sentences are searched for lists of a hundred words. */
export interface ItemIndex {
  /** Bits of `openingBit`, set for the items of `byOpening`. */
  readonly openings: Int32Array;
  /** By `opening`. */
  readonly byOpening: ReadonlyMap<number, readonly WordSequence[]>;
  /** Items that start with a `<class>`. */
  readonly classes: readonly WordSequence[];
}

/** Made when a list is first searched for; a list is as immutable as the lexicon it stands in. */
const indexes = new WeakMap<readonly WordSequence[], ItemIndex>();

export function indexOf(items: readonly WordSequence[]): ItemIndex {
  const known = indexes.get(items);
  if (known !== undefined) return known;
  const openings = new Int32Array(OPENINGS / 32);
  const byOpening = new Map<number, WordSequence[]>();
  const classes: WordSequence[] = [];
  for (const words of items) {
    const first = words[0]!;
    if (first.length > 2 && first.startsWith('<')) classes.push(words);
    else {
      const key = opening(first, 0);
      const bit = openingBit(key);
      openings[bit >> 5]! |= 1 << (bit & 31);
      const bucket = byOpening.get(key);
      if (bucket === undefined) byOpening.set(key, [words]);
      else bucket.push(words);
    }
  }
  const index = { openings, byOpening, classes };
  indexes.set(items, index);
  return index;
}

const HYPHEN = 0x2d;

/** Two letters as a number, or the one letter of *a* and *a-*; a `prefix*` has two letters at least. */
function opening(word: string, offset: number): number {
  const second = offset + 1 < word.length ? word.charCodeAt(offset + 1) : HYPHEN;
  return (word.charCodeAt(offset) << 16) | (second === HYPHEN ? 0 : second);
}

/** How many different openings are told apart before an item is looked at: five bits of each of two letters. */
const OPENINGS = 1024;

const openingBit = (key: number): number => (((key >> 16) & 31) << 5) | (key & 31);

/** By word number, the bit of what a word opens with, or `ANY_OPENING`. */
export const WORD_OPENINGS = wordFlags((lower) =>
  lower.includes('-') ? ANY_OPENING : openingBit(opening(lower, 0)),
);
/** A hyphened word has an opening for each of its parts. */
const ANY_OPENING = OPENINGS;

/** Whether an item of the list may start in a word with such an opening; false for certain, true for perhaps. */
export function mayStartIn({ openings, classes }: ItemIndex, bit: number): boolean {
  return bit === ANY_OPENING || ((openings[bit >> 5]! >>> (bit & 31)) & 1) !== 0 || classes.length > 0;
}

/**
 * An item of n words covers at most n tokens, so that many places are tried, from near to far.
 * @param last the neighbour before `token`, where the item has to end
 */
function endsAt(context: TermContext, token: number, last: number, words: WordSequence): boolean {
  const { tokens } = context.document;
  if (words.length === 1 && words[0] === '<start>') return isEdge(tokens, token, -1);
  let first = last;
  for (let tries = words.length; tries > 0 && first >= 0; tries--) {
    if (mayStartAt(tokens, first, words) && matchAt(context, first, words) === last) return true;
    first = neighbour(tokens, first, -1);
  }
  return false;
}

/** Offset that stands for the whole token, which then has to be used up to its end. */
const WHOLE = -1;

/** The last token of an item that starts at `first` (at one of its hyphened parts, with an offset), or -1. */
function matchAt(context: TermContext, first: number, words: WordSequence, offset: number = WHOLE): number {
  const skip = words[0] === '<start>' ? 1 : 0;
  if (skip === 1 && !isEdge(context.document.tokens, first, -1)) return -1;
  const index = matchToken(context, first, words, skip, offset);
  return index < 0 ? -1 : matchRest(context, first, words, index, offset === WHOLE ? WHOLE : 0);
}

/** Matches the words from `index` on against what follows `last`; the last token of the item, or -1. */
function matchRest(
  context: TermContext,
  last: number,
  words: WordSequence,
  index: number,
  offset: number = WHOLE,
): number {
  const { tokens } = context.document;
  let at = last;
  let next = index;
  while (next < words.length) {
    if (words[next] === '<end>') return isEdge(tokens, at, 1) ? at : -1;
    at = neighbour(tokens, at, 1);
    if (at < 0) return -1;
    next = matchToken(context, at, words, next, offset);
    if (next < 0) return -1;
  }
  return at;
}

/**
 * Compares a token with the words from `index` on. A hyphened token takes as many words as it has parts; a `prefix*`
 * takes the rest of it. Returns the number of the next word, or -1.
 */
function matchToken(
  context: TermContext,
  token: number,
  words: WordSequence,
  index: number,
  offset: number,
): number {
  const wanted = words[index]!;
  if (wanted.length > 2 && wanted.startsWith('<')) {
    return context.wordClass(token, wanted.slice(1, -1)) ? index + 1 : -1;
  }
  const lower = context.document.tokens.lower[token]!;
  let from = Math.max(offset, 0);
  for (let at = index; at < words.length; at++) {
    const word = words[at]!;
    if (word.length > 1 && word.endsWith('*')) return lower.startsWith(word.slice(0, -1), from) ? at + 1 : -1;
    if (!lower.startsWith(word, from)) return -1;
    from += word.length;
    if (from === lower.length) return at + 1;
    if (lower[from] !== '-') return -1;
    from++;
  }
  return offset === WHOLE ? -1 : words.length;
}
