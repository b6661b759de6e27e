/** What the configuration files say of the folders of a run; read before anything is written, so that a mistake costs nothing. */

import type { LexiconIdentity } from '../model.ts';
import type { Input } from '../run/files.ts';
import { type Configs, type ConfigurableFlags, folderOf } from './config.ts';
import { type Engine, loadEngine } from './engine.ts';
import { readInstallation } from './installation.ts';
import { createSetups, readFailRules, readSettings } from './setups.ts';
import { hasTerms } from './user-terms.ts';

export interface FolderPlans {
  /** Of the run as a whole. */
  readonly lexicon: LexiconIdentity;
  readonly warnings: readonly string[] | undefined;
  /** Loaded only when the user has terms of their own. */
  readonly engine: Engine | null;
  /** Whether anything can fail. */
  readonly failOn: boolean;
  /** By folder: names everything that its options change in what is printed. */
  readonly profiles: ReadonlyMap<string, string>;
}

/** @throws UsageError */
export async function planFolders<F extends ConfigurableFlags>(
  inputs: readonly Input[],
  configs: Configs<F>,
  base: F,
): Promise<FolderPlans> {
  const folders = new Map<string, F>();
  for (const folder of new Set(inputs.map(folderOf))) folders.set(folder, await configs.optionsIn(folder));
  const own = [base, ...folders.values()].some(hasTerms);
  const engine = own ? await loadEngine(base) : null;
  const setupOf = engine && createSetups(configs, base, engine);
  const profiles = new Map<string, string>();
  let failOn = false;
  const described = new Map<F, string>();
  for (const [folder, flags] of folders) {
    const rules = await readFailRules(flags);
    failOn ||= rules.length > 0;
    const lexicon = (await setupOf?.(folder))?.lexicon?.sha256 ?? null;
    const profile = described.get(flags) ?? JSON.stringify([await readSettings(flags), rules, lexicon]);
    described.set(flags, profile);
    profiles.set(folder, profile);
  }
  const { identity, warnings } = engine?.lexicon ?? { identity: readInstallation().lexicon, warnings: [] };
  return { lexicon: identity, warnings, engine, failOn, profiles };
}
