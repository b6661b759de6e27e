// Accuracy on annotated data: node bench/eval.mjs FOLDER [SET…], after a build. Prints one line a measure with a 95 %
// bootstrap interval over documents, beside the figures to beat. The data stays where it is; nothing of it is kept.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MEASURES } from './measures.mjs';

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined || !existsSync(folder)) {
  console.error('usage: npm run eval -- FOLDER [SET…]   FOLDER holds the annotated .jsonl files');
  process.exitCode = 2;
} else {
  const program = process.env.FRAMING_INDEX ?? new URL('../dist/index.js', import.meta.url);
  const { analyze, loadResources } = await import(
    program instanceof URL ? program.href : pathToFileURL(program).href
  );
  const resources = loadResources();
  const read = (text, options = {}) => analyze(text, options, resources);
  for (const measure of MEASURES) {
    const path = join(folder, measure.file);
    if (!existsSync(path) || (wanted.length > 0 && !wanted.some((name) => measure.name.includes(name))))
      continue;
    const records = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter((record) => measure.only?.(record) ?? true);
    const started = process.hrtime.bigint();
    const counts = records.map((record) => measure.count(record, read));
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    console.log(`${measure.name}  (${measure.file}, ${records.length} records, ${seconds.toFixed(1)} s)`);
    for (const line of measure.print(counts)) console.log(`  ${line}`);
    for (const baseline of measure.baselines) console.log(`  to beat: ${baseline}`);
  }
}
