// Speed: npm run bench. Times of whole processes stand beside `node -e 0` in the same run, because machines differ and the
// ratio differs less. Articles are made of the paragraphs of seeds/articles in an order drawn by a fixed seed.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin', 'framing.js');
const { analyze, loadResources, version } = await import(new URL('../dist/index.js', import.meta.url).href);

const ROUNDS = 9;
const MEGABYTE = 1_000_000;

const folder = mkdtempSync(join(tmpdir(), 'framing-bench-'));
/** One article of about 3 kB as it is, and the paragraphs of all. */
function readSeeds() {
  const articles = join(root, 'seeds', 'articles');
  const names = readdirSync(articles).filter((name) => name.endsWith('.txt'));
  const texts = names.sort().map((name) => readFileSync(join(articles, name), 'utf8').trim());
  const largest = texts.reduce((best, text) => (text.length > best.length ? text : best), '');
  const sample = join(folder, 'sample.txt');
  writeFileSync(sample, largest);
  return { paragraphs: texts.flatMap((text) => text.split(/\n\n+/)), sample };
}

/** Numbers from 0 to 1, the same in every run (a linear congruential generator). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function makeText(paragraphs, bytes, random) {
  const parts = [];
  let length = 0;
  while (length < bytes) {
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)];
    parts.push(paragraph);
    length += Buffer.byteLength(paragraph) + 2;
  }
  return parts.join('\n\n');
}

/** Milliseconds of a process from start to end. */
function run(args, env = {}) {
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** Median milliseconds of each command; the commands take turns, so that a busy moment hits all of them. */
function alternate(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    commands.forEach((args, index) => {
      times[index].push(run(args));
    });
  }
  return times.map(median);
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

function timed(work) {
  const started = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - started) / 1e9;
}

function print(title, rows) {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, ...cells] of rows) {
    console.log(`  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(18)).join('')}`);
  }
}

const milliseconds = (value) => `${value.toFixed(0)} ms`;
const times = (value) => `× ${value.toFixed(2)}`;
const perSecond = (bytes, seconds) => `${(bytes / MEGABYTE / seconds).toFixed(2)} MB/s`;

function measureStart(sample) {
  const commands = [
    ['-e', '0'],
    [program, '--version'],
    [program, 'analyze', sample],
    [program, 'analyze', sample, '--json'],
  ];
  const [empty, ...others] = alternate(commands, ROUNDS);
  const names = ['framing --version', 'framing analyze (text)', 'framing analyze (json)'];
  print(`One article of ${readFileSync(sample).length} bytes, median of ${ROUNDS}, beside node -e 0`, [
    ['node -e 0', milliseconds(empty), times(1)],
    ...others.map((value, index) => [names[index], milliseconds(value), times(value / empty)]),
  ]);
}

function measureFolder(paragraphs) {
  const count = 300;
  const random = createRandom(300);
  const news = join(folder, 'news');
  mkdirSync(news);
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const text = makeText(paragraphs, 2_000 + Math.floor(random() * 4_000), random);
    bytes += Buffer.byteLength(text);
    writeFileSync(join(news, `${String(number).padStart(3, '0')}.txt`), text);
  }
  const commands = [
    ['-e', '0'],
    [program, 'analyze', news, '--brief', '--quiet'],
    [program, 'analyze', news, '--format', 'jsonl'],
  ];
  const [empty, ...others] = alternate(commands, 3);
  const names = ['--brief', '--format jsonl'];
  print(`A folder of ${count} articles, ${(bytes / MEGABYTE).toFixed(2)} MB, median of 3, beside node -e 0`, [
    ['node -e 0', milliseconds(empty), times(1)],
    ...others.map((value, index) => [
      names[index],
      milliseconds(value),
      times(value / empty),
      perSecond(bytes, value / 1000),
      `${(value / count).toFixed(2)} ms each`,
    ]),
  ]);
}

/** A process cannot be asked for its peak from outside on every system: it writes it down when it ends. */
const PEAK = `process.on('exit', () => require('node:fs').writeFileSync(process.env.FRAMING_BENCH_PEAK,
  String(process.resourceUsage().maxRSS)));`;

function measureLargeFile(paragraphs) {
  const text = makeText(paragraphs, 5 * MEGABYTE, createRandom(5));
  const bytes = Buffer.byteLength(text);
  const [file, hook, peak] = ['large.txt', 'peak.cjs', 'peak.txt'].map((name) => join(folder, name));
  writeFileSync(file, text);
  writeFileSync(hook, PEAK);
  const rows = [['--brief'], ['--format', 'text'], ['--format', 'json']].map((options) => {
    const name = options.join(' ');
    const args = ['--require', hook, program, 'analyze', file, '--quiet', ...options];
    try {
      const seconds = run(args, { FRAMING_BENCH_PEAK: peak }) / 1000;
      const kilobytes = Number(readFileSync(peak, 'utf8'));
      const memory = `${(kilobytes / 1024).toFixed(0)} MiB peak`;
      return [name, `${seconds.toFixed(2)} s`, perSecond(bytes, seconds), memory.padStart(16)];
    } catch (error) {
      // The other figures are worth having all the same.
      return [name, `  failed: ${error.message.trim().split('\n').at(-1)}`];
    }
  });
  print(`One text of ${(bytes / MEGABYTE).toFixed(1)} MB, one run each`, rows);
}

const WINK = 'npm install --no-save wink-nlp wink-eng-lite-web-model';

/** The yardstick of the last table, where it is installed: it is no dependency of the project. */
async function loadWink() {
  try {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ]);
    const nlp = winkNLP(model);
    return (text) => nlp.readDoc(text).tokens().length();
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

async function measureAnalysis(paragraphs) {
  const resources = loadResources();
  const random = createRandom(4);
  const articles = Array.from({ length: 250 }, () => makeText(paragraphs, 4_000, random));
  const bytes = articles.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const pass = () => {
    for (const text of articles) analyze(text, {}, resources);
  };
  const rounds = (work) => ({
    first: timed(work),
    more: median(Array.from({ length: 5 }, () => timed(work))),
  });
  const framing = rounds(pass);
  const rows = [['framing', perSecond(bytes, framing.first), perSecond(bytes, framing.more), times(1)]];
  const readDoc = await loadWink();
  if (readDoc === null) console.log(`\n(for the row of wink-nlp: ${WINK})`);
  else {
    const wink = rounds(() => {
      for (const text of articles) readDoc(text);
    });
    const ratio = times(framing.more / wink.more);
    rows.push(['wink-nlp, full pipeline', perSecond(bytes, wink.first), perSecond(bytes, wink.more), ratio]);
  }
  print(`The analysis alone, ${articles.length} articles of about 4 kB in one process`, [
    ['', 'first pass', 'median of 5 more', 'speed'],
    ...rows,
  ]);

  const bySize = [0.5, 1, 2, 4].map((size) => {
    const text = makeText(paragraphs, size * MEGABYTE, createRandom(2));
    const seconds = timed(() => analyze(text, {}, resources));
    return [`${size} MB`, `${seconds.toFixed(2)} s`, `${(seconds / size).toFixed(2)} s/MB`];
  });
  print('One text by size (linear: the last column stays)', bySize);
}

try {
  const { paragraphs, sample } = readSeeds();
  console.log(
    `framing ${version}, node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
  );
  measureStart(sample);
  measureFolder(paragraphs);
  measureLargeFile(paragraphs);
  await measureAnalysis(paragraphs);
} finally {
  rmSync(folder, { recursive: true });
}
