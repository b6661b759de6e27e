/**
 * The layout of `dist/lexicon.json`. One JSON document, but with every entry on a line of its own, so that the program can
 * read an entry when an article first hits it, and with the forms in two strings that are searched as they stand: to parse all
 * entries, or to put all forms in a Map, takes longer than an article.
 */

import type { Condition, ConditionGroup, Entry, LexiconIdentity } from '../model.ts';
import { type FormIndex, findText, packTexts, unpackTexts } from '../text/form-index.ts';
import type { Axis } from './entry.ts';
import {
  type Continuation,
  type Form,
  openTrie,
  type PackedForms,
  type Trie,
  unpackContinuation,
} from './trie.ts';

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

const LISTS = ',\n"lists":[\n';
const ENTRIES = '\n],\n"entries":[\n';
const BETWEEN = ',\n';
const END = '\n]}\n';
const NEWLINE = 10;

/** What stands before the entries. */
interface Head extends Omit<CompiledLexicon, 'forms' | 'entries'> {
  readonly count: number;
  /** Number of first words. */
  readonly firstWords: number;
  /** Continuations by first word. */
  readonly forms: FormIndex;
}

/** The same lexicon gives the same text. */
export function writeLexicon({ entries, forms, ...rest }: CompiledLexicon): string {
  const { firstWords, continuations } = forms;
  const lists = sharedLists(entries);
  const numbers = new Map(lists.map((list, number) => [list, number]));
  const head: Head = {
    ...rest,
    count: entries.length,
    firstWords: firstWords.length,
    forms: packTexts(new Map(firstWords.map((word, index) => [word, String(continuations[index])]))),
  };
  const lines = entries.map((entry) =>
    JSON.stringify(entry, (key, value) =>
      key === 'words' ? (numbers.get(JSON.stringify(value)) ?? value) : value,
    ),
  );
  const opening = JSON.stringify(head).slice(0, -1) + LISTS + lists.join(BETWEEN);
  return opening + ENTRIES + lines.join(BETWEEN) + END;
}

/** Word lists of conditions that stand in more than one entry, as JSON, in order of their first use. A list that many entries share is read, and made ready to be searched, once. */
function sharedLists(entries: readonly Entry[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { notWhen, onlyWhen } of entries) {
    for (const condition of [...notWhen, ...onlyWhen].flat()) {
      if (!('words' in condition)) continue;
      const list = JSON.stringify(condition.words);
      uses.set(list, (uses.get(list) ?? 0) + 1);
    }
  }
  return [...uses].filter(([, count]) => count > 1).map(([list]) => list);
}

/**
 * @param bytes what {@link writeLexicon} wrote, as UTF-8
 * @throws {Error} when it is something else
 */
export function openLexicon(bytes: Uint8Array): Lexicon {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endOfHead = file.indexOf(LISTS);
  const endOfLists = file.indexOf(ENTRIES, endOfHead);
  if (!file.subarray(-END.length).equals(Buffer.from(END))) {
    throw new Error('the compiled lexicon is damaged: run npm run lexicon');
  }
  if (endOfHead < 0 || endOfLists < 0) {
    throw new Error('the compiled lexicon is none of this version of framing: run npm run lexicon');
  }
  const head = JSON.parse(`${file.toString('utf8', 0, endOfHead)}}`) as Head;
  const { name, version, sha256, axes, forms, firstWords, count } = head;
  const listAt = lineReader(
    file,
    endOfHead + LISTS.length,
    endOfLists,
    (line) => JSON.parse(line) as WordLists,
  );
  const readEntry = (line: string): Entry => withLists(JSON.parse(line) as Entry, listAt);
  const entries = lineReader(file, endOfLists + ENTRIES.length, file.length - END.length, readEntry);
  const entryAt = (number: number): Entry => {
    if (!(number >= 0 && number < count)) throw new RangeError(`the lexicon has no entry ${number}`);
    return entries(number);
  };
  return {
    identity: { name, version, sha256, entries: count, disabled: [] },
    axes,
    trie: openTrie((word) => continuationOf(findText(forms, word)), firstWords),
    entryAt,
    entries: () => Array.from({ length: count }, (_, number) => entryAt(number)),
    forms: () =>
      unpackTexts(forms).flatMap(([first, text]) =>
        unpackContinuation(continuationOf(text)!).map(({ words, entry }) => ({
          words: [first, ...words],
          entry,
        })),
      ),
  };
}

const continuationOf = (text: string | null): Continuation | null =>
  text !== null && /^\d+$/.test(text) ? Number(text) : text;

type WordLists = readonly (readonly string[])[];

/**
 * Reads the lines between two offsets, each when it is asked for and only once.
 * @param end offset of the line end behind the last line
 */
function lineReader<T>(
  file: Buffer,
  start: number,
  end: number,
  parse: (line: string) => T,
): (number: number) => T {
  const read: (T | undefined)[] = [];
  let starts: readonly number[] | null = null;
  return (number) => {
    const known = read[number];
    if (known !== undefined) return known;
    starts ??= lineStarts(file, start, end);
    const next = starts[number + 1];
    const line = file.toString('utf8', starts[number]!, next === undefined ? end : next - BETWEEN.length);
    const found = parse(line);
    read[number] = found;
    return found;
  };
}

/** A number in place of a word list names a shared one. */
function withLists(entry: Entry, listAt: (number: number) => WordLists): Entry {
  const inGroup = (group: ConditionGroup): ConditionGroup =>
    group.map((condition) => {
      const words = 'words' in condition ? (condition.words as WordLists | number) : [];
      return typeof words === 'number' ? ({ ...condition, words: listAt(words) } as Condition) : condition;
    });
  return { ...entry, notWhen: entry.notWhen.map(inGroup), onlyWhen: entry.onlyWhen.map(inGroup) };
}

function lineStarts(file: Buffer, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = start; at > 0 && at < end; at = file.indexOf(NEWLINE, at) + 1) starts.push(at);
  return starts;
}
