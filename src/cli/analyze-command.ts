/** `framing analyze`: find the inputs, analyse each, print each as it is done, say what went wrong. */

import { resolve } from 'node:path';
import type { Format, FormatEnv } from '../formats/format.ts';
import { type FormatName, loadFormat } from '../formats/index.ts';
import { loadStyle } from '../formats/style.ts';
import type { Outcome } from '../model.ts';
import type { ReadOptions } from '../readers/articles.ts';
import { analyzeInputs, type Settings } from '../run/batch.ts';
import type { FailRule } from '../run/fail-on.ts';
import { EXTENSIONS, findInputs, type Input } from '../run/files.ts';
import { addOutcome, NO_TOTALS } from '../run/totals.ts';
import { type BaselineFlags, type BaselineRun, openBaseline } from './baseline-option.ts';
import { type Configs, type ConfigurableFlags, createConfigs, folderOf } from './config.ts';
import { type Engine, loadEngine } from './engine.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { createFindings } from './findings.ts';
import { createSink, type Io, wantsColor } from './io.ts';
import { createMessages, type Messages } from './messages.ts';
import { parseExtensions, parseFormat, parseMost, parseWidth } from './option-values.ts';
import { type ReadingFlags, readReading } from './reading.ts';
import { openWriter } from './report-writer.ts';
import { type InputSetup, readFailRules, readSettings, readSetups } from './setups.ts';
import { VERSION } from './version.ts';

/** As commander hands them over: strings are not yet checked. */
export interface AnalyzeFlags extends ConfigurableFlags, BaselineFlags, ReadingFlags {
  readonly max?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly brief?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  readonly printConfig?: boolean;
}

const COMMAND_NAMES = ['analyze', 'why', 'lexicon', 'stream', 'eval', 'help'];

/** Columns of a report that goes to a file or a pipe: the same on every machine. */
const WIDTH_WITHOUT_TERMINAL = 100;

interface Request {
  readonly format: FormatName;
  readonly settings: Settings;
  readonly failRules: readonly FailRule[];
  /** Findings of `--fail-on` that are no reason to fail. */
  readonly most: number;
  readonly extensions: readonly string[];
  readonly width: number | null;
  readonly reading: ReadOptions;
}

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
  const request = await readRequest(flags);
  if (paths.length === 0 && io.stdin.isTTY) {
    await createSink(io.stderr).write(`framing: nothing to analyse; name a file or folder.\n\n${help()}\n`);
    return ExitCode.trouble;
  }
  const stdinName = flags.stdinFilename;
  const [inputs, format, engine] = await Promise.all([
    findInputs(paths.length === 0 ? ['-'] : paths, {
      extensions: request.extensions,
      ignore: flags.ignore !== false,
      ...(stdinName === undefined ? {} : { stdinName }),
    }),
    loadFormat(request.format),
    loadEngine(flags),
  ]);
  refuseOverwriting(flags.output, inputs);

  const setups = await readSetups(inputs, configs, flags, engine);
  if (flags.max !== undefined && ![...setups.values()].some(({ failRules }) => failRules.length > 0)) {
    throw new UsageError('--max counts what --fail-on finds; give --fail-on, such as --fail-on own:3.');
  }
  const messages = createMessages(io, flags.quiet === true);
  await messages.lexicon(engine.lexicon.warnings);
  const env = await formatEnv(flags, request, engine, io);
  const baseline = await openBaseline(flags);
  const { totals, findings, done } = await writeReports(
    { inputs, request, format, env: withBaseline(env, baseline), engine, messages, io, setups, baseline },
    flags.output,
  );
  if (io.interrupted.aborted) {
    await messages.error(`interrupted after ${done} of ${inputs.length} inputs.`);
    return ExitCode.interrupted;
  }
  await baseline.finish(messages);
  if (flags.updateBaseline) return totals.failed > 0 ? ExitCode.trouble : ExitCode.ran;
  await findings.report(messages);
  if (totals.failed > 0) return ExitCode.trouble;
  return findings.tooMany() ? ExitCode.found : ExitCode.ran;
}

async function formatEnv(flags: AnalyzeFlags, request: Request, engine: Engine, io: Io): Promise<FormatEnv> {
  const toFile = flags.output !== undefined && flags.output !== '-';
  return {
    version: VERSION,
    lexicon: engine.lexicon.identity,
    width: request.width ?? (toFile ? null : terminalWidth(io)) ?? WIDTH_WITHOUT_TERMINAL,
    style: await loadStyle(wantsColor(flags.color, io.env, toFile ? {} : io.stdout)),
    all: flags.all === true,
  };
}

const withBaseline = (env: FormatEnv, { known }: BaselineRun): FormatEnv =>
  known === null ? env : { ...env, baseline: known.knownIn };

interface Job {
  readonly inputs: readonly Input[];
  readonly request: Request;
  readonly format: Format;
  readonly env: FormatEnv;
  readonly engine: Engine;
  readonly messages: Messages;
  readonly io: Io;
  readonly setups: ReadonlyMap<string, InputSetup>;
  readonly baseline: BaselineRun;
}

/** Writes each outcome before the next input is read, and stops when nobody reads any more. */
async function writeReports(
  { inputs, request, format, env, engine, messages, io, setups, baseline }: Job,
  path: string | undefined,
) {
  const findings = createFindings(request.failRules, { most: request.most, known: baseline.known });
  let totals = NO_TOTALS;
  const output = await openWriter(path, format, env, inputs, io);
  let reading = await output.begin();
  const tools = {
    analyze: engine.analyze,
    ...engine.own,
    stdin: () => io.stdin,
    reading: request.reading,
    interrupted: io.interrupted,
  };
  let rules = request.failRules;
  // Inputs, each of which may hold many articles.
  let begun = 0;
  let done = 0;
  const setupOf = (input: Input): InputSetup => {
    begun++;
    const setup = setups.get(folderOf(input))!;
    rules = setup.failRules;
    return setup;
  };
  for await (const outcome of analyzeInputs(inputs, request.settings, tools, setupOf)) {
    reading &&= await output.outcome(outcome, totals.files);
    if (!reading) break;
    done = begun;
    totals = addOutcome(totals, outcome);
    findings.add(outcome, rules);
    baseline.add(outcome, rules);
    if (!outcome.ok) {
      await messages.failure(outcome.path, outcome.error.message + (await commandHint(outcome)));
    } else if (request.format === 'brief') {
      await messages.warnings(outcome.path, outcome.report.warnings);
    }
  }
  if (reading) await output.end(totals);
  await output.close();
  return { totals, findings, done };
}

async function readRequest(flags: AnalyzeFlags): Promise<Request> {
  const { ext, width, max } = flags;
  return {
    format: await chooseFormat(flags),
    settings: await readSettings(flags),
    failRules: await readFailRules(flags),
    most: max === undefined ? 0 : parseMost(max),
    extensions: ext === undefined ? EXTENSIONS : parseExtensions(ext),
    width: width === undefined ? null : parseWidth(width),
    reading: await readReading(flags),
  };
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

async function chooseFormat({ format, json, brief }: AnalyzeFlags): Promise<FormatName> {
  const chosen = format === undefined ? undefined : await parseFormat(format);
  const name = json ? 'json' : chosen;
  if (json && chosen !== undefined && chosen !== 'json') {
    throw new UsageError(`--json and --format ${chosen} contradict each other; give one of them.`);
  }
  if (!brief) return name ?? 'text';
  if (name === undefined || name === 'text') return 'brief';
  throw new UsageError(`--brief is a text format; leave it out, or leave out ${name}.`);
}

function terminalWidth({ stdout }: Io): number | null {
  return stdout.isTTY ? (stdout.columns ?? null) : null;
}

/** A slip in the order of arguments must not cost anyone an article. */
function refuseOverwriting(output: string | undefined, inputs: readonly Input[]): void {
  if (output === undefined || output === '-') return;
  const target = resolve(output);
  if (inputs.some(({ kind, path }) => kind === 'file' && resolve(path) === target)) {
    throw new UsageError(`--output ${output} is one of the articles; choose another name.`);
  }
}

/** A mistyped command is taken for the name of a file. */
async function commandHint(outcome: Outcome): Promise<string> {
  if (outcome.ok || outcome.error.code !== 'not_found' || !/^[a-z]+$/.test(outcome.path)) return '';
  const { nearest } = await import('../lexicon/nearest.ts');
  const [command] = nearest(outcome.path, COMMAND_NAMES);
  return command === undefined ? '' : ` Did you mean the command ${command}?`;
}
