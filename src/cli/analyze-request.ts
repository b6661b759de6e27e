/** The options of `framing analyze`, checked and as values. */

import type { FormatName } from '../formats/index.ts';
import { EXTENSIONS } from '../run/files.ts';
import type { GroupBy } from '../run/groups.ts';
import type { BaselineFlags } from './baseline-option.ts';
import { type ClaimFlags, readClaimOptions } from './claim-options.ts';
import type { ConfigurableFlags } from './config.ts';
import { UsageError } from './exit-code.ts';
import { type Io, wantsColor } from './io.ts';
import {
  parseExtensions,
  parseFormat,
  parseGroupBy,
  parseJobs,
  parseMost,
  parseWidth,
} from './option-values.ts';
import type { PrintRequest } from './printer.ts';
import { type ReadingFlags, readReading } from './reading.ts';
import type { ResumeFlags } from './resume.ts';

/** As commander hands them over: strings are not yet checked. */
export interface AnalyzeFlags
  extends ConfigurableFlags,
    ClaimFlags,
    BaselineFlags,
    ReadingFlags,
    ResumeFlags {
  readonly max?: string;
  readonly groupBy?: string;
  readonly jobs?: string;
  readonly cache?: boolean;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly brief?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
  readonly printConfig?: boolean;
  /** False with `--no-progress`. */
  readonly progress?: boolean;
}

/** Columns of a report that goes to a file or a pipe: the same on every machine. */
const WIDTH_WITHOUT_TERMINAL = 100;

export interface Request extends Omit<PrintRequest, 'lexicon'> {
  /** Findings of `--fail-on` that are no reason to fail. */
  readonly most: number;
  readonly groupBy: GroupBy;
  readonly extensions: readonly string[];
  /** Threads. One unless asked for: on two processors a second gained nothing (docs/measured.md). */
  readonly jobs: number;
}

/** @param flags with those of the configuration; `given` without. @throws UsageError */
export async function readRequest(given: AnalyzeFlags, flags: AnalyzeFlags, io: Io): Promise<Request> {
  const { ext, width, max, jobs } = flags;
  const toFile = isToFile(flags);
  const ownWidth = width === undefined ? null : parseWidth(width);
  const format = await chooseFormat(flags);
  return {
    flags: given,
    format,
    claims: await readClaimOptions(flags, format),
    width: ownWidth ?? (toFile ? null : terminalWidth(io)) ?? WIDTH_WITHOUT_TERMINAL,
    color: wantsColor(flags.color, io.env, toFile ? {} : io.stdout),
    all: flags.all === true,
    reading: await readReading(flags),
    most: max === undefined ? 0 : parseMost(max),
    groupBy: flags.groupBy === undefined ? 'folder' : await parseGroupBy(flags.groupBy),
    extensions: ext === undefined ? EXTENSIONS : parseExtensions(ext),
    jobs: jobs === undefined ? 1 : parseJobs(jobs),
  };
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

export const isToFile = ({ output, resume }: AnalyzeFlags): boolean =>
  resume !== undefined || (output !== undefined && output !== '-');
