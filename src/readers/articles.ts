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
  /** Lets addresses lead to this machine and the network around it. */
  readonly allowPrivate?: boolean;
  /** Names the program to web servers. */
  readonly agent?: string;
}

/** One document to the one article that it is. */
type Extractor = (bytes: Uint8Array, source: Source) => Promise<Extract>;
type Reader = (source: Source, options: ReadOptions) => AsyncIterable<Reading>;

const readText: Reader = single('text', (bytes) => decode(bytes));

const READERS: Partial<Record<InputFormat, () => Promise<Reader>>> = {
  text: async () => readText,
  markdown: async () => single('markdown', (await import('./markdown.ts')).readMarkdown),
  html: async () => single('html', (await import('./html.ts')).readHtml),
  jsonl: async () => (await import('./jsonl.ts')).readJsonl,
  csv: async () => (await import('./csv.ts')).readCsv,
  eml: async () => single('eml', (await import('./eml.ts')).readEml),
  warc: async () => (await import('./warc.ts')).readWarc,
  pdf: async () => single('pdf', (await import('./pdf.ts')).readPdf),
  docx: async () => single('docx', (await import('./docx.ts')).readDocx),
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
    // A page is known by its address.
    const { path, url = null } = source;
    const found = await extract(await source.bytes(), source);
    yield { path, id: url, format, ...found, url: found.url ?? url };
  };
}
