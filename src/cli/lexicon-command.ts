/** `framing lexicon list`. */

import { loadEngine } from './engine.ts';
import { ExitCode } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { parseCategory } from './option-values.ts';

export interface LexiconFlags {
  readonly category?: string;
  readonly json?: boolean;
}

/** @throws UsageError */
export async function listLexicon(flags: LexiconFlags, io: Io): Promise<number> {
  const category = flags.category === undefined ? null : await parseCategory(flags.category);
  const { lexicon } = await loadEngine();
  const entries = Array.from({ length: lexicon.identity.entries }, (_, number) => lexicon.entryAt(number));
  const listed = entries.filter((entry) => category === null || entry.category === category);
  const lines = flags.json
    ? [JSON.stringify(listed)]
    : listed.map(({ id, strength, term }) => `${id}\t${strength}\t${term}`);
  await createSink(io.stdout).write(lines.map((line) => `${line}\n`).join(''));
  return ExitCode.ran;
}
