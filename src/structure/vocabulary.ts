/**
 * Topic words by policy dimension (Boydstun et al. 2013; Card et al. 2015), with the words that matched. Topic, not a
 * verdict on a frame: an article about troops has no other vocabulary available.
 */
import { type Document, TokenKind } from '../model.ts';

export interface Dimension {
  readonly dimension: string;
  readonly words: readonly string[];
}

/** Dimension → word as it stands in the text, lower case → count; dimensions without a hit are left out. */
export function countVocabulary(
  document: Document,
  policy: readonly Dimension[],
): Record<string, Record<string, number>> {
  const dimensionsOf = indexOf(policy);
  const counts = new Map<string, Map<string, number>>();
  const { tokens } = document;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue;
    const word = tokens.lower[i]!;
    for (const dimension of dimensionsOf.get(word) ?? []) {
      const words = counts.get(dimension) ?? new Map<string, number>();
      words.set(word, (words.get(word) ?? 0) + 1);
      counts.set(dimension, words);
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

const indexes = new WeakMap<readonly Dimension[], Map<string, string[]>>();

/** Word → dimensions; made once for a list. */
function indexOf(policy: readonly Dimension[]): Map<string, string[]> {
  const known = indexes.get(policy);
  if (known !== undefined) return known;
  const made = new Map<string, string[]>();
  for (const { dimension, words } of policy) {
    for (const word of words) {
      const list = made.get(word);
      if (list === undefined) made.set(word, [dimension]);
      else if (!list.includes(dimension)) list.push(dimension);
    }
  }
  indexes.set(policy, made);
  return made;
}
