/**
 * An input to what the output and the sums need of it, as plain data: what a worker sends back, and what the cache keeps.
 * The reports themselves stay where they were made.
 */

import { viewClaims } from '../formats/claims-view.ts';
import type { Format, FormatEnv } from '../formats/format.ts';
import { type FormatName, loadFormat } from '../formats/index.ts';
import { loadStyle } from '../formats/style.ts';
import type { ErrorCode, LexiconIdentity, Outcome, Term } from '../model.ts';
import type { ReadOptions } from '../readers/articles.ts';
import { sourcePlace } from '../readers/place.ts';
import { analyzeInput } from '../run/batch.ts';
import { type FailRule, findFailures } from '../run/fail-on.ts';
import type { Input } from '../run/files.ts';
import { type Tally, tallyOf } from '../run/tally.ts';
import { type BaselineFlags, type BaselineRun, openBaseline } from './baseline-option.ts';
import type { ClaimOptions } from './claim-options.ts';
import { type ConfigurableFlags, createConfigs, folderOf } from './config.ts';
import { type Engine, loadEngine } from './engine.ts';
import type { Io } from './io.ts';
import { createSetups } from './setups.ts';
import { VERSION } from './version.ts';

/** What decides the bytes of an output, apart from the inputs. Plain data: it goes to workers as it is. */
export interface PrintRequest {
  /** As given; configuration files are read where the work is done. */
  readonly flags: ConfigurableFlags & BaselineFlags;
  readonly format: FormatName;
  /** Columns. */
  readonly width: number;
  readonly color: boolean;
  readonly all: boolean;
  readonly lexicon: LexiconIdentity;
  readonly reading: ReadOptions;
  readonly claims: ClaimOptions;
}

/** What is left of one article, or of an input that has none. */
export interface Printed {
  readonly tally: Tally;
  /** As the format prints it, in UTF-8 where it was kept; for one that has to see all outcomes in order, the outcome as JSON. */
  readonly text: string | Uint8Array;
  /** Of `--fail-on`, those of the baseline left out. */
  readonly findings: readonly FoundTerm[];
  readonly rules: readonly string[];
  /** What the report warns of. */
  readonly warnings: readonly string[];
  readonly error: { readonly code: ErrorCode; readonly message: string } | null;
  /** For `--update-baseline`. */
  readonly fingerprints?: readonly string[];
}

/** Line and column are those of the file, as far as it has any. */
export type FoundTerm = Pick<Term, 'line' | 'column' | 'text' | 'entry'>;

export function foundTerm({ start, line, column, text, entry }: Term, outcome: Outcome): FoundTerm {
  const there = outcome.ok ? sourcePlace(outcome.report, start) : null;
  return { line: there?.line ?? line, column: there === null ? column : (there.column ?? 1), text, entry };
}

/**
 * @param skip tells which articles of the input to pass over; none if absent
 * @throws never: what goes wrong with an input is printed in its place
 */
export type Printer = (input: Input, skip?: (path: string) => boolean) => AsyncGenerator<Printed, void>;

/** @throws UsageError when the configuration of a folder is wrong */
export async function createPrinter(
  request: PrintRequest,
  io: Pick<Io, 'stdin' | 'interrupted'>,
  loaded: Engine | null = null,
): Promise<Printer> {
  const configs = createConfigs(request.flags);
  const flags = await configs.optionsIn('.');
  const [engine, { print }] = await Promise.all([loaded ?? loadEngine(flags), createOutcomePrinter(request)]);
  const setupOf = createSetups(configs, flags, engine);
  const tools = { stdin: () => io.stdin, reading: request.reading, interrupted: io.interrupted };
  return async function* (input, skip = () => false) {
    const { failRules, settings, ...setup } = await setupOf(folderOf(input));
    for await (const outcome of analyzeInput(input, settings, { ...tools, ...setup, skip })) {
      yield print(outcome, failRules);
    }
  };
}

export interface OutcomePrinter {
  readonly format: Format;
  readonly env: FormatEnv;
  readonly baseline: BaselineRun;
  readonly print: (outcome: Outcome, rules: readonly FailRule[]) => Printed;
}

/** Without the engine: for what has been analysed already, or cannot be. @throws UsageError */
export async function createOutcomePrinter(request: PrintRequest): Promise<OutcomePrinter> {
  const [format, baseline] = await Promise.all([
    loadFormat(request.format, request.claims),
    openBaseline(request.flags),
  ]);
  const env = await formatEnv(request, baseline);
  return {
    format,
    env,
    baseline,
    print: (outcome, rules) => print(outcome, rules, format, env, baseline),
  };
}

async function formatEnv(
  { width, color, lexicon, all, claims }: PrintRequest,
  { known }: BaselineRun,
): Promise<FormatEnv> {
  return {
    version: VERSION,
    lexicon,
    width,
    style: await loadStyle(color),
    all,
    claims: claims.view,
    claimsOnly: claims.only,
    ...(known === null ? {} : { baseline: known.knownIn }),
  };
}

function print(
  whole: Outcome,
  rules: readonly FailRule[],
  format: Format,
  env: FormatEnv,
  baseline: BaselineRun,
): Printed {
  const outcome =
    whole.ok && env.claims !== undefined ? { ...whole, report: viewClaims(whole.report, env.claims) } : whole;
  const failures = findFailures(outcome, rules);
  const isKnown =
    failures.length > 0 && outcome.ok ? env.baseline?.(outcome.path, outcome.report) : undefined;
  const fingerprints = baseline.fingerprints(outcome, failures);
  return {
    tally: tallyOf(outcome),
    text: format.inOrder ? JSON.stringify(outcome) : format.outcome(outcome, env),
    findings: failures
      .filter(({ term }) => isKnown?.(term) !== true)
      .map(({ term }) => foundTerm(term, outcome)),
    rules: rules.map(({ name }) => name),
    warnings: outcome.ok ? outcome.report.warnings : [],
    error: outcome.ok ? null : { code: outcome.error.code, message: outcome.error.message },
    ...(fingerprints === null ? {} : { fingerprints }),
  };
}
