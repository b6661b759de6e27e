/** `framing stream`: an article a line in, an outcome a line out, for as long as lines come. */

import { isInputError } from '../readers/error.ts';
import { type FailRule, findFailures } from '../run/fail-on.ts';
import { analyzeStream, type StreamOptions } from '../run/stream.ts';
import { type ConfigurableFlags, createConfigs } from './config.ts';
import { type Engine, loadEngine } from './engine.ts';
import { ExitCode } from './exit-code.ts';
import { createFindings, type Findings } from './findings.ts';
import { createSink, type Io } from './io.ts';
import { createMessages, type Messages } from './messages.ts';
import { foundTerm } from './printer.ts';
import { type FieldFlags, readFields } from './reading.ts';
import { readFailRules, readSettings } from './setups.ts';

export interface StreamFlags extends ConfigurableFlags, FieldFlags {}

/**
 * @param help text to show when somebody calls it on a terminal
 * @throws UsageError, and Error when the output cannot be written
 */
export async function runStream(given: StreamFlags, io: Io, help: () => string): Promise<number> {
  const flags = await createConfigs(given).optionsIn('.');
  const options = await readOptions(flags);
  const rules = await readFailRules(flags);
  const findings = createFindings();
  if (io.stdin.isTTY) {
    await createSink(io.stderr).write(`framing: nothing to read; pipe lines of JSON into it.\n\n${help()}\n`);
    return ExitCode.trouble;
  }
  const engine = await loadEngine(flags);
  const messages = createMessages(io, flags.quiet === true);
  await messages.lexicon(engine.lexicon.warnings);
  const failures = await writeOutcomes(options, rules, findings, engine, io, messages);
  if (io.interrupted.aborted) {
    await messages.error('interrupted.');
    return ExitCode.interrupted;
  }
  await findings.report(messages);
  if (failures > 0) return ExitCode.trouble;
  return findings.tooMany() ? ExitCode.found : ExitCode.ran;
}

/** How many lines could not be analysed, or of how many articles the input broke off. */
async function writeOutcomes(
  options: StreamOptions,
  rules: readonly FailRule[],
  findings: Findings,
  { analyze, own }: Engine,
  io: Io,
  messages: Messages,
): Promise<number> {
  const output = createSink(io.stdout);
  const names = rules.map(({ name }) => name);
  let lines = 0;
  let failures = 0;
  let first = '';
  let broken = '';
  try {
    const tools = { analyze, ...own, interrupted: io.interrupted };
    for await (const outcome of analyzeStream(io.stdin, options, tools)) {
      lines++;
      const found = findFailures(outcome, rules).map(({ term }) => foundTerm(term, outcome));
      findings.add(outcome.path, found, names);
      if (outcome.ok) await messages.directives(outcome.path, outcome.report.warnings);
      else {
        failures++;
        first ||= `line ${outcome.error.line}: ${outcome.error.message}`;
      }
      // Closed by who reads (`| head`): time to stop, and no failure.
      if (!(await output.write(`${JSON.stringify(outcome)}\n`))) return failures;
    }
  } catch (error) {
    if (!isInputError(error)) throw error;
    // An interrupt closes the input.
    if (!io.interrupted.aborted) broken = error.message;
  }
  if (failures > 0) await messages.error(`${failures} of ${lines} lines could not be analysed; ${first}`);
  if (broken !== '') await messages.error(`standard input ${broken}`);
  return failures + (broken === '' ? 0 : 1);
}

async function readOptions(flags: StreamFlags): Promise<StreamOptions> {
  return {
    settings: await readSettings(flags),
    fields: readFields(flags),
  };
}
