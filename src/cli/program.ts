/** Commands and options. What a command does is loaded when it is called. */

import { Command, Option } from 'commander';
import type { AnalyzeFlags } from './analyze-command.ts';
import { addCompletion } from './completion-program.ts';
import type { EvalFlags } from './eval-command.ts';
import { createSink, type Io } from './io.ts';
import type { LexiconFlags } from './lexicon-command.ts';
import { addLexiconTools } from './lexicon-program.ts';
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

const ANALYZE_EXAMPLES = `
Examples:
  framing analyze article.txt
  framing analyze article.txt --published 2022-02-01    resolves "Monday" and "last week"
  framing analyze 'news/**/*.txt' --json -o reports.json
  framing analyze article.txt -f html -o article.html    a page to show to a colleague
  framing analyze news/ -f html -o pages/                a page an article, and a list of them with charts
  framing analyze https://example.org/news/pier.html
  framing analyze articles.csv --text-field body --title-field headline --brief
  curl -s https://example.org/a.txt | framing analyze --stdin-filename a.txt
  framing analyze draft.txt --fail-on own:3             exit 1 on a strong term in the outlet's own voice
  framing analyze news/ -f sarif -o framing.sarif       for code scanning; -f github for annotations in a workflow

Voices: own, headline, quote, paraphrase, scare. Strength: 1 mild, 2 clear, 3 strong.
Exit: 0 ran; 1 a term at or above --fail-on; 2 wrong use, or an input could not be analysed; 130 interrupted.`;

function addAnalyze(program: Command, io: Io, finish: (exitCode: number) => void): void {
  const command = program
    .command('analyze', { isDefault: true })
    .description('analyse files, folders, globs, web pages or standard input')
    .argument('[paths...]', 'files, folders, globs, web addresses, or - for standard input')
    .option(
      '-f, --format <name>',
      'text, json (one document), jsonl (a line an article), csv (a table), markdown, html (a page), sarif, github or unix',
    )
    .option('--json', 'same as --format json')
    .option('-o, --output <file>', 'write to a file instead of standard output; html: or to a folder/')
    .option(
      '--resume <file>',
      'with -f jsonl: go on with this file; articles whose outcomes stand in it are passed over',
    )
    .option('--min-strength <n>', 'show terms of this strength and above: 1, 2 or 3 (default: 2)')
    .option('--voice <list>', 'show terms in these voices only, such as own,headline')
    .addOption(config())
    .addOption(without())
    .addOption(house())
    .addOption(category())
    .option('--all', 'show what is folded too: mild and doubtful terms, claims inside claims')
    .option('--claims-sort <by>', 'claims with a figure, no-source or an accusation first, or by position')
    .option('--claims-only', 'claims and sources, without the loaded terms (text)')
    .option('--no-source', 'only claims that name no source')
    .option(
      '--table <name>',
      'with -f csv: claims, terms or sources (default: claims); with -f csv or jsonl: counts of files or groups',
    )
    .option(
      '--group-by <what>',
      'sum up several articles by folder, outlet, month or meta.FIELD (default: folder)',
    )
    .option('--bom', 'with -f csv: a byte order mark first, for Excel')
    .option('--brief', 'one line a file')
    .option('--published <date>', 'day of publication, YYYY-MM-DD, to turn weekdays into dates')
    .addOption(failOn())
    .option('--max <n>', 'with --fail-on: exit with 1 only when there are more than this many such terms')
    .option('--baseline <file>', 'findings in this file are known: only new ones count for --fail-on')
    .option('--update-baseline', 'write the findings of this run to the baseline')
    .option('--stdin-filename <name>', 'name for standard input in the report; its ending tells the format')
    .addOption(inputFormat())
    .addOption(textField())
    .addOption(idField())
    .addOption(titleField())
    .addOption(dateField())
    .option('--allow-private-addresses', 'let web addresses lead to this machine and its network')
    .option(
      '--jobs <n>',
      'threads to work with (default: one for a few files, else as many as there are processors)',
    )
    .option('--cache', 'keep results, and take those of unchanged files from there')
    .option('--no-cache', 'analyse every file')
    .option(
      '--ext <list>',
      'endings of the files taken from folders (default: txt, md, html, pdf, docx, eml)',
    )
    .addOption(noIgnore())
    .option('--width <columns>', 'width of the text report')
    .option('--color', 'decorate the text report even when it is not for a terminal')
    .option('--no-color', 'never decorate it')
    .option('--no-progress', 'no line on a terminal that says how far a long run is')
    .option('--print-config', 'print every option with its value and where it comes from')
    .option('-q, --quiet', 'no remarks on standard error, errors only')
    .addHelpText('after', ANALYZE_EXAMPLES);
  command.action(async (paths: string[], flags: AnalyzeFlags) => {
    const { runAnalyze } = await import('./analyze-command.ts');
    finish(await runAnalyze(paths, flags, io, () => command.helpInformation() + ANALYZE_EXAMPLES));
  });
}

const repeated = (flags: string, description: string): Option =>
  new Option(flags, description)
    .argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    .default(undefined);

const failOn = (): Option =>
  repeated('--fail-on <voice:strength>', 'exit with 1 on such a term (own:3, any:2); may be repeated');

const inputFormat = (): Option =>
  new Option(
    '--input-format <name>',
    'how to read it: text, markdown, html, pdf, docx, eml, jsonl, csv or warc',
  );

const textField = (): Option =>
  new Option('--text-field <name>', 'field or column that holds the text (default: text)');

const idField = (): Option =>
  new Option('--id-field <name>', 'field or column that holds the name (default: id)');

const titleField = (): Option =>
  new Option('--title-field <name>', 'field or column that holds the headline (default: title)');

const dateField = (): Option =>
  new Option('--date-field <name>', 'field or column that holds the day of publication (default: published)');

const config = (): Option =>
  new Option('-c, --config <file>', 'options from this file, not from the nearest framing.config.yaml');

const house = (): Option =>
  repeated('--lexicon <file>', 'terms of your own (.yaml, .json, .csv, LIWC .dic); may be repeated');

const category = (): Option => new Option('--category <name>', 'category of the words in a LIWC dictionary');

const noIgnore = (): Option =>
  new Option(
    '--no-ignore',
    'leave nothing out: read what .gitignore and .framingignore name, show what comments in the text turn off',
  );

const without = (): Option =>
  repeated('--without <names>', 'flag nothing of these entries, categories or axes; may be repeated');

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
