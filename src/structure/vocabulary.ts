/**
 * Topic words by policy dimension (Boydstun et al. 2013; Card et al. 2015), with the words that matched. Topic, not a
 * verdict on a frame: an article about troops has no other vocabulary available.
 */
import { ALONE, candidatesOf, compileList, type WordList } from '../claims/listed-words.ts';
import type { Document } from '../model.ts';

export interface Dimension {
  readonly dimension: string;
  readonly words: readonly string[];
}

/** Dimension → word as it stands in the text, lower case → count; dimensions without a hit are left out. */
export function countVocabulary(
  document: Document,
  policy: readonly Dimension[],
): Record<string, Record<string, number>> {
  const { list, dimensionsOf } = indexOf(policy);
  const { lower } = document.tokens;
  const uses = new Map<string, number>();
  for (const i of candidatesOf(list, document)) uses.set(lower[i]!, (uses.get(lower[i]!) ?? 0) + 1);
  const counts = new Map<string, Map<string, number>>();
  for (const [word, count] of uses) {
    for (const dimension of dimensionsOf.get(word)!) {
      const words = counts.get(dimension) ?? new Map<string, number>();
      counts.set(dimension, words.set(word, count));
    }
  }
  const sum = (words: Map<string, number>) => [...words.values()].reduce((total, count) => total + count, 0);
  const ordered = [...counts].sort((a, b) => sum(b[1]) - sum(a[1]) || (a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(
    ordered.map(([dimension, words]) => [
      dimension,
      Object.fromEntries([...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))),
    ]),
  );
}

interface PolicyIndex {
  readonly list: WordList;
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
  const flags = new Map([...dimensionsOf.keys()].map((word) => [word, ALONE]));
  const made = { list: compileList(flags), dimensionsOf };
  indexes.set(policy, made);
  return made;
}
