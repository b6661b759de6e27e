/**
 * The forms of a lexicon by first word, and by the words that follow. Maps, never plain objects: the word
 * `constructor` stands in articles too.
 */

import type { Vocabulary } from '../model.ts';
import { wordColumn, wordRecords } from '../text/word-columns.ts';
import { bitOfHash, filterOf, hashOfWord, type WordFilter } from '../text/word-filter.ts';

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Of the words in `next`. */
  filter: WordFilter;
  /** Numbers of the entries that have a form ending here. */
  readonly entries: number[];
}

/** One form and the entry it belongs to. */
export interface Form {
  readonly words: readonly string[];
  readonly entry: number;
}

/**
 * What may follow a first word, as it is kept in the compiled lexicon: for each form its further words joined by spaces, a
 * colon and the entry's number, bars between the forms; or just the number, when the word is all and has one entry.
 */
export type Continuation = string | number;

/** Stands in no word, and needs no escape in JSON. */
const BETWEEN_FORMS = '|';

/** The forms in two parallel lists, sorted by first word. */
export interface PackedForms {
  readonly firstWords: readonly string[];
  readonly continuations: readonly Continuation[];
}

/** The forms of a lexicon, ready to be found in texts. */
export interface Trie {
  /** Number of first words. */
  readonly size: number;
  /**
   * The node below which all forms that start with a word stand, by word number; null where there are none. A hyphened word
   * stands for its parts.
   */
  readonly starts: (vocabulary: Vocabulary) => readonly (TrieNode | null)[];
  /** Records of `LOOK`, from which most words are told to start nothing here. */
  readonly firstLook: (vocabulary: Vocabulary) => Int32Array;
}

/** The same forms give the same lists, in whatever order they come. */
export function packForms(forms: readonly Form[]): PackedForms {
  const byFirst = new Map<string, Set<string>>();
  for (const { words, entry } of forms) {
    const [first, ...rest] = words;
    if (first === undefined) continue;
    const continuations = byFirst.get(first) ?? new Set();
    byFirst.set(first, continuations.add(`${rest.join(' ')}:${entry}`));
  }
  const firstWords = [...byFirst.keys()].sort();
  return {
    firstWords,
    continuations: firstWords.map((first) => packContinuations([...byFirst.get(first)!])),
  };
}

function packContinuations(continuations: readonly string[]): Continuation {
  const [only] = continuations;
  if (continuations.length === 1 && only!.startsWith(':')) return Number(only!.slice(1));
  return [...continuations].sort().join(BETWEEN_FORMS);
}

/** The reverse of {@link packForms}, in its order. */
export function unpackForms({ firstWords, continuations }: PackedForms): Form[] {
  return firstWords.flatMap((first, index) =>
    unpackContinuation(continuations[index]!).map(({ words, entry }) => ({
      words: [first, ...words],
      entry,
    })),
  );
}

export function unpackContinuation(continuation: Continuation): Form[] {
  if (typeof continuation === 'number') return [{ words: [], entry: continuation }];
  return continuation.split(BETWEEN_FORMS).map((form) => {
    const colon = form.lastIndexOf(':');
    return { words: colon > 0 ? form.slice(0, colon).split(' ') : [], entry: Number(form.slice(colon + 1)) };
  });
}

/**
 * A node is built from its continuation when an article first uses the word: few articles use more than a hundred of
 * several thousand, and every start of the program would pay for all.
 */
export function buildTrie({ firstWords, continuations }: PackedForms): Trie {
  const byWord = new Map(firstWords.map((word, index) => [word, continuations[index]!]));
  return openTrie((word) => byWord.get(word) ?? null, firstWords.length);
}

/** The same over any way to find the continuation of a word, which is asked for once. */
export function openTrie(continuationOf: (word: string) => Continuation | null, size: number): Trie {
  const nodes = new Map<string, TrieNode | null>();
  const nodeOf = (word: string): TrieNode | null => {
    const known = nodes.get(word);
    if (known !== undefined) return known;
    const found = continuationOf(word);
    const node = found === null ? null : buildNode(unpackContinuation(found));
    if (node !== null) nodes.set(word, node);
    return node;
  };
  const starts = wordColumn((lower) => {
    const hyphen = lower.indexOf('-');
    if (hyphen < 0) return nodeOf(lower);
    const first = nodeOf(lower.slice(0, hyphen));
    return first === null ? null : nodeBehindParts(first, lower.slice(hyphen + 1));
  });
  const firstLook = wordRecords(LOOK.size, (looks, at, _lower, word, vocabulary) => {
    const node = starts(vocabulary)[word]!;
    if (node === null) return;
    looks[at + LOOK.node] = node.entries.length > 0 ? LOOK.ends : LOOK.goesOn;
    for (const next of node.next.keys()) looks[at + LOOK.next]! |= bitOfHash(hashOfWord(next));
  });
  return { size, starts, firstLook };
}

/** Places in a record of `firstLook`, and what stands in the first: 0 for no node. */
export const LOOK = { node: 0, next: 1, size: 2, goesOn: 1, ends: 2 } as const;

/** From a node over all parts of a hyphened word; null where no form goes on so. */
export function nodeBehindParts(node: TrieNode, lower: string): TrieNode | null {
  let at: TrieNode | undefined = node;
  for (const part of lower.split('-')) at = at?.next.get(part);
  return at ?? null;
}

function buildNode(forms: readonly Form[]): TrieNode {
  const nodes: TrieNode[] = [];
  const newNode = (): TrieNode => {
    const node: TrieNode = { next: new Map(), filter: NO_FILTER, entries: [] };
    nodes.push(node);
    return node;
  };
  const root = newNode();
  for (const { words, entry } of forms) {
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = newNode();
        node.next.set(word, next);
      }
      node = next;
    }
    node.entries.push(entry);
  }
  for (const node of nodes) node.filter = filterOf(node.next);
  return root;
}

const NO_FILTER = filterOf(new Map());
