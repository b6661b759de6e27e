/**
 * Who speaks where: quotations, attributions and sources of a document, and the voice of any span (brief 2.5).
 */
import type { Attribution, Document, Quote, Source, Span, TokenRange, VoiceReading } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { type FoundAttribution, findAttributions } from './attributions.ts';
import { findBareSpeech, withBareSpeakers, withBareSpeech } from './bare-speech.ts';
import { collectNames, type NameTable } from './mentions.ts';
import type { Reading } from './phrase.ts';
import { readQuotes } from './quote-kinds.ts';
import { findQuotedStretches, type QuotedStretch } from './quotes.ts';
import { resolveSources } from './sources.ts';
import { decideVoice, isStanceOnly, longestFirst, type VoicePlace, voicedQuote } from './voice-rules.ts';
import type { Decide } from './weighed.ts';
import { withWordNames } from './word-names.ts';

export interface VoiceLayer {
  readonly reading: Reading;
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Omit<Source, 'claims' | 'verbs'>[];
  /** Whose words stand at a span, UTF-16 offsets. */
  readonly voiceAt: (span: Span) => VoiceReading;
  /** For each attribution the words of its content whose owner no reader can tell (see `isModifier`). */
  readonly modifiersOf: () => readonly (readonly Span[])[];
  /** Number of the innermost attribution whose content holds the token, or -1. */
  readonly contentAt: Int32Array;
  /** The names of the text, for the voices and for who is named. */
  readonly names: NameTable;
  /** Is some token of the range a cue of an attribution? Half-open token range. */
  readonly isCue: (from: number, to: number) => boolean;
  /** Does the range stand inside the title of a work? */
  readonly inTitle: (from: number, to: number) => boolean;
}

/** Reads the voices of a tagged document. Linear; never throws. */
export function readVoices(document: Document, tags: Tagged, decide?: Decide): VoiceLayer {
  const tagged = withWordNames(document, tags);
  const marked = findQuotedStretches(document);
  const inMarks: Reading = { document, tagged, quoteAt: paint(document.tokens.count, marked) };
  const bare = findBareSpeech(inMarks);
  const stretches = withBareSpeech(document, marked, bare);
  const reading: Reading =
    bare.length === 0 ? inMarks : { document, tagged, quoteAt: paint(document.tokens.count, stretches) };
  const cued = withBareSpeakers(document, findAttributions(reading, stretches, decide), bare);
  const cuedAt = paintContents(document, cued);
  const { quotes, attributions: found } = readQuotes(reading, stretches, cued, cuedAt);
  const contentAt = found.length === cued.length ? cuedAt : paintContents(document, found);
  const names = collectNames(reading);
  const { sources, sourceOf, sourceRuleOf } = resolveSources(reading, found, names);
  const attributions = found.map(({ mode, sentence, source, cue, content, rule }, number) => {
    const sourceId = sourceOf[number]!;
    const sourceRule = sourceRuleOf[number]!;
    const parent = parentOf(found, number, contentAt);
    return { mode, sentence, source, cue, content, rule, sourceId, sourceRule, parent };
  });
  const cueTokens = new Uint8Array(document.tokens.count);
  for (const { cue } of attributions) if (cue !== null) cueTokens.fill(1, cue.from, cue.to);
  const layer = { document, tagged, quotes, attributions, contentAt, quoteAt: reading.quoteAt };
  return {
    reading,
    quotes,
    attributions,
    sources,
    contentAt,
    names,
    voiceAt: (span) => decideVoice(placeOf(layer, span)),
    modifiersOf: () => modifiersOf(layer),
    isCue: (from, to) => cueTokens.subarray(from, to).includes(1),
    inTitle: (from, to) => {
      const index = reading.quoteAt[from]!;
      return index >= 0 && quotes[index]!.kind === 'title' && quotes[index]!.to >= to;
    },
  };
}

/** Innermost stretch of each token: parents come before their children, so children paint over them. */
function paint(count: number, stretches: readonly QuotedStretch[]): Int32Array {
  const at = new Int32Array(count).fill(-1);
  stretches.forEach((stretch, index) => {
    at.fill(index, stretch.from, stretch.to);
  });
  return at;
}

interface PaintedRange extends Span, TokenRange {
  readonly number: number;
}

/** Innermost content of each token: longer contents are painted first. */
function paintContents(document: Document, attributions: readonly FoundAttribution[]): Int32Array {
  const at = new Int32Array(document.tokens.count).fill(-1);
  const ranges: PaintedRange[] = [];
  attributions.forEach(({ rule, content }, number) => {
    if (isStanceOnly(rule)) return;
    for (const { start, end, from, to } of content) ranges.push({ start, end, from, to, number });
  });
  ranges.sort(longestFirst);
  for (const { from, to, number } of ranges) at.fill(number, from, to);
  return at;
}

function parentOf(found: readonly FoundAttribution[], number: number, contentAt: Int32Array): number | null {
  const attribution = found[number]!;
  const at = attribution.cue === null ? -1 : contentAt[attribution.cue.from]!;
  if (at < 0 || at === number) return null;
  // Two attributions that hold each other's cue (`X announced that …, agencies reported`): the later tag is the outer one.
  const other = found[at]!;
  const mutual = other.cue !== null && contentAt[other.cue.from] === number;
  return mutual && number > at ? null : at;
}

interface Layer {
  readonly document: Document;
  readonly tagged: Tagged;
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly contentAt: Int32Array;
  readonly quoteAt: Int32Array;
}

/** What the rules of a voice ask, from the tokens; `report-voice.ts` answers the same from a finished report. */
function placeOf(layer: Layer, span: Span): VoicePlace {
  const { document, quotes, attributions } = layer;
  const from = tokenAt(document, span.start);
  const to = tokenAt(document, span.end - 1) + 1;
  const { marks } = voicedQuote(quotes, layer.quoteAt[from] ?? -1, (quote) => quote.to >= to);
  const number = document.tokens.sentence[from] ?? 0;
  return {
    marks: marks === null ? null : { ...marks, attribution: attributions[marks.attribution ?? -1] ?? null },
    content: attributions[layer.contentAt[from] ?? -1] ?? null,
    modifier: isModifier(layer.tagged, from),
    headline: document.paragraphs[document.sentences[number]?.paragraph ?? -1]?.zone === 'headline',
    cued: hasAttribution(attributions, number),
  };
}

/** In "accused the ministry of hiding the alleged losses" no reader can tell whose word *alleged* is. */
function isModifier({ tag }: Tagged, at: number): boolean {
  const t = tag[at];
  const next = tag[at + 1];
  if (t === Tag.adjective || t === Tag.participle) return true;
  return (t === Tag.noun || t === Tag.gerund) && (next === Tag.noun || next === Tag.name);
}

/** Modifiers inside each attribution's content that stand in no content inside it; neighbours are joined. */
function modifiersOf({ document, tagged, attributions, contentAt }: Layer): Span[][] {
  const { start, end, count } = document.tokens;
  const modifiers: Span[][] = attributions.map(() => []);
  for (let i = 0; i < count; i++) {
    const number = contentAt[i]!;
    if (number < 0 || !isModifier(tagged, i)) continue;
    let to = i;
    while (contentAt[to + 1] === number && isModifier(tagged, to + 1)) to++;
    modifiers[number]!.push({ start: start[i]!, end: end[to]! });
    i = to;
  }
  return modifiers;
}

function hasAttribution(attributions: readonly Attribution[], sentence: number): boolean {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attributions[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  for (let i = low; attributions[i]?.sentence === sentence; i++)
    if (!isStanceOnly(attributions[i]!.rule)) return true;
  return false;
}

/** Number of the token that holds the offset, or of the first one behind it. */
export function tokenAt(document: Document, offset: number): number {
  const { end, count } = document.tokens;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, count - 1);
}
