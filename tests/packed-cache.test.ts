import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CacheLimits, openPackedCache } from '../src/run/packed-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'framing-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const WIDE: CacheLimits = { file: 1e6, folder: 1e6 };

function store(name: string, records: Readonly<Record<string, string>>, limits = WIDE): void {
  const cache = openPackedCache(folder, name, limits);
  for (const [key, text] of Object.entries(records)) cache.set(key, Buffer.from(text));
  cache.close();
}

function read(name: string, keys: readonly string[]): readonly (string | undefined)[] {
  const cache = openPackedCache(folder, name, WIDE);
  const found = keys.map((key) => cache.get(key)?.toString());
  cache.close();
  return found;
}

test('keeps records over runs, the later one of a key', () => {
  store('a', { x: 'one', y: 'zwei – 2' });
  store('a', { x: 'eins', z: '' });
  expect(read('a', ['x', 'y', 'z', 'w'])).toEqual(['eins', 'zwei – 2', '', undefined]);
});

test('tells its files apart', () => {
  store('a', { x: 'one' });
  expect(read('b', ['x'])).toEqual([undefined]);
});

test('keeps what the last run used when there is too much', () => {
  store('a', { old: 'x'.repeat(60), used: 'u'.repeat(60) });
  const cache = openPackedCache(folder, 'a', { file: 130, folder: 1e6 });
  cache.get('used');
  cache.set('new', Buffer.from('n'.repeat(60)));
  cache.close();
  expect(read('a', ['old', 'used', 'new']).map((text) => text !== undefined)).toEqual([false, true, true]);
});

test('files that were not used for longest go when the folder is full', () => {
  store('a', { x: 'a'.repeat(500) });
  store('b', { x: 'b'.repeat(500) }, { file: 1e6, folder: 600 });
  expect(readdirSync(folder)).toEqual(['b.cache']);
});

test.each(['', 'x', 'not a cache 000000000003', `{"x":[0,99]}${'12'.padStart(12, '0')}`])(
  'what is damaged counts as empty: %j',
  (text) => {
    writeFileSync(join(folder, 'a.cache'), text);
    expect(read('a', ['x'])).toEqual([undefined]);
    store('a', { x: 'one' });
    expect(read('a', ['x'])).toEqual(['one']);
  },
);

test('a folder that cannot be written is no error', () => {
  writeFileSync(join(folder, 'file'), '');
  const cache = openPackedCache(join(folder, 'file', 'inside'), 'a', WIDE);
  cache.set('x', Buffer.from('one'));
  expect(() => cache.close()).not.toThrow();
});
