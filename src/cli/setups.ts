/** Options and lexicon of every article, where configuration files tell them apart. */

import type { Settings, Setup } from '../run/batch.ts';
import type { FailRule } from '../run/fail-on.ts';
import type { Input } from '../run/files.ts';
import { type Configs, type ConfigurableFlags, folderOf } from './config.ts';
import type { Engine } from './engine.ts';
import { parseDay, parseFailRule, parseStrength, parseVoices } from './option-values.ts';

export async function readSettings({
  minStrength,
  voice,
  published,
  ignore,
}: ConfigurableFlags): Promise<Settings> {
  return {
    ...(ignore === false ? { directives: false } : {}),
    ...(minStrength === undefined ? {} : { minStrength: parseStrength(minStrength) }),
    ...(voice === undefined ? {} : { voices: await parseVoices(voice) }),
    ...(published === undefined ? {} : { published: parseDay(published) }),
  };
}

export const readFailRules = ({ failOn = [] }: ConfigurableFlags): Promise<readonly FailRule[]> =>
  Promise.all(failOn.map(parseFailRule));

/** What holds for the articles of a folder. */
export interface InputSetup extends Setup {
  readonly failRules: readonly FailRule[];
}

/** By folder; every configuration is read before anything is written, so that a mistake in one costs nothing. */
export async function readSetups<F extends ConfigurableFlags>(
  inputs: readonly Input[],
  configs: Configs<F>,
  base: F,
  engine: Engine,
): Promise<ReadonlyMap<string, InputSetup>> {
  const byFlags = new Map<ConfigurableFlags, InputSetup>();
  const byFolder = new Map<string, InputSetup>();
  for (const folder of new Set(inputs.map(folderOf))) {
    const flags = await configs.optionsIn(folder);
    const setup = byFlags.get(flags) ?? (await readSetup(flags, flags === base, engine));
    byFlags.set(flags, setup);
    byFolder.set(folder, setup);
  }
  return byFolder;
}

async function readSetup(flags: ConfigurableFlags, isBase: boolean, engine: Engine): Promise<InputSetup> {
  const { lexicon, analyze } = isBase ? engine : await engine.withTerms(flags);
  return {
    analyze,
    // In every outcome, as soon as one of them has another lexicon than the document says.
    ...(lexicon === engine.core && engine.lexicon === engine.core ? {} : { lexicon: lexicon.identity }),
    settings: await readSettings(flags),
    failRules: await readFailRules(flags),
  };
}
