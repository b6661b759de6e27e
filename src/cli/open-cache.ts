/** Where `--cache` keeps its files, and what tells them apart. */

import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FolderPlans } from './folder-plans.ts';
import { readInstallation } from './installation.ts';
import type { PrintRequest } from './printer.ts';
import type { ResultCache } from './result-cache.ts';

export interface CacheFlags {
  readonly cache?: boolean;
}

/**
 * Off unless asked for: drafts are nobody's business, and what is kept holds their text. With a baseline nothing is kept,
 * since the file changes what is printed.
 */
export async function openCache(
  { cache }: CacheFlags,
  { flags, format, width, color, all, lexicon, reading, claims }: PrintRequest,
  { profiles }: FolderPlans,
): Promise<ResultCache | null> {
  if (cache !== true || flags.baseline !== undefined) return null;
  const [{ openPackedCache }, { createResultCache }] = await Promise.all([
    import('../run/packed-cache.ts'),
    import('./result-cache.ts'),
  ]);
  const run = JSON.stringify([readInstallation().build, format, width, color, all, lexicon, reading, claims]);
  const name = createHash('sha256').update(run).digest('hex').slice(0, 20);
  const packed = openPackedCache(cacheFolder(process.env), name);
  return createResultCache(packed, (path) => profiles.get(dirname(path)) ?? '');
}

/** By the XDG base directory specification. */
const cacheFolder = ({ XDG_CACHE_HOME }: NodeJS.ProcessEnv): string =>
  join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'framing');
