/** What two readers of a text have marked, side by side. */

/** Offsets are UTF-16 code units, half-open. */
export interface Pick {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Comparison {
  /** Marked by both, in the words of framing. */
  readonly both: readonly string[];
  readonly framing: readonly string[];
  readonly reader: readonly string[];
}

/** Two marks are the same when they share a character. */
export function compare(reader: readonly Pick[], framing: readonly Pick[]): Comparison {
  const meets = (one: Pick) => (other: Pick) => one.start < other.end && other.start < one.end;
  const texts = (picks: readonly Pick[]) => picks.map(({ text }) => text);
  return {
    both: texts(framing.filter((mark) => reader.some(meets(mark)))),
    framing: texts(framing.filter((mark) => !reader.some(meets(mark)))),
    reader: texts(reader.filter((mark) => !framing.some(meets(mark)))),
  };
}
