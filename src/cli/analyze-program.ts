/** `framing analyze`: its options. What it does is loaded when it is called. */

import type { Command } from 'commander';
import type { AnalyzeFlags } from './analyze-request.ts';
import type { Io } from './io.ts';
import {
  category,
  config,
  dateField,
  failOn,
  house,
  idField,
  inputFormat,
  noIgnore,
  textField,
  titleField,
  without,
} from './shared-options.ts';

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

export function addAnalyze(program: Command, io: Io, finish: (exitCode: number) => void): void {
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
    .option('--jobs <n>', 'threads to work with (default: 1)')
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
