/** Reading the fields of an annotated record: what is wrong is collected, and something is read in its place. */

import type { Span } from '../model.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export interface GoldReader {
  readonly record: JsonObject;
  readonly text: string;
  /** What is wrong, each with its place in the record. */
  readonly problems: string[];
  /** Offset of each code point in UTF-16 units, and of the end; null when offsets are UTF-16 units. */
  readonly codePoints: readonly number[] | null;
}

export function createReader(record: JsonObject, text: string): GoldReader {
  const problems: string[] = [];
  const unit = record.offsetUnit ?? 'utf16';
  if (unit !== 'utf16' && unit !== 'codepoints')
    problems.push(`offsetUnit is ${JSON.stringify(unit)}; known: utf16, codepoints`);
  return { record, text, problems, codePoints: unit === 'codepoints' ? codePointOffsets(text) : null };
}

function codePointOffsets(text: string): number[] {
  const places = [0];
  for (const character of text) places.push(places.at(-1)! + character.length);
  return places;
}

/** Null when the record does not have the list. */
export function readList<T>(
  reader: GoldReader,
  name: string,
  read: (item: JsonObject, at: string) => T,
): T[] | null {
  const value = reader.record[name] ?? null;
  if (value === null) return null;
  if (!Array.isArray(value)) {
    reader.problems.push(`${name} is no list`);
    return null;
  }
  return value.flatMap((item: unknown, index) => {
    const at = `${name}[${index}]`;
    if (isObject(item)) return [read(item, at)];
    reader.problems.push(`${at} is no object`);
    return [];
  });
}

/** `start` and `end` of the item, against `text` where it has one. */
export function readSpan(reader: GoldReader, item: JsonObject, at: string): Span {
  const start = readOffset(reader, item.start, `${at}.start`);
  const end = readOffset(reader, item.end, `${at}.end`);
  if (start === null || end === null) return { start: 0, end: 0 };
  const words = reader.text.slice(start, end);
  if (start >= end) {
    reader.problems.push(`${at} is empty: start ${String(item.start)}, end ${String(item.end)}`);
  } else if (typeof item.text === 'string' && item.text !== words) {
    const [said, found] = [item.text, words].map((some) => JSON.stringify(shorten(some)));
    reader.problems.push(`${at}.text is ${said}, but these offsets hold ${found}${unitHint(reader)}`);
  }
  return { start, end };
}

/** A list of spans; one alone need not stand in a list. */
export function readSpans(reader: GoldReader, item: JsonObject, name: string, at: string): Span[] {
  const value = item[name] ?? [];
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((inner, index) => {
    const where = `${at}.${name}[${index}]`;
    if (isObject(inner)) return [readSpan(reader, inner, where)];
    reader.problems.push(`${where} is no object with start and end`);
    return [];
  });
}

/** UTF-16 units, whatever the record counts in. */
function readOffset({ text, problems, codePoints }: GoldReader, value: unknown, at: string): number | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    const said = value === undefined ? 'missing' : `${JSON.stringify(value)}, not a whole number from 0`;
    problems.push(`${at} is ${said}`);
    return null;
  }
  const [length, unit] =
    codePoints === null ? [text.length, 'UTF-16 units'] : [codePoints.length - 1, 'code points'];
  if (value > length) {
    problems.push(`${at} is ${value}, but the text has ${length} ${unit}`);
    return null;
  }
  return codePoints === null ? value : codePoints[value]!;
}

/** Where the two units differ, the wrong one is the likely mistake. */
function unitHint({ record, text }: GoldReader): string {
  return record.offsetUnit === undefined && /[\uD800-\uDBFF]/.test(text)
    ? ' (offsets are UTF-16 units; for those of Python, set "offsetUnit": "codepoints")'
    : '';
}

/** One of the known words, or null when there is none. */
export function readChoice<T extends string>(
  { problems }: GoldReader,
  value: unknown,
  at: string,
  known: readonly T[],
): T | null {
  if (value === undefined || value === null) return null;
  const found = known.find((one) => one === value);
  if (found === undefined) problems.push(`${at} is ${JSON.stringify(value)}; known: ${known.join(', ')}`);
  return found ?? null;
}

export function readString({ problems }: GoldReader, value: unknown, at: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  problems.push(`${at} is no string`);
  return null;
}

export function readFlag({ problems }: GoldReader, value: unknown, at: string): boolean | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  problems.push(`${at} is ${JSON.stringify(value)}, not true or false`);
  return null;
}

const shorten = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
