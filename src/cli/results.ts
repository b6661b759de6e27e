/** Inputs to what is printed of them, in order: from the cache, on other threads, or here. */

import { join } from 'node:path';
import { packageFolder } from '../lexicon/load.ts';
import type { InputFormat } from '../model.ts';
import { describeError } from '../run/batch.ts';
import type { Input } from '../run/files.ts';
import type { Pool } from '../run/pool.ts';
import type { OutcomePrinter, Printed, Printer, PrintRequest } from './printer.ts';
import type { ResultCache } from './result-cache.ts';

export interface ResultTools {
  readonly request: PrintRequest;
  readonly outcomes: OutcomePrinter;
  /** Loads the engine; asked only when something is analysed here. */
  readonly printer: () => Promise<Printer>;
  /** Threads beside this one; 1: all is done here. */
  readonly jobs: number;
  readonly cache: ResultCache | null;
  /** Asked once for every article of an input: true for one that is to be passed over. */
  readonly skip: (path: string) => boolean;
  readonly interrupted: AbortSignal;
}

export interface Result {
  readonly printed: Printed;
  /** Inputs before this one. */
  readonly before: number;
}

/** Inputs that may be under way for each thread: enough to keep it busy, few enough to keep memory small. */
const AHEAD = 4;

/** Files with many articles: they are read here, an article at a time, so that none has to fit into memory. */
const HOLDS_MANY = /\.(?:jsonl|ndjson|csv|tsv|warc|gz)$/i;
const MANY: ReadonlySet<InputFormat | undefined> = new Set(['jsonl', 'csv', 'warc']);

const holdsMany = ({ path }: Input, { reading }: PrintRequest): boolean =>
  HOLDS_MANY.test(path) || MANY.has(reading.format);

/** Yields as soon as an input's turn has come and it is done. Stops between two articles when interrupted. */
export async function* printInputs(inputs: readonly Input[], tools: ResultTools): AsyncGenerator<Result> {
  const pool = createPoolWhenNeeded(tools);
  const begun: (Promise<readonly Printed[]> | null)[] = [];
  const stopped = whenInterrupted(tools.interrupted);
  const ahead = tools.jobs > 1 ? tools.jobs * AHEAD : 1;
  try {
    for (const [before, input] of inputs.entries()) {
      while (begun.length < inputs.length && begun.length < before + ahead) {
        const next = begin(inputs[begun.length]!, tools, pool);
        // An answer that is waited for later must not end the process now.
        next?.catch(() => {});
        begun.push(next);
      }
      // Signals are delivered by the event loop only, which awaiting a finished promise does not reach.
      if (inputs.length > 1) await new Promise((resolve) => setImmediate(resolve));
      if (tools.interrupted.aborted) return;
      const results = begun[before] ?? null;
      begun[before] = null;
      if (results === null) yield* printHere(input, before, tools);
      else {
        const all = await Promise.race([orFailure(results, input, tools), stopped]);
        for (const printed of all) if (!tools.skip(printed.tally.path)) yield { printed, before };
      }
      if (tools.interrupted.aborted) return;
    }
  } finally {
    await pool.close();
  }
}

/** The results of an input that is done elsewhere; null for one to be analysed here when its turn comes. */
function begin(
  input: Input,
  { request, outcomes, cache, jobs }: ResultTools,
  pool: Pool<Input, readonly Printed[]>,
): Promise<readonly Printed[]> | null {
  if (input.kind === 'problem') {
    const { path, error } = input;
    return Promise.resolve([outcomes.print({ ok: false, path, error: describeError(error) }, [])]);
  }
  if (input.kind !== 'file' || holdsMany(input, request)) return null;
  const known = cache?.find(input.path);
  if (known) return Promise.resolve(known);
  if (jobs === 1) return null;
  return pool.run(input).then((printed) => {
    cache?.keep(input.path, printed);
    return printed;
  });
}

async function orFailure(
  results: Promise<readonly Printed[]>,
  { path }: Input,
  { outcomes }: ResultTools,
): Promise<readonly Printed[]> {
  try {
    return await results;
  } catch (error) {
    return [outcomes.print({ ok: false, path, error: describeError(error) }, [])];
  }
}

/** Resolved by an interrupt: with nothing, so that nobody waits for threads that are to end. */
const whenInterrupted = (signal: AbortSignal): Promise<readonly Printed[]> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve([]);
    else signal.addEventListener('abort', () => resolve([]), { once: true });
  });

async function* printHere(input: Input, before: number, tools: ResultTools): AsyncGenerator<Result> {
  const print = await tools.printer();
  const own: Printed[] = [];
  let isWhole = !holdsMany(input, tools.request);
  const skip = (path: string): boolean => {
    const skipped = tools.skip(path);
    isWhole &&= !skipped;
    return skipped;
  };
  for await (const printed of print(input, skip)) {
    // An interrupt closes standard input, which then looks like an input that broke off.
    if (tools.interrupted.aborted && printed.error !== null) return;
    if (tools.cache !== null && isWhole) own.push(printed);
    yield { printed, before };
  }
  if (input.kind === 'file' && isWhole) tools.cache?.keep(input.path, own);
}

/** Threads cost a start; a run whose results are all known needs none. */
function createPoolWhenNeeded({ jobs, request }: ResultTools): Pool<Input, readonly Printed[]> {
  let pool: Promise<Pool<Input, readonly Printed[]>> | null = null;
  return {
    async run(input) {
      pool ??= import('../run/pool.ts').then(({ createPool }) =>
        createPool(join(packageFolder(), 'dist', 'worker.cjs'), jobs, request),
      );
      return (await pool).run(input);
    },
    async close() {
      await (await pool)?.close();
    },
  };
}
