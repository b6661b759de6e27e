/** Where the configuration of an article stands: in its folder, or in the nearest one above. */

import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const NAMES = ['framing.config.yaml', 'framing.config.yml', 'framing.config.json'];

/** The file by folder, as it is shown: relative to the current folder where it stands below it; null where there is none. */
export function createConfigFinder(): (folder: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (folder: string): string | null => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const name = NAMES.find((candidate) => existsSync(join(folder, candidate)));
    const parent = dirname(folder);
    const found = name !== undefined ? join(folder, name) : parent === folder ? null : find(parent);
    known.set(folder, found);
    return found;
  };
  return (folder) => {
    const path = find(resolve(folder));
    return path === null ? null : relative(process.cwd(), path);
  };
}
