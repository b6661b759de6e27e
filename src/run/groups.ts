/** The articles of a run by folder, outlet, month or a field of their own: sums side by side, never ranked. */

import { dirname } from 'node:path';
import type { Tally } from './tally.ts';
import { addTally, NO_TOTALS, type Totals } from './totals.ts';

/** `meta.` and the name of a field that came with the articles. */
export type GroupBy = 'folder' | 'outlet' | 'month' | `meta.${string}`;

export interface Group extends Totals {
  /** What the articles have in common; null for those that do not say. */
  readonly name: string | null;
  readonly byVoice: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<string, number>>;
}

export interface Groups {
  readonly add: (tally: Tally) => void;
  /** By name; those without one last. */
  readonly list: () => readonly Group[];
}

export function createGroups(by: GroupBy): Groups {
  const groups = new Map<string | null, Group>();
  return {
    add(tally) {
      const name = nameOf(tally, by);
      const before = groups.get(name) ?? { ...NO_TOTALS, name, byVoice: {}, byCategory: {} };
      groups.set(name, {
        ...addTally(before, tally),
        name,
        byVoice: addCounts(before.byVoice, tally.byVoice),
        byCategory: addCounts(before.byCategory, tally.byCategory),
      });
    },
    list: () => [...groups.values()].sort(byName),
  };
}

/** One article as a group of its own. */
export const groupOfOne = (tally: Tally): Group => ({
  ...addTally(NO_TOTALS, tally),
  name: tally.path,
  byVoice: addCounts({}, tally.byVoice),
  byCategory: addCounts({}, tally.byCategory),
});

function nameOf({ path, outlet, published, meta }: Tally, by: GroupBy): string | null {
  if (by === 'folder') return /^<|^[a-z]+:\/\//.test(path) ? null : dirname(path);
  if (by === 'outlet') return outlet ?? fieldOf(meta, 'outlet');
  if (by === 'month') return published?.slice(0, 7) ?? null;
  return fieldOf(meta, by.slice('meta.'.length));
}

/** Own fields only; what is no plain value has no name to group by. */
function fieldOf(meta: unknown, name: string): string | null {
  if (typeof meta !== 'object' || meta === null || !Object.hasOwn(meta, name)) return null;
  const value = (meta as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}

function addCounts(
  sums: Readonly<Record<string, number>>,
  counts: Readonly<Record<string, number | undefined>>,
): Readonly<Record<string, number>> {
  const added: Record<string, number> = { ...sums };
  for (const [key, count = 0] of Object.entries(counts)) added[key] = (added[key] ?? 0) + count;
  return added;
}

function byName({ name: a }: Group, { name: b }: Group): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
