/** From the text that was analysed back to the file that it was read from. */

import type { Report, SourcePlace } from '../model.ts';

/** Both count from 1; `column` is null where only the line is known. */
export interface Place {
  readonly line: number;
  readonly column: number | null;
}

/**
 * Line and column of the source at an offset (UTF-16) of `document.text`, for any text but plain text; null where the
 * source has no lines, and for plain text, whose terms carry their line and column.
 */
export function sourcePlace({ document }: Report, offset: number): Place | null {
  return placeIn(document.origin?.places ?? [], offset);
}

/** @param places sorted by offset */
export function placeIn(places: readonly SourcePlace[], offset: number): Place | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]![0] <= offset) low = middle + 1;
    else high = middle;
  }
  const found = places[low - 1];
  if (found === undefined) return null;
  const [start, line, column] = found;
  return { line, column: column === null ? null : column + offset - start };
}
