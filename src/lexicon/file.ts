/**
 * The layout of `dist/lexicon.json`. One JSON document, but with every entry on a line of its own, so that the program can
 * read the forms at once and an entry when an article first hits it: parsing all of them takes longer than an article.
 */

import type { Entry, LexiconIdentity } from '../model.ts';
import type { Axis } from './entry.ts';
import { buildTrie, type Form, type PackedForms, type Trie, unpackForms } from './trie.ts';

/** What the file holds. */
export interface CompiledLexicon {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
  /** In the order of `axes.yaml`. */
  readonly axes: readonly Axis[];
  readonly forms: PackedForms;
  /** Sorted by id; forms name them by their number here. */
  readonly entries: readonly Entry[];
}

/** A lexicon ready for matching. */
export interface Lexicon {
  readonly identity: LexiconIdentity;
  readonly axes: readonly Axis[];
  readonly trie: Trie;
  /** The entry that a hit names, 0 ≤ number < `identity.entries`. */
  readonly entryAt: (number: number) => Entry;
  /** Why the user wants no term of an entry, such as `disabled by --without`; null where nothing is said. */
  readonly silenced?: (number: number) => string | null;
  /** Words that the user never wants flagged, with the reason by the number of the form; hits inside them do not count. */
  readonly allowed?: { readonly trie: Trie; readonly because: readonly string[] };
  /** What could not be used of the user's lists; stands in every report. */
  readonly warnings?: readonly string[];
  /** All entries by number; parses every one of them. */
  readonly entries: () => readonly Entry[];
  /** All forms in the normal form they are matched in. */
  readonly forms: () => Form[];
}

const ENTRIES = ',\n"entries":[\n';
const BETWEEN = ',\n';
const END = '\n]}\n';
const NEWLINE = 10;

/** The same lexicon gives the same text. */
export function writeLexicon({ entries, ...head }: CompiledLexicon): string {
  const opening = JSON.stringify({ ...head, count: entries.length }).slice(0, -1);
  return opening + ENTRIES + entries.map((entry) => JSON.stringify(entry)).join(BETWEEN) + END;
}

/**
 * @param bytes what {@link writeLexicon} wrote, as UTF-8
 * @throws {Error} when it is something else
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endOfHead = file.indexOf(ENTRIES);
  if (endOfHead < 0 || !file.subarray(-END.length).equals(Buffer.from(END))) {
    throw new Error('the compiled lexicon is damaged: run npm run lexicon');
  }
  const head = JSON.parse(`${file.toString('utf8', 0, endOfHead)}}`) as Omit<CompiledLexicon, 'entries'> & {
    readonly count: number;
  };
  const { name, version, sha256, axes, forms, count } = head;
  const entryAt = entryReader(file, endOfHead + ENTRIES.length, count);
  return {
    identity: { name, version, sha256, entries: count, disabled: [] },
    axes,
    trie: buildTrie(forms),
    entryAt,
    entries: () => Array.from({ length: count }, (_, number) => entryAt(number)),
    forms: () => unpackForms(forms),
  };
}

function entryReader(file: Buffer, start: number, count: number): (number: number) => Entry {
  const read: (Entry | undefined)[] = [];
  let lines: readonly number[] | null = null;
  return (number) => {
    const known = read[number];
    if (known !== undefined) return known;
    lines ??= lineStarts(file, start);
    const from = lines[number];
    if (from === undefined || number >= count) throw new RangeError(`the lexicon has no entry ${number}`);
    const gap = number === count - 1 ? 1 : BETWEEN.length;
    const entry = JSON.parse(file.toString('utf8', from, lines[number + 1]! - gap)) as Entry;
    read[number] = entry;
    return entry;
  };
}

function lineStarts(file: Buffer, start: number): number[] {
  const starts: number[] = [];
  for (let at = start; at > 0; at = file.indexOf(NEWLINE, at) + 1) starts.push(at);
  return starts;
}
