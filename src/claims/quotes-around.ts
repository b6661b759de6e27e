/** The quotations that an offset stands in, and who speaks in them. */
import type { Document, Quote } from '../model.ts';
import type { VoiceLayer } from '../voice/voice.ts';

/** Quotations nested deeper than this are not looked for. */
const QUOTE_DEPTH = 4;

/**
 * Where to start looking for the quotations around a UTF-16 offset; `quotes` are in text order. Those from this number
 * on that start at the offset or before it come into question, outermost first.
 */
function firstCandidate(quotes: readonly Quote[], offset: number): number {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - QUOTE_DEPTH);
}

/** Number of the outermost quotation that holds the UTF-16 offset and passes the test, or -1; scare quotes and titles are none. */
export function quotationAround(
  quotes: readonly Quote[],
  offset: number,
  test: (quote: Quote, index: number) => boolean,
): number {
  for (let i = firstCandidate(quotes, offset); i < quotes.length && quotes[i]!.start <= offset; i++) {
    const quote = quotes[i]!;
    if (quote.end > offset && quote.kind === 'quotation' && test(quote, i)) return i;
  }
  return -1;
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
