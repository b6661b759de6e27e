/** Which attributions of a sentence make it speech: the outermost ones under which something is stated. */
import type { Attribution, Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, type WordInfo } from '../text/words.ts';
import { isStanceOnly } from '../voice/voice-rules.ts';
import { type ClaimInput, isIn, tagSet } from './clauses.ts';
import type { OwnAttributions } from './drafts.ts';

/** An attribution that is not inside another one of its sentence, with all its words there. */
export interface Speech extends TokenRange {
  readonly index: number;
  readonly attribution: Attribution;
  /** The speaker stands with an earlier verb (`… and added that`, `…, adding that`): the words start at the cue. */
  readonly shared: boolean;
}

/** The outermost attributions of a sentence that make it speech, in text order; `own` are all its attributions. */
export function speechesOf(input: ClaimInput, sentence: Sentence, own: OwnAttributions): Speech[] {
  const speeches: Speech[] = [];
  for (let index = own.from; index < own.to; index++) {
    const attribution = input.voices.attributions[index]!;
    if (!speaks(input, attribution) || !statesSomething(input, attribution) || !isOutermost(input, index))
      continue;
    if (attribution.rule.startsWith('subject-of-relative-clause')) continue;
    const shared = attribution.rule.startsWith('subject-shared') && !followsPreposition(input, attribution);
    const { from, to } = extent(attribution, sentence, shared);
    speeches.push({ from: shared ? fromAdverbs(input, from) : from, to, index, attribution, shared });
  }
  return speeches.length < 2 ? speeches : speeches.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** `answered by saying that …` is one clause with its subject. */
const followsPreposition = ({ tagged }: ClaimInput, { cue }: Attribution): boolean =>
  cue !== null && cue.from > 0 && tagged.tag[cue.from - 1] === Tag.preposition;

/** `… or flatly contradicted it`, `… and has said so`: adverbs and auxiliaries go with their verb. */
function fromAdverbs({ tagged }: ClaimInput, from: number): number {
  const { tag } = tagged;
  let start = from;
  while (start > 0 && (tag[start - 1] === Tag.adverb || tag[start - 1] === Tag.auxiliary)) start--;
  return start;
}

/** `was indicted for`, `is accused of`: with no one who says so, it is the outlet that states it; `it is said that` is hearsay. */
function speaks(input: ClaimInput, { mode, source, rule, cue }: Attribution): boolean {
  // Without a cue only the words in marks are somebody's; the sentence is the outlet's.
  if (mode === 'nominal' || cue === null || isNegated(input, cue.from)) return false;
  // `wants to close the bridge`, `is ready to explain why`: the outlet states it; what is wanted or to be said stands in it.
  if (isStanceOnly(rule) || rule.startsWith('subject-reached')) return false;
  return source !== null || rule.endsWith('that-clause');
}

/** `did not say why`, `never recommended it`: that nothing was said is the outlet's statement. */
function isNegated({ document, tagged }: ClaimInput, verb: number): boolean {
  const { lower } = document.tokens;
  for (let i = verb - 1; i >= 0 && (isIn(HELPS, tagged.tag[i]!) || lower[i] === 'yet'); i--) {
    if ((tagged.gram[i]! & Gram.negation) !== 0 || lower[i]!.endsWith("n't")) return true;
  }
  return false;
}

const HELPS = tagSet(Tag.adverb, Tag.auxiliary, Tag.modal);

/** These deny whatever they take; the rest of their class (`reject`, `veto`, `brush aside`) can also turn down a thing. */
const DENY = new Set(['deny', 'refute', 'rebut', 'contradict', 'disprove', 'debunk', 'plead not guilty']);

/**
 * Is there a proposition under the cue? `refused to resign` and `rejected the offer` are acts that the outlet reports;
 * `rejected the claim`, `dismissed it as a lie` and `denied lying` answer something that was said.
 */
export function statesSomething(input: ClaimInput, { mode, cue, content, rule }: Attribution): boolean {
  // `…, calling it late` says something, `stickers criticizing officials` does not.
  const participle = cue !== null && input.tagged.tag[cue.from] === Tag.gerund;
  if (participle && rule === 'subject-shared+object') return false;
  if (cue?.class !== 'denial' || mode !== 'indirect' || DENY.has(cue.lemma)) return true;
  if (rule.endsWith('infinitive')) return false;
  if (!rule.endsWith('+object')) return true;
  const { tag, info } = input.tagged;
  return content.some(({ from, to }) => {
    if (tag[from] === Tag.gerund) return true;
    for (let i = from; i < to; i++) if (tag[i] === Tag.that || isSaying(info[i]!)) return true;
    return false;
  });
}

/** Nouns for something said; what is offered or promised can be turned down without denying anything. */
const isSaying = ({ noun }: WordInfo): boolean => noun !== null && noun.class !== 'commitment';

/** Stops a walk up a chain of attributions. */
const MOST_PARENTS = 12;

function isOutermost(input: ClaimInput, index: number): boolean {
  const { attributions } = input.voices;
  let at = attributions[index]!.parent;
  for (let step = 0; at !== null && step < MOST_PARENTS; step++) {
    // `The firm said X, the paper reported`: each holds the other's verb; the longer content is the outer one.
    if (at === index) return true;
    const holder = attributions[at]!;
    if (holder.parent === index) return size(attributions[index]!) >= size(holder);
    if (speaks(input, holder) || holder.mode === 'nominal') return false;
    at = holder.parent;
  }
  return true;
}

const size = ({ content }: Attribution): number => content.reduce((sum, { from, to }) => sum + to - from, 0);

/** The tokens of source, cue and content inside the sentence. */
function extent({ source, cue, content }: Attribution, sentence: Sentence, shared: boolean): TokenRange {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const extend = (part: TokenRange) => {
    from = Math.min(from, part.from);
    to = Math.max(to, part.to);
  };
  for (const part of content) if (part.from < sentence.to && part.to > sentence.from) extend(part);
  if (cue !== null) extend(cue);
  if (source !== null && !shared) extend(source);
  return { from: Math.max(sentence.from, from), to: Math.min(sentence.to, to) };
}
