/**
 * Many small records in one file: opening hundreds of files takes longer than reading one. The records come first, then an index of
 * their keys and places as JSON, then its length in twelve digits.
 */

import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

export interface PackedCache {
  readonly get: (key: string) => Buffer | null;
  readonly set: (key: string, record: Buffer) => void;
  /** Writes what is new. A cache that cannot be written is no error: the next run does the work again. */
  readonly close: () => void;
}

export interface CacheLimits {
  /** Bytes of one file. */
  readonly file: number;
  /** Bytes of the folder; the files that were not used for longest go first. */
  readonly folder: number;
}

const LIMITS: CacheLimits = { file: 256_000_000, folder: 1_000_000_000 };

const AT_ONCE = 64_000_000;
const TRAILER = 12;
const ENDING = '.cache';

interface OldCache {
  readonly file: number;
  readonly read: (start: number, length: number) => Buffer | null;
  readonly index: ReadonlyMap<string, readonly [start: number, length: number]>;
}

/** @param name of the file, without ending; what is damaged counts as empty */
export function openPackedCache(folder: string, name: string, limits: CacheLimits = LIMITS): PackedCache {
  const path = join(folder, name + ENDING);
  const old = openOld(path);
  const fresh = new Map<string, Buffer>();
  const used = new Set<string>();
  const read = (key: string): Buffer | null => {
    const place = old?.index.get(key);
    return place === undefined ? null : old!.read(place[0], place[1]);
  };
  return {
    get(key) {
      const record = fresh.get(key) ?? read(key);
      if (record !== null) used.add(key);
      return record;
    },
    set(key, record) {
      fresh.set(key, record);
      used.add(key);
    },
    close() {
      try {
        if (fresh.size > 0) {
          mkdirSync(folder, { recursive: true });
          // What this run has used comes first, so that it is kept when there is too much.
          const keys = [
            ...used,
            ...(old === null ? [] : [...old.index.keys()].filter((key) => !used.has(key))),
          ];
          write(path, keys, (key) => fresh.get(key) ?? read(key), limits.file);
          evict(folder, path, limits.folder);
        } else if (old !== null) {
          const now = new Date();
          utimesSync(path, now, now);
        }
      } catch {
        // said above
      } finally {
        if (old !== null) closeSync(old.file);
      }
    },
  };
}

function openOld(path: string): OldCache | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const { size } = fstatSync(file);
    // One read of a file that fits easily costs less than one for each record.
    const whole = size <= AT_ONCE ? readAt(file, 0, size) : null;
    const read = (start: number, length: number): Buffer | null =>
      whole === null ? readAt(file, start, length) : slice(whole, start, length);
    const length = Number(read(size - TRAILER, TRAILER)?.toString('latin1'));
    const json = read(size - TRAILER - length, length);
    return { file, read, index: new Map(Object.entries(JSON.parse(json!.toString('utf8')))) };
  } catch {
    closeSync(file);
    return null;
  }
}

const slice = (whole: Buffer, start: number, length: number): Buffer | null =>
  start >= 0 && start + length <= whole.length ? whole.subarray(start, start + length) : null;

function readAt(file: number, start: number, length: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(length);
  return readSync(file, bytes, 0, length, start) === length ? bytes : null;
}

/** To a file of its own, which then takes the place of the old one: nobody reads half of it. */
function write(
  path: string,
  keys: readonly string[],
  recordOf: (key: string) => Buffer | null,
  most: number,
): void {
  const own = `${path}.${process.pid}.tmp`;
  const file = openSync(own, 'w');
  try {
    const index: Record<string, readonly [number, number]> = {};
    let at = 0;
    for (const key of keys) {
      const record = recordOf(key);
      if (record === null || at + record.length > most) continue;
      writeSync(file, record);
      index[key] = [at, record.length];
      at += record.length;
    }
    const json = Buffer.from(JSON.stringify(index));
    writeSync(file, json);
    writeSync(file, String(json.length).padStart(TRAILER, '0'));
  } finally {
    closeSync(file);
  }
  renameSync(own, path);
}

function evict(folder: string, own: string, most: number): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => join(folder, name))
    .map((path) => ({ path, ...statSync(path) }))
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
  let bytes = 0;
  for (const { path, size } of files) {
    bytes += size;
    if (bytes > most && path !== own) rmSync(path, { force: true });
  }
}
