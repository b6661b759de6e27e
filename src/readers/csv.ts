/** Tables in CSV, an article a record. */

import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { Reading } from './article.ts';
import type { ReadOptions } from './articles.ts';
import { readDay } from './dates.ts';
import { decode } from './decode.ts';
import { InputError, isInputError } from './error.ts';
import { withHeadline } from './headline.ts';
import { asBytes, MAX_BYTES, tooLarge } from './read.ts';
import { nameRecord, RECORD_FIELDS, type RecordFields, readRecord } from './record.ts';
import type { Source } from './source.ts';

interface Row {
  readonly record: readonly Buffer[];
  readonly info: Info;
}

/** A record with its fields by the names of the columns. */
type Named = Readonly<Record<string, string>>;

/**
 * The first record names the columns. Columns that are not asked for come out as `meta`.
 *
 * @throws InputError `is_empty`, `no_text` for a table without the column, `not_readable` when it breaks off
 */
export async function* readCsv(source: Source, { fields }: ReadOptions): AsyncGenerator<Reading, void> {
  const columns: string[] = [];
  let known = RECORD_FIELDS;
  let articles = 0;
  // The parser counts a line end of two characters inside quotation marks as two.
  let twice = 0;
  for await (const { record, info } of rowsOf(source)) {
    const breaks = countBreaks(record);
    twice += breaks.pairs;
    const line = info.lines - twice - breaks.feeds;
    if (columns.length === 0) {
      for (const name of record) columns.push((await decodeField(name)).text.trim());
      known = chooseColumns(columns, fields ?? {});
      continue;
    }
    articles++;
    yield await readRow(record, columns, known, source.path, line);
  }
  if (articles === 0) throw new InputError('is_empty', 'has no records in it.');
}

async function* rowsOf(source: Source): AsyncGenerator<Row, void> {
  const parser = Readable.from(plainBytes(source)).pipe(
    parse({
      // Fields stay bytes: each is decoded by itself, because tables are glued together from many sources.
      encoding: null,
      delimiter: delimiterOf(source),
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_BYTES,
    }),
  );
  try {
    for await (const row of parser) yield row as Row;
  } catch (error) {
    throw explain(error);
  }
}

/** UTF-16 as UTF-8, anything else as it is; without a byte order mark. */
async function* plainBytes(source: Source): AsyncGenerator<Uint8Array, void> {
  const [first, second] = source.head;
  const encoding =
    (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
        ? 'utf-16be'
        : null;
  if (encoding === null || source.head.length < 2) {
    let start = source.head[0] === 0xef && source.head[1] === 0xbb && source.head[2] === 0xbf ? 3 : 0;
    for await (const piece of source.stream()) {
      yield piece.subarray(start);
      start = Math.max(0, start - piece.length);
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const piece of asBytes(source.stream()))
    yield Buffer.from(decoder.decode(piece, { stream: true }));
}

/** The mark that stands most often in the first line, outside quotation marks. */
function delimiterOf({ head, name }: Source): string {
  if (/\.tsv$/i.test(name)) return '\t';
  const text = Buffer.from(head).toString('latin1').replaceAll('\0', '');
  const line = /[^\r\n]+/.exec(text.replace(/"[^"]*"?/g, ''))?.[0] ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function explain(error: unknown): unknown {
  if (isInputError(error) || !(error instanceof Error) || !('code' in error)) return error;
  const { code, lines } = error as CsvError & { readonly lines?: number };
  const place = lines === undefined ? '' : ` around line ${lines}`;
  if (code === 'CSV_MAX_RECORD_SIZE') return tooLarge(MAX_BYTES);
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new InputError('not_readable', `ends inside a field${place}: a quotation mark is never closed.`);
  }
  return new InputError('not_readable', `is not CSV${place} (${error.message.slice(0, 200)}).`);
}

function countBreaks(record: readonly Buffer[]): { feeds: number; pairs: number } {
  let feeds = 0;
  let pairs = 0;
  for (const field of record) {
    for (let at = field.indexOf(10); at >= 0; at = field.indexOf(10, at + 1)) {
      feeds++;
      if (field[at - 1] === 13) pairs++;
    }
  }
  return { feeds, pairs };
}

/** @throws InputError `no_text` */
function chooseColumns(columns: readonly string[], given: Partial<RecordFields>): RecordFields {
  const wanted = { ...RECORD_FIELDS, ...given };
  const found = (name: string): string | undefined =>
    columns.find((column) => column === name) ??
    columns.find((column) => column.toLowerCase() === name.toLowerCase());
  const options = {
    text: '--text-field',
    id: '--id-field',
    title: '--title-field',
    published: '--date-field',
  };
  for (const key of ['text', 'id', 'title', 'published'] as const) {
    if (found(wanted[key]) !== undefined || (key !== 'text' && given[key] === undefined)) continue;
    const names = columns.slice(0, 20).join(', ');
    throw new InputError(
      'no_text',
      `has no column "${wanted[key]}" (it has: ${names}); name the right one with ${options[key]}.`,
    );
  }
  return {
    text: found(wanted.text) ?? wanted.text,
    id: found(wanted.id) ?? wanted.id,
    title: found(wanted.title) ?? wanted.title,
    published: found(wanted.published) ?? wanted.published,
  };
}

async function readRow(
  record: readonly Buffer[],
  columns: readonly string[],
  known: RecordFields,
  path: string,
  line: number,
): Promise<Reading> {
  const head = { path: `${path}:${line}`, line };
  try {
    const warnings = new Set<string>();
    const row = new Map<string, string>();
    for (const [index, field] of record.entries()) {
      const decoded = await decodeField(field);
      for (const warning of decoded.warnings) warnings.add(warning);
      row.set(columns[index] ?? `column ${index + 1}`, decoded.text);
    }
    const named: Named = Object.fromEntries(
      [...row].filter(([name, value]) => value !== '' || name === known.text),
    );
    const written = named[known.published];
    const day = written === undefined ? null : readDay(written);
    const article = readRecord(day === null ? named : { ...named, [known.published]: day }, known);
    const rest = Object.entries(named).filter(([name]) => !Object.values(known).includes(name));
    return {
      ...head,
      id: nameRecord(named, known).id,
      format: 'csv',
      text: withHeadline(article.text, article.title).text,
      title: article.title,
      published: article.published,
      places: [[0, line, null]],
      ...(rest.length === 0 ? {} : { meta: Object.fromEntries(rest) }),
      warnings: [...warnings],
    };
  } catch (error) {
    if (isInputError(error)) return { ...head, error };
    throw error;
  }
}

/** An empty field is no mistake by itself. */
async function decodeField(field: Buffer) {
  const blank =
    field.length === 0 || field.every((byte) => byte === 32 || byte === 9 || byte === 10 || byte === 13);
  return blank ? { text: '', warnings: [] } : decode(field);
}
