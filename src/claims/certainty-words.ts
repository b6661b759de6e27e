/** The words of `seeds/cues/certainty.yaml` as a matcher over tokens. */
import type { TokenRange, Vocabulary } from '../model.ts';
import { indexSigns, Sign, type SignIndex, wordsAt } from './signs.ts';
import { typeWords } from './type-words.ts';

export type CertaintyKind = 'possible' | 'probable' | 'planned' | 'conditional';

export interface CertaintyMarker extends TokenRange {
  readonly kind: CertaintyKind;
}

export interface CertaintyWords {
  /** The longest marker that starts at token `i` and ends before `to`, or null. */
  readonly match: (lower: readonly string[], i: number, to: number) => CertaintyMarker | null;
  /** The markers together with all other words that the claims stage looks for. */
  readonly signs: (vocabulary: Vocabulary) => SignIndex;
}

interface Listed {
  readonly words: readonly string[];
  readonly kind: CertaintyKind;
}

/** Compiles `[kind, words][]`; word sequences are in the normal form of tokens. */
export function compileCertaintyWords(
  lists: readonly (readonly [CertaintyKind, readonly (readonly string[])[]])[],
): CertaintyWords {
  const byFirst = new Map<string, Listed[]>();
  const signs: (readonly [number, readonly string[]])[] = [...typeWords()];
  for (const [kind, items] of lists) {
    for (const words of items) {
      const first = words[0];
      if (first === undefined) continue;
      signs.push([Sign.certainty, words]);
      const list = byFirst.get(first);
      if (list === undefined) byFirst.set(first, [{ words, kind }]);
      else list.push({ words, kind });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { match, signs: indexSigns(signs) };

  function match(lower: readonly string[], i: number, to: number): CertaintyMarker | null {
    const list = byFirst.get(lower[i]!);
    if (list === undefined) return null;
    for (const { words, kind } of list)
      if (wordsAt(lower, i, to, words)) return { from: i, to: i + words.length, kind };
    return null;
  }
}
