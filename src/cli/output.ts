/** Where the report goes: standard output, or the file of `--output`. */

import { closeSync, openSync, writeFileSync } from 'node:fs';
import { UsageError } from './exit-code.ts';
import { createSink, type Io, type Sink } from './io.ts';

export interface Target extends Sink {
  close(): Promise<void>;
}

/**
 * @param mode `a` writes behind what the file has
 * @throws UsageError when the file cannot be written
 */
export async function openOutput(path: string | undefined, io: Io, mode: 'w' | 'a' = 'w'): Promise<Target> {
  if (path === undefined || path === '-') {
    return { ...createSink(io.stdout), close: () => Promise.resolve() };
  }
  try {
    const file = openSync(path, mode);
    return {
      write: async (text) => {
        writeFileSync(file, text);
        return true;
      },
      close: async () => closeSync(file),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot write to ${path} (${reason}).`);
  }
}
