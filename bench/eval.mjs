// Accuracy on public annotated data: node bench/eval.mjs FOLDER [NAME…] [--by KEY], after a build. Prints every measure of
// measures.mjs with 95 % bootstrap intervals over documents, beside the figures to beat. With `--by`, for the measures that
// have marked spans, how many shown terms of each category (strength, voice) touch one. The counting is that of
// `framing eval` (src/eval). The data stays where it is; nothing of it is kept.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { estimate, FLAG_KEYS, flagRows } from '../dist/eval.js';
import { MEASURES, OWN } from './measures.mjs';

const { values: options, positionals } = parseArgs({
  options: { by: { type: 'string' } },
  allowPositionals: true,
});
const [folder, ...wanted] = positionals;
if (
  folder === undefined ||
  !existsSync(folder) ||
  !(options.by === undefined || FLAG_KEYS.includes(options.by))
) {
  console.error(
    `usage: npm run eval -- FOLDER [NAME…] [--by ${FLAG_KEYS.join('|')}]   FOLDER holds the annotated .jsonl files; NAME is a part of a measure`,
  );
  process.exitCode = 2;
} else {
  const analyze = await loadAnalysis();
  const known = options.by === undefined ? MEASURES : MEASURES.filter(({ marked }) => marked !== undefined);
  for (const [file, measures] of byFile(known)) {
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
  const flagged = measures.map(() => []);
  const started = process.hrtime.bigint();
  for (const line of lines) {
    const record = JSON.parse(line);
    const read = remembering(analyze);
    measures.forEach(({ count, marked }, number) => {
      const counted = count(record, read);
      if (counted !== null) counts[number].push(counted);
      if (options.by !== undefined) {
        const terms = read(record.text).terms.filter(({ shown }) => shown);
        flagged[number].push({ terms, gold: marked(record) });
      }
    });
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`${file}: ${lines.length} records, ${seconds.toFixed(1)} s`);
  measures.forEach((measure, number) => {
    if (options.by !== undefined) printFlags(measure, flagged[number]);
    else if (counts[number].length > 0) print(measure, counts[number]);
  });
}

/** Shown terms that touch a marked span, a line for each category, strength or voice. */
function printFlags({ name }, texts) {
  console.log(`  ${name}: shown terms that touch a marked span, by ${options.by}`);
  for (const { group, precision } of flagRows(texts, options.by)) printFigure(group, precision);
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
  for (const figure of estimate(counts, figures)) printFigure(figure.name, figure);
  for (const baseline of baselines) console.log(`    to beat: ${baseline}`);
}

function printFigure(name, { value, low, high, part, whole }) {
  const interval = low === null ? '' : `[${three(low)}, ${three(high)}]`;
  const sums = part === null ? '' : `${part} of ${whole}`;
  console.log(`    ${name.padEnd(34)}${three(value).padEnd(8)}${interval.padEnd(18)}${sums}`.trimEnd());
}

function three(value) {
  return value === null ? '–' : value.toFixed(3);
}
