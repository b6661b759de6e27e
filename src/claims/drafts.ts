/**
 * Sentences to claim drafts: which stretch asserts something, and under which attribution. A sentence is spoken for by
 * its attributions, or by a speech that goes on from another sentence, or else it is the outlet's own.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { bare, type ClaimInput, firstWord, SHORTEST_CLAIM, trimStop, wordCount } from './clauses.ts';
import { nestedDrafts } from './nested.ts';
import { isNoClaim } from './non-claims.ts';
import { ownDrafts } from './own-words.ts';
import { quoteSpeakers, quotesAround } from './quotes-around.ts';
import { type Speech, speechesOf } from './speakers.ts';
import { speechDrafts } from './speech.ts';

/** A claim before its details: token range, attribution (number in the voice layer, or null), the draft it is nested in. */
export interface ClaimDraft extends TokenRange {
  readonly sentence: number;
  readonly attribution: number | null;
  /** The tokens of the bare content; the longest part when a tag stands in its middle. */
  readonly content: TokenRange;
  /** All parts of the content inside this sentence, in order. */
  readonly parts: readonly TokenRange[];
  /** The noun that an apposition or a relative clause is about, when it stands outside the draft. */
  readonly about: TokenRange | null;
  /** Index of the draft that holds this one, or null. */
  readonly nestedIn: number | null;
  readonly rule: string;
}

/** Claim drafts in text order; nested ones follow the draft that holds them. Linear in the text; never throws. */
export function draftClaims(input: ClaimInput): ClaimDraft[] {
  const bySentence = attributionsBySentence(input);
  const speakers = quoteSpeakers(input);
  const drafts: ClaimDraft[] = [];
  input.document.sentences.forEach((sentence, number) => {
    if (input.document.paragraphs[sentence.paragraph]!.zone === 'caption') return;
    const own = bySentence.get(number) ?? [];
    const tops = topDrafts(input, sentence, number, own, speakers)
      .filter((draft) => !isNoClaim(input, draft))
      .sort((a, b) => a.from - b.from);
    const first = drafts.length;
    drafts.push(...tops);
    drafts.push(...nestedDrafts(input, tops, first, own));
  });
  return drafts;
}

function attributionsBySentence({ voices }: ClaimInput): Map<number, number[]> {
  const found = new Map<number, number[]>();
  voices.attributions.forEach((attribution, index) => {
    const list = found.get(attribution.sentence);
    if (list === undefined) found.set(attribution.sentence, [index]);
    else list.push(index);
  });
  return found;
}

function topDrafts(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  own: readonly number[],
  speakers: readonly (number | null)[],
): ClaimDraft[] {
  const quotation = wholeQuotation(input, sentence);
  if (quotation !== null) {
    const speaker = speakers[quotation]!;
    const rule = speaker === null ? 'quotation-without-speaker' : 'speech-goes-on';
    return [heldDraft(input, sentence, number, speaker, rule)];
  }
  const speeches: Speech[] = speechesOf(input, sentence, own);
  if (speeches.length > 0) return speechDrafts(input, sentence, number, speeches);
  const held = heldBy(input, sentence, number, speakers);
  if (held === null) return ownDrafts(input, sentence, number).map((draft) => withoutSpeaker(input, draft));
  return [heldDraft(input, sentence, number, held, 'speech-goes-on')];
}

/** Words that begin in a quotation are not the outlet's, even when nobody could be found who says them. */
function withoutSpeaker({ document, voices }: ClaimInput, draft: ClaimDraft): ClaimDraft {
  const offset = document.tokens.start[firstWord(document, draft)]!;
  const quoted = quotesAround(voices.quotes, offset).some((index) => {
    const quote = voices.quotes[index]!;
    return quote.kind === 'quotation' && wordCount(document, quote) > SHORTEST_CLAIM;
  });
  return quoted ? { ...draft, rule: 'quotation-without-speaker' } : draft;
}

function heldDraft(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  attribution: number | null,
  rule: string,
): ClaimDraft {
  const { from } = trimStop(input.document, sentence);
  const content = bare(input.document, sentence);
  return {
    from,
    to: sentence.to,
    sentence: number,
    attribution,
    content,
    parts: [content],
    about: null,
    nestedIn: null,
    rule,
  };
}

/** Number of the outermost quotation that the whole sentence stands in, its last mark aside, or null. */
function wholeQuotation({ document, voices }: ClaimInput, sentence: Sentence): number | null {
  const { tokens } = document;
  const first = firstWord(document, sentence);
  let last = sentence.to - 1;
  while (last > first && tokens.kind[last] !== TokenKind.word && tokens.kind[last] !== TokenKind.number)
    last--;
  for (const index of quotesAround(voices.quotes, tokens.start[first]!)) {
    const quote = voices.quotes[index]!;
    if (quote.kind === 'quotation' && quote.to > last && wordCount(document, quote) >= SHORTEST_CLAIM)
      return index;
  }
  return null;
}

/** The attribution of another sentence whose speech this one stands in. */
function heldBy(
  { document, voices }: ClaimInput,
  sentence: Sentence,
  number: number,
  speakers: readonly (number | null)[],
): number | null {
  const first = firstWord(document, sentence);
  const held = voices.contentAt[first]!;
  if (held >= 0 && voices.attributions[held]!.sentence !== number) return held;
  for (const index of quotesAround(voices.quotes, document.tokens.start[first]!)) {
    const speaker = speakers[index];
    if (voices.quotes[index]!.kind === 'quotation' && speaker != null) return speaker;
  }
  return null;
}
