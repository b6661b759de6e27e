/** Lines of JSON to outcomes, one for each line that is not blank, in the same order. */

import type { Outcome } from '../model.ts';
import { isBlank, readJsonLine } from '../readers/jsonl.ts';
import { readLines } from '../readers/lines.ts';
import type { RecordFields } from '../readers/record.ts';
import { analyzeReading, type BatchTools, type Settings } from './batch.ts';

export interface StreamOptions {
  readonly settings: Settings;
  readonly fields: Partial<RecordFields>;
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
    if (isBlank(line)) continue;
    // Signals are delivered by the event loop only, which awaiting a finished promise does not reach.
    await new Promise((resolve) => setImmediate(resolve));
    if (tools.interrupted?.aborted) return;
    const reading = readJsonLine(line, fields, (number, id) => id ?? `${INPUT}:${number}`);
    // As plain text: the same article has the same report wherever it stands.
    yield await analyzeReading(
      'error' in reading ? reading : { ...reading, format: 'text' },
      settings,
      tools,
    );
  }
}
