/** Lines of JSON to outcomes, one for each line that is not blank, in the same order. */

import type { Outcome } from '../model.ts';
import { type Line, readLines } from '../readers/lines.ts';
import {
  type ArticleRecord,
  nameRecord,
  parseObject,
  type RecordFields,
  type RecordName,
  readRecord,
} from '../readers/record.ts';
import { type BatchTools, describeError, readEnglish, type Settings } from './batch.ts';

export interface StreamOptions {
  readonly settings: Settings;
  readonly fields: RecordFields;
  /** Bytes a line may have; longer ones become errors. */
  readonly limit?: number;
}

/** How standard input is called, in front of a line number, where a record has no id. */
const INPUT = '<stdin>';

/**
 * Reads a line, analyses it, yields, and only then reads on: memory does not grow with the stream, and a slow reader
 * slows the writer down. What is wrong with a line is its outcome.
 *
 * @throws InputError `not_readable` when the input breaks off
 */
export async function* analyzeStream(
  stream: AsyncIterable<Uint8Array | string>,
  { settings, fields, limit }: StreamOptions,
  tools: Pick<BatchTools, 'analyze' | 'interrupted' | 'lexicon'>,
): AsyncGenerator<Outcome, void> {
  for await (const line of readLines(stream, limit)) {
    if ('text' in line && line.text.trim() === '') continue;
    // Signals are delivered by the event loop only, which awaiting a finished promise does not reach.
    await new Promise((resolve) => setImmediate(resolve));
    if (tools.interrupted?.aborted) return;
    yield await analyzeLine(line, fields, settings, tools);
  }
}

async function analyzeLine(
  line: Line,
  fields: RecordFields,
  settings: Settings,
  { analyze, lexicon }: Pick<BatchTools, 'analyze' | 'lexicon'>,
): Promise<Outcome> {
  let name: RecordName = { id: null };
  const head = () => ({
    path: name.id ?? `${INPUT}:${line.number}`,
    ...('meta' in name ? { meta: name.meta } : {}),
  });
  try {
    if ('error' in line) throw line.error;
    const record = parseObject(line.text);
    name = nameRecord(record, fields);
    const article = readRecord(record, fields);
    const report = await analyzeRecord(article, head().path, settings, analyze);
    return { ok: true, ...head(), ...(lexicon === undefined ? {} : { lexicon }), report };
  } catch (error) {
    return { ok: false, ...head(), error: { ...describeError(error), line: line.number } };
  }
}

async function analyzeRecord(
  { text, title, published }: ArticleRecord,
  id: string,
  settings: Settings,
  analyze: BatchTools['analyze'],
) {
  const { warnings } = await readEnglish({ text, warnings: [] });
  const report = analyze(text, {
    ...settings,
    id,
    ...(title === null ? {} : { title }),
    ...(published === null ? {} : { published }),
  });
  return warnings.length === 0 ? report : { ...report, warnings: [...warnings, ...report.warnings] };
}
