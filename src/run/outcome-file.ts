/** A file of outcomes, one a line, as `-f jsonl` writes it and an interrupt or a full disk may cut it off. */

import { closeSync, existsSync, openSync, readSync, truncateSync } from 'node:fs';
import type { Outcome } from '../model.ts';

/** Bytes read at once. */
const CHUNK = 1_000_000;
const NEWLINE = 10;

/** How every line starts that may be taken for one that was cut off. */
const START = '{"ok":';

/**
 * The outcomes in their order. When all have been read, a last line without its end is cut off the file: whoever goes on
 * writes it again. A file that is not there has none.
 *
 * @throws Error when the file cannot be read, or is of another kind; then nothing is cut off
 */
export function* takeOutcomes(file: string): Generator<Outcome, void> {
  if (!existsSync(file)) return;
  let number = 0;
  let end = 0;
  for (const { bytes, isWhole } of linesOf(file)) {
    number++;
    if (isWhole) {
      yield readOutcome(bytes.toString('utf8'), number);
      end += bytes.length + 1;
    } else {
      const start = bytes.toString('utf8', 0, START.length);
      if (!START.startsWith(start)) throw noOutcome(number);
      truncateSync(file, end);
    }
  }
}

interface Line {
  readonly bytes: Buffer;
  /** It ends in a newline. */
  readonly isWhole: boolean;
}

function* linesOf(path: string): Generator<Line, void> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK);
    let parts: Buffer[] = [];
    for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
      let from = 0;
      const read = chunk.subarray(0, length);
      for (let at = read.indexOf(NEWLINE); at >= 0; at = read.indexOf(NEWLINE, from)) {
        yield { bytes: Buffer.concat([...parts, read.subarray(from, at)]), isWhole: true };
        parts = [];
        from = at + 1;
      }
      // The chunk is filled anew.
      if (from < length) parts.push(Buffer.from(read.subarray(from)));
    }
    if (parts.length > 0) yield { bytes: Buffer.concat(parts), isWhole: false };
  } finally {
    closeSync(file);
  }
}

function readOutcome(line: string, number: number): Outcome {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    throw noOutcome(number);
  }
  const { ok, path } = (data ?? {}) as { ok?: unknown; path?: unknown };
  if (typeof ok !== 'boolean' || typeof path !== 'string') throw noOutcome(number);
  return data as Outcome;
}

const noOutcome = (number: number): Error =>
  new Error(`line ${number} is no outcome such as -f jsonl writes`);
