/**
 * Who says what: sources, cues and contents of every sentence, by ordered rules over verb cues, expressions
 * (`according to`) and nouns (`allegations that`). Scheme: source, cue, content after PARC 3.0 (Pareti 2016) and
 * PolNeAR (Newell, Margolin & Ruths 2018).
 */
import type {
  Attribution,
  AttributionMode,
  CueClass,
  Document,
  Sentence,
  Span,
  TextSpan,
  TokenRange,
} from '../model.ts';
import { Tag } from '../text/tag.ts';
import type { Content } from './content-place.ts';
import { findContent } from './contents.ts';
import { countedSubject } from './counted-subjects.ts';
import { creditDrafts } from './credits.ts';
import { nounCandidates, type VerbCandidate, verbCandidates } from './cues.ts';
import { expressionAttributions } from './expressions.ts';
import { ANSWERED, frameAttributions } from './frames.ts';
import { nounAttribution } from './nominal.ts';
import type { Reading } from './phrase.ts';
import { pollAtHead } from './polls.ts';
import type { QuotedStretch } from './quotes.ts';
import { afterSettings } from './settings.ts';
import { findSubject, type Subject } from './subjects.ts';
import { type Decide, decideByWeights, type LeftOver, weighedAttributions } from './weighed.ts';

/** An attribution before its source is known as an entity. */
export type FoundAttribution = Omit<Attribution, 'sourceId' | 'sourceRule' | 'parent'>;

export interface Draft {
  readonly mode: AttributionMode;
  readonly source: TokenRange | null;
  readonly cue: TokenRange;
  readonly lemma: string;
  readonly class: CueClass;
  readonly content: readonly TokenRange[];
  readonly rule: string;
}

/** Attributions of the whole document in text order of their cues. Linear in the text. */
export function findAttributions(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  decide: Decide = decideByWeights,
): FoundAttribution[] {
  const found: FoundAttribution[] = [];
  const credits = creditDrafts(reading, stretches);
  reading.document.sentences.forEach((sentence, number) => {
    const left: LeftOver[] = [];
    const drafts = [...(credits.get(number) ?? NO_DRAFTS)];
    verbAttributions(reading, stretches, sentence, drafts, left);
    expressionAttributions(reading, sentence, drafts);
    frameAttributions(reading, sentence, drafts);
    for (const noun of nounCandidates(reading, sentence)) {
      const draft = nounAttribution(reading, sentence, noun);
      if (draft !== null && !drafts.some((other) => takes(other, draft.cue))) drafts.push(draft);
    }
    const poll = pollAtHead(reading, sentence, drafts);
    if (poll !== null) drafts.push(poll);
    if (left.length > 0) drafts.push(...weighedAttributions(reading, sentence, left, drafts, decide));
    if (drafts.length > 1) drafts.sort(byCue);
    for (const draft of drafts) found.push(finish(reading.document, draft, number));
  });
  return found;
}

const NO_DRAFTS: readonly Draft[] = [];

const byCue = (a: Draft, b: Draft) => a.cue.from - b.cue.from;

/** Its own words, or the charge that it answers. */
const takes = ({ cue, content, rule }: Draft, words: TokenRange): boolean =>
  overlaps(cue, words) || (rule === ANSWERED && content.some((range) => overlaps(range, words)));

const overlaps = (a: TokenRange, b: TokenRange) => a.from < b.to && b.from < a.to;

/** The attribution before this one in its sentence: its source may be shared, its content is taken. */
interface Earlier {
  readonly source: TokenRange | null;
  readonly content: Content;
}

function followedBy(
  earlier: Earlier | null,
  { draft, content }: { draft: Draft; content: Content },
): Earlier {
  return { source: draft.source ?? earlier?.source ?? null, content };
}

function verbAttributions(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  sentence: Sentence,
  drafts: Draft[],
  left: LeftOver[],
): void {
  let earlier: Earlier | null = null;
  for (const cue of verbCandidates(reading, sentence)) {
    if (drafts.at(-1)?.cue.from === cue.verb) continue;
    const draft = verbAttribution(reading, stretches, sentence, cue, earlier, left);
    if (draft === null) continue;
    drafts.push(draft.draft);
    earlier = followedBy(earlier, draft);
  }
}

function verbAttribution(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  sentence: Sentence,
  cue: VerbCandidate,
  earlier: Earlier | null,
  left: LeftOver[],
): { draft: Draft; content: Content } | null {
  const subject =
    countedSubject(reading, cue, sentence) ?? findSubject(reading, cue, sentence, earlier?.source ?? null);
  if (subject === null) left.push({ cue, subject, after: null });
  if (subject === null || !canSpeak(reading, subject)) return null;
  const place = {
    reading,
    sentence,
    stretches,
    cue,
    subject,
    after: afterSettings(reading, cue, subject, sentence),
    held: earlier !== null && holds(earlier.content, cue.verb),
    free: freeFrom(earlier?.content ?? null, sentence, cue.from),
  };
  const content = findContent(place);
  if (content !== null && reading.quoteAt[cue.verb]! >= 0 && !speaksInside(content, cue)) return null;
  if (content === null) left.push({ cue, subject, after: place.after });
  if (content === null || holds(content, cue.verb)) return null;
  return {
    content,
    draft: {
      mode: content.mode,
      source: subject.source,
      cue: { from: cue.verb, to: cue.to },
      lemma: cue.cue.lemma,
      class: cue.cue.class,
      content: content.ranges,
      rule: `${subject.rule}+${content.rule}`,
    },
  };
}

function holds({ ranges }: Content, token: number): boolean {
  for (const { from, to } of ranges) if (from <= token && token < to) return true;
  return false;
}

/** Inside someone's quotation only plain reports of speech count (`he told me that`); the rest is the speaker's own phrase. */
function speaksInside(content: Content, cue: VerbCandidate): boolean {
  const clause =
    content.rule === 'that-clause' || content.rule === 'bare-clause' || content.mode === 'direct';
  return clause && !cue.passive && cue.cue.class !== 'thought';
}

/** `I` and `we` are who speaks here already, `you` is anyone, the rest no one. */
const NO_SPEAKERS = new Set(['i', 'we', 'you', 'there', 'nothing', 'what', 'let', 'us', 'me']);

/** A subject pronoun that cannot speak (`there`, `which` of things) or a passive of a verb that needs its agent. */
function canSpeak(reading: Reading, subject: Subject): boolean {
  if (subject.source === null) return true;
  const last = subject.source.to - 1;
  const word = reading.document.tokens.lower[last]!;
  if (NO_SPEAKERS.has(word)) return false;
  return reading.tagged.tag[last] !== Tag.possessive;
}

/** What an earlier attribution of the sentence has taken cannot be the clause before a later tag. */
function freeFrom(earlier: Content | null, sentence: Sentence, before: number): number {
  if (earlier === null) return sentence.from;
  let free = sentence.from;
  for (const range of earlier.ranges) if (range.to <= before && range.to > free) free = range.to;
  return free;
}

/** Objects are written out, here and below: spreading one into the other took a tenth of the voice stage. */
function finish(document: Document, draft: Draft, sentence: number): FoundAttribution {
  const { start, end, text, from, to } = placedText(document, draft.cue);
  return {
    mode: draft.mode,
    sentence,
    source: draft.source === null ? null : placedText(document, draft.source),
    cue: { start, end, text, from, to, lemma: draft.lemma, class: draft.class },
    content: draft.content.map((range) => placedSpan(document, range)),
    rule: draft.rule,
  };
}

/** UTF-16 offsets of a token range. */
export function toSpan({ tokens }: Document, { from, to }: TokenRange): Span {
  const start = tokens.start[from] ?? 0;
  return { start, end: to <= from ? start : tokens.end[to - 1]! };
}

/** Offsets and words of a token range. */
export function withText(document: Document, range: TokenRange): TextSpan {
  const { start, end } = toSpan(document, range);
  return { start, end, text: document.text.slice(start, end) };
}

/** A token range with its offsets. */
export function placedSpan(document: Document, range: TokenRange): Span & TokenRange {
  const { start, end } = toSpan(document, range);
  return { start, end, from: range.from, to: range.to };
}

/** A token range with its offsets and words. */
export function placedText(document: Document, range: TokenRange): TextSpan & TokenRange {
  const { start, end } = toSpan(document, range);
  return { start, end, text: document.text.slice(start, end), from: range.from, to: range.to };
}
