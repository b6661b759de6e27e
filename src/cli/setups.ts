/** Options and lexicon of every article, where configuration files tell them apart. */

import type { Settings, Setup } from '../run/batch.ts';
import type { FailRule } from '../run/fail-on.ts';
import type { Configs, ConfigurableFlags } from './config.ts';
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

/** The setup of a folder; configurations with the same file share theirs. @throws UsageError */
export type Setups = (folder: string) => Promise<InputSetup>;

export function createSetups<F extends ConfigurableFlags>(
  configs: Configs<F>,
  base: ConfigurableFlags,
  engine: Engine,
): Setups {
  const byFlags = new Map<ConfigurableFlags, Promise<InputSetup>>();
  const byFolder = new Map<string, Promise<InputSetup>>();
  const read = async (folder: string): Promise<InputSetup> => {
    const flags = await configs.optionsIn(folder);
    const setup = byFlags.get(flags) ?? readSetup(flags, flags === base, engine);
    byFlags.set(flags, setup);
    return setup;
  };
  return (folder) => {
    const setup = byFolder.get(folder) ?? read(folder);
    byFolder.set(folder, setup);
    return setup;
  };
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
