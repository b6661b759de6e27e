/** A line of JSON to an article, with every mistake that people make named. */

import { isDay } from './day.ts';
import { refuseControls } from './decode.ts';
import { InputError } from './error.ts';

export interface RecordFields {
  /** Name of the field with the text; default `text`. */
  readonly text: string;
  /** Name of the field with the id; default `id`. */
  readonly id: string;
  /** Name of the field with the headline; default `title`. */
  readonly title: string;
  /** Name of the field with the day of publication; default `published`. */
  readonly published: string;
}

export const RECORD_FIELDS: RecordFields = {
  text: 'text',
  id: 'id',
  title: 'title',
  published: 'published',
};

/** What can be read of a record that has a mistake elsewhere. */
export interface RecordName {
  readonly id: string | null;
  /** Absent when the record has none. */
  readonly meta?: unknown;
}

export interface ArticleRecord {
  readonly text: string;
  readonly title: string | null;
  /** `YYYY-MM-DD`. */
  readonly published: string | null;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** @throws InputError `not_json` or `wrong_type` */
export function parseObject(line: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InputError(
      'not_json',
      'is not JSON; every line must be one object, such as {"id":"a1","text":"…"}.',
    );
  }
  if (isObject(value)) return value;
  throw new InputError('wrong_type', `is ${kindOf(value)}, not an object such as {"id":"a1","text":"…"}.`);
}

/** @throws InputError `wrong_type` */
export function nameRecord(record: JsonObject, fields: RecordFields): RecordName {
  const id = field(record, fields.id);
  const meta = Object.hasOwn(record, 'meta') ? { meta: record.meta } : {};
  if (typeof id === 'string' || typeof id === 'number') return { id: String(id), ...meta };
  if (id === null) return { id: null, ...meta };
  throw new InputError('wrong_type', `has ${kindOf(id)} for "${fields.id}", not a string or a number.`);
}

/** @throws InputError `no_text`, `is_empty`, `is_binary` or `wrong_type` */
export function readRecord(record: JsonObject, fields: RecordFields): ArticleRecord {
  const text = stringField(record, fields.text);
  if (text === null) {
    const names = Object.keys(record).slice(0, 5).join(', ');
    throw new InputError('no_text', `has no "${fields.text}"${names === '' ? '' : ` (it has: ${names})`}.`);
  }
  if (!/\S/.test(text)) throw new InputError('is_empty', 'has no text in it.');
  const title = stringField(record, fields.title);
  return {
    text: refuseControls(text.replace(/^\uFEFF/, '')),
    title: title !== null && /\S/.test(title) ? title : null,
    published: dayField(record, fields.published),
  };
}

/** Own fields only; null counts as absent. */
const field = (record: JsonObject, name: string): unknown =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

function stringField(record: JsonObject, name: string): string | null {
  const value = field(record, name);
  if (value === null || typeof value === 'string') return value;
  throw new InputError('wrong_type', `has ${kindOf(value)} for "${name}", not a string.`);
}

/** A day, or a time stamp that begins with one (`2022-02-01T10:00:00Z`). */
function dayField(record: JsonObject, name: string): string | null {
  const value = stringField(record, name);
  if (value === null || value === '') return null;
  const day = value.slice(0, 10);
  if (isDay(day) && /^(?:$|[T ])/.test(value.slice(10))) return day;
  throw new InputError(
    'wrong_type',
    `has "${value.slice(0, 40)}" for "${name}", not a day such as 2022-02-01.`,
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
