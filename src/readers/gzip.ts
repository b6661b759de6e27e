/** What gzip has compressed, as it was before. */

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from './error.ts';
import { asBytes } from './read.ts';
import { openStream, type Source } from './source.ts';

/** @throws InputError `not_readable`; the stream throws it, too, behind what could be read */
export function gunzip(source: Source): Promise<Source> {
  return openStream(source.path, source.name.replace(/\.gz$/i, ''), unpack(source));
}

async function* unpack(source: Source): AsyncGenerator<Uint8Array, void> {
  const packed = Readable.from(source.stream());
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  try {
    yield* asBytes(packed.pipe(unpacked));
  } catch (error) {
    throw explain(error);
  } finally {
    packed.destroy();
  }
}

function explain(error: unknown): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  if (/unexpected end of file/.test(reason)) {
    return new InputError('not_readable', 'ends too soon: the gzip archive is cut off; fetch it again.');
  }
  if (/incorrect|invalid/.test(reason)) {
    return new InputError('not_readable', 'is a damaged gzip archive; fetch it again.');
  }
  return error;
}
