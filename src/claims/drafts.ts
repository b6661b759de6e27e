/**
 * Sentences to claim drafts: which stretch asserts something, and under which attribution. A sentence is spoken for by
 * its attributions, or by a speech that goes on from another sentence, or else it is the outlet's own.
 */
import type { Attribution, Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { bare, type ClaimInput, firstWord, hasWords, SHORTEST_CLAIM, signsOf } from './clauses.ts';
import { nestedDrafts } from './nested.ts';
import { isNoClaim } from './non-claims.ts';
import { ownDrafts } from './own-words.ts';
import { quotationAround, quoteSpeakers } from './quotes-around.ts';
import { speechesOf } from './speakers.ts';
import { speechDrafts } from './speech.ts';
import { mainVerbGroup, type VerbGroup } from './verb-group.ts';

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

/** A draft with what most rules ask about it, read once. */
export interface ReadDraft {
  readonly draft: ClaimDraft;
  readonly attribution: Attribution | null;
  /** Main verb group of the content. */
  readonly group: VerbGroup | null;
  /** The signs of all tokens of the content together. */
  readonly signs: number;
}

function readDraft(input: ClaimInput, draft: ClaimDraft): ReadDraft {
  const { from, to } = draft.content;
  return {
    draft,
    attribution: draft.attribution === null ? null : input.voices.attributions[draft.attribution]!,
    group: mainVerbGroup(input, from, to),
    signs: signsOf(input, from, to),
  };
}

/** Numbers of the attributions of one sentence, half-open. */
export interface OwnAttributions {
  readonly from: number;
  readonly to: number;
}

/** Claim drafts in text order; nested ones follow the draft that holds them. Linear in the text; never throws. */
export function draftClaims(input: ClaimInput): ReadDraft[] {
  const { sentences, paragraphs } = input.document;
  const { attributions } = input.voices;
  const speakers = quoteSpeakers(input);
  const drafts: ReadDraft[] = [];
  let next = 0;
  for (let number = 0; number < sentences.length; number++) {
    const sentence = sentences[number]!;
    // Attributions come in the order of their cues.
    const own = { from: next, to: next };
    while (own.to < attributions.length && attributions[own.to]!.sentence === number) own.to++;
    next = own.to;
    const { zone } = paragraphs[sentence.paragraph]!;
    if (zone === 'caption') continue;
    const tops: ClaimDraft[] = [];
    const first = drafts.length;
    for (const draft of inOrder(topDrafts(input, sentence, number, own, speakers))) {
      const read = readDraft(input, draft);
      if (isNoClaim(input, read, zone)) continue;
      tops.push(draft);
      drafts.push(read);
    }
    for (const nested of nestedDrafts(input, tops, first, own)) drafts.push(readDraft(input, nested));
  }
  return drafts;
}

const inOrder = (drafts: ClaimDraft[]): ClaimDraft[] =>
  drafts.length < 2 ? drafts : drafts.sort((a, b) => a.from - b.from);

function topDrafts(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  own: OwnAttributions,
  speakers: readonly (number | null)[],
): ClaimDraft[] {
  const first = firstWord(input.document, sentence.from, sentence.to);
  const quotation = wholeQuotation(input, sentence, first);
  if (quotation >= 0) {
    const speaker = speakers[quotation]!;
    const rule = speaker === null ? 'quotation-without-speaker' : 'speech-goes-on';
    const quote = input.voices.quotes[quotation]!;
    // The `>` before a block quotation is none of its words.
    const from = quote.bare ? Math.max(sentence.from, quote.from) : sentence.from;
    return [heldDraft(input, { from, to: sentence.to }, number, speaker, rule)];
  }
  const speeches = speechesOf(input, sentence, own);
  if (speeches.length > 0) return speechDrafts(input, sentence, number, speeches);
  const held = heldBy(input, first, number, speakers);
  if (held === null)
    return ownDrafts(input, number, sentence.from, sentence.to).map((draft) => withoutSpeaker(input, draft));
  return [heldDraft(input, sentence, number, held, 'speech-goes-on')];
}

/** Words that begin in a quotation are not the outlet's, even when nobody could be found who says them. */
function withoutSpeaker({ document, voices }: ClaimInput, draft: ClaimDraft): ClaimDraft {
  const offset = document.tokens.start[firstWord(document, draft.from, draft.to)]!;
  const quoted = quotationAround(voices.quotes, offset, ({ from, to }) =>
    hasWords(document, from, to, SHORTEST_CLAIM + 1),
  );
  if (quoted < 0) return draft;
  const { from, to, sentence, attribution, content, parts, about, nestedIn } = draft;
  const rule = 'quotation-without-speaker';
  return { from, to, sentence, attribution, content, parts, about, nestedIn, rule };
}

function heldDraft(
  input: ClaimInput,
  { from, to }: TokenRange,
  number: number,
  attribution: number | null,
  rule: string,
): ClaimDraft {
  const content = bare(input, from, to);
  return {
    from,
    to,
    sentence: number,
    attribution,
    content,
    parts: [content],
    about: null,
    nestedIn: null,
    rule,
  };
}

/** Number of the outermost quotation that the whole sentence stands in, its last mark aside, or -1. */
function wholeQuotation({ document, voices }: ClaimInput, sentence: Sentence, first: number): number {
  const { kind, start } = document.tokens;
  let last = sentence.to - 1;
  while (last > first && kind[last] !== TokenKind.word && kind[last] !== TokenKind.number) last--;
  return quotationAround(
    voices.quotes,
    start[first]!,
    ({ from, to }) => to > last && hasWords(document, from, to, SHORTEST_CLAIM),
  );
}

/** The attribution of another sentence whose speech this one, with its first word at `first`, stands in. */
function heldBy(
  { document, voices }: ClaimInput,
  first: number,
  number: number,
  speakers: readonly (number | null)[],
): number | null {
  const held = voices.contentAt[first]!;
  if (held >= 0 && voices.attributions[held]!.sentence !== number) return held;
  const quotation = quotationAround(
    voices.quotes,
    document.tokens.start[first]!,
    (_quote, index) => speakers[index] != null,
  );
  return quotation < 0 ? null : speakers[quotation]!;
}
