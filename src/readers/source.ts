/** An input that has been opened: its first bytes are known, the rest is read when a reader asks for it. */

import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { InputError } from './error.ts';
import { asBytes, MAX_BYTES, readStream, toInputError, tooLarge } from './read.ts';

export interface Source {
  /** What outcomes call it. */
  readonly path: string;
  /** Its ending tells the format. */
  readonly name: string;
  /** What the server says that it is, such as `text/html; charset=utf-8`. */
  readonly contentType?: string;
  /** Where it was fetched. */
  readonly url?: string;
  /** The first bytes: at least 512 unless there are fewer. */
  readonly head: Uint8Array;
  /** All of it. Once, and not beside `stream`. @throws InputError `not_readable` or `too_large` */
  bytes(limit?: number): Promise<Uint8Array>;
  /** Piece by piece, for what may be larger than the memory. @throws InputError `not_readable` while it is read */
  stream(): AsyncIterable<Uint8Array>;
}

const HEAD_BYTES = 4096;

/** Read at once: opening a file twice takes longer than reading one of this size. */
const SMALL = 1_000_000;

/**
 * Opens a file, a pipe or a device. Files are read without waiting: articles are short, and waiting for another thread
 * to read them takes longer than reading them.
 *
 * @throws InputError `not_found` or `not_readable`
 */
export async function openFile(path: string): Promise<Source> {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new InputError('not_readable', 'is a folder.');
    // A pipe (`<(command)`) has no size of its own.
    if (!stats.isFile()) return await openStream(path, path, createReadStream(path));
    if (stats.size <= SMALL) return openBytes(path, path, readFileSync(path));
    return {
      path,
      name: path,
      head: readHead(path),
      bytes: async (limit = MAX_BYTES) => {
        if (stats.size > limit) throw tooLarge(limit);
        return readFileSync(path);
      },
      stream: () => asBytes(createReadStream(path, { highWaterMark: 256 * 1024 })),
    };
  } catch (error) {
    throw toInputError(error);
  }
}

function readHead(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** Bytes that are in memory already. */
export function openBytes(path: string, name: string, bytes: Uint8Array, contentType?: string): Source {
  return {
    path,
    name,
    ...(contentType === undefined ? {} : { contentType }),
    head: bytes.subarray(0, HEAD_BYTES),
    bytes: async (limit = MAX_BYTES) => {
      if (bytes.length > limit) throw tooLarge(limit);
      return bytes;
    },
    stream: async function* () {
      yield bytes;
    },
  };
}

/** Takes the first pieces from the stream. @throws InputError `not_readable` */
export async function openStream(
  path: string,
  name: string,
  stream: AsyncIterable<Uint8Array | string>,
): Promise<Source> {
  const pieces = asBytes(stream)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  while (!ended && size < 512) {
    const { value, done } = await pieces.next();
    ended = done === true;
    if (done !== true) {
      first.push(value);
      size += value.length;
    }
  }
  const all = async function* () {
    try {
      while (first.length > 0) yield first.shift()!;
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
    } finally {
      await pieces.return?.(undefined);
    }
  };
  return {
    path,
    name,
    head: Buffer.concat(first).subarray(0, HEAD_BYTES),
    bytes: (limit = MAX_BYTES) => readStream(all(), limit),
    stream: all,
  };
}
