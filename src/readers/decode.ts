/** Bytes to text. Order of tests: known binary formats, marks at the start, NUL patterns, strict UTF-8, guessing. */

import { isUtf8 } from 'node:buffer';
import { InputError } from './error.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export interface Decoded {
  /** The text without a byte order mark; line ends as they stand in the file. */
  readonly text: string;
  /** Sentences for `report.warnings`: which encoding was guessed, what was lost. */
  readonly warnings: readonly string[];
}

/** First bytes of formats that people hand over by mistake, as Latin-1. */
const SIGNATURES: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['{\\rtf', 'an RTF document'],
  ['PK\u0003\u0004', 'a zip archive (or a .docx, .odt or .epub document)'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Office document'],
  ['\u001F\u008B', 'a gzip archive'],
  ['\u0089PNG', 'a PNG image'],
  ['\u00FF\u00D8\u00FF', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
];

/** Encodings a guess may name: what the Encoding Standard decodes, minus the Unicode ones that are tested before. */
const GUESSABLE = /^(?:windows-125\d|iso-8859-\d+|koi8-r|big5|gb18030|shift_jis|euc-(?:jp|kr)|iso-2022-jp)$/i;

/** How much surer (of 100) another guess must be than Windows-1252, which nearly all English text that is not UTF-8 is in. */
const SURER = 20;

/** A file is binary when more than this share of its characters are control characters. */
const CONTROL_SHARE = 0.01;

/**
 * Decodes the bytes of an article.
 *
 * @param declared encoding that the article or who sent it names: believed where the bytes are not UTF-8 or UTF-16
 * @throws InputError `is_empty` for no bytes or white space only, `is_binary` for anything that is not text.
 */
export async function decode(bytes: Uint8Array, declared?: string): Promise<Decoded> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = decodeUnicode(buffer) ?? (await decodeLegacy(buffer, declared));
  if (!/\S/.test(decoded.text)) throw new InputError('is_empty', 'has no text in it.');
  return decoded;
}

function decodeUnicode(bytes: Buffer): Decoded | null {
  const signature = SIGNATURES.find(([start]) => bytes.toString('latin1', 0, start.length) === start);
  if (signature) {
    throw new InputError('is_binary', `is ${signature[1]}, not text; export it as plain text first.`);
  }
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    throw new InputError('is_binary', 'looks like UTF-32; save it as UTF-8 first.');
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'UTF-16LE');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'UTF-16BE');
  if (bytes.includes(0)) {
    const encoding = utf16ByNuls(bytes);
    if (encoding) return decodeUtf16(bytes, encoding);
    throw new InputError('is_binary', 'is not text: it contains NUL bytes.');
  }
  const start = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0;
  if (!isUtf8(bytes)) return null;
  return { text: refuseControls(bytes.toString('utf8', start)), warnings: [] };
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, i) => bytes[i] === byte);
}

/** UTF-16 without a mark: in English text nearly every second byte is NUL, always on the same side. */
function utf16ByNuls(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  const pairs = Math.floor(Math.min(bytes.length, 4096) / 2);
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++;
    if (bytes[2 * i + 1] === 0) second++;
  }
  if (second > 0.7 * pairs && first < 0.05 * pairs) return 'UTF-16LE';
  if (first > 0.7 * pairs && second < 0.05 * pairs) return 'UTF-16BE';
  return null;
}

function decodeUtf16(bytes: Buffer, encoding: 'UTF-16LE' | 'UTF-16BE'): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: refuseControls(text), warnings: [`decoded as ${encoding}`, ...lostWarning(text)] };
}

/** Not valid UTF-8: UTF-8 with a few damaged bytes, or one of the encodings from before Unicode. */
async function decodeLegacy(bytes: Buffer, declared?: string): Promise<Decoded> {
  const told = declared === undefined ? null : encodingOf(declared);
  if (told !== null && GUESSABLE.test(told)) {
    const text = decodeAs(bytes, told);
    return { text: refuseControls(text), warnings: lostWarning(text) };
  }

  const lenient = new TextDecoder('utf-8').decode(bytes);
  const damaged = count(lenient, /\uFFFD/g);
  const intact = count(lenient, /[^\0-\x7F\uFFFD]/g);
  if (intact > damaged) return { text: refuseControls(lenient), warnings: lostWarning(lenient) };

  const encoding = await guess(bytes);
  const text = decodeAs(bytes, encoding);
  const name = encoding.replace(/^windows/, 'Windows').replace(/^iso/, 'ISO');
  return { text: refuseControls(text), warnings: [`decoded as ${name}`, ...lostWarning(text)] };
}

const decodeAs = (bytes: Buffer, encoding: string): string =>
  encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);

/** The name that the Encoding Standard gives it (`latin1` is `windows-1252`), or null. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

async function guess(bytes: Buffer): Promise<string> {
  const { default: chardet } = await import('chardet');
  // The guess gets no better with more than this, and chardet's time grows with the size.
  const candidates = chardet.analyse(bytes.subarray(0, 64 * 1024)).filter(({ name }) => GUESSABLE.test(name));
  const latin = candidates.find(({ name }) => /^(?:windows-1252|iso-8859-1)$/i.test(name))?.confidence ?? 0;
  const best = candidates[0];
  if (!best || best.confidence < latin + SURER || /^iso-8859-1$/i.test(best.name)) return 'windows-1252';
  return best.name.toLowerCase();
}

function lostWarning(text: string): readonly string[] {
  const lost = count(text, /\uFFFD/g);
  if (lost === 0) return [];
  return [
    `${lost} damaged ${lost === 1 ? 'character' : 'characters'} could not be decoded (shown as \uFFFD)`,
  ];
}

/** @throws InputError `is_binary` */
export function refuseControls(text: string): string {
  // Tab, line feed, vertical tab, form feed, carriage return and escape are found in real text files.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = count(text, /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g);
  if (controls > CONTROL_SHARE * text.length) {
    throw new InputError('is_binary', 'is not text: it is full of control characters.');
  }
  return text;
}

function count(text: string, characters: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(characters)) found++;
  return found;
}
