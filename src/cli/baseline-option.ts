/** `--baseline FILE`, with or without `--update-baseline`. */

import type { Outcome } from '../model.ts';
import type { Baseline, BaselineUpdate } from '../run/baseline.ts';
import { type FailRule, findFailures } from '../run/fail-on.ts';
import { UsageError } from './exit-code.ts';
import type { Messages } from './messages.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

export interface BaselineRun {
  /** Null while the file is being written: then nothing counts as known. */
  readonly known: Baseline | null;
  readonly add: (outcome: Outcome, rules: readonly FailRule[]) => void;
  /** Writes the file, if it is to be written. @throws UsageError */
  readonly finish: (messages: Messages) => Promise<void>;
}

const NOTHING: BaselineRun = { known: null, add: () => {}, finish: () => Promise.resolve() };

/** @throws UsageError when the file cannot be used */
export async function openBaseline({ baseline: file, updateBaseline }: BaselineFlags): Promise<BaselineRun> {
  if (file === undefined) {
    if (updateBaseline) throw new UsageError('--update-baseline needs --baseline FILE, the file to write.');
    return NOTHING;
  }
  const tools = await import('../run/baseline.ts');
  if (updateBaseline)
    return updating(
      file,
      attempt(file, () => tools.updateBaseline(file)),
    );
  return { ...NOTHING, known: attempt(file, () => tools.readBaseline(file)) };
}

const updating = (file: string, update: BaselineUpdate): BaselineRun => ({
  known: null,
  add(outcome, rules) {
    if (!outcome.ok) return;
    const failing = new Set(findFailures(outcome, rules).map(({ term }) => term));
    update.add(outcome.path, outcome.report, (term) => term.shown || failing.has(term));
  },
  async finish(messages) {
    const findings = attempt(file, () => update.write());
    await messages.note(
      `${file}: baseline with ${findings} ${findings === 1 ? 'finding' : 'findings'} written.`,
    );
  },
});

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UsageError(`the baseline ${file} does not exist; write it with --update-baseline.`);
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `the baseline ${file} cannot be used (${reason}); delete it and write it anew with --update-baseline.`,
    );
  }
}
