/** A stream of bytes to its lines, one at a time, so that memory does not grow with the stream. */

import { InputError } from './error.ts';
import { asBytes, MAX_BYTES, tooLarge } from './read.ts';

/** A line, or what is wrong with it. `number` counts from 1. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly error: InputError };

const LINE_FEED = 0x0a;

/**
 * The lines of UTF-8 text without their ends (`\n` or `\r\n`) and without a byte order mark; the last one may have no end.
 * A line of more than `limit` bytes and one that is not UTF-8 come as errors, and the next line follows.
 *
 * @throws InputError `not_readable` when the stream breaks off
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number = MAX_BYTES,
): AsyncGenerator<Line, void> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line => {
    const bytes = Buffer.concat(pieces);
    const long = size > limit;
    pieces = [];
    size = 0;
    number++;
    return long ? { number, error: tooLarge(limit) } : decodeLine(bytes, number);
  };
  for await (const chunk of asBytes(stream)) {
    for (let from = 0; from < chunk.length; ) {
      const end = chunk.indexOf(LINE_FEED, from);
      const to = end < 0 ? chunk.length : end;
      size += to - from;
      // What is too long is not kept, only counted.
      if (size > limit) pieces = [];
      else if (to > from) pieces.push(chunk.subarray(from, to));
      if (end >= 0) yield finish();
      from = to + 1;
    }
  }
  if (size > 0) yield finish();
}

function decodeLine(bytes: Uint8Array, number: number): Line {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 });
  try {
    return { number, text: decoder.decode(bytes).replace(/\r$/, '') };
  } catch {
    return { number, error: new InputError('not_json', 'is not UTF-8; convert the file first.') };
  }
}
