/** Searches on both sides of a hit, inside its sentence. */

import type { TokenRange, Tokens } from '../model.ts';
import type { TermContext } from './context.ts';
import {
  type ItemIndex,
  indexOf,
  isCounted,
  itemAt,
  mayStartIn,
  neighbour,
  WORD_OPENINGS,
  type WordSequence,
} from './neighbours.ts';
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
  const { count } = context.document.tokens;
  return (
    itemOnSide(context, to - 1, 1, within, index, count) ?? itemOnSide(context, from, -1, within, index, from)
  );
}

/** The nearest item on one side of a token that ends before another token. */
function itemOnSide(
  context: TermContext,
  token: number,
  step: -1 | 1,
  within: number,
  index: ItemIndex,
  before: number,
): WordSequence | null {
  const { tokens } = context.document;
  const openings = WORD_OPENINGS(tokens.vocabulary);
  const side = openSide(tokens, token, step, within);
  for (let at = nextOf(side); at >= 0; at = nextOf(side)) {
    if (!mayStartIn(index, openings[tokens.word[at]!]!)) continue;
    const found = itemAt(context, at, index, before);
    if (found !== null) return found;
  }
  return null;
}

/** The number nearest to a hit within so many words, behind it first, as a sequence of one word, or null. */
export function figureWithin(
  context: TermContext,
  { from, to }: TokenRange,
  within: number,
): WordSequence | null {
  const { tokens } = context.document;
  return figureOnSide(tokens, to - 1, 1, within) ?? figureOnSide(tokens, from, -1, within);
}

function figureOnSide(tokens: Tokens, token: number, step: -1 | 1, within: number): WordSequence | null {
  const side = openSide(tokens, token, step, within);
  for (let at = nextOf(side); at >= 0; at = nextOf(side))
    if (isNumber(tokens, at)) return [tokens.lower[at]!];
  return null;
}

/** The way from a token to one side. */
interface Side {
  readonly tokens: Tokens;
  readonly step: -1 | 1;
  at: number;
  wordsLeft: number;
  looked: number;
}

function openSide(tokens: Tokens, at: number, step: -1 | 1, within: number): Side {
  return { tokens, step, at, wordsLeft: within, looked: 0 };
}

/** The next token of up to so many words and the marks between them, or -1. */
function nextOf(side: Side): number {
  const { tokens, step } = side;
  if (side.looked > 0 && isCounted(tokens, side.at)) side.wordsLeft--;
  if (side.wordsLeft <= 0 || side.looked >= REACH) return -1;
  side.looked++;
  side.at = neighbour(tokens, side.at, step);
  return side.at;
}
