import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Output } from '../src/cli/io.ts';
import { createMessages } from '../src/cli/messages.ts';
import { createProgress, progressLine } from '../src/cli/progress.ts';
import { runMain } from './run-main.ts';

test.each<[number, number, number, number, string]>([
  [120, 300, 4800, 100, '[============>                 ] 120 of 300 · 25/s · 0:08 left'],
  [300, 300, 12000, 100, '[==============================] 300 of 300 · 25/s · 0:00 left'],
  [3, 300, 2000, 60, '[>                         ]   3 of 300 · 1.5/s · 3:18 left'],
  [1, 300, 20000, 60, '[>                      ]   1 of 300 · 3/min · 1:39:40 left'],
  [120, 300, 4800, 45, '[====>       ] 120 of 300 · 25/s · 0:08 left'],
  [120, 300, 4800, 40, '120 of 300 · 25/s · 0:08 left'],
  [120, 300, 4800, 24, '120 of 300 · 25/s'],
  [120, 300, 4800, 12, '120 of 300'],
  [120, 300, 4800, 6, '120 o'],
  [0, 300, 2000, 40, '[>                         ]   0 of 300'],
])('%i of %i after %i ms in %i columns: %s', (done, total, elapsed, columns, line) => {
  expect(progressLine(done, total, elapsed, columns)).toBe(line);
  expect(line.length).toBeLessThan(columns);
});

interface Terminal extends Output {
  readonly written: string[];
}
const terminal = (isTTY = true): Terminal => {
  const written: string[] = [];
  return {
    isTTY,
    columns: 60,
    written,
    write(text, done) {
      written.push(String(text));
      done();
    },
    on: () => undefined,
  };
};

const ERASE = '\r\u001B[K';

/** What is left on the screen: a line that is drawn over or erased is gone. */
const screen = ({ written }: Terminal): string =>
  written
    .join('')
    .replaceAll('\u001B[K', '')
    .split('\n')
    .map((line) => line.slice(line.lastIndexOf('\r') + 1))
    .join('\n');

const WANTED = { total: 100, wanted: true, toTerminal: false };

test('nothing in the first second, then a line at most ten times a second', () => {
  const stderr = terminal();
  let time = 5000;
  const { show, clear } = createProgress({ stderr, env: {} }, { ...WANTED, now: () => time });
  for (const [at, done] of [
    [5400, 4],
    [5990, 9],
  ] as const) {
    time = at;
    show(done);
  }
  clear();
  expect(stderr.written).toEqual([]);
  time = 6000;
  show(10);
  time = 6099;
  show(11);
  time = 6100;
  show(12);
  expect(stderr.written.map((text) => text.replace(/^.*\] +/s, '').replace(/ · .*/s, ''))).toEqual([
    '10 of 100',
    '12 of 100',
  ]);
  clear();
  clear();
  expect(stderr.written.slice(2)).toEqual([ERASE]);
});

test('messages stand on lines of their own', async () => {
  const stderr = terminal();
  let time = 0;
  const progress = createProgress({ stderr, env: {} }, { ...WANTED, now: () => time });
  const io = { stderr } as unknown as Parameters<typeof createMessages>[0];
  const messages = createMessages(io, false, progress);
  for (let done = 1; done <= 3; done++) {
    time += 2000;
    progress.show(done);
    await messages.failure(`${done}.txt`, 'is empty.');
  }
  time += 2000;
  progress.show(4);
  progress.clear();
  expect(screen(stderr)).toBe(
    'framing: 1.txt: is empty.\nframing: 2.txt: is empty.\nframing: 3.txt: is empty.\n',
  );
});

test.each<[string, boolean, Record<string, string>, Partial<typeof WANTED>, boolean]>([
  ['a terminal', true, {}, {}, true],
  ['CI=false', true, { CI: 'false' }, {}, true],
  ['no terminal', false, {}, {}, false],
  ['CI', true, { CI: 'true' }, {}, false],
  ['TERM=dumb', true, { TERM: 'dumb' }, {}, false],
  ['--no-progress or --quiet', true, {}, { wanted: false }, false],
  ['few inputs', true, {}, { total: 20 }, false],
  ['reports on the same terminal', true, {}, { toTerminal: true }, false],
])('%s', (_, isTTY, env, options, isShown) => {
  const stderr = terminal(isTTY);
  let time = 0;
  const { show } = createProgress({ stderr, env }, { ...WANTED, ...options, now: () => time });
  time = 2000;
  show(10);
  expect(stderr.written.length > 0).toBe(isShown);
});

test('the option is known, and without a terminal nothing is drawn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'framing-progress-'));
  for (let n = 10; n < 35; n++) writeFileSync(join(folder, `${n}.txt`), 'The pier is shut.');
  const plain = await runMain([folder, '--brief']);
  expect(plain).toMatchObject({ code: 0, err: expect.not.stringContaining('\r') });
  expect(await runMain([folder, '--brief', '--no-progress'])).toEqual(plain);
  rmSync(folder, { recursive: true });
});
