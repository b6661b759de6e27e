/** The commands for those who write and challenge lexicons. */

import type { Command } from 'commander';
import type { Io } from './io.ts';
import type { AuditFlags } from './lexicon-audit.ts';
import type { DiffFlags } from './lexicon-diff.ts';

const AUDIT_HELP = `
Counts, for every axis on which two sides contest words, how many words of each side the lexicon has and how strong
they are; how to read it: docs/lexicon.md.

Exit: 0 every lopsided axis is justified; 1 one is not, or a justification is out of date; 2 wrong use.`;

const CHECK_HELP = `
Checks the files as a part of the delivered lexicon, in which each stands in for the file of the same name, and runs
the hit and miss examples of their entries. How to write one: seeds/README.md in the package.

Exit: 0 no problems; 2 problems, a line each (file:line: what to do), or wrong use.`;

const DIFF_HELP = `
A lexicon is core (the delivered one), a compiled lexicon.json, a lexicon file (.yaml) or a folder of them.

Examples:
  framing lexicon diff old/lexicon.json core
  framing lexicon diff core my/lexicon --in article.txt    which flags come and go in an article, with place and voice

Exit: 0 compared; 2 wrong use, or a lexicon or an article could not be read.`;

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
  lexicon
    .command('check')
    .description('validate lexicon files and run their examples')
    .argument('[files...]', 'lexicon files, or folders of them (default: the delivered lexicon)')
    .addHelpText('after', CHECK_HELP)
    .action(async (paths: string[]) => {
      const { runCheck } = await import('./lexicon-check.ts');
      finish(await runCheck(paths, io));
    });
  lexicon
    .command('diff')
    .description('compare two lexicons, and what they flag in articles')
    .argument('<from>', 'core, a compiled lexicon, a lexicon file or a folder')
    .argument('<to>', 'the same')
    .option('--in <files...>', 'articles: files, folders, globs, or - for standard input')
    .option('--json', 'as one JSON document')
    .addHelpText('after', DIFF_HELP)
    .action(async (from: string, to: string, flags: DiffFlags) => {
      const { runDiff } = await import('./lexicon-diff.ts');
      finish(await runDiff(from, to, flags, io));
    });
}
