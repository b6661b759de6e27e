/** The attribution of a quotation whose speaker no cue names: `Dunn dismissed talk of “…”`, `Dunn's “…”`. */
import type { FoundAttribution } from './attributions.ts';
import { placedSpan, placedText } from './attributions.ts';
import { insideMarks } from './content-place.ts';
import type { Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';
import type { Candidate } from './speaker-candidates.ts';

/** It has no cue, so that no claim is made of it: the sentence stays the outlet's, only the words in marks are not. */
export function attributionOf(
  { document }: Reading,
  stretch: QuotedStretch,
  { source }: Candidate,
  rule: string,
): FoundAttribution {
  const content = insideMarks({ document }, stretch);
  return {
    mode: 'mixed',
    sentence: document.tokens.sentence[stretch.from]!,
    source: source === null ? null : placedText(document, source),
    cue: null,
    content: [placedSpan(document, content)],
    rule,
  };
}
