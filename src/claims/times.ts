/**
 * Time expressions and the dates they stand for (brief 4.4): found by what their words can begin, joined with their
 * neighbours, widened by their preposition, and resolved against the day of publication or the dateline.
 */
import { type Document, type TimeExpression, TokenKind, type TokenRange } from '../model.ts';
import type { Tagged } from '../text/tag.ts';
import { type Day, type Period, parseDay } from './calendar.ts';
import { candidatesOf } from './listed-words.ts';
import { readPartOfDay } from './times-clock.ts';
import { readMonth, readNumberDate, readWeekday } from './times-dates.ts';
import { looksForward } from './times-direction.ts';
import { readDistance, readToday } from './times-distances.ts';
import { readEvent } from './times-events.ts';
import { readSpelledHour } from './times-hours.ts';
import { joinNeighbours, withFrame } from './times-joined.ts';
import { dated } from './times-meaning.ts';
import { readPart, readSeason, readWeekend } from './times-parts.ts';
import { readPhrase } from './times-phrases.ts';
import type { TimeCore, TimeReader, TimeRule, TimeText } from './times-reader.ts';
import { type Placed, place } from './times-resolve.ts';
import { readShift } from './times-shifts.ts';
import { Start, type TimeWords } from './times-words.ts';
import { readCentury, readPrefixed } from './times-years.ts';

/**
 * All time expressions in text order; behind a range its two ends, else they never overlap. Linear; never throws.
 * @param published ISO 8601 date, or null; anything else counts as unknown
 */
export function findTimes(
  document: Document,
  tagged: Tagged,
  words: TimeWords,
  published: string | null,
): TimeExpression[] {
  const found: TimeExpression[] = [];
  const candidates = candidatesOf(words.starts, document);
  const starts = words.starts.flags(document.tokens.vocabulary);
  const text: TimeText = { document, tagged, words, candidates, starts };
  const reference = referenceOf(text, published);
  let previous: Previous | null = null;
  let next = 0;
  for (const { from, to, paragraph } of document.sentences) {
    while (next < candidates.length && candidates[next]! < from) next++;
    // in three sentences of four nothing begins a time
    if (next === candidates.length || candidates[next]! >= to) continue;
    const reader: TimeReader = { document, tagged, words, candidates, starts, from, to, floor: from, next };
    for (const core of readSentence(reader)) {
      const near: Previous | null =
        previous !== null && paragraph - previous.paragraph <= 1 ? previous : null;
      const placed = place(core.meaning, {
        reference: reference.day,
        previous: near?.period ?? null,
        forward: () => looksForward(reader, core.from, core.to),
      });
      const anchor: Anchor = placed === null ? null : anchorOf(placed, reference.anchor, near);
      found.push(toExpression(document, core, placed?.iso ?? null, anchor));
      core.ends?.forEach((end, number) => {
        const iso = placed?.ends?.[number]?.iso ?? null;
        found.push({ ...toExpression(document, end, iso, iso === null ? null : anchor), endOfRange: true });
      });
      if (placed?.period != null) previous = { period: placed.period, anchor, paragraph };
    }
  }
  return found;
}

type Anchor = TimeExpression['anchor'];

/** The time that was named last: `two days later` counts from it. */
interface Previous {
  readonly period: Period;
  readonly anchor: Anchor;
  readonly paragraph: number;
}

function anchorOf({ from }: Placed, reference: Anchor, previous: Previous | null): Anchor {
  if (from === 'text') return 'text';
  return from === 'reference' ? reference : (previous?.anchor ?? null);
}

function toExpression(
  { text, tokens }: Document,
  { from, to }: TokenRange,
  iso: string | null,
  anchor: Anchor,
): TimeExpression {
  const start = tokens.start[from]!;
  const end = tokens.end[to - 1]!;
  return { start, end, text: text.slice(start, end), iso, anchor, endOfRange: false };
}

/** The times of one sentence with the words that belong to them. */
function readSentence(reader: TimeReader): readonly TimeCore[] {
  const cores = readCores(reader);
  const event = readEvent(reader);
  if (cores.length === 0) return event === null ? NO_CORES : [event];
  const times: TimeCore[] = [];
  reader.floor = reader.from;
  for (const core of joinNeighbours(reader, cores)) {
    const framed = withFrame(reader, core);
    if (framed === null) continue;
    times.push(framed);
    reader.floor = framed.to;
  }
  return event === null || times.some(({ from }) => from < event.to) ? times : [event, ...times];
}

const NO_CORES: readonly TimeCore[] = [];

/** Reads on from the candidate that `next` points to, which afterwards points behind the sentence. */
function readCores(reader: TimeReader): readonly TimeCore[] {
  const { candidates, document, to } = reader;
  const { kind } = document.tokens;
  let cores: TimeCore[] | null = null;
  let free = reader.from;
  for (; reader.next < candidates.length; reader.next++) {
    const i = candidates[reader.next]!;
    if (i >= to) break;
    if (i < free) continue;
    const core = kind[i] === TokenKind.number ? readNumberDate(reader, i) : readWord(reader, i);
    if (core === null) continue;
    cores ??= [];
    cores.push(core);
    free = core.to;
    reader.floor = free;
  }
  return cores ?? NO_CORES;
}

/** What a word can begin, or end (`ago`), in order: the first that answers wins. */
const WORD_RULES: readonly { readonly flags: number; readonly read: TimeRule }[] = [
  { flags: Start.hour, read: readSpelledHour },
  { flags: Start.phrase, read: readPhrase },
  { flags: Start.weekday, read: readWeekday },
  { flags: Start.month, read: readMonth },
  { flags: Start.shift, read: readShift },
  { flags: Start.today, read: readToday },
  { flags: Start.distance, read: readDistance },
  { flags: Start.part, read: readPart },
  { flags: Start.season, read: readSeason },
  { flags: Start.weekend, read: readWeekend },
  { flags: Start.century, read: readCentury },
  { flags: Start.partOfDay, read: readPartOfDay },
  { flags: Start.prefixed, read: readPrefixed },
];

function readWord(reader: TimeReader, i: number): TimeCore | null {
  const begins = reader.starts[reader.document.tokens.word[i]!]!;
  for (const { flags, read } of WORD_RULES) {
    const core = (begins & flags) === 0 ? null : read(reader, i);
    if (core !== null) return core;
  }
  return null;
}

/** A dateline this many days before publication tells the writer's today better than the day of publication. */
const DATELINE_AGE = 7;

/** The day that weekdays and `last week` are counted from. */
function referenceOf(
  text: TimeText,
  published: string | null,
): { readonly day: Day | null; readonly anchor: Anchor } {
  const day = published === null ? null : parseDay(published);
  const dateline = datelineDay(text, day);
  if (dateline !== null && (day === null || (dateline <= day && day - dateline <= DATELINE_AGE)))
    return { day: dateline, anchor: 'dateline' };
  return { day, anchor: day === null ? null : 'published' };
}

/** The day in the dateline, or of a line that is a date alone; without its year the last such day up to publication. */
function datelineDay(text: TimeText, published: Day | null): Day | null {
  const range = datelineRange(text.document);
  if (range === null) return dateLine(text);
  const { from, to } = range;
  const { document, tagged, words, candidates, starts } = text;
  const reader: TimeReader = { document, tagged, words, candidates, starts, from, to, floor: from, next: 0 };
  for (const { meaning } of joinNeighbours(reader, readCores(reader))) {
    if (meaning.kind !== 'date' || meaning.day === null) continue;
    const date = meaning.year === null && published !== null ? dated({ ...meaning, weekday: null }) : meaning;
    const placed = place(date, { reference: published, previous: null, forward: () => false });
    if (placed?.period != null) return placed.period.first;
  }
  return null;
}

function datelineRange({ dateline, tokens }: Document): TokenRange | null {
  if (dateline === null) return null;
  let from = 0;
  while (from < tokens.count && tokens.start[from]! < dateline.start) from++;
  let to = from;
  while (to < tokens.count && tokens.end[to]! <= dateline.end) to++;
  return { from, to };
}

/** Paragraphs at the head of an article in which a line with its date can stand. */
const HEAD = 5;
/** Tokens of `Published on Friday, May 8, 2009 at 10:30 GMT`. */
const LONGEST_DATE_LINE = 14;
const BEFORE_DATE = new Set('published posted updated date last on at by : | - – —'.split(' '));

/** The day of a paragraph that holds nothing but a date with its year (`Friday, May 8, 2009`). */
function dateLine(text: TimeText): Day | null {
  const { paragraphs, tokens } = text.document;
  for (const { from, to } of paragraphs.slice(0, HEAD)) {
    if (to - from < 3 || to - from > LONGEST_DATE_LINE) continue;
    const reader: TimeReader = { ...text, from, to, floor: from, next: firstFrom(text.candidates, from) };
    const [core, ...more] = joinNeighbours(reader, readCores(reader));
    if (core === undefined || more.length > 0 || core.to < to - 1) continue;
    const { meaning } = core;
    if (meaning.kind !== 'date' || meaning.year === null || meaning.day === null) continue;
    if (!tokens.lower.slice(from, core.from).every((word) => BEFORE_DATE.has(word))) continue;
    const placed = place(meaning, { reference: null, previous: null, forward: () => null });
    if (placed?.period != null) return placed.period.first;
  }
  return null;
}

function firstFrom(candidates: readonly number[], token: number): number {
  const found = candidates.findIndex((candidate) => candidate >= token);
  return found < 0 ? candidates.length : found;
}
