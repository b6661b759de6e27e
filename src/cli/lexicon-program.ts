/** The commands for those who write and challenge lexicons. */

import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { AuditFlags } from './lexicon-audit.ts';

const AUDIT_HELP = `
Counts, for every axis on which two sides contest words, how many words of each side the lexicon has and how strong
they are; how to read it: docs/lexicon.md.

Exit: 0 every lopsided axis is justified; 1 one is not, or a justification is out of date; 2 wrong use.`;

/** Adds `audit`, `check` and `diff` to `framing lexicon`. */
export function addLexiconTools(lexicon: Command, io: Io, finish: (exitCode: number) => void): void {
  lexicon
    .command('audit')
    .description('count how even-handed the lexicon is')
    .option('--width <columns>', 'width of the tables')
    .option('--json', 'as one JSON document')
    .addHelpText('after', AUDIT_HELP)
    .action(async (flags: AuditFlags) => {
      const { runAudit } = await import('./lexicon-audit.ts');
      finish(await runAudit(flags, io));
    });
}
