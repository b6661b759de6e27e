/**
 * Which of the candidates speaks a quotation, if any: the signs of each are weighed, and of nobody; the heaviest wins.
 * The weights were learned (`bench/train-quotes.mjs`, PolNeAR train) and are whole numbers, hundredths of log odds.
 */

import { type QuoteShape, quoteSigns } from './quote-signs.ts';
import { SPEAKER_WEIGHTS, weigh } from './quote-weights.ts';
import { SIGN_COUNT, Sign, sign } from './sign-table.ts';
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
  const gathered: Gathered[] = [];
  for (const candidate of findCandidates(place)) {
    const end = candidate.source?.to ?? -1;
    let entry = gathered.find((other) => other.end === end);
    if (entry === undefined) {
      entry = { end, routes: [], signs: [] };
      gathered.push(entry);
    }
    entry.routes.push(candidate);
    candidateSigns(entry.signs, place, candidate, shape);
  }
  for (const { routes, signs } of gathered) {
    // The signs of one route are all different.
    if (routes.length > 1) dropRepeated(signs);
    signs.push(sign(Sign.votes, routes.length));
  }
  return gathered;
}

interface Gathered extends WeighedCandidate {
  readonly end: number;
  readonly routes: Candidate[];
  readonly signs: number[];
}

/** In which turn each sign was met last; cheaper than a `Set` for every candidate. */
const metIn = new Int32Array(SIGN_COUNT);
let turn = 0;

function dropRepeated(signs: number[]): void {
  turn = (turn + 1) | 0;
  let kept = 0;
  for (const number of signs) {
    if (metIn[number] === turn) continue;
    metIn[number] = turn;
    signs[kept++] = number;
  }
  signs.length = kept;
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
