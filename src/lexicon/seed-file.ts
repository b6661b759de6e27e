/** One file of `seeds/lexicon/`: YAML to raw entries, with the line of everything, checked against `seeds/schema.json`. */

import { Ajv, type ErrorObject } from 'ajv';
import {
  isMap,
  isNode,
  isPair,
  isSeq,
  LineCounter,
  parseDocument,
  type Document as YamlDocument,
} from 'yaml';
import type { Category } from '../model.ts';
import type { Problem, RawEntry, SeedFile } from './entry.ts';
import { nearest } from './nearest.ts';

/** Keys and item numbers from the top of the file: `['entries', 3, 'reason']`. */
export type Path = readonly (string | number)[];

export interface ParsedSeedFile {
  readonly path: string;
  /** The whole file; of any shape where there are problems. */
  readonly data: unknown;
  readonly category: Category | null;
  /** Entries that keep to the schema, with their number in the file. */
  readonly entries: readonly { readonly raw: RawEntry; readonly index: number }[];
  readonly problems: readonly Problem[];
  readonly lineOf: (path: Path) => number;
}

interface RawFile {
  readonly category?: Category;
  readonly entries?: readonly Partial<RawEntry>[];
}

export type SchemaCheck = (data: unknown) => readonly ErrorObject[];

/** @throws {Error} when the schema itself is not valid. */
export function compileSchema(schema: object): SchemaCheck {
  const validate = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []));
}

export function parseSeedFile(file: SeedFile, check: SchemaCheck): ParsedSeedFile {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines });
  const lineOf = (path: Path) => lineOfPath(document, lines, path);
  const failed = (problems: readonly Problem[]) => ({
    path: file.path,
    data: null,
    category: null,
    entries: [],
    problems,
    lineOf,
  });
  const broken = [...document.errors, ...document.warnings].map((error) => ({
    file: file.path,
    entry: null,
    line: lines.linePos(error.pos[0]).line,
    advice: /\.json$/i.test(file.path)
      ? `not valid JSON: ${firstLine(error.message)}`
      : `not valid YAML: ${firstLine(error.message)} (put sentences with ": " or " #" in quotes)`,
  }));
  if (broken.length > 0) return failed(broken);

  const data = document.toJS() as RawFile | null;
  if (data === null) {
    const advice = 'the file is empty: framing lexicon init writes one to start from';
    return failed([{ file: file.path, entry: null, line: 1, advice }]);
  }
  const problems: Problem[] = [];
  const bad = new Set<number>();
  for (const error of check(data)) {
    const path = pathOf(error);
    const index = path[0] === 'entries' && typeof path[1] === 'number' ? path[1] : null;
    if (index !== null) bad.add(index);
    const entry = index === null ? null : (data?.entries?.[index]?.id ?? null);
    problems.push({ file: file.path, entry, line: lineOf(path), advice: adviceFor(error, path) });
  }
  const entries = (Array.isArray(data?.entries) ? (data.entries as RawEntry[]) : [])
    .map((raw, index) => ({ raw, index }))
    .filter(({ index }) => !bad.has(index));
  return { path: file.path, data, category: data?.category ?? null, entries, problems, lineOf };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.replace(/:$/, '');
}

function pathOf(error: ErrorObject): Path {
  const keys = error.instancePath
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const extra = (error.params as { additionalProperty?: string }).additionalProperty;
  return extra === undefined ? keys : [...keys, extra];
}

/** Line of {@link offsetOf}, from 1. */
export function lineOfPath(document: YamlDocument, lines: LineCounter, path: Path): number {
  return lines.linePos(offsetOf(document, path)).line;
}

/** Where the last key or item of a path stands; if it is missing, where the thing stands that lacks it. */
function offsetOf(document: YamlDocument, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const key of path) {
    let next: unknown;
    let place: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      place = pair?.key;
      next = pair?.value;
    } else if (isSeq(node) && typeof key === 'number') {
      next = node.items[key];
      place = next;
    }
    if (!isNode(place)) break;
    offset = place.range?.[0] ?? offset;
    node = next;
  }
  return offset;
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

/** One sentence that tells the editor of the file what to do. */
function adviceFor(error: ErrorObject, path: Path): string {
  const field = path.filter((key) => typeof key === 'string').at(-1) ?? 'file';
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
      return `unknown key "${params.additionalProperty}"${suggestion(String(params.additionalProperty), error)}`;
    case 'required':
      return `"${params.missingProperty}" is missing: see the table in seeds/README.md`;
    case 'enum':
      return `"${field}" is ${quoted(error.data)}: write one of ${(params.allowedValues as unknown[]).join(', ')}`;
    case 'const':
      return `"${field}" can only be ${quoted(params.allowedValue)}: leave it out otherwise`;
    case 'maxLength':
      return `"${field}" has ${String(error.data).length} characters: shorten it to ${params.limit} at most`;
    case 'minItems':
      return `"${field}" is an empty list: fill it or leave it out`;
    case 'maxItems':
      return `"${field}" has more than ${params.limit} items: keep the best ${params.limit}`;
    case 'pattern':
      return `"${field}" is ${quoted(error.data)}: write it as category.slug in lower case with hyphens`;
    case 'type':
      return params.type === 'string' && error.data !== null && typeof error.data !== 'object'
        ? `${quoted(error.data)} under "${field}" is not read as text: put it in quotes`
        : `"${field}" must be ${article(String(params.type))}: it is ${quoted(error.data)}`;
    default:
      return `"${field}" ${error.message ?? 'is wrong'}`;
  }
}

function article(type: string): string {
  const name = type === 'array' ? 'list' : type === 'object' ? 'mapping (key: value)' : type;
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

function suggestion(key: string, error: ErrorObject): string {
  const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
  const [best] = nearest(key, known);
  return best === undefined ? `: known are ${known.join(', ')}` : `: did you mean "${best}"?`;
}
