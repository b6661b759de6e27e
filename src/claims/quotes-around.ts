/** The quotations that an offset stands in, and who speaks in them. */
import type { Document, Quote } from '../model.ts';
import type { VoiceLayer } from '../voice/voice.ts';

/** Quotations nested deeper than this are not looked for. */
const QUOTE_DEPTH = 4;

/** Numbers of the quotations that hold the UTF-16 offset, outermost first; `quotes` are in text order. */
export function quotesAround(quotes: readonly Quote[], offset: number): number[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  const around: number[] = [];
  for (let i = Math.max(0, low - QUOTE_DEPTH); i < low; i++) if (quotes[i]!.end > offset) around.push(i);
  return around;
}

/**
 * Number of the attribution that speaks in each quotation, or null. A cue inside the marks (`“… and it shows that …”`)
 * does not name who says the whole; then the speaker of the quotation before it in the paragraph goes on.
 */
export function quoteSpeakers({
  document,
  voices,
}: {
  document: Document;
  voices: VoiceLayer;
}): (number | null)[] {
  const { quotes, attributions } = voices;
  const speakers: (number | null)[] = [];
  let before: { readonly paragraph: number; readonly speaker: number } | null = null;
  quotes.forEach((quote, index) => {
    const paragraph = document.sentences[document.tokens.sentence[quote.from]!]!.paragraph;
    const cue = quote.attribution === null ? null : (attributions[quote.attribution]?.cue ?? null);
    const inside = cue !== null && cue.from >= quote.from && cue.to <= quote.to;
    let speaker = inside ? null : quote.attribution;
    if (
      speaker === null &&
      quote.parent === null &&
      quote.kind === 'quotation' &&
      before?.paragraph === paragraph
    )
      speaker = before.speaker;
    speakers[index] = speaker;
    if (speaker !== null && quote.parent === null) before = { paragraph, speaker };
  });
  return speakers;
}
