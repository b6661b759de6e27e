/** What is said of a run of several articles at its end: each of them, and groups of them. */

import { createGroups, type Group, type GroupBy, groupOfOne } from './groups.ts';
import type { Tally } from './tally.ts';

export interface Summary {
  readonly by: GroupBy;
  readonly groups: readonly Group[];
  /** Each article, as long as they are few; empty for more. */
  readonly files: readonly Group[];
}

/** A longer list tells the reader of a terminal nothing; the tables in CSV have all. */
const MOST_FILES = 25;

/** Takes memory for the groups, not for the articles. */
export function createSummary(by: GroupBy): {
  readonly add: (tally: Tally) => void;
  readonly read: () => Summary;
} {
  const groups = createGroups(by);
  let files: Group[] | null = [];
  return {
    add(tally) {
      groups.add(tally);
      if (files !== null && files.length < MOST_FILES) files.push(groupOfOne(tally));
      else files = null;
    },
    read: () => ({ by, groups: groups.list(), files: files ?? [] }),
  };
}
