/** Lists of words and phrases, matched against tokens from their first word on or backwards from their last. */

interface SequenceNode<T> {
  readonly next: Map<string, SequenceNode<T>>;
  value: T | null;
}

/** First (or, when compiled backwards, last) word → the rest. */
export type Sequences<T> = ReadonlyMap<string, SequenceNode<T>>;

/** The tokens of a phrase of a cue file: a clitic and the stop of an abbreviation are tokens of their own. */
function tokensOf(phrase: string): string[] {
  return phrase
    .replaceAll("'s", " 's")
    .replaceAll("s' ", "s ' ")
    .replace(/(?<=\w)\.$/, ' .')
    .split(' ');
}

/** `backwards` for `longestBefore`. A phrase that stands twice keeps its last value. */
export function compileSequences<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  backwards = false,
): Sequences<T> {
  const root = new Map<string, SequenceNode<T>>();
  for (const [phrase, value] of phrases) {
    const words = tokensOf(phrase);
    if (backwards) words.reverse();
    let level = root;
    let node: SequenceNode<T> | undefined;
    for (const word of words) {
      node = level.get(word);
      if (node === undefined) {
        node = { next: new Map(), value: null };
        level.set(word, node);
      }
      level = node.next;
    }
    if (node !== undefined) node.value = value;
  }
  return root;
}

/** The longest phrase that begins with token `from` and ends before token `limit`. */
export function longestFrom<T>(
  sequences: Sequences<T>,
  lower: readonly string[],
  from: number,
  limit: number,
): { readonly to: number; readonly value: T } | null {
  let found: { to: number; value: T } | null = null;
  let level: Sequences<T> = sequences;
  for (let i = from; i < limit; i++) {
    const node = level.get(lower[i]!);
    if (node === undefined) break;
    if (node.value !== null) found = { to: i + 1, value: node.value };
    level = node.next;
  }
  return found;
}

/** The longest phrase that ends directly before token `to` and begins at or behind token `limit`. */
export function longestBefore<T>(
  sequences: Sequences<T>,
  lower: readonly string[],
  to: number,
  limit: number,
): { readonly from: number; readonly value: T } | null {
  let found: { from: number; value: T } | null = null;
  let level: Sequences<T> = sequences;
  for (let i = to - 1; i >= limit; i--) {
    const node = level.get(lower[i]!);
    if (node === undefined) break;
    if (node.value !== null) found = { from: i, value: node.value };
    level = node.next;
  }
  return found;
}
