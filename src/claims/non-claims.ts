/**
 * What is no claim (brief 4.1): questions, commands, wishes, fragments, boilerplate, pure evaluation, the act of speaking
 * without content. An ordered list of small tests; the first that holds turns the draft down.
 */
import type { Attribution, TokenRange, ZoneKind } from '../model.ts';
import { TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import {
  type ClaimInput,
  firstWord,
  hasFiniteVerb,
  hasNumber,
  hasTag,
  SHORTEST_CLAIM,
  wordCount,
} from './clauses.ts';
import type { ClaimDraft } from './drafts.ts';
import { mainVerbGroup } from './verb-group.ts';

interface Place {
  readonly input: ClaimInput;
  readonly draft: ClaimDraft;
  readonly zone: ZoneKind;
  readonly attribution: Attribution | null;
  /** The speaker's words when they are quoted whole, else the outlet's: a command or a wish there is one by itself. */
  readonly words: TokenRange;
}

const TESTS: readonly { readonly name: string; readonly holds: (place: Place) => boolean }[] = [
  { name: 'too-short', holds: tooShort },
  { name: 'question', holds: question },
  { name: 'no-verb', holds: noVerb },
  { name: 'boilerplate', holds: boilerplate },
  { name: 'command', holds: command },
  { name: 'wish', holds: wish },
  // A judgement with a named speaker is his; lost between two claims, it would leave a gap in what he said.
  { name: 'evaluation', holds: (place) => place.attribution === null && evaluation(place) },
];

/** Does the draft assert nothing? */
export function isNoClaim(input: ClaimInput, draft: ClaimDraft): boolean {
  const attribution = draft.attribution === null ? null : input.voices.attributions[draft.attribution]!;
  const sentence = input.document.sentences[draft.sentence]!;
  const place: Place = {
    input,
    draft,
    zone: input.document.paragraphs[sentence.paragraph]!.zone,
    attribution,
    words: draft.content,
  };
  return TESTS.some((test) => test.holds(place));
}

/** Somebody's words may be few (`“not too many”, she said`); a sentence of two words by itself says nothing. */
function tooShort({ input, draft, attribution }: Place): boolean {
  const words = wordCount(input.document, draft);
  const tagged =
    attribution?.cue != null && attribution.cue.from >= draft.from && attribution.cue.to <= draft.to;
  if (tagged) return wordCount(input.document, draft.content) === 0;
  return words < (mainVerbGroup(input, draft) === null ? SHORTEST_CLAIM : 2);
}

function question({ input, draft, attribution }: Place): boolean {
  const { document, tagged } = input;
  const { lower, kind } = document.tokens;
  const limit = document.sentences[draft.sentence]!.to;
  const last = draft.content.to - 1;
  for (let i = last; i < limit && (i === last || kind[i] !== TokenKind.word); i++)
    if (lower[i]!.includes('?')) return true;
  if (attribution === null) return asksInOwnWords(input, draft);
  const asks = attribution.cue?.lemma === 'ask' || attribution.cue?.lemma === 'wonder';
  const first = draft.content.from;
  return asks && (tagged.tag[first] === Tag.subordinator || (tagged.info[first]!.gram & Gram.wh) !== 0);
}

const ASKING = new Set(['asked', 'asks', 'ask', 'wondered', 'wonders', 'wonder']);

/** `The mayor asked whether …`: nobody says that it is so. */
function asksInOwnWords(input: ClaimInput, draft: ClaimDraft): boolean {
  const group = mainVerbGroup(input, draft.content);
  if (group === null || !ASKING.has(input.document.tokens.lower[group.verb]!)) return false;
  return input.tagged.tag[group.to] === Tag.subordinator;
}

const HEADLINE_VERBS = new Set<number>([Tag.participle, Tag.infinitive]);

/** A fragment without a verb, unless it holds a figure; a headline may do with `to open` or `found dead`. */
function noVerb({ input, draft, zone, attribution }: Place): boolean {
  if (attribution !== null && draft.rule !== 'speech-goes-on') return false;
  if (draft.rule === 'own-apposition' || mainVerbGroup(input, draft) !== null) return false;
  if (hasFiniteVerb(input, draft) || (hasNumber(input, draft) && zone !== 'headline')) return false;
  return zone !== 'headline' || !hasTag(input.tagged, draft, HEADLINE_VERBS);
}

/** Word sequences at the head of a line that is about the paper, not about the world. */
const BOILERPLATE: readonly (readonly string[])[] = [
  ['read', 'more'],
  ['read', 'also'],
  ['see', 'also'],
  ['also', 'read'],
  ['click', 'here'],
  ['sign', 'up'],
  ['subscribe'],
  ['follow', 'us'],
  ['follow', '@'],
  ['photo', 'by'],
  ['image', 'by'],
  ['photograph', 'by'],
  ['reporting', 'by'],
  ['editing', 'by'],
  ['writing', 'by'],
  ['additional', 'reporting'],
  ['copyright'],
  ['all', 'rights', 'reserved'],
  ['file', 'photo'],
  ['file', '-'],
  ['advertisement'],
  ['share', 'this'],
  ['watch', ':'],
  ['related', ':'],
  ['updated', ':'],
  ['this', 'story', 'has', 'been', 'updated'],
  ['this', 'article', 'has', 'been', 'updated'],
  ['this', 'is', 'a', 'developing', 'story'],
  ['this', 'story', 'was', 'originally'],
  ['this', 'article', 'was', 'originally'],
  ['this', 'article', 'originally'],
  ['a', 'version', 'of', 'this', 'article'],
  ['as', 'previously', 'reported'],
];

function boilerplate({ input, draft, attribution }: Place): boolean {
  if (attribution !== null) return false;
  const { lower } = input.document.tokens;
  const sentence = input.document.sentences[draft.sentence]!;
  const first = firstWord(input.document, sentence);
  if (BOILERPLATE.some((words) => words.every((word, k) => lower[first + k] === word))) return true;
  for (let i = draft.from; i + 3 < draft.to; i++)
    if (lower[i] === 'contributed' && lower[i + 1] === 'to' && lower[i + 2] === 'this') return true;
  return false;
}

const COMMAND_HEADS = new Set([
  'let',
  "let's",
  'please',
  'imagine',
  'remember',
  'consider',
  'look',
  'listen',
  'thank',
  'thanks',
]);

/** `Let us begin`, `Go and see`: a bare verb at the head of the words and no subject in front of a finite one. */
function command({ input, draft, attribution, words }: Place): boolean {
  if (attribution !== null && attribution.mode !== 'direct') return false;
  const { lower } = input.document.tokens;
  const { tag, info } = input.tagged;
  let first = firstWord(input.document, words);
  while (first + 1 < words.to && (tag[first] === Tag.coordinator || lower[first] === 'so')) first++;
  if (COMMAND_HEADS.has(lower[first]!)) return true;
  const { gram } = info[first]!;
  const verb =
    (gram & Gram.verbBase) !== 0 && (gram & (Gram.noun | Gram.verbPast | Gram.adverb | Gram.adjective)) === 0;
  const dont = lower[first] === "don't" || (lower[first] === 'do' && lower[first + 1] === 'not');
  if (draft.rule === 'own-apposition' || (!verb && !dont)) return false;
  const next = tag[first + 1];
  return next !== Tag.verb && next !== Tag.auxiliary && next !== Tag.modal;
}

const WISHES = new Set([
  'hope',
  'wish',
  'pray',
  'want',
  'urge',
  'thank',
  'apologize',
  'apologise',
  'congratulate',
  'love',
  'like',
]);
const SPEAKERS = new Set(['i', 'we']);

/** `I hope …`, `We want …`, `I would like …` say what somebody feels; `may they rest` and `God bless` are no better. */
function wish({ input, words }: Place): boolean {
  const { lower } = input.document.tokens;
  const first = firstWord(input.document, words);
  if (lower[first] === 'god' && lower[first + 1] === 'bless') return true;
  if (!SPEAKERS.has(lower[first]!) || hasNumber(input, words)) return false;
  // `I want to be clear: the bridge is safe`
  for (let i = first; i < words.to; i++) if (lower[i] === ':') return false;
  const group = mainVerbGroup(input, words);
  return group !== null && WISHES.has(lower[group.verb]!);
}

const VAGUE_SUBJECTS = new Set(['it', 'that', 'this', 'he', 'she', 'they', 'these', 'those', 'there']);

/** Longer predicates hold something that can be looked up. */
const LONGEST_EVALUATION = 7;

/** `It is a disgrace`: a pronoun, a form of be and a short predicate with no name, number or verb in it. */
function evaluation({ input, words }: Place): boolean {
  const { document, tagged } = input;
  const first = firstWord(document, words);
  if (!VAGUE_SUBJECTS.has(document.tokens.lower[first]!) || wordCount(document, words) > LONGEST_EVALUATION)
    return false;
  if (mainVerbGroup(input, words)?.negated === true) return false;
  if (((tagged.info[first + 1]?.gram ?? 0) & Gram.be) === 0) return false;
  for (let i = first + 2; i < words.to; i++) {
    const t = tagged.tag[i]!;
    const role = tagged.info[i]!.role & (Role.number | Role.weekday | Role.month | Role.office);
    if (t === Tag.name || t === Tag.number || t === Tag.verb || t === Tag.participle || role !== 0)
      return false;
  }
  return true;
}
