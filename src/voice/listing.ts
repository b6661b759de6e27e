/** Quotations and attributions as the report lists them: without token numbers, with ids. */
import type { Attribution, Cue, ReportAttribution, ReportQuote, Span, TextSpan } from '../model.ts';
import type { VoiceLayer } from './voice.ts';

/** In text order, outer marks before inner ones. */
export function listQuotes({ quotes, attributions }: VoiceLayer): ReportQuote[] {
  return quotes.map((quote) => {
    const attribution = quote.attribution === null ? null : attributions[quote.attribution]!;
    return {
      start: quote.start,
      end: quote.end,
      kind: quote.kind,
      closed: quote.bare || (quote.opened && quote.closed),
      mention: quote.mention,
      parent: quote.parent,
      attribution: quote.attribution === null ? null : attributionId(quote.attribution),
      sourceId: attribution?.sourceId ?? null,
      source: listText(attribution?.source ?? null),
      cue: listCue(attribution?.cue ?? null),
      rule: quote.rule,
    };
  });
}

/** All of them, those that make no claim too. */
export function listAttributions({ attributions, modifiersOf }: VoiceLayer): ReportAttribution[] {
  const modifiers = modifiersOf();
  return attributions.map((attribution, number) => ({
    id: attributionId(number),
    mode: attribution.mode,
    sentence: attribution.sentence,
    sourceId: attribution.sourceId,
    source: listText(attribution.source),
    sourceRule: attribution.sourceRule,
    cue: listCue(attribution.cue),
    content: attribution.content.filter(({ start, end }) => start < end).map(listSpan),
    modifiers: modifiers[number]!,
    parent: attribution.parent === null ? null : attributionId(attribution.parent),
    rule: attribution.rule,
  }));
}

const attributionId = (number: number): string => `A${number + 1}`;

const listSpan = ({ start, end }: Span): Span => ({ start, end });

function listText(span: Attribution['source']): TextSpan | null {
  return span === null ? null : { start: span.start, end: span.end, text: span.text };
}

function listCue(cue: Attribution['cue']): Cue | null {
  if (cue === null) return null;
  return { start: cue.start, end: cue.end, text: cue.text, lemma: cue.lemma, class: cue.class };
}
