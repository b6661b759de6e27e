/**
 * Quotation marks whose partner an editor lost: where the speech must have begun, where it must have ended. Nearly a
 * quarter of articles have one (BASIL, Fan et al. 2019). The answer stays in its paragraph and is marked as a guess.
 */
import type { Document, Paragraph } from '../model.ts';
import { TokenKind } from '../model.ts';
import { tagComma } from './lost-tags.ts';

/** Verbs of a tag; outside marks they say that the sentence is the writer's. */
const TELLS = new Set(['said', 'says', 'told', 'added', 'tweeted', 'wrote', 'asked', 'replied']);

/** What may stand before a closing mark that ends a speech. */
const ENDS_SPEECH = new Set([',', '.', '!', '?', '…', '...', '—', '–']);

/** Words and marks behind which speech can begin in the middle of a sentence. */
const LEADS_IN = new Set([':', ',', 'that', 'as', 'because']);

/**
 * First token of the speech that the lone closing mark `mark` ends, or -1 where nothing speaks for one (`6"`, a slip of
 * the keyboard). `behind` is the first token that no other quotation has taken.
 */
export function lostOpening(document: Document, paragraph: Paragraph, behind: number, mark: number): number {
  const { tokens, sentences } = document;
  if (mark - 1 <= behind || !ENDS_SPEECH.has(tokens.lower[mark - 1]!)) return -1;
  if (behind === paragraph.from) {
    // With a tag behind the mark all that stands before it is speech; at the end of the paragraph the tag stands before.
    const tagged = mark + 1 < paragraph.to && tokens.kind[mark + 1] === TokenKind.word;
    const told = tagged ? -1 : lastOf(document, TELLS, paragraph.from, mark);
    return told < 0 ? paragraph.from : behindLeadIn(document, told + 1, mark);
  }
  const own = sentences[tokens.sentence[mark]!]!;
  if (own.from < behind) {
    const leadIn = lastOf(document, LEADS_IN, behind, mark - 1);
    return leadIn < 0 ? -1 : leadIn + 1;
  }
  let first = own;
  // Whole sentences back to the last one that the writer speaks in.
  for (let number = tokens.sentence[mark]! - 1; number >= 0; number--) {
    const sentence = sentences[number]!;
    if (sentence.from < behind || lastOf(document, TELLS, sentence.from, sentence.to) >= 0) break;
    first = sentence;
  }
  return first.from;
}

/** Behind `said`, and a colon, comma or *that*, if one stands there. */
function behindLeadIn({ tokens }: Document, from: number, limit: number): number {
  return from + 1 < limit && LEADS_IN.has(tokens.lower[from]!) ? from + 1 : from;
}

function lastOf({ tokens }: Document, words: ReadonlySet<string>, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (words.has(tokens.lower[i]!)) return i;
  return -1;
}

/**
 * Token behind the speech that the mark at `opened` begins and nothing ends: its own sentence, and those behind it until
 * one that the writer plainly speaks in, or to the comma before a tag. `limit` is a token that it cannot reach.
 */
export function lostClosing(
  document: Document,
  paragraph: Paragraph,
  opened: number,
  limit = paragraph.to,
): number {
  const { tokens, sentences } = document;
  const own = tokens.sentence[opened]!;
  for (let number = own; number < paragraph.endSentence; number++) {
    const sentence = sentences[number]!;
    if (sentence.from >= limit) break;
    const comma =
      sentence.to > limit ? -1 : tagComma(document, sentence, Math.max(opened, sentence.from - 2));
    // A later sentence with a tag is speech where the paragraph began with it.
    if (comma >= 0 && (number === own || opened === paragraph.from)) return comma;
    if (number > own && lastOf(document, TELLS, sentence.from, sentence.to) >= 0) return sentence.from;
  }
  return limit;
}

/** The comma before the tag of the sentence that the mark at `opened` begins, if the paragraph ends with it; or -1. */
export function tagOfParagraph(document: Document, paragraph: Paragraph, opened: number): number {
  const own = document.sentences[document.tokens.sentence[opened]!]!;
  return own.to === paragraph.to ? tagComma(document, own, opened) : -1;
}
