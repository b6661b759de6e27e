/**
 * Topic words by policy dimension (Boydstun et al. 2013; Card et al. 2015), with the words that matched. Topic, not a
 * verdict on a frame: an article about troops has no other vocabulary available.
 */
import { type Document, TokenKind, type Vocabulary } from '../model.ts';
import { wordFlags } from '../text/word-columns.ts';

export interface Dimension {
  readonly dimension: string;
  readonly words: readonly string[];
}

/** Dimension → word as it stands in the text, lower case → count; dimensions without a hit are left out. */
export function countVocabulary(
  document: Document,
  policy: readonly Dimension[],
): Record<string, Record<string, number>> {
  const { tokens } = document;
  const { kind, word } = tokens;
  const { listed, dimensionsOf } = indexOf(policy);
  const isListed = listed(tokens.vocabulary);
  const uses = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) {
    const number = word[i]!;
    if (isListed[number] === 0 || kind[i] !== TokenKind.word) continue;
    uses.set(number, (uses.get(number) ?? 0) + 1);
  }
  const found = new Map<string, Found>();
  for (const [number, count] of uses) {
    const word = tokens.vocabulary.lower[number]!;
    for (const dimension of dimensionsOf.get(word)!) {
      let words = found.get(dimension);
      if (words === undefined) {
        words = { total: 0, words: [] };
        found.set(dimension, words);
      }
      words.total += count;
      words.words.push([word, count]);
    }
  }
  const ordered = [...found].sort((a, b) => b[1].total - a[1].total || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(
    ordered.map(([dimension, { words }]) => [dimension, Object.fromEntries(words.sort(byCount))]),
  );
}

interface Found {
  total: number;
  readonly words: [word: string, count: number][];
}

const byCount = (a: Found['words'][number], b: Found['words'][number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

interface PolicyIndex {
  /** By the number of a word, whether it stands in `dimensionsOf`. */
  readonly listed: (vocabulary: Vocabulary) => Uint16Array;
  readonly dimensionsOf: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<readonly Dimension[], PolicyIndex>();

/** Made once for a list of dimensions. */
function indexOf(policy: readonly Dimension[]): PolicyIndex {
  const known = indexes.get(policy);
  if (known !== undefined) return known;
  const dimensionsOf = new Map<string, string[]>();
  for (const { dimension, words } of policy) {
    for (const word of words) {
      const list = dimensionsOf.get(word);
      if (list === undefined) dimensionsOf.set(word, [dimension]);
      else if (!list.includes(dimension)) list.push(dimension);
    }
  }
  const made = { listed: wordFlags((word) => (dimensionsOf.has(word) ? 1 : 0)), dimensionsOf };
  indexes.set(policy, made);
  return made;
}
