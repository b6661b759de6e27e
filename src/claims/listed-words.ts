/**
 * Where the words of a list stand in a text. One pass with nothing in it but a look at a table by length, first and last letter,
 * which says of nine words in ten that they are not in the list. It reads the text, because the tokens' strings lie scattered in
 * memory: asking a map for each of them takes three times as long, and asking rules far longer than that.
 */
import { type Document, TokenKind } from '../model.ts';

/** The bit that every list shares: the word counts without another behind it. The other 15 are the list's own. */
export const ALONE = 0x8000;

export interface WordList {
  /** Flags of all words that share a slot; 0 for a slot without a word. */
  readonly slots: Uint16Array;
  /** Word in normal form → flags, never 0. */
  readonly flags: ReadonlyMap<string, number>;
  /** Slots of two words: a word without `ALONE`, and one that can follow it. */
  readonly pairs: Uint8Array;
  /** First two letters of the words that count when a hyphen is in them, by their lower five bits. */
  readonly compounds: Uint8Array;
  /** Numbers in digits count too. */
  readonly digits: boolean;
}

export interface ListParts {
  readonly pairs?: Iterable<readonly [first: string, second: string]>;
  /** What words with a hyphen begin with, two letters or more (`mid`); a single character stands before any other. */
  readonly compounds?: Iterable<string>;
  readonly digits?: boolean;
}

export function compileList(flags: ReadonlyMap<string, number>, parts: ListParts = {}): WordList {
  const { pairs = [], compounds = [], digits = false } = parts;
  const list: WordList = {
    slots: new Uint16Array(SLOTS),
    flags,
    pairs: new Uint8Array(SLOTS),
    compounds: new Uint8Array(1 << 10),
    digits,
  };
  for (const [word, bits] of flags) list.slots[slot(word, 0, word.length)]! |= bits;
  for (const [first, second] of pairs) list.pairs[pairSlot(first, second)] = 1;
  for (const head of compounds) {
    const first = (head.charCodeAt(0) & 31) << 5;
    if (head.length === 1) list.compounds.fill(1, first, first + 32);
    else list.compounds[first | (head.charCodeAt(1) & 31)] = 1;
  }
  return list;
}

/** `1-day`, `mid-1` */
const SHORTEST_COMPOUND = 5;

/** Numbers of the tokens in the list, in text order. Linear. */
export function candidatesOf(list: WordList, { text, tokens }: Document): number[] {
  const { slots, flags, pairs, compounds, digits } = list;
  const { count, kind, start, end, lower } = tokens;
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    if (kind[i] !== TokenKind.word) {
      if (digits && kind[i] === TokenKind.number) found.push(i);
      continue;
    }
    const from = start[i]!;
    const to = end[i]!;
    const own = slots[slot(text, from, to)] === 0 ? 0 : (flags.get(lower[i]!) ?? 0);
    if (own === 0) {
      const compound =
        to - from >= SHORTEST_COMPOUND &&
        compounds[((text.charCodeAt(from) & 31) << 5) | (text.charCodeAt(from + 1) & 31)] === 1;
      if (compound && lower[i]!.includes('-')) found.push(i);
    } else if ((own & ALONE) !== 0 || (i + 1 < count && pairs[pairSlot(lower[i]!, lower[i + 1]!)] === 1))
      found.push(i);
  }
  return found;
}

/** Flags of a word; 0 when it is not in the list. */
export const flagsOf = ({ flags }: WordList, word: string): number => flags.get(word) ?? 0;

const SLOTS = 1 << 15;

/** The lower five bits of a letter are the same in both cases. */
function slot(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start) & 31;
  const last = text.charCodeAt(end - 1) & 31;
  return (first << 10) | (last << 5) | ((end - start) & 31);
}

const pairSlot = (first: string, second: string): number =>
  (slot(first, 0, first.length) * 31 + slot(second, 0, second.length)) & (SLOTS - 1);
