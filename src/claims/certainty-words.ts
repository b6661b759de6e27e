/** The words of `seeds/cues/certainty.yaml` as a matcher over tokens. */
import type { TokenRange } from '../model.ts';

export type CertaintyKind = 'possible' | 'probable' | 'planned' | 'conditional';

export interface CertaintyMarker extends TokenRange {
  readonly kind: CertaintyKind;
}

export interface CertaintyWords {
  /** The longest marker that starts at token `i` and ends before `to`, or null. */
  readonly match: (lower: readonly string[], i: number, to: number) => CertaintyMarker | null;
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
  for (const [kind, items] of lists) {
    for (const words of items) {
      const first = words[0];
      if (first === undefined) continue;
      const list = byFirst.get(first);
      if (list === undefined) byFirst.set(first, [{ words, kind }]);
      else list.push({ words, kind });
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    match: (lower, i, to) => {
      const list = byFirst.get(lower[i]!);
      if (list === undefined) return null;
      const found = list.find(
        ({ words }) => i + words.length <= to && words.every((word, k) => lower[i + k] === word),
      );
      return found === undefined ? null : { from: i, to: i + found.words.length, kind: found.kind };
    },
  };
}
