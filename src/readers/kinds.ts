/** Which reader an input needs: the ending of its name, then what it looks like. */

import { extname } from 'node:path';
import type { InputFormat } from '../model.ts';
import type { Source } from './source.ts';

/** By ending; what is read of a folder is in run/files.ts. */
const ENDINGS: ReadonlyMap<string, InputFormat> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.eml', 'eml'],
  ['.jsonl', 'jsonl'],
  ['.ndjson', 'jsonl'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
  ['.warc', 'warc'],
]);

/** What a server calls it. */
const CONTENT_TYPES: ReadonlyMap<string, InputFormat> = new Map([
  ['text/plain', 'text'],
  ['text/markdown', 'markdown'],
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/pdf', 'pdf'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['message/rfc822', 'eml'],
  ['application/x-ndjson', 'jsonl'],
  ['application/jsonl', 'jsonl'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['application/warc', 'warc'],
]);

/** Names for `--input-format`. */
export const INPUT_FORMATS: readonly InputFormat[] = [
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'eml',
  'jsonl',
  'csv',
  'warc',
];

/** First bytes, as Latin-1, that no text has: they count more than any name. */
const SIGNATURES: readonly (readonly [start: string, InputFormat])[] = [
  ['%PDF-', 'pdf'],
  // Any zip archive and any old Office document: the reader of Word files says what else it may be.
  ['PK\u0003\u0004', 'docx'],
  ['\u00D0\u00CF\u0011\u00E0', 'docx'],
];

/** How texts begin that are not to be read as they stand; asked where the name says nothing, or says `.txt`. */
const BEGINNINGS: readonly (readonly [RegExp, InputFormat])[] = [
  [/^WARC\/\d/, 'warc'],
  [/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html)\b/i, 'html'],
  [/^(?:received|return-path|delivered-to|mime-version|message-id): /i, 'eml'],
];

export function formatOf({ name, contentType, head }: Source): InputFormat {
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  const signed = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (signed !== undefined) return signed[1];
  const named = ENDINGS.get(extname(name).toLowerCase());
  const type = (contentType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  const said = CONTENT_TYPES.get(type) ?? named;
  if (said !== undefined && said !== 'text') return said;
  // A mark in front and the NULs of UTF-16 hide nothing.
  const plain = start.replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '');
  return BEGINNINGS.find(([beginning]) => beginning.test(plain))?.[1] ?? 'text';
}

/** Is it compressed by gzip, whatever its name? */
export const isGzip = ({ head }: Source): boolean => head[0] === 0x1f && head[1] === 0x8b;
