/** `--cache`: what was printed of a file, kept by its content and by everything that decides the bytes. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PackedCache } from '../run/packed-cache.ts';
import type { Printed } from './printer.ts';

export interface ResultCache {
  readonly find: (path: string) => readonly Printed[] | null;
  /** Results with an error in them are not kept: the cause may be gone the next time. */
  readonly keep: (path: string, printed: readonly Printed[]) => void;
  readonly close: () => void;
}

/** Longer files are read twice for little. */
const LONGEST = 4_000_000;

/** @param profile names everything apart from the file that decides what is printed of it */
export function createResultCache(packed: PackedCache, profile: (path: string) => string): ResultCache {
  const keys = new Map<string, string>();
  const keyOf = (path: string): string | null => {
    const known = keys.get(path);
    if (known !== undefined) return known;
    const bytes = readOrNull(path);
    if (bytes === null || bytes.length > LONGEST) return null;
    const key = createHash('sha256')
      .update(`${profile(path)}\n${path}\n`)
      .update(bytes)
      .digest('hex');
    keys.set(path, key);
    return key;
  };
  return {
    find(path) {
      const key = keyOf(path);
      const record = key === null ? null : packed.get(key);
      return record === null ? null : unpack(record);
    },
    keep(path, printed) {
      const key = keyOf(path);
      if (key === null || printed.some(({ error }) => error !== null)) return;
      packed.set(key, pack(printed));
      keys.delete(path);
    },
    close: () => packed.close(),
  };
}

function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** A line of JSON without the texts, then the texts as they are: they are long, and nobody has to parse them. */
function pack(printed: readonly Printed[]): Buffer {
  const heads = printed.map(({ text, ...head }) => ({ ...head, length: Buffer.byteLength(text) }));
  const head = Buffer.from(`${JSON.stringify(heads)}\n`);
  return Buffer.concat([head, ...printed.map(({ text }) => Buffer.from(text))]);
}

/** Null for what is damaged. */
function unpack(record: Buffer): readonly Printed[] | null {
  try {
    const end = record.indexOf(10);
    const heads = JSON.parse(record.toString('utf8', 0, end)) as (Omit<Printed, 'text'> & {
      readonly length: number;
    })[];
    let at = end + 1;
    return heads.map(({ length, ...head }) => {
      const text = record.subarray(at, at + length);
      at += length;
      return { ...head, text };
    });
  } catch {
    return null;
  }
}
