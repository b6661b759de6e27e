/** `framing lexicon list`. */

import { type ConfigurableFlags, createConfigs } from './config.ts';
import { loadEngine } from './engine.ts';
import { ExitCode } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { createMessages } from './messages.ts';
import { parseCategory } from './option-values.ts';

/** `category` is of the entries to list, and of the words in LIWC dictionaries, too. */
export interface LexiconFlags extends ConfigurableFlags {
  readonly json?: boolean;
}

/** What is switched off is listed, and said to be: it is still looked for. @throws UsageError */
export async function listLexicon(given: LexiconFlags, io: Io): Promise<number> {
  const { category: wanted, ...rest } = given;
  const isDic = (path: string): boolean => /\.dic$/i.test(path);
  const flags = await createConfigs<ConfigurableFlags>(rest).optionsIn('.');
  const needsCategory = wanted !== undefined && (flags.lexicon ?? []).some(isDic);
  const category = wanted === undefined ? null : await parseCategory(wanted);
  const { lexicon } = await loadEngine(needsCategory ? { ...flags, category: wanted } : flags);
  await createMessages(io, flags.quiet === true).lexicon(lexicon.warnings);
  const numbers = Array.from({ length: lexicon.identity.entries }, (_, number) => number);
  const listed = numbers
    .map((number) => ({ entry: lexicon.entryAt(number), silenced: lexicon.silenced?.(number) ?? null }))
    .filter(({ entry }) => category === null || entry.category === category);
  const lines = given.json
    ? [
        JSON.stringify(
          listed.map(({ entry, silenced }) => (silenced === null ? entry : { ...entry, silenced })),
        ),
      ]
    : listed.map(({ entry: { id, strength, term }, silenced }) =>
        [id, strength, term, ...(silenced === null ? [] : [silenced])].join('\t'),
      );
  await createSink(io.stdout).write(lines.map((line) => `${line}\n`).join(''));
  return ExitCode.ran;
}
