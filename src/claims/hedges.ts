/** What the main verb group of a content says about its certainty: words that hedge, words that set it in the future, a not. */
import type { TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { CertaintyMarker, CertaintyWords } from './certainty-words.ts';
import { type ClaimInput, firstWord } from './clauses.ts';
import type { ReadDraft } from './drafts.ts';
import { Sign } from './signs.ts';
import type { VerbGroup } from './verb-group.ts';

/** What the main verb group of the content says. */
export interface Hedges {
  readonly possible: TokenRange | null;
  readonly probable: TokenRange | null;
  readonly planned: TokenRange | null;
  /** `allegedly`, `reportedly`: somebody says so, the text does not tell who. */
  readonly doubted: TokenRange | null;
  readonly hearsay: TokenRange | null;
  /** Past or present and negated: `did not`, `is not`; what will or can not be is no denial. */
  readonly negated: boolean;
}

/** `May` the month, the `might` of a state, a last `will`. */
const isHomograph = ({ tagged }: ClaimInput, i: number): boolean =>
  (tagged.gram[i]! & Gram.modal) !== 0 && tagged.tag[i] !== Tag.modal;

/** The word of certainty that starts at token `i` and ends before `to`, or null. */
export function markerAt(
  input: ClaimInput,
  words: CertaintyWords,
  i: number,
  to: number,
): CertaintyMarker | null {
  if ((input.signs[i]! & Sign.certainty) === 0) return null;
  const { lower } = input.document.tokens;
  const marker = isHomograph(input, i) || isInability(lower, i) ? null : words.match(lower, i, to);
  // `going to voicemail`, `committed to accuracy`: no verb follows.
  const toNoun =
    marker !== null && lower[marker.to - 1] === 'to' && input.tagged.tag[marker.to - 1] !== Tag.to;
  return toNoun ? null : marker;
}

/** Hedges of a draft's content. */
export function readHedges(input: ClaimInput, words: CertaintyWords, read: ReadDraft): Hedges {
  const { attribution, group } = read;
  const { content } = read.draft;
  if (group === null) {
    const planned = plannedByNoun(input, words, content);
    return { possible: null, probable: null, planned, doubted: null, hearsay: null, negated: false };
  }
  const found: Found = {
    possible: null,
    probable: null,
    planned: null,
    doubted: null,
    hearsay: null,
    negated: group.negated && isFactual(input, group),
  };
  if ((read.signs & HEDGING) !== 0) {
    const adverb = sentenceAdverb(input, content, group);
    if (adverb >= 0) note(input, words, adverb, content.to, found);
    for (let i = group.from; i < group.to; i++) note(input, words, i, content.to, found);
  }
  const { lower } = input.document.tokens;
  // `said it would sell`: what was `will` when it was said.
  const backshifted = attribution !== null && attribution.mode !== 'direct' && lower[group.from] === 'would';
  if (backshifted && lower[group.from + 1] !== 'have' && !hasCondition(input, words, content))
    found.planned ??= { from: group.from, to: group.from + 1 };
  return found;
}

type Found = { -readonly [K in keyof Hedges]: Hedges[K] };

/** Adds what token `i` says; the first word of a kind counts. */
function note(input: ClaimInput, words: CertaintyWords, i: number, to: number, found: Found): void {
  const sign = input.signs[i]!;
  if ((sign & HEDGING) === 0) return;
  const marker = markerAt(input, words, i, to);
  // `weighs sending troops`: the weighing is certain, only what is weighed is possible.
  const weighs = marker?.kind === 'possible' && input.tagged.tag[i] === Tag.verb;
  if (marker !== null && marker.kind !== 'conditional' && !weighs) found[marker.kind] ??= marker;
  if ((sign & Sign.doubting) !== 0) found.doubted ??= { from: i, to: i + 1 };
  if ((sign & Sign.hearsay) !== 0) found.hearsay ??= { from: i, to: i + 1 };
}

const HEDGING = Sign.certainty | Sign.doubting | Sign.hearsay;

/** `could not reach the shore` tells what did not happen. */
const isInability = (lower: readonly string[], i: number): boolean =>
  lower[i] === "couldn't" || (lower[i] === 'could' && lower[i + 1] === 'not');

/** The hedge at the head of a clause (`Perhaps the bank …`) or right before its verb (`the bank probably fell`), or -1. */
function sentenceAdverb(input: ClaimInput, content: TokenRange, group: VerbGroup): number {
  const { tag } = input.tagged;
  if (group.from > content.from && tag[group.from - 1] === Tag.adverb) return group.from - 1;
  const first = firstWord(input.document, content.from, content.to);
  return tag[first] === Tag.adverb && first < group.from ? first : -1;
}

/** Words in which the head noun of a content without a verb must stand (`his plans to move troops`). */
const HEAD_NOUN_REACH = 4;

function plannedByNoun(input: ClaimInput, words: CertaintyWords, content: TokenRange): TokenRange | null {
  const limit = Math.min(content.to, content.from + HEAD_NOUN_REACH);
  for (let i = content.from; i < limit; i++) {
    const marker = markerAt(input, words, i, content.to);
    if (marker?.kind === 'planned') return marker;
  }
  return headlineFuture(input, content);
}

/** `Council to close pool`: in a headline without a finite verb the infinitive is a future. */
function headlineFuture({ document, tagged }: ClaimInput, content: TokenRange): TokenRange | null {
  const sentence = document.tokens.sentence[content.from]!;
  const { zone } = document.paragraphs[document.sentences[sentence]!.paragraph]!;
  if (zone !== 'headline') return null;
  for (let i = content.from + 1; i < content.to - 1; i++) {
    const subject = tagged.tag[i - 1] === Tag.noun || tagged.tag[i - 1] === Tag.name;
    if (subject && tagged.tag[i] === Tag.to) return { from: i, to: i + 1 };
  }
  return null;
}

function hasCondition(input: ClaimInput, words: CertaintyWords, range: TokenRange): boolean {
  const { lower } = input.document.tokens;
  for (let i = range.from; i < range.to; i++) {
    const marker = markerAt(input, words, i, range.to);
    if (marker?.kind === 'conditional' && !lower[i]!.startsWith('would')) return true;
  }
  return false;
}

/** States of mind: not knowing or not wanting something denies nothing. */
const MENTAL = new Set([
  'know',
  'knew',
  'known',
  'think',
  'believe',
  'want',
  'wanted',
  'expect',
  'see',
  'like',
  'care',
  'remember',
  'recall',
  'understand',
  'need',
  'feel',
  'hope',
  'mean',
  'wait',
  'agree',
]);

/** `I am not sure` denies nothing either. */
const UNSURE = new Set(['sure', 'certain', 'aware', 'convinced', 'clear', 'afraid', 'ready', 'able']);

/** Past or present: a negated modal says what cannot, will or should not be. */
function isFactual({ document, tagged }: ClaimInput, group: VerbGroup): boolean {
  const { lower } = document.tokens;
  if (tagged.tag[group.from] === Tag.modal) return false;
  for (let i = group.from; i < group.to; i++) if (UNSURE.has(lower[i]!)) return false;
  return !MENTAL.has(lower[group.verb]!);
}
