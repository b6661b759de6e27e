/** Lines of JSON, an article each. */

import type { Reading } from './article.ts';
import type { ReadOptions } from './articles.ts';
import { InputError, isInputError } from './error.ts';
import { withHeadline } from './headline.ts';
import { type Line, readLines } from './lines.ts';
import { nameRecord, parseObject, RECORD_FIELDS, type RecordName, readRecord } from './record.ts';
import type { Source } from './source.ts';

/** @throws InputError `is_empty`, or `not_readable` when the input breaks off */
export async function* readJsonl(source: Source, { fields }: ReadOptions): AsyncGenerator<Reading, void> {
  let found = false;
  for await (const line of readLines(source.stream())) {
    if (isBlank(line)) continue;
    found = true;
    yield readJsonLine(line, fields, (number) => `${source.path}:${number}`);
  }
  if (!found) throw new InputError('is_empty', 'has no articles in it: every line is blank.');
}

export const isBlank = (line: Line): boolean => 'text' in line && line.text.trim() === '';

/** `pathOf` tells what the outcome of a line is called, from its number and the id of its article. */
export function readJsonLine(
  line: Line,
  fields: ReadOptions['fields'],
  pathOf: (number: number, id: string | null) => string,
): Reading {
  const known = { ...RECORD_FIELDS, ...fields };
  let name: RecordName = { id: null };
  const head = () => ({
    path: pathOf(line.number, name.id),
    ...('meta' in name ? { meta: name.meta } : {}),
  });
  try {
    if ('error' in line) throw line.error;
    const record = parseObject(line.text);
    name = nameRecord(record, known);
    const { text, title, published } = readRecord(record, known);
    const { number } = line;
    return {
      ...head(),
      text: withHeadline(text, title).text,
      places: [[0, number, null]],
      id: name.id,
      format: 'jsonl',
      line: number,
      title,
      published,
      warnings: [],
    };
  } catch (error) {
    if (isInputError(error)) return { ...head(), error, line: line.number };
    throw error;
  }
}
