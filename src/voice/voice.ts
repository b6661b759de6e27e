/**
 * Who speaks where: quotations, attributions and sources of a document, and the voice of any span (brief 2.5).
 */
import type { Attribution, Document, Quote, Source, Span, VoiceReading } from '../model.ts';
import { Tag, type Tagged } from '../text/tag.ts';
import { type FoundAttribution, findAttributions } from './attributions.ts';
import type { Reading } from './phrase.ts';
import { decideQuoteKinds } from './quote-kinds.ts';
import { findQuotedStretches, type QuotedStretch } from './quotes.ts';
import { resolveSources } from './sources.ts';
import { type Decide, isStanceOnly } from './weighed.ts';

export interface VoiceLayer {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Omit<Source, 'claims'>[];
  /** Whose words stand at a span, UTF-16 offsets. */
  readonly voiceAt: (span: Span) => VoiceReading;
  /** Number of the innermost attribution whose content holds the token, or -1. */
  readonly contentAt: Int32Array;
  /** Is some token of the range a cue of an attribution? Half-open token range. */
  readonly isCue: (from: number, to: number) => boolean;
  /** Does the range stand inside the title of a work? */
  readonly inTitle: (from: number, to: number) => boolean;
}

/** Reads the voices of a tagged document. Linear; never throws. */
export function readVoices(document: Document, tagged: Tagged, decide?: Decide): VoiceLayer {
  const stretches = findQuotedStretches(document);
  const reading: Reading = { document, tagged, quoteAt: paint(document.tokens.count, stretches) };
  const found = findAttributions(reading, stretches, decide);
  const contentAt = paintContents(document, found);
  const quotes = decideQuoteKinds(reading, stretches, found, contentAt);
  const { sources, sourceOf } = resolveSources(reading, found);
  const attributions = found.map((attribution, number) => ({
    ...attribution,
    sourceId: sourceOf[number]!,
    parent: parentOf(found, number, contentAt),
  }));
  const cueTokens = new Uint8Array(document.tokens.count);
  for (const { cue } of attributions) if (cue !== null) cueTokens.fill(1, cue.from, cue.to);
  const layer = { document, tagged, quotes, attributions, contentAt, quoteAt: reading.quoteAt };
  return {
    quotes,
    attributions,
    sources,
    contentAt,
    voiceAt: (span) => voiceOf(layer, span),
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

/** Innermost content of each token: longer contents are painted first. */
function paintContents(document: Document, attributions: readonly FoundAttribution[]): Int32Array {
  const at = new Int32Array(document.tokens.count).fill(-1);
  const ranges = attributions.flatMap((attribution, number) =>
    isStanceOnly(attribution.rule) ? [] : attribution.content.map((range) => ({ ...range, number })),
  );
  ranges.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  for (const range of ranges) at.fill(range.number, range.from, range.to);
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

interface VoicePlace {
  readonly layer: Layer;
  readonly from: number;
  readonly quote: Quote | null;
  readonly content: Attribution | null;
  readonly headline: boolean;
}

type VoiceRule = { readonly name: string; readonly read: (place: VoicePlace) => VoiceReading | null };

const VOICE_RULES: readonly VoiceRule[] = [
  { name: 'scare', read: scare },
  { name: 'quote', read: quoted },
  { name: 'headline', read: headline },
  { name: 'paraphrase', read: paraphrase },
  { name: 'own', read: own },
];

function voiceOf(layer: Layer, span: Span): VoiceReading {
  const from = tokenAt(layer.document, span.start);
  const to = Math.max(from + 1, tokenAt(layer.document, span.end - 1) + 1);
  const quote = outsideTitle(layer, layer.quoteAt[from] ?? -1);
  const contentIndex = layer.contentAt[from] ?? -1;
  const sentence = layer.document.sentences[layer.document.tokens.sentence[from] ?? 0];
  const place: VoicePlace = {
    layer,
    from,
    // A term that reaches out of the marks is not the quoted person's alone.
    quote: quote !== null && quote.to >= to ? quote : null,
    content: contentIndex < 0 ? null : layer.attributions[contentIndex]!,
    headline: layer.document.paragraphs[sentence?.paragraph ?? 0]?.zone === 'headline',
  };
  for (const rule of VOICE_RULES) {
    const reading = rule.read(place);
    if (reading !== null) return reading;
  }
  throw new Error('the last rule of a voice always answers');
}

/** The quotation of a token; the title of a work is no voice, so what holds the title counts. */
function outsideTitle(layer: Layer, index: number): Quote | null {
  for (let i = index; i >= 0; ) {
    const quote = layer.quotes[i]!;
    if (quote.kind !== 'title') return quote;
    i = quote.parent ?? -1;
  }
  return null;
}

function scare({ quote, layer }: VoicePlace): VoiceReading | null {
  if (quote === null || quote.kind !== 'scare') return null;
  const speaker = quote.attribution === null ? null : layer.attributions[quote.attribution]!.sourceId;
  return {
    voice: 'scare',
    mention: quote.mention,
    ownership: 'certain',
    attributedTo: speaker,
    rule: quote.rule,
  };
}

function quoted({ quote, layer }: VoicePlace): VoiceReading | null {
  if (quote === null) return null;
  const attribution = quote.attribution === null ? null : layer.attributions[quote.attribution]!;
  const sourceId = attribution?.sourceId ?? null;
  return {
    voice: 'quote',
    mention: quote.mention,
    ownership: sourceId === null ? 'uncertain' : 'certain',
    attributedTo: sourceId,
    rule: attribution === null || quote.rule !== 'inside-content' ? quote.rule : attribution.rule,
  };
}

function headline({ headline: inHeadline, content }: VoicePlace): VoiceReading | null {
  if (!inHeadline) return null;
  return {
    voice: 'headline',
    mention: false,
    ownership: content === null ? 'certain' : 'uncertain',
    attributedTo: content?.sourceId ?? null,
    rule: content === null ? 'headline' : `headline+${content.rule}`,
  };
}

function paraphrase({ content, layer, from }: VoicePlace): VoiceReading | null {
  if (content === null) return null;
  return {
    voice: 'paraphrase',
    mention: false,
    // In "accused the ministry of hiding the alleged losses" no reader can tell whose word *alleged* is.
    ownership: isModifier(layer, from) ? 'uncertain' : 'certain',
    attributedTo: content.sourceId,
    rule: content.rule,
  };
}

function isModifier(layer: Layer, at: number): boolean {
  const { tag } = layer.tagged;
  const t = tag[at];
  const next = tag[at + 1];
  if (t === Tag.adjective || t === Tag.participle) return true;
  return (t === Tag.noun || t === Tag.gerund) && (next === Tag.noun || next === Tag.name);
}

function own({ layer, from }: VoicePlace): VoiceReading {
  const sentence = layer.document.tokens.sentence[from] ?? -1;
  const cued = hasAttribution(layer.attributions, sentence);
  return {
    voice: 'own',
    mention: false,
    ownership: 'certain',
    attributedTo: null,
    rule: cued ? 'outside-content' : 'no-cue-in-sentence',
  };
}

function hasAttribution(attributions: readonly Attribution[], sentence: number): boolean {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attributions[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return attributions[low]?.sentence === sentence;
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
