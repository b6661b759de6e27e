/** A line of an annotated file to what the measures compare with; every mistake is named with its place in the line. */

import type { AttributionMode, Span, Voice } from '../model.ts';
import { type GoldClaim, readClaim } from './gold-claims.ts';
import {
  createReader,
  type GoldReader,
  type JsonObject,
  readChoice,
  readFlag,
  readList,
  readSpan,
  readSpans,
  readString,
} from './gold-reader.ts';

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
  readonly claims: readonly GoldClaim[] | null;
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
  const gold: Gold = {
    text,
    attributions: readList(reader, 'attributions', (item, at) => ({
      source: readSpans(reader, item, 'source', at),
      cue: readSpans(reader, item, 'cue', at),
      content: readSpans(reader, item, 'content', at),
      quoteKind: saidKind(readChoice(reader, item.quote_kind, `${at}.quote_kind`, QUOTE_KINDS)),
    })),
    terms: readList(reader, 'terms', (item, at) => ({
      ...readSpan(reader, item, at),
      voice: readChoice(reader, item.voice, `${at}.voice`, GOLD_VOICES),
      entry: readString(reader, item.entry, `${at}.entry`),
    })),
    spans: readList(reader, 'spans', (item, at) => ({
      ...readSpan(reader, item, at),
      voice: readVoice(reader, item, at),
    })),
    sentences: readList(reader, 'sentences', (item, at) => ({
      ...readSpan(reader, item, at),
      speech: readFlag(reader, item.speech, `${at}.speech`),
    })),
    claims: readList(reader, 'claims', (item, at) => readClaim(reader, item, at)),
    dates: readList(reader, 'dates', (item, at) => ({
      ...readSpan(reader, item, at),
      iso: readString(reader, item.iso, `${at}.iso`),
    })),
    loaded: readFlag(reader, record.loaded, 'loaded'),
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { gold };
}

/** A span without a voice asks nothing. */
function readVoice(reader: GoldReader, item: JsonObject, at: string): GoldVoice {
  if (item.voice === undefined || item.voice === null) reader.problems.push(`${at}.voice is missing`);
  return readChoice(reader, item.voice, `${at}.voice`, GOLD_VOICES) ?? 'own';
}

/** `none`, as some data sets have it, says no more than nothing. */
const saidKind = (kind: (typeof QUOTE_KINDS)[number] | null): AttributionMode | null =>
  kind === 'none' ? null : kind;

/** Has the record anything to measure? */
export const isAnnotated = (gold: Gold): boolean => GOLD_FIELDS.some((name) => gold[name] !== null);
