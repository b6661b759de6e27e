/** `framing analyze`: find the inputs, analyse each, print each as it is done, say what went wrong. */

import { resolve } from 'node:path';
import type { ErrorCode } from '../model.ts';
import { findInputs, type Input } from '../run/files.ts';
import type { GroupBy } from '../run/groups.ts';
import { createSummary } from '../run/summary.ts';
import { addTally, NO_TOTALS } from '../run/totals.ts';
import { type AnalyzeFlags, isToFile, readRequest } from './analyze-request.ts';
import { type Configs, createConfigs, folderOf } from './config.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { createFindings, type Findings } from './findings.ts';
import { planFolders } from './folder-plans.ts';
import { createSink, type Io } from './io.ts';
import { createMessages, type Messages } from './messages.ts';
import { openCache } from './open-cache.ts';
import { createOutcomePrinter, createPrinter, type OutcomePrinter, type PrintRequest } from './printer.ts';
import { createProgress, type Progress } from './progress.ts';
import { openWriter, type ReportWriter } from './report-writer.ts';
import { printInputs, type Result } from './results.ts';
import { checkResume, resumeFrom } from './resume.ts';
import { readFailRules } from './setups.ts';

const COMMAND_NAMES = ['analyze', 'why', 'lexicon', 'stream', 'eval', 'completion', 'help'];

/**
 * @param help text to show when there is nothing to analyse
 * @throws UsageError
 */
export async function runAnalyze(
  paths: readonly string[],
  given: AnalyzeFlags,
  io: Io,
  help: () => string,
): Promise<number> {
  const configs = createConfigs(given);
  if (given.printConfig) return printConfig(configs, paths[0], io);
  // What concerns the run as a whole is asked of the current folder.
  const flags = await configs.optionsIn('.');
  const request = await readRequest(given, flags, io);
  checkResume(flags, request.format);
  if (paths.length === 0 && io.stdin.isTTY) {
    await createSink(io.stderr).write(`framing: nothing to analyse; name a file or folder.\n\n${help()}\n`);
    return ExitCode.trouble;
  }
  const stdinName = flags.stdinFilename;
  const inputs = await findInputs(paths.length === 0 ? ['-'] : paths, {
    extensions: request.extensions,
    ignore: flags.ignore !== false,
    ...(stdinName === undefined ? {} : { stdinName }),
  });
  refuseOverwriting('output', flags.output, inputs);
  refuseOverwriting('resume', flags.resume, inputs);

  const plans = await planFolders(inputs, configs, flags);
  if (flags.max !== undefined && !plans.failOn) {
    throw new UsageError('--max counts what --fail-on finds; give --fail-on, such as --fail-on own:3.');
  }
  const printRequest: PrintRequest = { ...request, lexicon: plans.lexicon };
  const outcomes = await createOutcomePrinter(printRequest);
  const cache = await openCache(flags, printRequest, plans);
  const findings = createFindings({ most: request.most, onlyNew: outcomes.baseline.known !== null });
  const resumed = await resumeFrom(flags.resume, inputs, async (outcome) => {
    if (!plans.failOn) return;
    const rules = await readFailRules(
      await configs.optionsIn(folderOf({ kind: 'file', path: outcome.path })),
    );
    const printed = outcomes.print(outcome, rules);
    findings.add(outcome.path, printed.findings, printed.rules);
  });
  const progress = createProgress(io, {
    total: resumed.inputs.length,
    wanted: flags.progress !== false && flags.quiet !== true,
    toTerminal: !isToFile(flags) && io.stdout.isTTY === true,
  });
  const messages = createMessages(io, flags.quiet === true, progress);
  await messages.lexicon(plans.warnings);
  if (resumed.note !== null) await messages.note(resumed.note);
  const { totals, done } = await writeReports(
    {
      ...outcomes,
      findings,
      messages,
      progress,
      isBrief: request.format === 'brief',
      groupBy: request.groupBy,
    },
    printInputs(resumed.inputs, {
      request: printRequest,
      outcomes,
      printer: once(() => createPrinter(printRequest, io, plans.engine)),
      jobs: request.jobs,
      cache,
      skip: resumed.skip,
      interrupted: io.interrupted,
    }),
    await openWriter(
      flags.resume ?? flags.output,
      outcomes,
      inputs,
      io,
      flags.resume === undefined ? 'w' : 'a',
    ),
  ).finally(progress.clear);
  cache?.close();
  if (io.interrupted.aborted) {
    const before = inputs.length - resumed.inputs.length;
    await messages.error(`interrupted after ${before + done} of ${inputs.length} inputs.`);
    return ExitCode.interrupted;
  }
  await outcomes.baseline.finish(messages);
  if (flags.updateBaseline) return totals.failed > 0 ? ExitCode.trouble : ExitCode.ran;
  await findings.report(messages);
  if (totals.failed + resumed.failed > 0) return ExitCode.trouble;
  return findings.tooMany() ? ExitCode.found : ExitCode.ran;
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
};

interface Job extends Pick<OutcomePrinter, 'baseline'> {
  readonly findings: Findings;
  readonly messages: Messages;
  readonly progress: Progress;
  readonly isBrief: boolean;
  readonly groupBy: GroupBy;
}

/** Writes each article before the next is taken, and stops when nobody reads any more. */
async function writeReports(
  { baseline, findings, messages, progress, isBrief, groupBy }: Job,
  results: AsyncIterable<Result>,
  output: ReportWriter,
) {
  const summary = createSummary(groupBy);
  let totals = NO_TOTALS;
  let reading = await output.begin();
  let done = 0;
  for await (const { printed, before } of results) {
    const { tally, error } = printed;
    reading &&= await output.input(printed);
    if (!reading) break;
    done = before + 1;
    progress.show(before);
    totals = addTally(totals, tally);
    summary.add(tally);
    findings.add(tally.path, printed.findings, printed.rules);
    if (printed.fingerprints) baseline.add(tally.path, printed.fingerprints);
    if (error !== null) {
      await messages.failure(tally.path, error.message + (await commandHint(tally.path, error)));
      continue;
    }
    await messages.directives(tally.path, printed.warnings);
    if (isBrief) await messages.warnings(tally.path, printed.warnings);
  }
  if (reading) await output.end(totals, summary.read());
  await output.close();
  return { totals, done };
}

async function printConfig(
  configs: Configs<AnalyzeFlags>,
  path: string | undefined,
  io: Io,
): Promise<number> {
  const { statSync } = await import('node:fs');
  const isFolder = path !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory();
  const folder =
    path === undefined || path === '-' ? '.' : isFolder ? path : folderOf({ kind: 'file', path });
  await createSink(io.stdout).write(await configs.print(folder));
  return ExitCode.ran;
}

/** A slip in the order of arguments must not cost anyone an article. */
function refuseOverwriting(option: string, output: string | undefined, inputs: readonly Input[]): void {
  if (output === undefined || output === '-') return;
  const target = resolve(output);
  if (inputs.some(({ kind, path }) => kind === 'file' && resolve(path) === target)) {
    throw new UsageError(`--${option} ${output} is one of the articles; choose another name.`);
  }
}

/** A mistyped command is taken for the name of a file. */
async function commandHint(path: string, { code }: { readonly code: ErrorCode }): Promise<string> {
  if (code !== 'not_found' || !/^[a-z]+$/.test(path)) return '';
  const { nearest } = await import('../lexicon/nearest.ts');
  const [command] = nearest(path, COMMAND_NAMES);
  return command === undefined ? '' : ` Did you mean the command ${command}?`;
}
