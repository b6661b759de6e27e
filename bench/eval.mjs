// Accuracy on public annotated data: node bench/eval.mjs FOLDER [NAME…], after a build. Prints every measure of measures.mjs
// with 95 % bootstrap intervals over documents, beside the figures to beat. The counting is that of `framing eval`
// (src/eval). The data stays where it is; nothing of it is kept.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { estimate } from '../dist/eval.js';
import { MEASURES, OWN } from './measures.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error(
    'usage: npm run eval -- FOLDER [NAME…]   FOLDER holds the annotated .jsonl files; NAME is a part of a measure',
  );
  process.exitCode = 2;
} else {
  const analyze = await loadAnalysis();
  for (const [file, measures] of byFile(MEASURES)) {
    const path = file === OWN ? fileURLToPath(new URL(OWN, import.meta.url)) : join(folder, file);
    const asked = measures.filter(({ name }) => isWanted(name));
    if (asked.length > 0 && existsSync(path)) measureFile(path, file, asked, analyze);
  }
}

/** FRAMING_INDEX measures another build with the counting of this one. */
async function loadAnalysis() {
  const program = process.env.FRAMING_INDEX;
  const index =
    program === undefined ? new URL('../dist/index.js', import.meta.url).href : pathToFileURL(program).href;
  const { analyze, loadResources } = await import(index);
  const resources = loadResources();
  return (text, options) => analyze(text, options, resources);
}

function byFile(measures) {
  const files = new Map();
  for (const measure of measures) files.set(measure.file, [...(files.get(measure.file) ?? []), measure]);
  return files;
}

function isWanted(name) {
  return wanted.length === 0 || wanted.some((part) => name.toLowerCase().includes(part.toLowerCase()));
}

/** Each record is analysed once, whatever the number of measures. */
function measureFile(path, file, measures, analyze) {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const counts = measures.map(() => []);
  const started = process.hrtime.bigint();
  for (const line of lines) {
    const record = JSON.parse(line);
    const read = remembering(analyze);
    measures.forEach(({ count }, number) => {
      const counted = count(record, read);
      if (counted !== null) counts[number].push(counted);
    });
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`${file}: ${lines.length} records, ${seconds.toFixed(1)} s`);
  measures.forEach((measure, number) => {
    if (counts[number].length > 0) print(measure, counts[number]);
  });
}

/** The analysis of one record; the last report is kept for the next measure. */
function remembering(analyze) {
  let key = null;
  let report = null;
  return (text, options = {}) => {
    const asked = JSON.stringify([text, options]);
    if (asked !== key) [key, report] = [asked, analyze(text, options)];
    return report;
  };
}

function print({ name, figures, baselines }, counts) {
  console.log(`  ${name}`);
  for (const { name: figure, value, low, high, part, whole } of estimate(counts, figures)) {
    const interval = low === null ? '' : `[${three(low)}, ${three(high)}]`;
    const sums = part === null ? '' : `${part} of ${whole}`;
    console.log(`    ${figure.padEnd(34)}${three(value).padEnd(8)}${interval.padEnd(18)}${sums}`.trimEnd());
  }
  for (const baseline of baselines) console.log(`    to beat: ${baseline}`);
}

function three(value) {
  return value === null ? '–' : value.toFixed(3);
}
