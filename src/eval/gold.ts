/** A line of an annotated file to what the measures compare with; every mistake is named with its place in the line. */

import type { AttributionMode, Certainty, Span, Voice } from '../model.ts';

/** A voice of the program, or only whose words they are: `outlet` (own, headline, scare) or `source` (quote, paraphrase). */
export type GoldVoice = Voice | 'outlet' | 'source';

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Null when the file does not say; `nominal` counts as indirect. */
  readonly quoteKind: AttributionMode | null;
}

/** One article. A list is null where the file does not have it (nothing is known), and empty where there is nothing. */
export interface Gold {
  readonly text: string;
  readonly attributions: readonly GoldAttribution[] | null;
  readonly terms:
    | readonly (Span & { readonly voice: GoldVoice | null; readonly entry: string | null })[]
    | null;
  readonly spans: readonly (Span & { readonly voice: GoldVoice })[] | null;
  readonly sentences: readonly (Span & { readonly speech: boolean | null })[] | null;
  readonly claims: readonly (Span & { readonly certainty: Certainty | null })[] | null;
  readonly dates: readonly (Span & { readonly iso: string | null })[] | null;
  /** Is the article loaded or not? */
  readonly loaded: boolean | null;
}

/** The annotated fields, in the order in which docs/eval.md explains them. */
export const GOLD_FIELDS = [
  'attributions',
  'terms',
  'spans',
  'sentences',
  'claims',
  'dates',
  'loaded',
] as const;

const GOLD_VOICES = ['own', 'headline', 'quote', 'paraphrase', 'scare', 'outlet', 'source'] as const;
const QUOTE_KINDS = ['direct', 'mixed', 'indirect', 'nominal', 'none'] as const;
const CERTAINTIES = [
  'asserted',
  'reported',
  'reported as true',
  'doubted',
  'possible',
  'probable',
  'planned',
  'denied',
  'presupposed',
] as const;

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads the annotations of a record. Offsets are UTF-16 code units, half-open; with `"offsetUnit": "codepoints"` they
 * are converted from what Python counts. Fields that are not known are left alone.
 *
 * @returns the problems instead, when there are any: `terms[2].end is 900, but the text has 532 …`
 */
export function readGold(
  record: JsonObject,
  text: string,
): { readonly gold: Gold } | { readonly problems: readonly string[] } {
  const reader = createReader(record, text);
  const { list, span, spans, choice } = reader;
  const gold: Gold = {
    text,
    attributions: list('attributions', (item, at) => ({
      source: spans(item, 'source', at),
      cue: spans(item, 'cue', at),
      content: spans(item, 'content', at),
      quoteKind: saidKind(choice(item, 'quote_kind', at, QUOTE_KINDS)),
    })),
    terms: list('terms', (item, at) => ({
      ...span(item, at),
      voice: choice(item, 'voice', at, GOLD_VOICES),
      entry: reader.string(item, 'entry', at),
    })),
    spans: list('spans', (item, at) => ({
      ...span(item, at),
      voice: choice(item, 'voice', at, GOLD_VOICES) ?? reader.missing(`${at}.voice`, 'own' as const),
    })),
    sentences: list('sentences', (item, at) => ({
      ...span(item, at),
      speech: reader.flag(item, 'speech', at),
    })),
    claims: list('claims', (item, at) => ({
      ...span(item, at),
      certainty: choice(item, 'certainty', at, CERTAINTIES),
    })),
    dates: list('dates', (item, at) => ({ ...span(item, at), iso: reader.string(item, 'iso', at) })),
    loaded: reader.flag(record, 'loaded', ''),
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { gold };
}

/** `none`, as some data sets have it, says no more than nothing. */
const saidKind = (kind: (typeof QUOTE_KINDS)[number] | null): AttributionMode | null =>
  kind === 'none' ? null : kind;

/** Has the record anything to measure? */
export const isAnnotated = (gold: Gold): boolean => GOLD_FIELDS.some((name) => gold[name] !== null);

/** Collects problems instead of stopping at the first; what cannot be read is replaced by anything. */
function createReader(record: JsonObject, text: string) {
  const problems: string[] = [];
  const offset = offsetReader(record, text, problems);
  const place = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

  function list<T>(name: string, read: (item: JsonObject, at: string) => T): T[] | null {
    const value = record[name] ?? null;
    if (value === null) return null;
    if (!Array.isArray(value)) {
      problems.push(`${name} is no list`);
      return null;
    }
    return value.flatMap((item: unknown, index) => {
      const at = `${name}[${index}]`;
      if (isObject(item)) return [read(item, at)];
      problems.push(`${at} is no object`);
      return [];
    });
  }

  function span(item: JsonObject, at: string): Span {
    const start = offset(item.start, `${at}.start`);
    const end = offset(item.end, `${at}.end`);
    if (start === null || end === null) return { start: 0, end: 0 };
    if (start >= end) problems.push(`${at} is empty: start ${String(item.start)}, end ${String(item.end)}`);
    else if (typeof item.text === 'string' && item.text !== text.slice(start, end)) {
      const found = JSON.stringify(shorten(text.slice(start, end)));
      problems.push(
        `${at}.text is ${JSON.stringify(shorten(item.text))}, but these offsets hold ${found}${unitHint(record, text)}`,
      );
    }
    return { start, end };
  }

  function spans(item: JsonObject, name: string, at: string): Span[] {
    const value = item[name] ?? [];
    // One span need not stand in a list.
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((inner, index) => {
      const where = `${at}.${name}[${index}]`;
      if (isObject(inner)) return [span(inner, where)];
      problems.push(`${where} is no object with start and end`);
      return [];
    });
  }

  function choice<T extends string>(
    item: JsonObject,
    name: string,
    at: string,
    known: readonly T[],
  ): T | null {
    const value = item[name] ?? null;
    if (value === null) return null;
    const found = known.find((one) => one === value);
    if (found === undefined)
      problems.push(`${place(at, name)} is ${JSON.stringify(value)}; known: ${known.join(', ')}`);
    return found ?? null;
  }

  function string(item: JsonObject, name: string, at: string): string | null {
    const value = item[name] ?? null;
    if (value === null || typeof value === 'string') return value;
    problems.push(`${place(at, name)} is no string`);
    return null;
  }

  function flag(item: JsonObject, name: string, at: string): boolean | null {
    const value = item[name] ?? null;
    if (value === null || typeof value === 'boolean') return value;
    problems.push(`${place(at, name)} is ${JSON.stringify(value)}, not true or false`);
    return null;
  }

  function missing<T>(where: string, instead: T): T {
    problems.push(`${where} is missing`);
    return instead;
  }

  return { problems, list, span, spans, choice, string, flag, missing };
}

/** Offsets in the unit of the record to UTF-16 code units. */
function offsetReader(record: JsonObject, text: string, problems: string[]) {
  const unit = record.offsetUnit ?? 'utf16';
  if (unit !== 'utf16' && unit !== 'codepoints')
    problems.push(`offsetUnit is ${JSON.stringify(unit)}; known: utf16, codepoints`);
  const places = unit === 'codepoints' ? codePointOffsets(text) : null;
  const length = places === null ? text.length : places.length - 1;
  return (value: unknown, at: string): number | null => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
      problems.push(
        `${at} is ${value === undefined ? 'missing' : `${JSON.stringify(value)}, not a whole number from 0`}`,
      );
      return null;
    }
    if (value > length) {
      const name = places === null ? 'UTF-16 units' : 'code points';
      problems.push(`${at} is ${value}, but the text has ${length} ${name}`);
      return null;
    }
    return places === null ? value : places[value]!;
  };
}

function codePointOffsets(text: string): number[] {
  const places = [0];
  for (const character of text) places.push(places.at(-1)! + character.length);
  return places;
}

/** Where the two units differ, the wrong one is the likely mistake. */
function unitHint(record: JsonObject, text: string): string {
  const differ = /[\uD800-\uDBFF]/.test(text);
  return differ && record.offsetUnit === undefined
    ? ' (offsets are UTF-16 units; for those of Python, set "offsetUnit": "codepoints")'
    : '';
}

const shorten = (words: string): string => (words.length > 40 ? `${words.slice(0, 40)}…` : words);

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
