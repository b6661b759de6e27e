/** `--baseline FILE`, with or without `--update-baseline`. */

import type { Outcome } from '../model.ts';
import type { Baseline, BaselineUpdate } from '../run/baseline.ts';
import type { Finding } from '../run/fail-on.ts';
import { fingerprintTerms } from '../terms/fingerprints.ts';
import { UsageError } from './exit-code.ts';
import type { Messages } from './messages.ts';

export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

export interface BaselineRun {
  /** Null while the file is being written: then nothing counts as known. */
  readonly known: Baseline | null;
  /** What of an article goes into the file that is being written; null where none is. */
  readonly fingerprints: (outcome: Outcome, failures: readonly Finding[]) => readonly string[] | null;
  readonly add: (path: string, fingerprints: readonly string[]) => void;
  /** Writes the file, if it is to be written. @throws UsageError */
  readonly finish: (messages: Messages) => Promise<void>;
}

const NOTHING: BaselineRun = {
  known: null,
  fingerprints: () => null,
  add: () => {},
  finish: () => Promise.resolve(),
};

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
  fingerprints(outcome, failures) {
    if (!outcome.ok) return null;
    const failing = new Set(failures.map(({ term }) => term));
    return [...fingerprintTerms(outcome.report)]
      .filter(([term]) => term.shown || failing.has(term))
      .map(([, fingerprint]) => fingerprint);
  },
  add: update.add,
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
