/**
 * Sentences in which somebody speaks: one draft a speaker, with what the outlet says itself around them as drafts of
 * their own. What the outlet asserts must not pass for the words of a source, nor the other way round.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import { ANSWERED } from '../voice/frames.ts';
import {
  bare,
  type ClaimInput,
  endBeforeJoint,
  endBeforeStop,
  hasFiniteVerb,
  hasWords,
  isFiniteVerb,
  SHORTEST_CLAIM,
  startBehindJoint,
  startsClause,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { ownDrafts } from './own-words.ts';
import { Sign } from './signs.ts';
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
  const addOwn = ({ from, to }: TokenRange) => {
    for (const draft of ownDrafts(input, number, from, to)) drafts.push(draft);
  };
  let free = sentence.from;
  for (let k = 0; k < speeches.length; k++) {
    const speech = speeches[k]!;
    if (speech.to <= free) continue;
    const cut = ownPart(input, free, Math.max(free, speech.from), speech);
    if (cut !== null) addOwn(cut.own);
    const from = cut?.next ?? free;
    const next = speeches[k + 1];
    const limit = next === undefined ? sentence.to : Math.max(speech.to, next.from);
    const tail = tailOf(input, speech, limit, from <= sentence.from + 1);
    const to = next !== undefined && tail === null ? heldTo(input, speech, next) : (tail?.end ?? limit);
    const before = drafts.at(-1);
    const draft = spoken(input, number, speech, from, to);
    const answers = speech.attribution.rule === ANSWERED && before !== undefined;
    drafts.push(answers ? { ...draft, about: { from: before.from, to: before.to } } : draft);
    if (tail !== null && next === undefined) addOwn(tail.own);
    free = tail !== null && next !== undefined ? tail.own.from : to;
  }
  return drafts;
}

function spoken(input: ClaimInput, number: number, speech: Speech, first: number, end: number): ClaimDraft {
  const stop = endBeforeStop(input, first, end);
  const { from, to } = withoutBracket(input, startBehindJoint(input, first, stop), stop);
  const parts: TokenRange[] = [];
  let longest: TokenRange | null = null;
  for (const part of speech.attribution.content) {
    if (part.from >= to || part.to <= from) continue;
    const words = bare(input, Math.max(part.from, from), Math.min(part.to, to));
    parts.push(words);
    if (longest === null || words.to - words.from > longest.to - longest.from) longest = words;
  }
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
function withoutBracket({ signs }: ClaimInput, from: number, to: number): TokenRange {
  if ((signs[to - 1]! & Sign.closingBracket) === 0) return { from, to };
  if ((signs[from]! & Sign.bracket) !== 0) return { from: from + 1, to: to - 1 };
  for (let i = to - 2; i > from; i--) if ((signs[i]! & Sign.bracket) !== 0) return { from, to };
  return { from, to: to - 1 };
}

/** Before the next speech begins, settings of this one (`in an email`) are still part of it, its joint is not. */
function heldTo(input: ClaimInput, speech: Speech, next: Speech): number {
  if (next.from <= speech.to) return speech.to;
  return Math.max(speech.to, endBeforeJoint(input, speech.to - 1, next.from));
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
function ownPart(input: ClaimInput, from: number, to: number, speech: Speech): OwnPart | null {
  // What a denial answers is a claim of its own.
  const apart = speech.shared || speech.attribution.rule === ANSWERED;
  const joint = apart ? to : jointBefore(input, from, to);
  if (joint === null) return null;
  const end = endBeforeJoint(input, from, joint);
  if (!hasWords(input.document, from, end, SHORTEST_MAIN) || mainVerbGroup(input, from, end) === null)
    return null;
  return { own: { from, to: end }, next: apart ? joint : joint + 1 };
}

/** The last conjunction, bracket, dash or semicolon with no finite verb between it and the speaker. */
function jointBefore(input: ClaimInput, from: number, to: number): number | null {
  const { signs } = input;
  const { tag } = input.tagged;
  const { lower } = input.document.tokens;
  for (let i = to - 1; i > from; i--) {
    if (isFiniteVerb(input, i)) return null;
    const dash = (signs[i]! & Sign.stop) !== 0 && DASH.test(lower[i]!);
    if (dash || (signs[i]! & (Sign.bracket | Sign.semicolon)) !== 0 || canSubordinate(input, i)) return i;
    if (tag[i] === Tag.coordinator && (lower[i - 1] === ',' || isFiniteBefore(input, from, i))) return i;
  }
  return null;
}

/** `after the bank said`: the tagger takes `after` before a noun for a preposition. */
const canSubordinate = ({ tagged }: ClaimInput, i: number): boolean =>
  tagged.tag[i] === Tag.subordinator ||
  ((tagged.tag[i] === Tag.preposition || tagged.tag[i] === Tag.adverb) &&
    (tagged.gram[i]! & Gram.subordinator) !== 0);

const DASH = /^(?:-{2,}|[–—―])$/;

/** `ran and the coach said`: a plain `and` joins clauses only when no noun phrase is being listed in front of it. */
function isFiniteBefore(input: ClaimInput, from: number, at: number): boolean {
  return hasFiniteVerb(input, Math.max(from, at - 2), at);
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
function tailOf(input: ClaimInput, speech: Speech, to: number, atHead: boolean): Tail | null {
  const { signs } = input;
  const { lower, kind } = input.document.tokens;
  const opened = atHead && opensSubordinate(input, speech);
  let quoted = false;
  for (let i = speech.to; i < to - SHORTEST_CLAIM; i++) {
    const quote = kind[i] === TokenKind.quote;
    if (quote) quoted = !quoted;
    const comma = (signs[i]! & Sign.comma) !== 0;
    if (quoted || (!comma && !quote)) continue;
    const contrast = CONTRAST.has(lower[i + 1]!);
    const at = contrast ? i + 2 : i + 1;
    const clause = (contrast || (comma && opened)) && startsClause(input, at, to);
    if (clause && !repeatsSpeaker(input, at)) return { end: i, own: { from: at, to } };
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
