/** `--resume FILE`: what stands in the file is not analysed again, what is new goes behind it. */

import { resolve } from 'node:path';
import type { FormatName } from '../formats/index.ts';
import type { Outcome } from '../model.ts';
import type { Input } from '../run/files.ts';
import { UsageError } from './exit-code.ts';

export interface ResumeFlags {
  readonly resume?: string;
  readonly output?: string;
  readonly updateBaseline?: boolean;
}

export interface Resumed {
  /** Inputs that are still to be analysed. */
  readonly inputs: readonly Input[];
  /** Whether the outcome of this path stands there; each that does is told of once. */
  readonly skip: (path: string) => boolean;
  /** Of those that stand there. */
  readonly failed: number;
  /** What to tell of them; null when there are none. */
  readonly note: string | null;
}

/** @throws UsageError for options that do not go with it */
export function checkResume({ resume, output, updateBaseline }: ResumeFlags, format: FormatName): void {
  if (resume === undefined) return;
  if (format !== 'jsonl') {
    throw new UsageError(
      `--resume goes on with a file of lines of JSON; add -f jsonl${format === 'text' ? '' : ` instead of ${format}`}.`,
    );
  }
  if (output !== undefined && resolve(output) !== resolve(resume)) {
    throw new UsageError(`--resume ${resume} writes to that file itself; leave out --output.`);
  }
  if (updateBaseline) {
    throw new UsageError('--update-baseline needs a run that sees every article; leave out --resume.');
  }
}

/**
 * @param each is handed every outcome that stands in the file
 * @throws UsageError when the file cannot be used
 */
export async function resumeFrom(
  file: string | undefined,
  inputs: readonly Input[],
  each: (outcome: Outcome) => Promise<void>,
): Promise<Resumed> {
  if (file === undefined) return { inputs, skip: () => false, failed: 0, note: null };
  const { takeOutcomes } = await import('../run/outcome-file.ts');
  // A page may stand twice in an archive.
  const counts = new Map<string, number>();
  let outcomes = 0;
  let failed = 0;
  try {
    for (const outcome of takeOutcomes(file)) {
      outcomes++;
      if (!outcome.ok) failed++;
      counts.set(outcome.path, (counts.get(outcome.path) ?? 0) + 1);
      await each(outcome);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot resume from ${file} (${reason}); name a file that -f jsonl has written.`);
  }
  const skip = (path: string): boolean => {
    const count = counts.get(path) ?? 0;
    if (count > 0) counts.set(path, count - 1);
    return count > 0;
  };
  const trouble = failed === 0 ? '' : ` (${failed} could not be analysed)`;
  const there = `${outcomes} ${outcomes === 1 ? 'outcome' : 'outcomes'}`;
  const note = outcomes === 0 ? null : `${file}: goes on behind ${there}${trouble}.`;
  return { inputs: inputs.filter(({ path }) => !skip(path)), skip, failed, note };
}
