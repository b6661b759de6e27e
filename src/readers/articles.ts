/** An opened input to its articles, whatever its format. Each reader is loaded when the first input needs it. */

import type { InputFormat } from '../model.ts';
import type { Extract, Reading } from './article.ts';
import { decode } from './decode.ts';
import { formatOf, isGzip } from './kinds.ts';
import type { RecordFields } from './record.ts';
import type { Source } from './source.ts';

export interface ReadOptions {
  /** Instead of the one that the name or the content tells. */
  readonly format?: InputFormat;
  /** Fields of JSONL, columns of CSV. */
  readonly fields?: Partial<RecordFields>;
}

/** One document to the one article that it is. */
type Extractor = (bytes: Uint8Array, source: Source) => Promise<Extract>;
type Reader = (source: Source, options: ReadOptions) => AsyncIterable<Reading>;

const readText: Reader = single('text', decode);

const READERS: Partial<Record<InputFormat, () => Promise<Reader>>> = {
  text: async () => readText,
  jsonl: async () => (await import('./jsonl.ts')).readJsonl,
};

/**
 * The articles in the order they stand in, and what is wrong in the place of one; memory does not grow with their number.
 *
 * @throws InputError when the input as a whole cannot be read, or breaks off
 */
export async function* readArticles(opened: Source, options: ReadOptions): AsyncGenerator<Reading, void> {
  const source = isGzip(opened) ? await (await import('./gzip.ts')).gunzip(opened) : opened;
  const format = options.format ?? formatOf(source);
  const read = (await READERS[format]?.()) ?? readText;
  yield* read(source, options);
}

function single(format: InputFormat, extract: Extractor): Reader {
  return async function* (source) {
    const { path } = source;
    yield { path, id: null, format, ...(await extract(await source.bytes(), source)) };
  };
}
