// What the lexicon costs: loading it, over an empty script, and finding its terms with the tokenizing. Part of npm run bench.
//   node bench/lexicon.mjs
// Times of processes are CPU time as the processes themselves count it, so that other jobs on the machine matter less.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'framing-bench-'));
const lexiconFile = join(root, 'dist', 'lexicon.json');
const ROUNDS = 15;
const MEGABYTE = 1_000_000;

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Some stages as one module, like the program that is delivered. */
async function bundle(name, modules) {
  const outfile = join(folder, name);
  const contents = modules.map((module) => `export * from './src/${module}.ts';`).join('\n');
  await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    platform: 'node',
    format: name.endsWith('.cjs') ? 'cjs' : 'esm',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** Milliseconds of CPU of a whole process. */
function processTime(args) {
  const script = join(folder, 'time.cjs');
  writeFileSync(
    script,
    "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stdout.write(String((user + system) / 1000)); });",
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', script, ...args], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

async function measureLoading() {
  const file = await bundle('file.cjs', ['lexicon/file']);
  const [empty, code, all] = ['', `require(${JSON.stringify(file)});`, ''].map((text, index) => {
    const script = join(folder, `load-${index}.cjs`);
    const load = `require(${JSON.stringify(file)}).openLexicon(require('node:fs').readFileSync(${JSON.stringify(lexiconFile)}));`;
    writeFileSync(script, index === 2 ? load : text);
    return script;
  });
  const times = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    [empty, code, all].forEach((script, index) => {
      times[index].push(processTime([script]));
    });
  }
  const [none, codeOnly, loaded] = times.map(median);
  const { openLexicon } = await import(pathToFileURL(await bundle('file.mjs', ['lexicon/file'])).href);
  const { identity, forms } = openLexicon(readFileSync(lexiconFile));
  const count = forms().length;
  console.log(
    `\nLoading the lexicon: ${identity.entries} entries, ${count} forms, median of ${ROUNDS}, CPU time`,
  );
  console.log(`  an empty script        ${none.toFixed(1)} ms`);
  console.log(`  its code alone         ${codeOnly.toFixed(1)} ms`);
  console.log(`  with the lexicon       ${loaded.toFixed(1)} ms  × ${(loaded / none).toFixed(2)}`);
  console.log(`  over the empty script  ${(loaded - none).toFixed(1)} ms`);
}

async function measureMatching() {
  const module = await bundle('match.mjs', [
    'lexicon/file',
    'terms/match',
    'text/tokenize',
    'text/document',
    'text/abbreviations',
  ]);
  const { openLexicon, findHits, tokenize, parseDocument, compileAbbreviations } = await import(
    pathToFileURL(module).href
  );
  const { trie } = openLexicon(readFileSync(lexiconFile));
  const abbreviations = compileAbbreviations(
    JSON.parse(readFileSync(join(root, 'dist', 'cues.json'), 'utf8')).abbreviations,
  );
  const articles = join(root, 'seeds', 'articles');
  const names = readdirSync(articles).filter((name) => name.endsWith('.txt'));
  const text = names.map((name) => readFileSync(join(articles, name), 'utf8')).join('\n\n');
  const many = text.repeat(Math.ceil(MEGABYTE / text.length));
  const bytes = Buffer.byteLength(many);
  const rounds = { tokenizing: [], parsing: [], matching: [] };
  let hits = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = cpu();
    tokenize(many);
    const start = cpu();
    rounds.tokenizing.push(start - before);
    const document = parseDocument(many, { abbreviations });
    const parsed = cpu();
    hits = findHits(document, trie).length;
    rounds.parsing.push(parsed - start);
    rounds.matching.push(cpu() - parsed);
  }
  const [tokenizing, parsing, matching] = Object.values(rounds).map(median);
  const speed = (milliseconds) => `${(bytes / MEGABYTE / (milliseconds / 1000)).toFixed(1)} MB/s`;
  console.log(
    `\nFinding its forms, ${(bytes / MEGABYTE).toFixed(2)} MB, ${hits} hits, median of ${ROUNDS}, CPU time`,
  );
  for (const [name, milliseconds] of [
    ['tokens', tokenizing],
    ['forms in the tokens', matching],
    ['tokens and forms', tokenizing + matching],
    ['with sentences and zones', parsing + matching],
  ]) {
    console.log(`  ${name.padEnd(26)}${milliseconds.toFixed(0).padStart(4)} ms  ${speed(milliseconds)}`);
  }
}

try {
  await measureLoading();
  await measureMatching();
} finally {
  rmSync(folder, { recursive: true });
}
