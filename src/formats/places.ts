/** Offsets to lines and columns. */

export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** `\n`, `\r\n` and a lone `\r` end a line, as in the reports. */
export function placeOf(text: string, offset: number): Place {
  return placeAfter({ line: 1, column: 1 }, text, 0, offset);
}

/** The place of `to`, when that of `from` is known. */
export function placeAfter(place: Place, text: string, from: number, to: number): Place {
  let { line } = place;
  let start = from - place.column + 1;
  for (const { index, 0: end } of text.slice(from, to).matchAll(LINE_END)) {
    line++;
    start = from + index + end.length;
  }
  return { line, column: to - start + 1 };
}
