/** `framing completion`: a script by which a shell completes commands, options and their values. */

import type { Command } from 'commander';
import { bashScript } from './completion/bash.ts';
import { fishScript } from './completion/fish.ts';
import { readCommands, SHELLS, type Shell } from './completion/tree.ts';
import { zshScript } from './completion/zsh.ts';
import { ExitCode } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { knownName } from './option-values.ts';

const SCRIPTS: Readonly<Record<Shell, typeof bashScript>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** @throws UsageError for another shell */
export async function runCompletion(shell: string, program: Command, io: Io): Promise<number> {
  const script = SCRIPTS[await knownName('shell', shell, SHELLS)];
  await createSink(io.stdout).write(script(readCommands(program, 'analyze')));
  return ExitCode.ran;
}
