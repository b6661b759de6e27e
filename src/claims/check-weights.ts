/**
 * Whether enough in a claim can be looked up, weighed: each feature has a small whole number, learned by
 * `bench/train-checkable.mjs` (docs/measured.md says from which data and what it gains), and a sum above 0 is enough.
 */
import { wordColumn } from '../text/vocabulary.ts';
import { type CheckFacts, noteFeatures, noteWords } from './check-features.ts';
import learned from './check-weights.json' with { type: 'json' };

/** Kind of feature → what it is → weight. */
const WEIGHTS: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  Object.entries(learned.weights).map(([kind, values]) => [kind, new Map(Object.entries<number>(values))]),
);
const WORDS = new Map(Object.entries<number>(learned.words));

const WORD_WEIGHTS = wordColumn((word) => WORDS.get(word) ?? 0);

export function canBeLookedUp(check: CheckFacts): boolean {
  const { word, vocabulary } = check.facts.input.document.tokens;
  const weights = WORD_WEIGHTS(vocabulary);
  let sum = learned.bias;
  noteWords(check, (token) => {
    sum += weights[word[token]!]!;
  });
  noteFeatures(check, (kind, value) => {
    sum += WEIGHTS.get(kind)?.get(value) ?? 0;
  });
  return sum > 0;
}
