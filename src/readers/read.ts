/** The bytes of a stream, with a limit on their size, and what can go wrong with them. */

import { InputError, isInputError } from './error.ts';

/** Larger inputs are refused: no article is that long, and the text, its tokens and the report must fit in memory. */
export const MAX_BYTES = 100_000_000;

/** Larger records of a file with many articles are refused: one would take the time of a thousand. */
export const MAX_RECORD = 10_000_000;

/** Reads a stream to its end; @throws InputError `not_readable` or `too_large`. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number = MAX_BYTES,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of asBytes(stream)) {
    size += piece.length;
    if (size > limit) throw tooLarge(limit);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The pieces of a stream as bytes; @throws InputError `not_readable` when it breaks off */
export async function* asBytes(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    for await (const piece of stream) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
  } catch (error) {
    throw toInputError(error);
  }
}

/** What the file system said, as one of our codes. */
export function toInputError(error: unknown): InputError {
  if (isInputError(error)) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError('not_found', 'does not exist; check the path.');
    case 'EACCES':
    case 'EPERM':
      return new InputError('not_readable', 'may not be read; check its permissions.');
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return new InputError('not_readable', `could not be read (${reason}).`);
    }
  }
}

export function tooLarge(limit: number): InputError {
  return new InputError('too_large', `is larger than ${limit / 1_000_000} MB; split it into articles.`);
}
