/** Where the report goes: standard output, or the file of `--output`. */

import { open } from 'node:fs/promises';
import { UsageError } from './exit-code.ts';
import { createSink, type Io, type Sink } from './io.ts';

export interface Target extends Sink {
  close(): Promise<void>;
}

/** @throws UsageError when the file cannot be written */
export async function openOutput(path: string | undefined, io: Io): Promise<Target> {
  if (path === undefined || path === '-') {
    return { ...createSink(io.stdout), close: () => Promise.resolve() };
  }
  try {
    const file = await open(path, 'w');
    return {
      write: async (text) => {
        await file.writeFile(text);
        return true;
      },
      close: () => file.close(),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write to ${path} (${reason}).`);
  }
}
