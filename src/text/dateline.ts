/** The place and date line at the head of a report: `KYIV, Ukraine, Jan. 5 (Reuters) —`. */

import { Shape, TokenKind, type TokenRange, type Tokens } from '../model.ts';
import { Char, charAt } from './characters.ts';

/** A dateline has no more tokens than this. */
const LONGEST = 24;

const AGENCIES = new Set(
  'ap afp upi dpa pa epa reuters bloomberg cnn xinhua tass interfax ians pti ani efe kyodo yonhap sputnik'.split(
    ' ',
  ),
);

/** Lower-case words inside the names of places. */
const INSIDE_NAMES = new Set(
  'of on the and in near aboard de del la le les el al da di do au upon'.split(' '),
);

/** Capital words that head a line of another kind. */
const NO_PLACES = new Set(
  'breaking update updated watch exclusive file photos photo video analysis opinion live note correction'.split(
    ' ',
  ),
);

/**
 * Number of the first token behind the dateline that `range` begins with, or `range.from` when it begins with none.
 * Something must follow it.
 */
export function endOfDateline(tokens: Tokens, range: TokenRange): number {
  const limit = Math.min(range.to - 1, range.from + LONGEST);
  let agency = false;
  for (let index = range.from; index < limit; index++) {
    const lower = tokens.lower[index]!;
    if (lower === '(') {
      const close = closingBracket(tokens, index, limit);
      if (close < 0) return range.from;
      if (!AGENCIES.has(tokens.lower[index + 1]!) && !isDash(tokens, close + 1)) continue;
      agency = true;
      index = close;
      if (!isDash(tokens, index + 1) && tokens.lower[index + 1] !== ':')
        return opensText(tokens, index + 1) ? index + 1 : range.from;
    } else if (isDash(tokens, index)) {
      const spaced = ((tokens.shape[index]! | tokens.shape[index + 1]!) & Shape.spaceBefore) !== 0;
      if (index === range.from || !(spaced || lower !== '-') || !opensText(tokens, index + 1))
        return range.from;
      return agency || isPlace(tokens, range.from) ? index + 1 : range.from;
    } else if (lower === ':' && agency) {
      return index + 1;
    } else if (!fits(tokens, index)) return range.from;
  }
  return range.from;
}

function closingBracket(tokens: Tokens, open: number, limit: number): number {
  for (let index = open + 1; index < limit && index < open + 5; index++)
    if (tokens.lower[index] === ')') return index;
  return -1;
}

function isDash(tokens: Tokens, index: number): boolean {
  if (tokens.kind[index] !== TokenKind.punctuation) return false;
  const first = charAt(tokens.lower[index]!, 0);
  return first === Char.dash || first === Char.hyphen;
}

function isPlace(tokens: Tokens, index: number): boolean {
  return (tokens.shape[index]! & Shape.upper) !== 0 && !NO_PLACES.has(tokens.lower[index]!);
}

/** The text behind a dateline does not begin in lower case, as it does behind a dash inside a sentence. */
function opensText(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] !== TokenKind.word || (tokens.shape[index]! & Shape.capital) !== 0;
}

function fits(tokens: Tokens, index: number): boolean {
  const lower = tokens.lower[index]!;
  switch (tokens.kind[index]) {
    case TokenKind.word:
      return (tokens.shape[index]! & Shape.capital) !== 0 || INSIDE_NAMES.has(lower);
    case TokenKind.number:
      return true;
    case TokenKind.clitic:
      return true;
    default:
      return lower === ',' || lower === '.' || lower === '/' || lower === ')' || lower === '|';
  }
}
