/**
 * The forms of a lexicon by first word, and by the words that follow. Maps, never plain objects: the word
 * `constructor` stands in articles too.
 */

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** Numbers of the entries that have a form ending here. */
  readonly entries: number[];
}

/**
 * First word of a form to its node. A node starts as the line it was compiled to and is built when an article first uses
 * the word: few articles use more than a hundred of several thousand, and every start of the program would pay for all.
 */
export type Trie = Map<string, TrieNode | string>;

/** One form and the entry it belongs to. */
export interface Form {
  readonly words: readonly string[];
  readonly entry: number;
}

const END_OF_FORM = '\t';

/**
 * The forms as lines, one for each first word, in sorted order: the first word, then for each form a tab, its further
 * words joined by spaces, a colon and the entry's number.
 */
export function formsToLines(forms: readonly Form[]): string[] {
  const byFirst = new Map<string, Set<string>>();
  for (const { words, entry } of forms) {
    const [first, ...rest] = words;
    if (first === undefined) continue;
    const line = byFirst.get(first) ?? new Set();
    byFirst.set(first, line.add(`${rest.join(' ')}:${entry}`));
  }
  return [...byFirst.keys()]
    .sort()
    .map((first) => [first, ...[...byFirst.get(first)!].sort()].join(END_OF_FORM));
}

/** @param lines as made by {@link formsToLines} */
export function buildTrie(lines: readonly string[]): Trie {
  const trie: Trie = new Map();
  for (const line of lines) trie.set(line.slice(0, line.indexOf(END_OF_FORM)), line);
  return trie;
}

/** The node below which all forms starting with a word stand. */
export function firstNode(trie: Trie, word: string): TrieNode | undefined {
  const found = trie.get(word);
  if (typeof found !== 'string') return found;
  const node = readLine(found);
  trie.set(word, node);
  return node;
}

function readLine(line: string): TrieNode {
  const root: TrieNode = { next: new Map(), entries: [] };
  for (const form of line.split(END_OF_FORM).slice(1)) {
    const colon = form.lastIndexOf(':');
    let node = root;
    if (colon > 0) {
      for (const word of form.slice(0, colon).split(' ')) {
        let next = node.next.get(word);
        if (next === undefined) {
          next = { next: new Map(), entries: [] };
          node.next.set(word, next);
        }
        node = next;
      }
    }
    node.entries.push(Number(form.slice(colon + 1)));
  }
  return root;
}

/** All forms with their entries, for `--forms` and `framing lexicon show`. */
export function formsOf(lines: readonly string[]): Form[] {
  return lines.flatMap((line) => {
    const [first, ...forms] = line.split(END_OF_FORM);
    return forms.map((form) => {
      const colon = form.lastIndexOf(':');
      const rest = colon > 0 ? form.slice(0, colon).split(' ') : [];
      return { words: [first!, ...rest], entry: Number(form.slice(colon + 1)) };
    });
  });
}
