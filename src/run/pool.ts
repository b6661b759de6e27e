/** Work on several threads: tasks go out as plain data, results come back as plain data. */

import { Worker } from 'node:worker_threads';

export interface Pool<T, R> {
  /** Rejects when a thread breaks down; the tasks that it had are then lost. */
  readonly run: (task: T) => Promise<R>;
  /** Ends the threads, with whatever they are doing. */
  readonly close: () => Promise<void>;
}

/** A message to a thread and back; the answer has the number of its task. */
export interface TaskMessage<T> {
  readonly id: number;
  readonly task: T;
}
export interface ResultMessage<R> {
  readonly id: number;
  readonly result: R;
}

interface Waiting<R> {
  readonly resolve: (result: R) => void;
  readonly reject: (error: Error) => void;
}

/** Threads are started as tasks come, at most `size` of them. `data` goes to each when it starts. */
export function createPool<T, R>(file: string, size: number, data: unknown): Pool<T, R> {
  const threads: { readonly worker: Worker; readonly tasks: Map<number, Waiting<R>> }[] = [];
  let tasks = 0;

  const start = () => {
    const worker = new Worker(file, { workerData: data, stdin: false });
    const thread = { worker, tasks: new Map<number, Waiting<R>>() };
    const fail = (error: Error) => {
      for (const { reject } of thread.tasks.values()) reject(error);
      thread.tasks.clear();
    };
    worker.on('message', ({ id, result }: ResultMessage<R>) => {
      thread.tasks.get(id)?.resolve(result);
      thread.tasks.delete(id);
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('a worker ended before its work was done')));
    threads.push(thread);
    return thread;
  };

  return {
    run(task) {
      const idle = threads.find((thread) => thread.tasks.size === 0);
      const least = () => threads.reduce((a, b) => (b.tasks.size < a.tasks.size ? b : a));
      const thread = idle ?? (threads.length < size ? start() : least());
      const id = tasks++;
      return new Promise<R>((resolve, reject) => {
        thread.tasks.set(id, { resolve, reject });
        thread.worker.postMessage({ id, task } satisfies TaskMessage<T>);
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
