/**
 * Which of the candidates speaks a quotation, if any: the signs of each are weighed, and of nobody; the heaviest wins.
 * The weights were learned (`bench/train-quotes.mjs`, PolNeAR train) and are whole numbers, hundredths of log odds.
 */

import { type QuoteShape, quoteSigns } from './quote-signs.ts';
import { SPEAKER_WEIGHTS, weigh } from './quote-weights.ts';
import { sign } from './sign-table.ts';
import { type Candidate, findCandidates, type QuotePlace } from './speaker-candidates.ts';
import { candidateSigns } from './speaker-signs.ts';

/** Everyone the routes led to the same words of, taken together. */
export interface WeighedCandidate {
  /** The first route names him. */
  readonly routes: readonly Candidate[];
  readonly signs: readonly number[];
}

export interface Choice {
  readonly candidate: Candidate;
  /** How much heavier than nobody, in hundredths of log odds. */
  readonly margin: number;
}

/** Candidates that are the same words, with all their signs. */
export function gatherCandidates(place: QuotePlace, shape: QuoteShape): WeighedCandidate[] {
  const byEnd = new Map<number, { routes: Candidate[]; signs: Set<number> }>();
  for (const candidate of findCandidates(place)) {
    const end = candidate.source?.to ?? -1;
    let entry = byEnd.get(end);
    if (entry === undefined) {
      entry = { routes: [], signs: new Set() };
      byEnd.set(end, entry);
    }
    entry.routes.push(candidate);
    for (const number of candidateSigns(place, candidate, shape)) entry.signs.add(number);
  }
  return [...byEnd.values()].map(({ routes, signs }) => ({
    routes,
    signs: [...signs, sign('votes', Math.min(routes.length, 4))],
  }));
}

/** The likeliest speaker and how much likelier than nobody; null without any candidate. */
export function chooseSpeaker(place: QuotePlace, shape: QuoteShape): Choice | null {
  let best: WeighedCandidate | null = null;
  let most = 0;
  for (const gathered of gatherCandidates(place, shape)) {
    const weight = weigh(SPEAKER_WEIGHTS, gathered.signs);
    if (best === null || weight > most) {
      best = gathered;
      most = weight;
    }
  }
  if (best === null) return null;
  return { candidate: best.routes[0]!, margin: most - weigh(SPEAKER_WEIGHTS, quoteSigns(place, shape)) };
}
