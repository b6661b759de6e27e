/** Whose words any span of a finished report is, by the rules of the analysis and from the report alone. */
import type { Report, ReportAttribution, ReportQuote, Span, VoiceReading } from '../model.ts';
import { Char, charAt } from '../text/characters.ts';
import {
  decideVoice,
  isStanceOnly,
  longestFirst,
  traceVoice,
  type VoicePlace,
  type VoiceStep,
  voicedQuote,
} from './voice-rules.ts';

/**
 * Whose words stand at a span, exactly as the program reads a term there: a span takes the voice of its first word,
 * unless it begins inside quotation marks and ends behind them. Works on a report that was parsed from JSON.
 * The first call on a report takes time linear in it; every further one, the logarithm of that.
 *
 * @param start,end UTF-16 code units into `report.document.text`, half-open
 * @throws RangeError when the span is empty, not of whole numbers, or reaches out of the text
 * @throws TypeError for a report of a version that did not list attributions
 */
export function voiceAt(report: Report, start: number, end: number): VoiceReading {
  return decideVoice(placeIn(report, start, end).place);
}

/** How `voiceAt` comes to its answer. */
export interface VoiceTrace {
  /** The rules in the order in which they were asked; the last one answered. */
  readonly steps: readonly VoiceStep[];
  readonly place: VoicePlace;
  readonly marks: ReportQuote | null;
  /** Marks that it begins in and reaches out of, which therefore do not count. */
  readonly reachesOut: ReportQuote | null;
  readonly content: ReportAttribution | null;
}

/** @throws as `voiceAt` */
export function traceVoiceAt(report: Report, start: number, end: number): VoiceTrace {
  const { place, ...rest } = placeIn(report, start, end);
  return { steps: traceVoice(place), place, ...rest };
}

function placeIn(report: Report, start: number, end: number) {
  const { text } = report.document;
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
    throw new RangeError(`no span of a text of ${text.length} UTF-16 units: ${start} to ${end}`);
  const index = indexOf(report);
  const at = firstWordAt(text, start);
  // Its last character, or what stands there when that is white space.
  const last = firstWordAt(text, end - 1);
  const { marks, reachesOut } = voicedQuote(report.quotes, index.quoteAt(at), (quote) => last < quote.end);
  const content = report.attributions[index.contentAt(at)] ?? null;
  const sentence = firstEndingBehind(report.sentences, at);
  const { zones } = report.document;
  const zone = zones[firstEndingBehind(zones, report.sentences[sentence]?.start ?? text.length)];
  const place: VoicePlace = {
    marks: marks === null ? null : { ...marks, attribution: index.byId.get(marks.attribution ?? '') ?? null },
    content,
    modifier: content !== null && covers(content.modifiers, at),
    headline: zone?.kind === 'headline',
    cued: index.cued.has(sentence),
  };
  return { place, marks, reachesOut, content };
}

/** Lists of a report by offset. */
interface Index {
  readonly quoteAt: (offset: number) => number;
  readonly contentAt: (offset: number) => number;
  readonly byId: ReadonlyMap<string, ReportAttribution>;
  /** Numbers of the sentences in which somebody speaks. */
  readonly cued: ReadonlySet<number>;
}

const INDEXES = new WeakMap<Report, Index>();

function indexOf(report: Report): Index {
  const known = INDEXES.get(report);
  if (known !== undefined) return known;
  const { quotes, attributions } = report;
  if (attributions === undefined)
    throw new TypeError('the report does not list attributions: it is of an older version; analyse again');
  const contents = attributions.flatMap(({ content, rule }, number) =>
    isStanceOnly(rule) ? [] : content.map(({ start, end }) => ({ start, end, number })),
  );
  const index: Index = {
    quoteAt: paint(quotes.map(({ start, end }, number) => ({ start, end, number }))),
    contentAt: paint(contents.sort(longestFirst)),
    byId: new Map(attributions.map((attribution) => [attribution.id, attribution])),
    cued: new Set(attributions.flatMap(({ sentence, rule }) => (isStanceOnly(rule) ? [] : [sentence]))),
  };
  INDEXES.set(report, index);
  return index;
}

/** Paints the spans over each other, later ones on top; answers which one is visible at an offset, or -1. */
function paint(spans: readonly (Span & { readonly number: number })[]): (offset: number) => number {
  const bounds = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const place = new Map(bounds.map((offset, number) => [offset, number]));
  const visible = new Int32Array(bounds.length).fill(-1);
  for (const { start, end, number } of spans) visible.fill(number, place.get(start)!, place.get(end)!);
  return (offset) => visible[lastUpTo(bounds, offset)] ?? -1;
}

/** Number of the last of the ascending offsets that is not behind `offset`, or -1. */
function lastUpTo(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Number of the first span that ends behind the offset; spans are in order and do not overlap. */
function firstEndingBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function covers(spans: readonly Span[], offset: number): boolean {
  const span = spans[firstEndingBehind(spans, offset)];
  return span !== undefined && span.start <= offset;
}

/** The offset, or the next one that is no white space; behind the last word, the last one that is none. */
function firstWordAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && charAt(text, at) === Char.space) at++;
  if (at < text.length) return at;
  at = offset;
  while (at > 0 && charAt(text, at) === Char.space) at--;
  return at;
}
