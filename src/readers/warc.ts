/** Web archives (ISO 28500), as wget and Common Crawl write them: every page that a server sent is an article. */

import type { Reading } from './article.ts';
import { type ByteReader, readBytes } from './bytes.ts';
import { InputError, isInputError } from './error.ts';
import { decompress, joinChunks } from './http-body.ts';
import type { Source } from './source.ts';

type Headers = ReadonlyMap<string, string>;

interface Page {
  readonly url: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Larger pages are passed over with an error of their own; so memory stays the same whatever the archive. */
const MAX_PAGE = 20_000_000;

/** @throws InputError `is_empty` without pages, `not_readable` when it breaks off */
export async function* readWarc(source: Source): AsyncGenerator<Reading, void> {
  const { readHtml } = await import('./html.ts');
  const bytes = readBytes(source.stream());
  let found = false;
  for (let record = await nextRecord(bytes); record !== null; record = await nextRecord(bytes)) {
    const length = Number(record.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw brokenOff('a record has no length');
    const url = (record.get('warc-target-uri') ?? '').replace(/^<|>$/g, '');
    const wanted = record.get('warc-type') === 'response' && /^https?:/i.test(url);
    const path = `${source.path}#${url}`;
    if (!wanted) {
      if ((await bytes.skip(length)) < length) throw brokenOff('the last record is cut off');
      continue;
    }
    if (length > MAX_PAGE) {
      await bytes.skip(length);
      yield { path, error: new InputError('too_large', `is larger than ${MAX_PAGE / 1_000_000} MB.`) };
      continue;
    }
    const content = await bytes.take(length);
    if (content.length < length) throw brokenOff('the last record is cut off');
    try {
      const page = readResponse(content, url);
      if (page === null) continue;
      found = true;
      const article = await readHtml(page.body, { contentType: page.contentType });
      yield { path, id: url, format: 'warc', ...article, url: article.url ?? url };
    } catch (error) {
      if (!isInputError(error)) throw error;
      found = true;
      yield { path, error };
    }
  }
  if (!found) throw new InputError('is_empty', 'has no pages in it (records of type response with HTML).');
}

/** The headers of the next record, or null behind the last one. @throws InputError `not_readable` */
async function nextRecord(bytes: ByteReader): Promise<Headers | null> {
  let line = await bytes.line();
  while (line === '') line = await bytes.line();
  if (line === null) return null;
  if (!/^WARC\/\d/.test(line)) throw brokenOff('a record does not begin with WARC/');
  return readHeaders(bytes);
}

async function readHeaders(bytes: ByteReader): Promise<Headers> {
  const headers = new Map<string, string>();
  for (let line = await bytes.line(); line !== null && line !== ''; line = await bytes.line()) {
    addHeader(headers, line);
  }
  return headers;
}

function addHeader(headers: Map<string, string>, line: string): void {
  const colon = line.indexOf(':');
  if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
}

/** Null for what is no page: redirects, errors, pictures, scripts. @throws InputError */
function readResponse(content: Buffer, url: string): Page | null {
  const end = content.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [status = '', ...lines] = content.toString('latin1', 0, end).split('\r\n');
  if (!/^HTTP\/[\d.]+ 200\b/.test(status)) return null;
  const headers = new Map<string, string>();
  for (const line of lines) addHeader(headers, line);
  const contentType = headers.get('content-type') ?? '';
  if (!/html/i.test(contentType)) return null;
  let body = content.subarray(end + 4);
  // Common Crawl takes the chunks and the compression away and leaves the headers, some under another name.
  if (
    /chunked/i.test(headers.get('transfer-encoding') ?? '') &&
    /^[\da-f]{1,8}\s*(?:;[^\r\n]{0,100})?\r\n/i.test(body.toString('latin1', 0, 120))
  ) {
    body = joinChunks(body);
  }
  const encoding = headers.get('content-encoding') ?? '';
  const packed = !/gzip/i.test(encoding) || (body[0] === 0x1f && body[1] === 0x8b);
  return { url, contentType, body: packed ? decompress(body, encoding, MAX_PAGE) : body };
}

const brokenOff = (what: string): InputError =>
  new InputError(
    'not_readable',
    `is damaged: ${what}. What stands before it is read; fetch the archive again.`,
  );
