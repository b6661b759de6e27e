/** The command by which a shell learns the others. */

import type { Command } from 'commander';
import type { Io } from './io.ts';

const COMPLETION_HELP = `
Once for all sessions to come:
  bash   framing completion bash > ~/.local/share/bash-completion/completions/framing   (or: source it in ~/.bashrc)
  zsh    framing completion zsh > ~/.zsh/completions/_framing    (a folder of $fpath)
  fish   framing completion fish > ~/.config/fish/completions/framing.fish`;

/** Adds `framing completion`. */
export function addCompletion(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('completion')
    .description('print a script that completes commands and options in your shell')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', COMPLETION_HELP)
    .action(async (shell: string) => {
      const { runCompletion } = await import('./completion-command.ts');
      finish(await runCompletion(shell, program, io));
    });
}
