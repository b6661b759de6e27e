/**
 * What is no claim (brief 4.1): questions, commands, wishes, fragments, boilerplate, pure evaluation, the act of speaking
 * without content. An ordered list of small tests; the first that holds turns the draft down.
 */
import { TokenKind, type TokenRange, type ZoneKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram, Role } from '../text/words.ts';
import {
  type ClaimInput,
  firstWord,
  hasFiniteVerb,
  hasTag,
  hasWords,
  isIn,
  SHORTEST_CLAIM,
  signsOf,
  startsClause,
  tagSet,
} from './clauses.ts';
import type { ReadDraft } from './drafts.ts';
import { Sign, wordsAt } from './signs.ts';
import { mainVerbGroup, type VerbGroup } from './verb-group.ts';

interface Place extends ReadDraft {
  readonly input: ClaimInput;
  readonly zone: ZoneKind;
  /** First word of the content: the speaker's words when they are quoted, else the outlet's. */
  readonly first: number;
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
export function isNoClaim(input: ClaimInput, read: ReadDraft, zone: ZoneKind): boolean {
  const { draft, attribution, group, signs } = read;
  const first = firstWord(input.document, draft.content.from, draft.content.to);
  const place: Place = { input, draft, attribution, group, signs, zone, first };
  for (const test of TESTS) if (test.holds(place)) return true;
  return false;
}

/** Main verb group of the whole draft. */
function outerGroup({ input, draft, group }: Place): VerbGroup | null {
  const { from, to, content } = draft;
  return content.from === from && content.to === to ? group : mainVerbGroup(input, from, to);
}

/** Somebody's words may be few (`“not too many”, she said`); a sentence of two words by itself says nothing. */
function tooShort(place: Place): boolean {
  const { draft, attribution } = place;
  const { document } = place.input;
  const { from, to, content } = draft;
  const tagged = attribution?.cue != null && attribution.cue.from >= from && attribution.cue.to <= to;
  if (tagged) return !hasWords(document, content.from, content.to, 1);
  if (hasWords(document, from, to, SHORTEST_CLAIM)) return false;
  return !hasWords(document, from, to, 2) || outerGroup(place) === null;
}

function question({ input, draft, attribution, group }: Place): boolean {
  const { document, tagged, signs } = input;
  const { kind } = document.tokens;
  const limit = document.sentences[draft.sentence]!.to;
  const last = draft.content.to - 1;
  for (let i = last; i < limit && (i === last || kind[i] !== TokenKind.word); i++)
    if ((signs[i]! & Sign.question) !== 0) return !takesAsKnown(input, draft.content);
  if (attribution === null) return asksInOwnWords(input, group);
  const asks = attribution.cue?.lemma === 'ask' || attribution.cue?.lemma === 'wonder';
  const first = draft.content.from;
  return asks && (tagged.tag[first] === Tag.subordinator || (tagged.gram[first]! & Gram.wh) !== 0);
}

const KNOWING = new Set(['know', 'realise', 'realize', 'remember', 'notice']);

/** `Do you know that the ferry sank?` takes for certain what it asks about; so does no *whether*, *if* or *who*. */
function takesAsKnown(input: ClaimInput, { from, to }: TokenRange): boolean {
  const { lower } = input.document.tokens;
  let verb = firstWord(input.document, from, to);
  if (input.tagged.tag[verb] === Tag.coordinator) verb++;
  if (lower[verb] !== 'do' && lower[verb] !== 'did' && lower[verb] !== "don't") return false;
  if (lower[verb + 1] !== 'you' || !KNOWING.has(lower[verb + 2]!)) return false;
  return lower[verb + 3] === 'that' && startsClause(input, verb + 4, to);
}

const ASKING = new Set(['asked', 'asks', 'ask', 'wondered', 'wonders', 'wonder']);

/** `The mayor asked whether …`: nobody says that it is so. */
function asksInOwnWords({ document, tagged }: ClaimInput, group: VerbGroup | null): boolean {
  if (group === null || !ASKING.has(document.tokens.lower[group.verb]!)) return false;
  return tagged.tag[group.to] === Tag.subordinator;
}

const HEADLINE_VERBS = tagSet(Tag.participle, Tag.infinitive);

/** A fragment without a verb, unless it holds a figure; a headline may do with `to open` or `found dead`. */
function noVerb(place: Place): boolean {
  const { input, draft, zone, attribution } = place;
  if (attribution !== null && draft.rule !== 'speech-goes-on') return false;
  if (draft.rule === 'own-apposition' || outerGroup(place) !== null) return false;
  const { from, to } = draft;
  if (hasFiniteVerb(input, from, to)) return false;
  if (zone !== 'headline') return (signsOf(input, from, to) & Sign.number) === 0;
  return !hasTag(input.tagged, from, to, HEADLINE_VERBS);
}

/** Words at the head of a line that is about the paper, not about the world. */
const BOILERPLATE: ReadonlyMap<string, readonly (readonly string[])[]> = byFirst(`
  read more, read also, see also, also read, click here, sign up, subscribe, follow us, follow @, photo by,
  image by, photograph by, reporting by, editing by, writing by, additional reporting, copyright,
  all rights reserved, file photo, file -, advertisement, share this, watch :, related :, updated :,
  this story has been updated, this article has been updated, this is a developing story,
  this story was originally, this article was originally, this article originally,
  a version of this article, as previously reported, this field is for, by signing up, by subscribing, by submitting,
  you may opt out, you can opt out, you may unsubscribe, you can unsubscribe, you also agree, you agree to, article posted with,
  republished with permission, reprinted with permission, posted with permission, take our poll, story continues below
`);

function byFirst(phrases: string): Map<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases.split(',')) {
    const words = phrase.trim().split(' ');
    found.set(words[0]!, [...(found.get(words[0]!) ?? []), words]);
  }
  return found;
}

function boilerplate({ input, draft, attribution, signs }: Place): boolean {
  if (attribution !== null) return false;
  const { lower, count } = input.document.tokens;
  const sentence = input.document.sentences[draft.sentence]!;
  const first = firstWord(input.document, sentence.from, sentence.to);
  const phrases = BOILERPLATE.get(lower[first]!);
  if (phrases?.some((words) => wordsAt(lower, first, count, words))) return true;
  if ((signs & Sign.credit) === 0) return false;
  for (let i = draft.from; i + 3 < draft.to; i++) if ((input.signs[i]! & Sign.credit) !== 0) return true;
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
function command(place: Place): boolean {
  const { input, draft, attribution, first: head } = place;
  if (attribution !== null && attribution.mode !== 'direct') return false;
  const { lower } = input.document.tokens;
  const { tag, gram: grams } = input.tagged;
  let first = head;
  while (first + 1 < draft.content.to && (tag[first] === Tag.coordinator || lower[first] === 'so')) first++;
  if (openedWith(place, first) || takesAsKnown(input, draft.content)) return false;
  if (COMMAND_HEADS.has(lower[first]!)) return true;
  const gram = grams[first]!;
  const verb =
    (gram & Gram.verbBase) !== 0 && (gram & (Gram.noun | Gram.verbPast | Gram.adverb | Gram.adjective)) === 0;
  const dont = lower[first] === "don't" || (lower[first] === 'do' && lower[first + 1] === 'not');
  if (draft.rule === 'own-apposition' || (!verb && !dont)) return false;
  const next = tag[first + 1];
  return next !== Tag.verb && next !== Tag.auxiliary && next !== Tag.modal;
}

/** `Look, the bridge is shut`, `Keep in mind that rents have doubled`, `Let me remind you: …`: what follows is asserted. */
function openedWith({ input, draft }: Place, first: number): boolean {
  const { lower } = input.document.tokens;
  const to = draft.content.to;
  for (const words of OPENERS.get(lower[first]!) ?? []) {
    const at = first + words.length;
    if (!wordsAt(lower, first, to, words)) continue;
    const next = lower[at] === ',' || lower[at] === ':' || lower[at] === 'that' ? at + 1 : at;
    return (next > at || words.length > 1) && startsClause(input, next, to);
  }
  return false;
}

const OPENERS = byFirst(`
  look, listen, remember, understand, consider, see, keep in mind, bear in mind, make no mistake, let me remind you,
  let me tell you, let me say, let me be clear, let's be clear, let us be clear, let's not forget, let us not forget,
  don't forget, do not forget
`);

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
function wish({ input, draft, group, signs, first }: Place): boolean {
  const { lower } = input.document.tokens;
  const word = lower[first]!;
  if (word === 'god' && lower[first + 1] === 'bless') return true;
  if (!SPEAKERS.has(word) || (signs & Sign.number) !== 0) return false;
  // `I want to be clear: the bridge is safe`
  for (let i = first; i < draft.content.to; i++) if ((input.signs[i]! & Sign.colon) !== 0) return false;
  return group !== null && WISHES.has(lower[group.verb]!);
}

const VAGUE_SUBJECTS = new Set(['it', 'that', 'this', 'he', 'she', 'they', 'these', 'those', 'there']);

/** Longer predicates hold something that can be looked up. */
const LONGEST_EVALUATION = 7;

/** `It is a disgrace`: a pronoun, a form of be and a short predicate with no name, number or verb in it. */
function evaluation({ input, draft, group, first }: Place): boolean {
  const { document, tagged } = input;
  const { from, to } = draft.content;
  if (!VAGUE_SUBJECTS.has(document.tokens.lower[first]!)) return false;
  if (hasWords(document, from, to, LONGEST_EVALUATION + 1) || group?.negated === true) return false;
  if (((tagged.info[first + 1]?.gram ?? 0) & Gram.be) === 0) return false;
  for (let i = first + 2; i < to; i++)
    if (isIn(FACTUAL, tagged.tag[i]!) || (tagged.role[i]! & FACTUAL_ROLES) !== 0) return false;
  return true;
}

const FACTUAL = tagSet(Tag.name, Tag.number, Tag.verb, Tag.participle);
const FACTUAL_ROLES = Role.number | Role.weekday | Role.month | Role.office;
