/**
 * Sentences in which somebody speaks: one draft a speaker, with what the outlet says itself around them as drafts of
 * their own. What the outlet asserts must not pass for the words of a source, nor the other way round.
 */
import type { Document, Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import {
  bare,
  type ClaimInput,
  hasFiniteVerb,
  isFiniteVerb,
  SHORTEST_CLAIM,
  skipJoint,
  startsClause,
  trimJoint,
  trimStop,
  wordCount,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { ownDrafts } from './own-words.ts';
import type { Speech } from './speakers.ts';
import { mainVerbGroup } from './verb-group.ts';

/** One draft a speech; clauses of the outlet's own before, between and behind them apart. */
export function speechDrafts(
  input: ClaimInput,
  sentence: Sentence,
  number: number,
  speeches: readonly Speech[],
): ClaimDraft[] {
  const drafts: ClaimDraft[] = [];
  let free = sentence.from;
  speeches.forEach((speech, k) => {
    if (speech.to <= free) return;
    const before = { from: free, to: Math.max(free, speech.from) };
    const cut = ownPart(input, before, speech);
    if (cut !== null) drafts.push(...ownDrafts(input, sentence, number, cut.own));
    const from = cut?.next ?? before.from;
    const next = speeches[k + 1];
    const limit = next === undefined ? sentence.to : Math.max(speech.to, next.from);
    const tail = tailOf(input, speech, { from: speech.to, to: limit }, from <= sentence.from + 1);
    const to = next !== undefined && tail === null ? heldTo(input, speech, next) : (tail?.end ?? limit);
    drafts.push(spoken(input, number, speech, { from, to }));
    if (tail !== null && next === undefined) drafts.push(...ownDrafts(input, sentence, number, tail.own));
    free = tail !== null && next !== undefined ? tail.own.from : to;
  });
  return drafts;
}

function spoken(input: ClaimInput, number: number, speech: Speech, range: TokenRange): ClaimDraft {
  const { document } = input;
  const { from, to } = withoutBracket(document, skipJoint(input, trimStop(document, range)));
  const parts = speech.attribution.content
    .filter((part) => part.from < to && part.to > from)
    .map((part) => bare(document, { from: Math.max(part.from, from), to: Math.min(part.to, to) }));
  const longest = parts.reduce<TokenRange | null>(
    (best, part) => (best === null || part.to - part.from > best.to - best.from ? part : best),
    null,
  );
  return {
    from,
    to,
    sentence: number,
    attribution: speech.index,
    content: longest ?? { from, to },
    parts,
    about: null,
    nestedIn: null,
    rule: speech.attribution.rule,
  };
}

/** `… (the firm later said it was sorry)`: a bracket whose other half stands outside is none of the speech. */
function withoutBracket({ tokens }: Document, { from, to }: TokenRange): TokenRange {
  const opens = tokens.lower[from] === '(';
  const closes = tokens.lower[to - 1] === ')';
  if (opens && closes) return { from: from + 1, to: to - 1 };
  if (!closes) return { from, to };
  for (let i = to - 2; i > from; i--) if (tokens.lower[i] === '(') return { from, to };
  return { from, to: to - 1 };
}

/** Before the next speech begins, settings of this one (`in an email`) are still part of it, its joint is not. */
function heldTo({ document }: ClaimInput, speech: Speech, next: Speech): number {
  if (next.from <= speech.to) return speech.to;
  return Math.max(speech.to, trimJoint(document, { from: speech.to - 1, to: next.from }).to);
}

/** `Savers queued after the bank said …`: with a verb two words are a clause. */
const SHORTEST_MAIN = 2;

interface OwnPart {
  readonly own: TokenRange;
  /** Where the words of the speech begin. */
  readonly next: number;
}

/**
 * The outlet's own clause in front of a speech: `Prices fell, and the bank said …`, `People queued after the shop said …`,
 * `The union sued, alleging …`. A phrase or an opening subordinate clause is a setting of the speech.
 */
function ownPart(input: ClaimInput, before: TokenRange, speech: Speech): OwnPart | null {
  const joint = speech.shared ? before.to : jointBefore(input, before);
  if (joint === null) return null;
  const own = trimJoint(input.document, { from: before.from, to: joint });
  if (wordCount(input.document, own) < SHORTEST_MAIN || mainVerbGroup(input, own) === null) return null;
  return { own, next: speech.shared ? joint : joint + 1 };
}

/** The last conjunction, bracket, dash or semicolon with no finite verb between it and the speaker. */
function jointBefore(input: ClaimInput, { from, to }: TokenRange): number | null {
  const { tag } = input.tagged;
  const { lower } = input.document.tokens;
  for (let i = to - 1; i > from; i--) {
    if (isFiniteVerb(input, i)) return null;
    if (canSubordinate(input, i) || lower[i] === '(' || lower[i] === ';' || DASH.test(lower[i]!)) return i;
    if (tag[i] === Tag.coordinator && (lower[i - 1] === ',' || isFiniteBefore(input, from, i))) return i;
  }
  return null;
}

/** `after the bank said`: the tagger takes `after` before a noun for a preposition. */
const canSubordinate = ({ tagged }: ClaimInput, i: number): boolean =>
  tagged.tag[i] === Tag.subordinator ||
  ((tagged.tag[i] === Tag.preposition || tagged.tag[i] === Tag.adverb) &&
    (tagged.info[i]!.gram & Gram.subordinator) !== 0);

const DASH = /^(?:-{2,}|[–—―])$/;

/** `ran and the coach said`: a plain `and` joins clauses only when no noun phrase is being listed in front of it. */
function isFiniteBefore(input: ClaimInput, from: number, at: number): boolean {
  return hasFiniteVerb(input, { from: Math.max(from, at - 2), to: at });
}

interface Tail {
  /** Where the words of the speech end. */
  readonly end: number;
  readonly own: TokenRange;
}

const CONTRAST = new Set(['and', 'but', 'while', 'whereas', 'although', 'though', 'yet']);

/**
 * The outlet's own clause behind a speech: a contrast (`…, he said, but the river rose`), or the main clause when the
 * speech stood in a subordinate one (`After the bank said it would close, savers queued`).
 */
function tailOf(input: ClaimInput, speech: Speech, rest: TokenRange, atHead: boolean): Tail | null {
  const { lower, kind } = input.document.tokens;
  const { tag } = input.tagged;
  const opened = atHead && opensSubordinate(input, speech);
  let quoted = false;
  for (let i = rest.from; i < rest.to - SHORTEST_CLAIM; i++) {
    if (kind[i] === TokenKind.quote) quoted = !quoted;
    if (quoted) continue;
    const comma = lower[i] === ',';
    const contrast = CONTRAST.has(lower[i + 1]!) && (comma || tag[i] === Tag.quote);
    const at = contrast ? i + 2 : i + 1;
    const clause = (contrast || (comma && opened)) && startsClause(input, at, rest.to);
    if (clause && !repeatsSpeaker(input, at)) return { end: i, own: { from: at, to: rest.to } };
  }
  return null;
}

/** `…, but I was wrong`: the speaker goes on where the closing mark was forgotten. */
const repeatsSpeaker = ({ document }: ClaimInput, at: number): boolean =>
  document.tokens.lower[at] === 'i' || document.tokens.lower[at] === 'we';

function opensSubordinate({ document, tagged }: ClaimInput, speech: Speech): boolean {
  const sentence = document.sentences[speech.attribution.sentence]!;
  const first = sentence.from;
  return tagged.tag[first] === Tag.subordinator && document.tokens.lower[first] !== 'as';
}
