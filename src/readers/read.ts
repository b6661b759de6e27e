/** The bytes of a file or of standard input, with a limit on their size. */

import { createReadStream, readFileSync, statSync } from 'node:fs';
import { InputError } from './error.ts';

/** Larger inputs are refused: no article is that long, and the text, its tokens and the report must fit in memory. */
export const MAX_BYTES = 100_000_000;

/**
 * Reads a file, a pipe or a device. Files at once: articles are short, and waiting for another thread to read them takes longer
 * than reading them.
 *
 * @throws InputError `not_found`, `not_readable` or `too_large`.
 */
export async function readPath(path: string, limit: number = MAX_BYTES): Promise<Uint8Array> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new InputError('not_readable', 'is a folder.');
    // A pipe (`<(command)`) has no size of its own.
    if (!stats.isFile()) return await readStream(createReadStream(path), limit);
    if (stats.size > limit) throw tooLarge(limit);
    return readFileSync(path);
  } catch (error) {
    throw toInputError(error);
  }
}

/** Reads a stream to its end; @throws InputError `not_readable` or `too_large`. */
export async function readStream(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number = MAX_BYTES,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(bytes);
    }
  } catch (error) {
    throw toInputError(error);
  }
  return Buffer.concat(chunks);
}

/** What the file system said, as one of our codes. */
export function toInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
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
