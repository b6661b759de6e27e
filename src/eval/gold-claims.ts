/** What people have marked in a claim: its words and, where they looked, who says it, by which word, how surely, with what. */

import type { Certainty, Span } from '../model.ts';
import { type GoldReader, type JsonObject, readChoice, readSpan, readString } from './gold-reader.ts';

/** Undefined where nobody looked, null or empty where there is nothing. */
export interface GoldClaim extends Span {
  readonly certainty: Certainty | null;
  readonly source: Span | null | undefined;
  readonly cue: Span | null | undefined;
  readonly figures: readonly (Span & { readonly value: number | null })[] | undefined;
  readonly times: readonly (Span & { readonly iso: string | null })[] | undefined;
}

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

export function readClaim(reader: GoldReader, item: JsonObject, at: string): GoldClaim {
  return {
    ...readSpan(reader, item, at),
    certainty: readChoice(reader, item.certainty, `${at}.certainty`, CERTAINTIES),
    source: readPart(reader, item.source, `${at}.source`),
    cue: readPart(reader, item.cue, `${at}.cue`),
    figures: readParts(reader, item.figures, `${at}.figures`, (figure, place) => ({
      ...readSpan(reader, figure, place),
      value: readNumber(reader, figure.value, `${place}.value`),
    })),
    times: readParts(reader, item.times, `${at}.times`, (time, place) => ({
      ...readSpan(reader, time, place),
      iso: readString(reader, time.iso, `${place}.iso`),
    })),
  };
}

function readPart(reader: GoldReader, value: unknown, at: string): Span | null | undefined {
  if (value === undefined || value === null) return value;
  if (isObject(value)) return readSpan(reader, value, at);
  reader.problems.push(`${at} is no object with start and end`);
  return undefined;
}

function readParts<T>(
  reader: GoldReader,
  value: unknown,
  at: string,
  read: (item: JsonObject, at: string) => T,
): T[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) {
    reader.problems.push(`${at} is no list`);
    return undefined;
  }
  return value.flatMap((item: unknown, index) => {
    if (isObject(item)) return [read(item, `${at}[${index}]`)];
    reader.problems.push(`${at}[${index}] is no object`);
    return [];
  });
}

function readNumber({ problems }: GoldReader, value: unknown, at: string): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return value;
  problems.push(`${at} is ${JSON.stringify(value)}, not a number`);
  return null;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
