/** What stands between two lines of `---` above a Markdown text. */

import { parseDocument } from 'yaml';
import { readDay } from './dates.ts';

export interface FrontMatter {
  readonly title: string | null;
  /** Line of the file, from 1. */
  readonly titleLine: number | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** All of it, as it stands there; null where there is none. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  readonly warnings: readonly string[];
  /** UTF-16 offset of the text behind it; 0 where there is none. */
  readonly end: number;
}

const NONE: FrontMatter = {
  title: null,
  titleLine: null,
  byline: null,
  published: null,
  outlet: null,
  url: null,
  fields: null,
  warnings: [],
  end: 0,
};

/** Names that generators of sites use, most telling first. */
const NAMES = {
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors'],
  published: ['published', 'date', 'pubDate', 'publishDate', 'published_at'],
  outlet: ['outlet', 'publication', 'site', 'source'],
  url: ['url', 'canonical', 'link'],
} as const;

export function readFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (opening === null) return NONE;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const rest = text.slice(opening[0].length);
  const found = closing.exec(rest);
  if (found === null) return NONE;
  const end = opening[0].length + found.index + found[0].length;
  const parsed = parseDocument(rest.slice(0, found.index), { logLevel: 'silent' });
  const [problem] = parsed.errors;
  if (problem !== undefined) {
    const line = (problem.linePos?.[0].line ?? 0) + 1;
    return { ...NONE, end, warnings: [`front matter is not read: line ${line} is not YAML`] };
  }
  const fields: unknown = parsed.toJS();
  if (fields === null) return { ...NONE, end };
  // A line between two rules is no front matter.
  if (typeof fields !== 'object' || Array.isArray(fields)) return NONE;
  const record = fields as Readonly<Record<string, unknown>>;
  const published = textOf(record, NAMES.published);
  const day = published === null ? null : readDay(published);
  return {
    title: textOf(record, NAMES.title),
    titleLine: lineOf(rest, NAMES.title),
    byline: textOf(record, NAMES.byline),
    published: day,
    outlet: textOf(record, NAMES.outlet),
    url: textOf(record, NAMES.url),
    fields: record,
    warnings: published !== null && day === null ? [`the date "${published}" is not read as a day`] : [],
    end,
  };
}

/** Keys of the first level begin their line. */
function lineOf(yaml: string, names: readonly string[]): number | null {
  const at = yaml.split('\n').findIndex((line) => names.some((name) => line.startsWith(`${name}:`)));
  return at < 0 ? null : at + 2;
}

function textOf(record: Readonly<Record<string, unknown>>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(record, name) ? record[name] : null;
    const texts = (Array.isArray(value) ? value : [value]).map(nameOf).filter((text) => text !== '');
    if (texts.length > 0) return texts.join(', ');
  }
  return null;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || !('name' in value)) return '';
  return typeof value.name === 'string' ? value.name.trim() : '';
}
