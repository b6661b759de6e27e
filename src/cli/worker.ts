/** A thread of `--jobs`: paths in, what is printed of them out. */

import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from '../run/files.ts';
import type { ResultMessage, TaskMessage } from '../run/pool.ts';
import type { Io } from './io.ts';
import { createPrinter, type Printed, type PrintRequest } from './printer.ts';

/** Answers every task of the pool, one after the other. */
export async function work(): Promise<void> {
  const port = parentPort!;
  const printer = createPrinter(workerData as PrintRequest, NOBODY);
  let queue = Promise.resolve();
  port.on('message', ({ id, task }: TaskMessage<Input>) => {
    queue = queue.then(async () => {
      const result: Printed[] = [];
      for await (const printed of (await printer)(task)) result.push(printed);
      port.postMessage({ id, result } satisfies ResultMessage<readonly Printed[]>);
    });
  });
}

/** The threads that read standard input and the signals are others. */
const NOBODY: Pick<Io, 'stdin' | 'interrupted'> = {
  stdin: {
    async *[Symbol.asyncIterator]() {},
  },
  interrupted: new AbortController().signal,
};
