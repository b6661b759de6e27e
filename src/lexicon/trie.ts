/**
 * The forms of a lexicon by first word, and by the words that follow. Maps, never plain objects: the word
 * `constructor` stands in articles too.
 */

export interface TrieNode {
  readonly next: Map<string, TrieNode>;
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
 * colon and the entry's number, tabs between the forms; or just the number, when the word is all and has one entry.
 */
export type Continuation = string | number;

/** The forms in two parallel lists, sorted by first word. */
export interface PackedForms {
  readonly firstWords: readonly string[];
  readonly continuations: readonly Continuation[];
}

/**
 * First word of a form to its node. A node is built from its continuation when an article first uses the word: few
 * articles use more than a hundred of several thousand, and every start of the program would pay for all.
 */
export type Trie = Map<string, TrieNode | Continuation>;

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
  return [...continuations].sort().join('\t');
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

function unpackContinuation(continuation: Continuation): Form[] {
  if (typeof continuation === 'number') return [{ words: [], entry: continuation }];
  return continuation.split('\t').map((form) => {
    const colon = form.lastIndexOf(':');
    return { words: colon > 0 ? form.slice(0, colon).split(' ') : [], entry: Number(form.slice(colon + 1)) };
  });
}

export function buildTrie({ firstWords, continuations }: PackedForms): Trie {
  const trie: Trie = new Map();
  for (let index = 0; index < firstWords.length; index++) trie.set(firstWords[index]!, continuations[index]!);
  return trie;
}

/** The node below which all forms starting with a word stand. */
export function firstNode(trie: Trie, word: string): TrieNode | undefined {
  const found = trie.get(word);
  if (found === undefined || typeof found === 'object') return found;
  const node = buildNode(unpackContinuation(found));
  trie.set(word, node);
  return node;
}

function buildNode(forms: readonly Form[]): TrieNode {
  const root: TrieNode = { next: new Map(), entries: [] };
  for (const { words, entry } of forms) {
    let node = root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = { next: new Map(), entries: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.entries.push(entry);
  }
  return root;
}
