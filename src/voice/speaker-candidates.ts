/**
 * Who might speak a quotation: everyone the sentence and its neighbours put forward, each with the route that led to
 * him. Which of them it is, and whether any of them is, `speaker-choice.ts` decides.
 */
import type { Sentence, TokenRange } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Gram } from '../text/words.ts';
import type { FoundAttribution } from './attributions.ts';
import {
  isComma,
  isDash,
  isTimeOrNumber,
  lower,
  nounPhraseEndingAt,
  nounPhraseStartingAt,
  type Reading,
  verbGroupStart,
} from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';
import { subjectOfClause, subjectOfVerb } from './subjects.ts';

/** How a candidate can be found. */
export const ROUTES = [
  'holder',
  'neighbour',
  'subject',
  'relative-pronoun',
  'subject-of-participle',
  'first-subject',
  'opening-name',
  'named-before',
  'owner',
  'before-colon',
  'tag-behind',
  'agent-behind',
  'last-speech',
  'sentence-before',
] as const;
export type Route = (typeof ROUTES)[number];

export interface Candidate {
  readonly source: TokenRange | null;
  readonly route: Route;
  /** Number of the attribution that names him, or null. */
  readonly attribution: number | null;
  /** Holders from the inside out, subjects from the mark to the left: 0 is the nearest. */
  readonly rank: number;
  /** The verb that he is the subject of, or -1. */
  readonly verb: number;
}

/** The last direct speech before a quotation. */
export interface Speech {
  readonly attribution: number;
  readonly paragraph: number;
  /** Token behind the speech and its tag. */
  readonly to: number;
}

export interface QuotePlace {
  readonly reading: Reading;
  readonly stretch: QuotedStretch;
  readonly attributions: readonly FoundAttribution[];
  /** Numbers of the attributions of each sentence. */
  readonly bySentence: ReadonlyMap<number, readonly number[]>;
  /** Numbers of the attributions whose content holds the quotation, innermost first. */
  readonly holders: readonly number[];
  readonly lastSpeech: Speech | null;
}

/** Verbs to the left of the marks that are asked for their subject. */
const VERBS_ASKED = 3;

/** How far to the left of the marks a verb is looked for, in tokens. */
const VERB_REACH = 60;

/** Everyone, by the routes in their order. */
export function findCandidates(place: QuotePlace): Candidate[] {
  const found: Candidate[] = [];
  const tagged = hasTag(place);
  addHolders(place, found, tagged);
  addNeighbours(place, found, tagged);
  addSubjects(place, found);
  addNamed(place, found);
  addAround(place, found);
  addEarlier(place, found);
  return found;
}

/** Adds somebody to `found` if the words can name a speaker. */
function add(
  { reading }: QuotePlace,
  found: Candidate[],
  source: TokenRange | null,
  route: Route,
  attribution: number | null = null,
  rank = 0,
  verb = -1,
): void {
  if (source === null || canBeSource(reading, source)) found.push({ source, route, attribution, rank, verb });
}

function addHolders(place: QuotePlace, found: Candidate[], tagged: boolean): void {
  const { holders, attributions } = place;
  let rank = 0;
  for (const number of holders) {
    if (tagged && isExpression(attributions[number]!)) continue;
    add(place, found, attributions[number]!.source, 'holder', number, rank);
    rank++;
  }
}

/** `“…,” the judge said, according to the paper`: with a tag of their own the words are not the paper's. */
const isExpression = ({ rule }: FoundAttribution): boolean => rule.startsWith('expression-');

function hasTag({ holders, attributions }: QuotePlace): boolean {
  return holders.some((number) => {
    const { source, rule } = attributions[number]!;
    return source !== null && !rule.startsWith('expression-') && rule.includes('-then-');
  });
}

/** Attributions of the quotation's sentences that hold something else. */
function addNeighbours(place: QuotePlace, found: Candidate[], tagged: boolean): void {
  const { sentence } = place.reading.document.tokens;
  const first = sentence[place.stretch.from]!;
  const last = sentence[place.stretch.to - 1]!;
  addOfSentence(place, found, tagged, first);
  if (last !== first) addOfSentence(place, found, tagged, last);
}

function addOfSentence(place: QuotePlace, found: Candidate[], tagged: boolean, sentence: number): void {
  const { stretch, attributions, holders } = place;
  for (const number of nearest(place, sentence)) {
    const { source } = attributions[number]!;
    if (source === null || holders.includes(number) || overlaps(source, stretch)) continue;
    if (tagged && isExpression(attributions[number]!)) continue;
    add(place, found, source, 'neighbour', number);
  }
}

/** So many attributions of a sentence are asked on either side of the marks: a limit, so that long sentences stay linear. */
const NEIGHBOURS = 6;

/** Attributions of the sentence whose cues stand nearest to the marks. */
function nearest({ attributions, bySentence, stretch }: QuotePlace, sentence: number): readonly number[] {
  const all = bySentence.get(sentence) ?? [];
  if (all.length <= 2 * NEIGHBOURS) return all;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((attributions[all[middle]!]!.cue?.from ?? 0) < stretch.from) low = middle + 1;
    else high = middle;
  }
  return all.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS);
}

const overlaps = (a: TokenRange, b: TokenRange) => a.from < b.to && b.from < a.to;

/** Subjects of the verbs before the marks, the nearest first, and of the sentence. */
function addSubjects(place: QuotePlace, found: Candidate[]): void {
  const { reading, stretch } = place;
  const sentence = sentenceOf(reading, stretch.from);
  addVerbs(place, found, sentence);
  const first = subjectOfClause(reading, sentence);
  if (first !== null && first.to <= stretch.from) add(place, found, first, 'first-subject');
  const opening = nounPhraseStartingAt(reading, openingWord(reading, sentence), sentence.to);
  if (opening !== null && opening.to <= stretch.from) add(place, found, opening, 'opening-name');
}

function addVerbs(place: QuotePlace, found: Candidate[], sentence: Sentence): void {
  const { reading, stretch } = place;
  const { tag } = reading.tagged;
  let rank = 0;
  for (let i = stretch.from - 1; i > Math.max(sentence.from, stretch.from - VERB_REACH); i--) {
    if (reading.quoteAt[i]! >= 0) continue;
    if (tag[i] === Tag.gerund) {
      const source = nounPhraseEndingAt(reading, tag[i - 1] === Tag.adverb ? i - 2 : i - 1, sentence.from);
      if (source !== null) add(place, found, source, 'subject-of-participle', null, rank++, i);
      continue;
    }
    if (tag[i] !== Tag.verb && tag[i] !== Tag.auxiliary && tag[i] !== Tag.modal) continue;
    const before = verbGroupStart(reading, i, sentence.from) - 1;
    if (before > sentence.from && RELATIVE.has(lower(reading, before)))
      add(place, found, { from: before, to: before + 1 }, 'relative-pronoun', null, rank++, i);
    const source = subjectOfVerb(reading, i, sentence);
    if (source === null) continue;
    add(place, found, source, 'subject', null, rank++, i);
    if (rank >= VERBS_ASKED) break;
  }
}

/** Names and persons anywhere before the marks in the sentence, the nearest first. */
function addNamed(place: QuotePlace, found: Candidate[]): void {
  const { reading, stretch } = place;
  const { tag } = reading.tagged;
  const sentence = sentenceOf(reading, stretch.from);
  let rank = 0;
  for (let i = stretch.from - 1; i >= Math.max(sentence.from, stretch.from - VERB_REACH); i--) {
    if (reading.quoteAt[i]! >= 0 || tag[i] !== Tag.name) continue;
    let from = i;
    while (from > sentence.from && tag[from - 1] === Tag.name) from--;
    add(place, found, { from, to: i + 1 }, 'named-before', null, rank++);
    if (rank === NAMES_ASKED) break;
    i = from;
  }
}

/** Names to the left of the marks that are asked. */
const NAMES_ASKED = 3;

const RELATIVE = new Set(['who', 'which', 'that']);

/** Behind `But`, `And`, `Meanwhile,` and marks at the head of a sentence. */
function openingWord(reading: Reading, { from, to }: Sentence): number {
  const { tag } = reading.tagged;
  let i = from;
  while (
    i < Math.min(to, from + 4) &&
    (tag[i] === Tag.mark || tag[i] === Tag.coordinator || tag[i] === Tag.adverb)
  )
    i++;
  return i;
}

const sentenceOf = ({ document }: Reading, token: number): Sentence =>
  document.sentences[document.tokens.sentence[token]!]!;

/** Right beside the marks: `Dunn's “…”`, `Dunn: “…”`, `“…,” Dunn joked`, `“…,” read one`, `“…” was shouted by Dunn`. */
function addAround(place: QuotePlace, found: Candidate[]): void {
  const { reading, stretch } = place;
  const before = sentenceOf(reading, stretch.from);
  const { tag, info } = reading.tagged;
  for (let i = stretch.from - 1; i >= Math.max(before.from, stretch.from - 4); i--) {
    if (tag[i] === Tag.possessive && i > before.from) {
      const owner = nounPhraseEndingAt(reading, i - 1, before.from);
      if (owner !== null) add(place, found, owner, 'owner');
      break;
    }
    if ((info[i]!.gram & Gram.possessive) !== 0) {
      add(place, found, { from: i, to: i + 1 }, 'owner');
      break;
    }
    if (tag[i] !== Tag.adjective && tag[i] !== Tag.noun && tag[i] !== Tag.participle) break;
  }
  if (stretch.from > 1 && lower(reading, stretch.from - 1) === ':') {
    const owner = sentenceOf(reading, stretch.from - 1);
    const named = nounPhraseEndingAt(reading, stretch.from - 2, owner.from);
    if (named !== null) add(place, found, named, 'before-colon');
    const first = subjectOfClause(reading, owner);
    if (first !== null && owner !== before) add(place, found, first, 'first-subject');
  }
  addBehind(place, found);
}

function addBehind(place: QuotePlace, found: Candidate[]): void {
  const { reading, stretch } = place;
  const { tag, info } = reading.tagged;
  let sentence = sentenceOf(reading, stretch.to - 1);
  let at = stretch.to;
  if (at < sentence.to && (isComma(reading, at) || isDash(lower(reading, at)))) at++;
  if (at >= sentence.to) {
    // `“…?” Dunn asked.`: the stop inside the marks can end the sentence before its tag.
    if (at >= reading.document.tokens.count) return;
    const next = sentenceOf(reading, at);
    if (next.paragraph !== sentence.paragraph) return;
    sentence = next;
  }
  for (let i = at; i < Math.min(at + 8, sentence.to); i++) {
    if (lower(reading, i) !== 'by') continue;
    const agent = nounPhraseStartingAt(reading, i + 1, sentence.to);
    if (agent !== null) add(place, found, agent, 'agent-behind');
    break;
  }
  if (tag[at] === Tag.verb || (info[at]!.gram & (Gram.verbPast | Gram.verbThird)) !== 0) {
    const speaker = nounPhraseStartingAt(reading, at + 1, sentence.to);
    if (speaker !== null) add(place, found, speaker, 'tag-behind', null, 1, at);
  }
  const speaker = nounPhraseStartingAt(reading, at, sentence.to);
  if (speaker !== null) {
    let verb = speaker.to;
    // `“…,” the mayor, a Dane, joked`
    if (isComma(reading, verb)) {
      for (let i = verb + 1; i < Math.min(verb + 14, sentence.to); i++)
        if (isComma(reading, i)) {
          verb = i + 1;
          break;
        }
    }
    while (verb < sentence.to && tag[verb] === Tag.adverb) verb++;
    if (verb < sentence.to && (tag[verb] === Tag.verb || tag[verb] === Tag.auxiliary))
      add(place, found, speaker, 'tag-behind', null, 0, verb);
    else if (tag[speaker.from] === Tag.name || tag[speaker.from] === Tag.pronoun)
      add(place, found, speaker, 'tag-behind', null, 2);
  }
}

/** The last speech, and the subject of the sentence before. */
function addEarlier(place: QuotePlace, found: Candidate[]): void {
  const { reading, stretch, attributions, bySentence, lastSpeech } = place;
  const { document } = reading;
  const number = document.tokens.sentence[stretch.from]!;
  const { paragraph } = document.sentences[number]!;
  if (lastSpeech !== null && paragraph - lastSpeech.paragraph <= 2)
    add(
      place,
      found,
      attributions[lastSpeech.attribution]!.source,
      'last-speech',
      lastSpeech.attribution,
      paragraph - lastSpeech.paragraph,
    );
  const last = bySentence.get(number - 1)?.at(-1);
  if (
    last !== undefined &&
    attributions[last]!.source !== null &&
    attributions[last]!.source.to <= stretch.from
  )
    add(place, found, attributions[last]!.source, 'sentence-before', last);
  const before = document.sentences[number - 1];
  if (before !== undefined && paragraph - before.paragraph <= 1) {
    const subject = subjectOfClause(reading, before);
    if (subject !== null)
      add(place, found, subject, 'sentence-before', null, paragraph === before.paragraph ? 1 : 2);
  }
}

/** Words that name no speaker: `it was`, `there is`, `what`, a time. */
const NO_SOURCE = new Set(['there', 'nothing', 'what', 'let', 'us', 'me', 'this', 'you']);

function canBeSource(reading: Reading, source: TokenRange): boolean {
  if (source.to <= source.from) return false;
  if (reading.quoteAt[source.from]! >= 0 && reading.quoteAt[source.to - 1]! >= 0) return false;
  if (source.to - source.from === 1 && NO_SOURCE.has(lower(reading, source.from))) return false;
  return !isTimeOrNumber(reading, source) || reading.tagged.tag[source.from] === Tag.pronoun;
}
