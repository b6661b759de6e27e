/**
 * Topic words by policy dimension (Boydstun et al. 2013; Card et al. 2015), with the words that matched. Topic, not a
 * verdict on a frame: an article about troops has no other vocabulary available.
 */
import { type Document, TokenKind, type Vocabulary } from '../model.ts';
import { wordColumn } from '../text/word-columns.ts';

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
  const dimensionsOf = indexOf(policy)(tokens.vocabulary);
  const uses = new Map<number, number>();
  for (let i = 0; i < tokens.count; i++) {
    const number = word[i]!;
    if (dimensionsOf[number] === null || kind[i] !== TokenKind.word) continue;
    uses.set(number, (uses.get(number) ?? 0) + 1);
  }
  const found = new Map<string, Found>();
  for (const [number, count] of uses) {
    for (const dimension of dimensionsOf[number]!) {
      let words = found.get(dimension);
      if (words === undefined) {
        words = { total: 0, words: [] };
        found.set(dimension, words);
      }
      words.total += count;
      words.words.push([tokens.vocabulary.lower[number]!, count]);
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

/** Dimensions by the number of the word, or null. */
type PolicyIndex = (vocabulary: Vocabulary) => readonly (readonly string[] | null)[];

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
  const made = wordColumn((word) => dimensionsOf.get(word) ?? null);
  indexes.set(policy, made);
  return made;
}
