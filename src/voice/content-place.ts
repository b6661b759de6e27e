/** What the content rules look at and give, and the small questions that several of them ask. */
import type { AttributionMode, Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { VerbCandidate } from './cues.ts';
import { contentEnd } from './extent.ts';
import type { Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';
import type { Subject } from './subjects.ts';

export interface Content {
  readonly mode: AttributionMode;
  /** In order; may be quoted stretches that reach into other sentences. */
  readonly ranges: readonly TokenRange[];
  readonly rule: string;
}

/** Everything a content rule looks at. `after` is the first token behind subject, verb, addressee and settings. */
export interface ContentPlace {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly stretches: readonly QuotedStretch[];
  readonly cue: VerbCandidate;
  readonly subject: Subject;
  readonly after: number;
  /** First token of this sentence that no earlier attribution has taken. */
  readonly free: number;
  /** The cue stands in what an earlier cue of the sentence reports. */
  readonly held: boolean;
}

/** What a rule gives; the list signs it. */
export type Found = Omit<Content, 'rule'> | null;

/** Number of the outermost stretch that starts at the token, or -1. */
export function stretchStartingAt(place: Pick<ContentPlace, 'reading' | 'stretches'>, token: number): number {
  const index = place.reading.quoteAt[token] ?? -1;
  if (index < 0) return -1;
  const outer = outermost(place.stretches, index);
  return place.stretches[outer]!.from === token ? outer : -1;
}

/** Number of the outermost stretch that ends with the token, or -1. */
export function stretchEndingAt(place: Pick<ContentPlace, 'reading' | 'stretches'>, token: number): number {
  const index = place.reading.quoteAt[token] ?? -1;
  if (index < 0) return -1;
  const outer = outermost(place.stretches, index);
  return place.stretches[outer]!.to === token + 1 ? outer : -1;
}

export function outermost(stretches: readonly QuotedStretch[], index: number): number {
  let outer = index;
  for (let parent = stretches[outer]!.parent; parent !== null; parent = stretches[outer]!.parent)
    outer = parent;
  return outer;
}

/** The tokens between the marks, without a comma or dash before the closing one. */
export function insideMarks(reading: Pick<Reading, 'document'>, stretch: QuotedStretch): TokenRange {
  let to = stretch.closed ? stretch.to - 1 : stretch.to;
  while (
    to - 1 > stretch.from &&
    (reading.document.tokens.lower[to - 1] === ',' || reading.document.tokens.lower[to - 1] === ';')
  )
    to--;
  const from = stretch.opened ? stretch.from + 1 : stretch.from;
  return { from, to: Math.max(to, from) };
}

export function hasWords(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const t = reading.tagged.tag[i];
    if (t !== Tag.mark && t !== Tag.quote) return true;
  }
  return false;
}

export function indirect(place: ContentPlace, from: number): Found {
  const to = contentEnd(place.reading, place.sentence, from, place.cue.cue);
  return to > from ? { mode: modeOf(place.reading, from, to), ranges: [{ from, to }] } : null;
}

/** Indirect content that holds a quotation is mixed. */
export function modeOf(reading: Reading, from: number, to: number): AttributionMode {
  for (let i = from; i < to; i++) if (reading.quoteAt[i]! >= 0) return 'mixed';
  return 'indirect';
}
