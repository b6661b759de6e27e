/** Lists of words and phrases, matched against tokens from their first word on or backwards from their last. */

/** The phrases that share their beginning. `rest` is unpacked into `next` when a text first comes this far. */
interface SequenceNode<T> {
  value: T | null;
  next: Map<string, SequenceNode<T>> | null;
  rest: (readonly [words: string, value: T])[];
}

/** First (or, when compiled backwards, last) word → the rest. */
export interface Sequences<T> {
  readonly next: Map<string, SequenceNode<T>>;
}

/** The tokens of a phrase of a cue file, by spaces: a clitic and the stop of an abbreviation are tokens of their own. */
function normalized(phrase: string): string {
  if (!phrase.includes("'") && !phrase.endsWith('.')) return phrase;
  return phrase
    .replaceAll("'s", " 's")
    .replaceAll("s' ", "s ' ")
    .replace(/(?<=\w)\.$/, ' .');
}

/** `backwards` for `longestBefore`. A phrase that stands twice keeps its last value. */
export function compileSequences<T>(
  phrases: Iterable<readonly [phrase: string, value: T]>,
  backwards = false,
): Sequences<T> {
  const next = new Map<string, SequenceNode<T>>();
  for (const [phrase, value] of phrases) add(next, normalized(phrase), value, backwards);
  return { next };
}

function add<T>(level: Map<string, SequenceNode<T>>, words: string, value: T, backwards: boolean): void {
  const space = backwards ? words.lastIndexOf(' ') : words.indexOf(' ');
  const word = space < 0 ? words : backwards ? words.slice(space + 1) : words.slice(0, space);
  let node = level.get(word);
  if (node === undefined) {
    node = { value: null, next: null, rest: [] };
    level.set(word, node);
  }
  if (space < 0) node.value = value;
  else node.rest.push([backwards ? words.slice(0, space) : words.slice(space + 1), value]);
}

type Level<T> = ReadonlyMap<string, SequenceNode<T>>;

/** null where no phrase goes on. */
function nextOf<T>(node: SequenceNode<T>, backwards: boolean): Level<T> | null {
  if (node.next !== null || node.rest.length === 0) return node.next;
  node.next = new Map();
  for (const [words, value] of node.rest) add(node.next, words, value, backwards);
  return node.next;
}

/** First words that are a phrase by themselves, and those that only begin longer ones. */
export function firstWords<T>({ next }: Sequences<T>): {
  readonly whole: string[];
  readonly opening: string[];
} {
  const whole: string[] = [];
  const opening: string[] = [];
  for (const [word, { value }] of next) (value === null ? opening : whole).push(word);
  return { whole, opening };
}

/** First and second words of the phrases of two words and more. */
export function* wordPairs<T>({ next }: Sequences<T>): Generator<readonly [first: string, second: string]> {
  for (const [first, { rest }] of next) for (const [words] of rest) yield [first, words.split(' ', 1)[0]!];
}

/** The longest phrase that begins with token `from` and ends before token `limit`. */
export function longestFrom<T>(
  sequences: Sequences<T>,
  lower: readonly string[],
  from: number,
  limit: number,
): { readonly to: number; readonly value: T } | null {
  let to = -1;
  let value: T | null = null;
  let level: Level<T> | null = sequences.next;
  for (let i = from; i < limit && level !== null; i++) {
    const node: SequenceNode<T> | undefined = level.get(lower[i]!);
    if (node === undefined) break;
    if (node.value !== null) {
      to = i + 1;
      value = node.value;
    }
    level = nextOf(node, false);
  }
  return value === null ? null : { to, value };
}

/** The longest phrase that ends directly before token `to` and begins at or behind token `limit`. */
export function longestBefore<T>(
  sequences: Sequences<T>,
  lower: readonly string[],
  to: number,
  limit: number,
): { readonly from: number; readonly value: T } | null {
  let from = -1;
  let value: T | null = null;
  let level: Level<T> | null = sequences.next;
  for (let i = to - 1; i >= limit && level !== null; i--) {
    const node: SequenceNode<T> | undefined = level.get(lower[i]!);
    if (node === undefined) break;
    if (node.value !== null) {
      from = i;
      value = node.value;
    }
    level = nextOf(node, true);
  }
  return value === null ? null : { from, value };
}
