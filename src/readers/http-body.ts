/** What a web server sends, without the wrapping that it travels in. */

import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { InputError } from './error.ts';

/** Parts of `Transfer-Encoding: chunked`, joined. Where it is damaged, what came before. */
export function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size =
      end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, Math.min(end, at + 16)), 16);
    if (!(size > 0)) break;
    chunks.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}

/**
 * Undoes `Content-Encoding`.
 * @param limit bytes that may come out
 * @throws InputError `too_large` or `not_readable`
 */
export function decompress(body: Buffer, encoding: string, limit: number): Buffer {
  const options = { maxOutputLength: limit };
  try {
    switch (encoding.trim().toLowerCase()) {
      case '':
      case 'identity':
        return body;
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(body, options);
      case 'br':
        return brotliDecompressSync(body, options);
      case 'deflate':
        return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
      default:
        throw new InputError('not_readable', `is compressed in a way that is not known here (${encoding}).`);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (large) throw new InputError('too_large', `unpacks to more than ${limit / 1_000_000} MB.`);
    throw new InputError('not_readable', 'is damaged: it cannot be unpacked.');
  }
}
