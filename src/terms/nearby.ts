/** Searches on both sides of a hit, inside its sentence. */

import type { TokenRange } from '../model.ts';
import type { TermContext } from './context.ts';
import { indexOf, isCounted, itemAt, neighbour, type WordSequence } from './neighbours.ts';
import { isNumber } from './word-classes.ts';

/**
 * How far a search goes on either side, in tokens: further than any written sentence. It keeps a text without full stops
 * linear.
 */
export const REACH = 100;

/** The item nearest to a hit within so many words, behind it first, or null. */
export function itemWithin(
  context: TermContext,
  { from, to }: TokenRange,
  items: readonly WordSequence[],
  within: number,
): WordSequence | null {
  const index = indexOf(items);
  return (
    searchSide(context, to - 1, 1, within, (token) => itemAt(context, token, index)) ??
    searchSide(context, from, -1, within, (token) => itemAt(context, token, index, from))
  );
}

/** The number nearest to a hit within so many words, behind it first, as a sequence of one word, or null. */
export function figureWithin(
  context: TermContext,
  { from, to }: TokenRange,
  within: number,
): WordSequence | null {
  const { tokens } = context.document;
  const figure = (token: number) => (isNumber(tokens, token) ? [tokens.lower[token]!] : null);
  return searchSide(context, to - 1, 1, within, figure) ?? searchSide(context, from, -1, within, figure);
}

/** Goes through up to `within` words on one side, and the marks between them, until `find` answers. */
function searchSide<T>(
  { document: { tokens } }: TermContext,
  token: number,
  step: -1 | 1,
  within: number,
  find: (token: number) => T | null,
): T | null {
  let wordsLeft = within;
  let at = neighbour(tokens, token, step);
  for (let looked = 0; at >= 0 && wordsLeft > 0 && looked < REACH; looked++) {
    const found = find(at);
    if (found !== null) return found;
    if (isCounted(tokens, at)) wordsLeft--;
    at = neighbour(tokens, at, step);
  }
  return null;
}
