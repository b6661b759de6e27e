/** Where names end, for every token that one can begin with. */
import { Shape, TokenKind } from '../model.ts';
import { isNameToken } from './person-names.ts';
import type { Reading } from './phrase.ts';

/**
 * By token number: the token behind the name that begins there, or that stands on there when it has begun before; the token itself
 * where no name stands. A name does not go on in another sentence.
 */
export type NameEnds = Int32Array;

/** One pass from the back, so that the end of a long name is found once and not again from each of its words. */
export function nameEnds(reading: Reading): NameEnds {
  const { count, kind, shape, sentence } = reading.document.tokens;
  const ends = new Int32Array(count);
  for (let i = count - 1; i >= 0; i--) {
    // in a name stand capitals, particles behind a capital (`van`) and the stops of abbreviations
    const possible =
      (shape[i]! & Shape.capital) !== 0 ||
      kind[i] === TokenKind.punctuation ||
      (i > 0 && (shape[i - 1]! & Shape.capital) !== 0);
    if (!possible || !isNameToken(reading, i)) ends[i] = i;
    else ends[i] = i + 1 < count && sentence[i + 1] === sentence[i] ? ends[i + 1]! : i + 1;
  }
  return ends;
}
