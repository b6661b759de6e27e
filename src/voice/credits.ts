/**
 * Speakers named without a verb: `“…” — Ana Lopez` at the end of a paragraph, and the lines of a transcript
 * (`LOPEZ: We will stay.`).
 */
import { type Paragraph, Shape, TokenKind, type TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { Draft } from './attributions.ts';
import { insideMarks, stretchEndingAt } from './content-place.ts';
import { lower, type Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';

/** Words a credit or the name of a transcript line can have. */
const NAME_LIMIT = 6;

/** Fewer lines with a name and a colon are no transcript. */
const TRANSCRIPT_LINES = 3;

/** Attributions without a verb, by the sentence that holds their cue. */
export function creditDrafts(reading: Reading, stretches: readonly QuotedStretch[]): Map<number, Draft[]> {
  const bySentence = new Map<number, Draft[]>();
  const add = (draft: Draft) => {
    const sentence = reading.document.tokens.sentence[draft.cue.from]!;
    const list = bySentence.get(sentence);
    if (list === undefined) bySentence.set(sentence, [draft]);
    else list.push(draft);
  };
  const lines: Draft[] = [];
  for (const paragraph of reading.document.paragraphs) {
    const credit = dashCredit(reading, stretches, paragraph);
    if (credit !== null) add(credit);
    const line = transcriptLine(reading, paragraph);
    if (line !== null) lines.push(line);
  }
  if (lines.length >= TRANSCRIPT_LINES) for (const line of lines) add(line);
  return bySentence;
}

const isDash = (mark: string): boolean => /^[-–—―]+$/u.test(mark);

function dashCredit(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  paragraph: Paragraph,
): Draft | null {
  const { tag } = reading.tagged;
  let to = paragraph.to;
  while (to - 1 > paragraph.from && tag[to - 1] === Tag.mark && !isDash(lower(reading, to - 1))) to--;
  for (let dash = to - 2; dash > paragraph.from && to - dash <= NAME_LIMIT + 1; dash--) {
    if (reading.document.tokens.kind[dash] !== TokenKind.punctuation || !isDash(lower(reading, dash)))
      continue;
    const stretch = stretchEndingAt({ reading, stretches }, dash - 1);
    if (stretch < 0 || !isName(reading, { from: dash + 1, to })) return null;
    return {
      mode: 'direct',
      source: { from: dash + 1, to },
      cue: { from: dash, to: dash + 1 },
      lemma: '—',
      class: 'neutral',
      content: [insideMarks(reading, stretches[stretch]!)],
      rule: 'credit-behind-dash',
    };
  }
  return null;
}

function transcriptLine(reading: Reading, paragraph: Paragraph): Draft | null {
  const from = reading.tagged.tag[paragraph.from] === Tag.quote ? paragraph.from + 1 : paragraph.from;
  for (let i = from + 1; i < Math.min(paragraph.to - 1, from + NAME_LIMIT); i++) {
    if (lower(reading, i) !== ':') continue;
    if (!isName(reading, { from, to: i })) return null;
    return {
      mode: 'direct',
      source: { from, to: i },
      cue: { from: i, to: i + 1 },
      lemma: ':',
      class: 'neutral',
      content: [{ from: i + 1, to: paragraph.to }],
      rule: 'transcript-line',
    };
  }
  return null;
}

/** Capitalised words only, with the stops and particles of names. */
export function isName(reading: Reading, range: TokenRange): boolean {
  const { tokens } = reading.document;
  let capitals = 0;
  for (let i = range.from; i < range.to; i++) {
    if (tokens.kind[i] !== TokenKind.word) {
      if (tokens.kind[i] === TokenKind.punctuation && /^[.,&]$/.test(tokens.lower[i]!)) continue;
      return false;
    }
    if ((tokens.shape[i]! & Shape.capital) !== 0) capitals++;
    else if (tokens.lower[i]!.length > 3) return false;
  }
  return capitals > 0;
}
