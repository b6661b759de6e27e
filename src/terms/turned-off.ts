/** What the directives of an article turn off. */

import type { Entry } from '../model.ts';
import type { Directive } from '../text/directives.ts';

/** The directive that turns a hit of an entry off, or null; to be asked in order of the hits' offsets. */
export type TurnedOff = (entry: Entry, start: number) => Directive | null;

/** A directive about all entries, among those by name. */
const ALL = '';

/**
 * The last `disable` or `enable` before a hit that concerns its entry decides; those for a line hold whatever is enabled.
 * @param text with spaces in place of the comments
 */
export function turnedOffBy(directives: readonly Directive[], text: string, lines: Int32Array): TurnedOff {
  const byLine = lineDirectives(directives, text, lines);
  const latest = new Map<string, number>();
  let next = 0;
  let line = 0;
  return (entry, start) => {
    while (line + 1 < lines.length && lines[line + 1]! <= start) line++;
    for (; next < directives.length && directives[next]!.end <= start; next++) {
      const { kind, names } = directives[next]!;
      if (kind !== 'disable' && kind !== 'enable') continue;
      for (const name of names.length === 0 ? [ALL] : names) latest.set(name, next);
    }
    const inLine = find(byLine.get(line), entry);
    if (inLine >= 0) return directives[inLine]!;
    const decides = find(latest, entry);
    return decides >= 0 && directives[decides]!.kind === 'disable' ? directives[decides]! : null;
  };
}

/** The last of the directives that concern an entry, or -1. */
function find(byName: ReadonlyMap<string, number> | undefined, { id, category, axis }: Entry): number {
  if (byName === undefined) return -1;
  return Math.max(...[ALL, id, category, axis ?? ALL].map((name) => byName.get(name) ?? -1));
}

/** Number of the line, from 0, to names to the directive. */
function lineDirectives(
  directives: readonly Directive[],
  text: string,
  lines: Int32Array,
): ReadonlyMap<number, ReadonlyMap<string, number>> {
  const found = new Map<number, Map<string, number>>();
  // Read from below, so that each line finds the next one with words at once.
  let worded = -1;
  let looked = lines.length;
  for (let number = directives.length - 1; number >= 0; number--) {
    const { kind, names, line } = directives[number]!;
    if (kind === 'disable' || kind === 'enable') continue;
    for (; looked > line; looked--) {
      const above = looked - 1;
      if (text.slice(lines[above]!, lines[above + 1] ?? text.length).trim() !== '') worded = above;
    }
    // `line` counts from 1: it is the number of the line below.
    const holds = kind === 'disable-line' ? line - 1 : worded;
    const byName = found.get(holds) ?? new Map<string, number>();
    found.set(holds, byName);
    for (const name of names.length === 0 ? [ALL] : names) if (!byName.has(name)) byName.set(name, number);
  }
  return found;
}
