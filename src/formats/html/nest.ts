/** Stretches that overlap, as elements that do not: what crosses another's end is closed and opened again. */

import type { Span } from '../../model.ts';

/** A stretch of the text that becomes an element. Offsets are UTF-16 code units. */
export interface Wrapping extends Span {
  /** Of two that begin together, the lower one goes outside; then the longer one. */
  readonly rank: number;
  /** The start tag; `again` for every piece but the first. */
  readonly open: (again: boolean) => string;
  readonly close: (again: boolean) => string;
}

/**
 * The stretch of text with every wrapping around its part of it, none of them empty. Linear in the number of wrappings
 * but for how deep they stand in each other.
 * @param write the text between two offsets, escaped
 */
export function nest(
  { start, end }: Span,
  wrappings: readonly Wrapping[],
  write: (from: number, to: number) => string,
): string {
  const inside = wrappings
    .map((wrapping) => ({ wrapping, from: Math.max(wrapping.start, start), to: Math.min(wrapping.end, end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from || a.wrapping.rank - b.wrapping.rank || b.to - a.to);
  const bounds = [...new Set([end, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const open: Open[] = [];
  let next = 0;
  let at = start;
  let markup = '';
  for (const bound of bounds) {
    markup += write(at, bound);
    at = bound;
    markup += closeAt(bound, open);
    while (next < inside.length && inside[next]!.from === bound) {
      const item = inside[next++]!;
      markup += item.wrapping.open(false);
      open.push({ ...item, again: false });
    }
  }
  return markup;
}

interface Open {
  readonly wrapping: Wrapping;
  readonly to: number;
  readonly again: boolean;
}

/** Closes what ends here, and opens again what stood inside of it and goes on. */
function closeAt(bound: number, open: Open[]): string {
  const lowest = open.findIndex(({ to }) => to === bound);
  if (lowest < 0) return '';
  const closed = open.splice(lowest);
  const goesOn = closed.filter(({ to }) => to > bound);
  open.push(...goesOn.map((item) => ({ ...item, again: true })));
  const ends = closed.reverse().map(({ wrapping, again }) => wrapping.close(again));
  return ends.join('') + goesOn.map(({ wrapping }) => wrapping.open(true)).join('');
}
