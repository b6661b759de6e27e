/** "Did you mean …?" */

import distance from 'natural/lib/natural/distance/index.js';

/**
 * The candidates that look most like a word, nearest first, at most `limit`; none that differ in more than a third of
 * their letters. Ties keep the order of the candidates.
 */
export function nearest(word: string, candidates: readonly string[], limit = 1): readonly string[] {
  return candidates
    .map((candidate) => ({
      candidate,
      edits: distance.DamerauLevenshteinDistance(word, candidate, { restricted: true }),
    }))
    .filter(
      ({ candidate, edits }) => edits <= Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3)),
    )
    .sort((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
