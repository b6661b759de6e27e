/** The few files of a zip archive that a reader asks for. Archives made to fill the memory are refused. */

import { inflateRawSync } from 'node:zlib';
import { InputError } from './error.ts';

interface Entry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  /** Of its local header. */
  readonly offset: number;
}

export interface Archive {
  readonly names: readonly string[];
  /** Null when there is no such file. @throws InputError `too_large`, or `not_readable` when it is damaged */
  read(name: string): Buffer | null;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Bytes that a file may unpack to; Word files of a long book have a tenth of it. */
const MOST_UNPACKED = 50_000_000;
/** Text is packed to a fifth, repetitive XML to a hundredth. Below a megabyte any ratio will do. */
const MOST_RATIO = 300;
const ALWAYS_FINE = 1_000_000;

/** @throws InputError `not_readable` when it is damaged */
export function openArchive(bytes: Uint8Array): Archive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry === undefined ? null : unpack(buffer, entry);
    },
  };
}

function readDirectory(buffer: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  // A comment of up to 65,535 bytes may stand behind it.
  let end = buffer.length - 22;
  while (end >= 0 && end > buffer.length - 65_558 && buffer.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0 || buffer.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged();
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = buffer.readUInt16LE(at + 28);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      encrypted: (buffer.readUInt16LE(at + 8) & 1) !== 0,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(buffer: Buffer, { method, encrypted, packed, offset }: Entry): Buffer {
  if (encrypted) throw new InputError('not_readable', 'is a zip archive with a password; unpack it first.');
  if (offset + 30 > buffer.length) throw damaged();
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const content = buffer.subarray(start, start + packed);
  if (content.length < packed) throw damaged();
  const limit = Math.min(MOST_UNPACKED, Math.max(ALWAYS_FINE, MOST_RATIO * packed));
  if (method === 0) return content;
  if (method !== 8) throw damaged();
  try {
    return inflateRawSync(content, { maxOutputLength: limit });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'))
      throw damaged();
    throw new InputError(
      'too_large',
      `unpacks to more than ${Math.round(limit / 1_000_000)} MB, which no article does; it may be a zip bomb, and is not read.`,
    );
  }
}

const damaged = (): InputError =>
  new InputError(
    'not_readable',
    'is a damaged zip archive: it is cut off or was changed; fetch or save it again.',
  );
