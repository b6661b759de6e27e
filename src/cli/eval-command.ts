/** `framing eval`: how well the program does on articles that somebody has annotated. */

import { createReadStream } from 'node:fs';
import { createEvaluation, type Evaluation } from '../eval/evaluate.ts';
import { GOLD_FIELDS, isAnnotated, readGold } from '../eval/gold.ts';
import { type EvalSummary, evalJson, evalTable } from '../formats/eval-table.ts';
import { InputError } from '../readers/error.ts';
import { type Line, readLines } from '../readers/lines.ts';
import { parseObject, RECORD_FIELDS, readRecord } from '../readers/record.ts';
import type { Settings } from '../run/batch.ts';
import { type ConfigurableFlags, createConfigs, folderOf } from './config.ts';
import { type Engine, loadEngine } from './engine.ts';
import { ExitCode, UsageError } from './exit-code.ts';
import { createSink, type Io } from './io.ts';
import { createMessages, type Messages } from './messages.ts';
import { parseWidth } from './option-values.ts';
import { readSettings } from './setups.ts';
import { VERSION } from './version.ts';

export interface EvalFlags extends ConfigurableFlags {
  readonly json?: boolean;
}

const WIDTH = 80;

/** @throws UsageError when the file cannot be read or has nothing to measure */
export async function runEval(path: string, given: EvalFlags, io: Io): Promise<number> {
  const folder = folderOf({ kind: path === '-' ? 'stdin' : 'file', path });
  const flags = await createConfigs(given).optionsIn(folder);
  const width = flags.width === undefined ? WIDTH : parseWidth(flags.width);
  const settings = await readSettings(flags);
  const engine = await loadEngine(flags);
  const messages = createMessages(io, flags.quiet === true);
  await messages.lexicon(engine.lexicon.warnings);
  const evaluation = createEvaluation();
  const sums = await readAll(path, { engine, settings }, evaluation, io, messages);
  if (io.interrupted.aborted) return ExitCode.interrupted;
  if (sums.articles === 0 && sums.leftOut === 0) throw new UsageError(`${path} has no lines in it.`);
  const summary: EvalSummary = { path, ...sums, measures: evaluation.results() };
  if (sums.articles > 0) {
    const env = { version: VERSION, lexicon: engine.lexicon.identity, width };
    await createSink(io.stdout).write(flags.json ? evalJson(summary, env) : evalTable(summary, env));
  }
  return sums.leftOut > 0 ? ExitCode.trouble : ExitCode.ran;
}

interface Tools {
  readonly engine: Engine;
  readonly settings: Settings;
}

/** A line with a mistake is told and left out; the others are measured. */
async function readAll(path: string, tools: Tools, evaluation: Evaluation, io: Io, messages: Messages) {
  const name = path === '-' ? '<stdin>' : path;
  let [articles, words, leftOut] = [0, 0, 0];
  try {
    for await (const line of readLines(path === '-' ? io.stdin : createReadStream(path))) {
      if (io.interrupted.aborted) break;
      if ('text' in line && line.text.trim() === '') continue;
      const read = readLine(line, tools);
      if ('problems' in read) {
        leftOut++;
        for (const problem of read.problems) await messages.failure(`${name}:${line.number}`, problem);
        continue;
      }
      articles++;
      words += read.report.document.words;
      evaluation.add(read.gold, read.report);
    }
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(`${name} ${error.message}`);
    throw error;
  }
  return { articles, words, leftOut };
}

/** Problems of one line that are printed; the rest is most often the same mistake. */
const MOST_PROBLEMS = 5;

function readLine(line: Line, { engine, settings }: Tools) {
  try {
    if ('error' in line) throw line.error;
    const record = parseObject(line.text);
    const article = readRecord(record, RECORD_FIELDS);
    const read = readGold(record, article.text);
    if ('problems' in read) return { problems: shortened(read.problems) };
    if (!isAnnotated(read.gold)) {
      throw new InputError('wrong_type', `has no annotations; give one of ${GOLD_FIELDS.join(', ')}.`);
    }
    const { text, title, published } = article;
    const report = engine.analyze(text, {
      ...settings,
      id: 'gold',
      ...(published === null ? {} : { published }),
      ...(title === null ? {} : { title }),
    });
    return { gold: read.gold, report };
  } catch (error) {
    if (error instanceof InputError) return { problems: [error.message] };
    throw error;
  }
}

function shortened(problems: readonly string[]): readonly string[] {
  const rest = problems.length - MOST_PROBLEMS;
  return rest <= 0
    ? problems
    : [...problems.slice(0, MOST_PROBLEMS), `and ${rest} more mistakes in this line`];
}
