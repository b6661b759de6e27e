/** Commands and options. What a command does is loaded when it is called. */

import { Command } from 'commander';
import { addAnalyze } from './analyze-program.ts';
import { addCompletion } from './completion-program.ts';
import type { EvalFlags } from './eval-command.ts';
import { createSink, type Io } from './io.ts';
import type { LexiconFlags } from './lexicon-command.ts';
import { addLexiconTools } from './lexicon-program.ts';
import {
  category,
  config,
  dateField,
  failOn,
  house,
  idField,
  textField,
  titleField,
  without,
} from './shared-options.ts';
import type { StreamFlags } from './stream-command.ts';
import { VERSION } from './version.ts';
import type { WhyFlags } from './why-command.ts';

/** `finish` receives the exit code of the command that ran. */
export function createProgram(io: Io, finish: (exitCode: number) => void): Command {
  const stdout = createSink(io.stdout);
  const stderr = createSink(io.stderr);
  const program = new Command('framing')
    .description(
      'Reads news articles, flags loaded wording with the voice it stands in, and prints it next to the factual claims.',
    )
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help on a command')
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'framing: ')),
    })
    .showHelpAfterError('(see framing --help)')
    .exitOverride();
  addAnalyze(program, io, finish);
  addWhy(program, io, finish);
  addLexicon(program, io, finish);
  addStream(program, io, finish);
  addEval(program, io, finish);
  addCompletion(program, io, finish);
  return program.addHelpText('after', PROGRAM_EXAMPLES);
}

const PROGRAM_EXAMPLES = `
Examples:
  framing article.txt                   report on one article (analyze is the default command)
  framing news/ --brief                 a line for every article in a folder
  framing news/ -f jsonl > reports.jsonl
  framing why whitewash                 why a term is in the lexicon
  framing stream < articles.jsonl       an article a line in, a report a line out
  framing eval gold.jsonl               how well it does on articles that you have annotated

Help on a command and its options: framing help analyze`;

const WHY_EXAMPLES = `
Examples:
  framing why 'lethal aid'
  framing why euphemism.lethal-aid --in article.txt     every hit with the rules that decided whose word it
                                                        is, and every hit that was turned down`;

function addWhy(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('why')
    .description('explain a term: why it is in the lexicon, and what decided in a file')
    .argument('<term-or-entry>', 'a term in any of its forms, or the id of an entry')
    .option('--in <file>', 'list its hits in this file (- for standard input)')
    .addOption(config())
    .addOption(without())
    .addOption(house())
    .addOption(category())
    .option('--width <columns>', 'width of the text')
    .option('--json', 'as one JSON document')
    .addHelpText('after', WHY_EXAMPLES)
    .action(async (query: string, flags: WhyFlags) => {
      const { runWhy } = await import('./why-command.ts');
      finish(await runWhy(query, flags, io));
    });
}

function addLexicon(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const lexicon = program.command('lexicon').description('look at the lexicon, or start one of your own');
  lexicon
    .command('list')
    .description('list the entries: id, strength, term')
    .option('--category <name>', 'only this category (and the category of the words in a LIWC dictionary)')
    .addOption(config())
    .addOption(without())
    .addOption(house())
    .option('--json', 'as a JSON array')
    .action(async (flags: LexiconFlags) => {
      const { listLexicon } = await import('./lexicon-command.ts');
      finish(await listLexicon(flags, io));
    });
  lexicon
    .command('init')
    .description('write a commented file for terms of your own; never overwrites')
    .argument('[file]', 'where to (default: house.yaml)')
    .action(async (file: string | undefined) => {
      const { initLexicon } = await import('./house-starter.ts');
      finish(await initLexicon(file, io));
    });
  lexicon
    .command('show')
    .description('show an entry (same as framing why)')
    .argument('<term-or-entry>')
    .addOption(config())
    .addOption(without())
    .addOption(house())
    .addOption(category())
    .option('--width <columns>', 'width of the text')
    .option('--json', 'as one JSON document')
    .action(async (query: string, flags: WhyFlags) => {
      const { runWhy } = await import('./why-command.ts');
      finish(await runWhy(query, flags, io));
    });
  addLexiconTools(lexicon, io, finish);
}

const STREAM_EXAMPLES = `
In, an article a line:   {"id":"a1","text":"…","title":"…","published":"2022-02-01","meta":{"desk":"city"}}
                         only text is needed; meta is anything, and comes out as it went in
Out, in the same order:  {"ok":true,"path":"a1","meta":…,"report":…}
                         {"ok":false,"path":"a2","error":{"code":"no_text","message":"…","line":2}}

Examples:
  framing stream < articles.jsonl > reports.jsonl
  parallel --pipe --keep-order framing stream < articles.jsonl
  zcat dump.gz | framing stream --text-field body --id-field url | jq -c 'select(.ok) | .report.counts'

Exit: 0 ran; 1 a term at or above --fail-on; 2 wrong use, or a line could not be analysed; 130 interrupted.`;

function addStream(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const command = program
    .command('stream')
    .description('analyse articles as they come: a line of JSON in, a line of JSON out')
    .option('--min-strength <n>', 'show terms of this strength and above: 1, 2 or 3 (default: 2)')
    .option('--voice <list>', 'show terms in these voices only, such as own,headline')
    .addOption(config())
    .addOption(without())
    .addOption(house())
    .addOption(category())
    .option('--published <date>', 'day of publication of articles that do not give theirs, YYYY-MM-DD')
    .addOption(failOn())
    .option('--no-ignore', 'show also what comments in the text turn off (<!-- framing-disable -->)')
    .addOption(textField())
    .addOption(idField())
    .addOption(titleField())
    .addOption(dateField())
    .addHelpText('after', STREAM_EXAMPLES);
  command.action(async (flags: StreamFlags) => {
    const { runStream } = await import('./stream-command.ts');
    finish(await runStream(flags, io, () => command.helpInformation() + STREAM_EXAMPLES));
  });
}

const EVAL_EXAMPLES = `
An article a line, with what you have annotated; offsets are UTF-16 units:
  {"text":"…","attributions":[{"source":[{"start":0,"end":9}],"cue":[…],"content":[…],"quote_kind":"direct"}],
   "terms":[{"start":40,"end":49,"voice":"own"}],"sentences":[{"start":0,"end":52,"speech":true}]}
Also spans, claims, dates, loaded: see docs/eval.md. Only what is annotated is measured.

Exit: 0 ran; 2 wrong use, or a line has a mistake (the others are still measured); 130 interrupted.`;

function addEval(program: Command, io: Io, finish: (exitCode: number) => void): void {
  program
    .command('eval')
    .description('measure the program on annotated articles: precision, recall, F1 with intervals')
    .argument('<gold.jsonl>', 'file of annotated articles, one a line, or - for standard input')
    .option('--min-strength <n>', 'terms of this strength and above count as flagged: 1, 2 or 3 (default: 2)')
    .option('--voice <list>', 'terms in these voices only, such as own,headline')
    .addOption(config())
    .addOption(without())
    .addOption(house())
    .addOption(category())
    .option('--json', 'as one JSON document')
    .option('--width <columns>', 'width of the table')
    .addHelpText('after', EVAL_EXAMPLES)
    .action(async (path: string, flags: EvalFlags) => {
      const { runEval } = await import('./eval-command.ts');
      finish(await runEval(path, flags, io));
    });
}
