/**
 * What a pair of marks is there for: speech, distance (scare quotes, mention) or the title of a work. An ordered list of
 * rules after brief 2.5; the first that answers wins and signs the quotation.
 */
import type { Document, Quote, QuoteKind, ZoneKind } from '../model.ts';
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import type { FoundAttribution } from './attributions.ts';
import { countWords, isComma, lower, type Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';

interface KindPlace {
  readonly reading: Reading;
  readonly document: Document;
  readonly stretches: readonly QuotedStretch[];
  readonly index: number;
  readonly stretch: QuotedStretch;
  readonly words: number;
  readonly zone: ZoneKind;
  /** Number of the attribution whose content holds this stretch, or null. */
  readonly attribution: number | null;
  readonly attributions: readonly FoundAttribution[];
  /** Attributions that have a cue in the sentence where the stretch starts or ends. */
  readonly cueInSentence: boolean;
  /** The last direct speech before this stretch: its attribution and where it ended. */
  readonly lastSpeech: LastSpeech | null;
  readonly earlier: readonly Quote[];
  /** Paragraphs in which every word stands between marks. */
  readonly quotedParagraphs: ReadonlySet<number>;
}

interface LastSpeech {
  readonly attribution: number;
  readonly paragraph: number;
  /** Token behind the speech and its tag. */
  readonly to: number;
}

interface Verdict {
  readonly kind: QuoteKind;
  readonly attribution: number | null;
  readonly mention: boolean;
}

/** Up to this many words between marks can be a scare quote (brief 2.5, step 3). */
const SCARE_WORDS = 4;

const RULES: readonly { readonly name: string; readonly decide: (place: KindPlace) => Verdict | null }[] = [
  { name: 'continues-from-paragraph-before', decide: continued },
  { name: 'mention', decide: mentioned },
  { name: 'title-of-work', decide: titleOfWork },
  { name: 'inside-content', decide: (p) => (p.attribution === null ? null : speech(p.attribution)) },
  { name: 'inside-quotation', decide: insideQuotation },
  { name: 'headline-claim-quote', decide: (p) => (p.zone === 'headline' ? speech(null) : null) },
  { name: 'speech-goes-on', decide: speechGoesOn },
  { name: 'quotation-paragraph', decide: quotationParagraph },
  {
    name: 'short-without-cue',
    decide: (p) =>
      p.words <= SCARE_WORDS && !p.cueInSentence
        ? { kind: 'scare', attribution: null, mention: false }
        : null,
  },
  {
    name: 'short-outside-content',
    decide: (p) => (p.words <= SCARE_WORDS ? { kind: 'scare', attribution: null, mention: false } : null),
  },
  { name: 'speaker-in-sentence-before', decide: speakerBefore },
  { name: 'speaker-unknown', decide: () => speech(null) },
];

const speech = (attribution: number | null): Verdict => ({ kind: 'quotation', attribution, mention: false });

/** Every stretch with its kind, its speaker's attribution and the rule that decided. Same order as `stretches`. */
export function decideQuoteKinds(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  attributions: readonly FoundAttribution[],
  contentAt: Int32Array,
): Quote[] {
  const { document } = reading;
  const cueSentences = new Set(attributions.map((attribution) => attribution.sentence));
  const quotedParagraphs = findQuotedParagraphs(reading);
  const quotes: Quote[] = [];
  let lastSpeech: LastSpeech | null = null;
  stretches.forEach((stretch, index) => {
    const first = document.tokens.sentence[stretch.from]!;
    const last = document.tokens.sentence[stretch.to - 1]!;
    const paragraph = document.sentences[first]?.paragraph ?? 0;
    const place: KindPlace = {
      reading,
      document,
      stretches,
      index,
      stretch,
      words: countWords(document, stretch.from, stretch.to),
      zone: document.paragraphs[paragraph]?.zone ?? 'body',
      attribution: holderOf(stretch, contentAt),
      attributions,
      cueInSentence: cueSentences.has(first) || cueSentences.has(last),
      lastSpeech,
      earlier: quotes,
      quotedParagraphs,
    };
    const quote = decide(place);
    quotes.push(quote);
    if (quote.kind === 'quotation' && quote.attribution !== null && quote.parent === null) {
      lastSpeech = {
        attribution: quote.attribution,
        paragraph,
        to: Math.max(stretch.to, behindTag(attributions[quote.attribution]!)),
      };
    }
  });
  return quotes;
}

function findQuotedParagraphs(reading: Reading): Set<number> {
  const quoted = new Set<number>();
  reading.document.paragraphs.forEach((paragraph, number) => {
    for (let i = paragraph.from; i < paragraph.to; i++) {
      if (reading.quoteAt[i]! < 0 && reading.tagged.tag[i] !== Tag.mark) return;
    }
    quoted.add(number);
  });
  return quoted;
}

function decide(place: KindPlace): Quote {
  const { stretch } = place;
  for (const rule of RULES) {
    const verdict = rule.decide(place);
    if (verdict === null) continue;
    return {
      start: stretch.start,
      end: stretch.end,
      from: stretch.from,
      to: stretch.to,
      opened: stretch.opened,
      closed: stretch.closed,
      parent: stretch.parent,
      continues: stretch.continues,
      ...verdict,
      rule: rule.name,
    };
  }
  throw new Error('the last rule of a quotation always answers');
}

/** The attribution that holds most of the stretch: asked in its middle, where marks and edges do not matter. */
function holderOf(stretch: QuotedStretch, contentAt: Int32Array): number | null {
  const inside = contentAt[Math.min(stretch.from + 1, stretch.to - 1)]!;
  const middle = contentAt[(stretch.from + stretch.to) >> 1]!;
  if (inside >= 0) return inside;
  return middle >= 0 ? middle : null;
}

const behindTag = (attribution: FoundAttribution): number =>
  Math.max(
    attribution.cue?.to ?? 0,
    attribution.source?.to ?? 0,
    ...attribution.content.map((range) => range.to),
  );

function continued(place: KindPlace): Verdict | null {
  const before = place.stretch.continues;
  if (before === null) return null;
  const quote = place.earlier[before];
  if (quote === undefined || quote.kind !== 'quotation') return null;
  return speech(place.attribution ?? quote.attribution);
}

/** Words around the marks speak of the word itself: `the term "X"`, `so-called "X"`, `"X," a word adopted by`, `"X" means`. */
function mentioned(place: KindPlace): Verdict | null {
  if (place.words > 6 || place.stretch.parent !== null) return null;
  if (!mentionBefore(place) && !mentionBehind(place)) return null;
  return { kind: 'scare', attribution: place.attribution, mention: true };
}

function mentionBefore(place: KindPlace): boolean {
  const { reading, stretch } = place;
  const { info, phrases, tag } = reading.tagged;
  const sentence = place.document.sentences[place.document.tokens.sentence[stretch.from]!]!;
  for (let i = stretch.from - 1; i >= Math.max(sentence.from, stretch.from - 3); i--) {
    const role = info[i]!.role;
    if ((role & Role.mentionNoun) !== 0 && tag[i] !== Tag.verb)
      return i === stretch.from - 1 || lower(reading, i + 1) === 'of' || isComma(reading, i + 1);
    const phrase = phrases.get(i);
    if (
      phrase !== undefined &&
      (phrase.role & Role.mentionPhrase) !== 0 &&
      i + phrase.length === stretch.from
    )
      return true;
    if (lower(reading, i) === 'so-called' && i >= stretch.from - 1) return true;
    // A verb of naming without a speaker (`dubbed "X"`, `known as "X"`), or with one that keeps the writer out (`what they call "X"`).
    if ((role & Role.mentionVerb) !== 0) return place.attribution === null || saysWhat(place, i);
    if (tag[i] === Tag.mark && !isComma(reading, i)) return false;
  }
  return false;
}

/** `what the ministry calls`: a few words before the verb stands *what*. */
function saysWhat({ reading, document }: KindPlace, verb: number): boolean {
  const sentence = document.sentences[document.tokens.sentence[verb]!]!;
  for (let i = verb - 1; i >= Math.max(sentence.from, verb - 6); i--) {
    if (lower(reading, i) === 'what') return true;
    if (reading.tagged.tag[i] === Tag.mark) return false;
  }
  return false;
}

function mentionBehind(place: KindPlace): boolean {
  const { reading, stretch, document } = place;
  const { info, tag } = reading.tagged;
  const sentence = document.sentences[document.tokens.sentence[stretch.to - 1]!]!;
  let at = stretch.to;
  const apposed = (at < sentence.to && isComma(reading, at)) || isComma(reading, stretch.to - 2);
  if (at < sentence.to && isComma(reading, at)) at++;
  if (apposed) {
    // `"X," a word adopted by …`: a noun phrase whose head names a word.
    for (let i = at; i < Math.min(at + 4, sentence.to); i++) {
      if ((info[i]!.role & Role.mentionNoun) !== 0) return i > at && tag[at] === Tag.determiner;
      if (tag[i] !== Tag.determiner && tag[i] !== Tag.adjective && tag[i] !== Tag.noun) return false;
    }
    return false;
  }
  // `"X" includes`, `"X" means`, `"X" is a euphemism for`: the marked words are the subject of a definition.
  if (place.attribution !== null || place.words > SCARE_WORDS) return false;
  const first = firstWordOf(reading, sentence.from, stretch.from);
  if (first !== stretch.from) return false;
  if (at < sentence.to && (info[at]!.role & Role.mentionVerb) !== 0) return true;
  if (at + 1 < sentence.to && tag[at] === Tag.auxiliary) {
    for (let i = at + 1; i < Math.min(at + 5, sentence.to); i++)
      if ((info[i]!.role & Role.mentionNoun) !== 0) return true;
  }
  return false;
}

function firstWordOf(reading: Reading, from: number, to: number): number {
  let i = from;
  while (i < to && (reading.tagged.tag[i] === Tag.determiner || reading.tagged.tag[i] === Tag.mark)) i++;
  return i;
}

/** Nouns of works; in front of the marks or right behind them they make a title. */
const WORKS = new Set([
  'book',
  'film',
  'movie',
  'song',
  'album',
  'novel',
  'show',
  'series',
  'programme',
  'program',
  'article',
  'essay',
  'podcast',
  'column',
  'play',
  'documentary',
  'musical',
  'poem',
  'memoir',
  'sitcom',
  'episode',
  'single',
  'track',
  'magazine',
  'newspaper',
  'exhibition',
  'painting',
  'drama',
  'comedy',
  'thriller',
  'opera',
  'video',
  'hit',
  'broadcast',
]);
const WORK_VERBS = new Set(['starred', 'hosts', 'hosted', 'directed', 'titled', 'entitled', 'wrote', 'sang']);

/** Every word that carries meaning is capitalised, and it reads as a name rather than a sentence. */
function titleOfWork(place: KindPlace): Verdict | null {
  const { reading, stretch, document } = place;
  if (place.zone === 'headline' || place.words === 0 || place.words > 12) return null;
  const { tokens } = document;
  let capital = 0;
  let plain = 0;
  for (let i = stretch.opened ? stretch.from + 1 : stretch.from; i < stretch.to - 1; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue;
    const t = reading.tagged.tag[i];
    const small = t === Tag.determiner || t === Tag.preposition || t === Tag.coordinator || t === Tag.to;
    if ((tokens.shape[i]! & Shape.capital) !== 0) capital++;
    else if (!small) plain++;
  }
  if (capital === 0 || plain > 0) return null;
  const near = nearWork(reading, stretch, document);
  const upper = (tokens.shape[stretch.from + 1]! & Shape.upper) !== 0;
  if (near || (capital >= 2 && !upper && !endsLikeSentence(reading, stretch)))
    return { kind: 'title', attribution: null, mention: false };
  return null;
}

function endsLikeSentence(reading: Reading, stretch: QuotedStretch): boolean {
  const last = lower(reading, stretch.to - 2);
  return last === '!' || last === '?';
}

function nearWork(reading: Reading, stretch: QuotedStretch, document: Document): boolean {
  const sentence = document.sentences[document.tokens.sentence[stretch.from]!]!;
  for (let i = Math.max(sentence.from, stretch.from - 4); i < stretch.from; i++) {
    const word = lower(reading, i);
    if (WORKS.has(word) || WORK_VERBS.has(word)) return true;
  }
  return stretch.to < sentence.to && WORKS.has(lower(reading, stretch.to));
}

/** A quotation inside a quotation: speech that the speaker repeats, or his scare quotes; either way his words. */
function insideQuotation(place: KindPlace): Verdict | null {
  const { parent } = place.stretch;
  if (parent === null) return null;
  const outer = place.earlier[parent];
  return outer === undefined ? null : { kind: outer.kind, attribution: outer.attribution, mention: false };
}

/** “…,” she said. “…”: between the end of her speech and this mark stands nothing but more speech. */
function speechGoesOn(place: KindPlace): Verdict | null {
  const { lastSpeech, reading, stretch } = place;
  if (lastSpeech === null) return null;
  if (place.words <= SCARE_WORDS && !startsSentence(place)) return null;
  const paragraph = place.document.sentences[place.document.tokens.sentence[stretch.from]!]!.paragraph;
  if (lastSpeech.paragraph !== paragraph) return null;
  for (let i = lastSpeech.to; i < stretch.from; i++) {
    const t = reading.tagged.tag[i];
    if (t === Tag.mark || t === Tag.quote || reading.quoteAt[i]! >= 0) continue;
    // The rest of the tag's sentence (`on Monday`) may stand between, another sentence may not.
    if (place.document.tokens.sentence[i] !== place.document.tokens.sentence[lastSpeech.to - 1]) return null;
  }
  return speech(lastSpeech.attribution);
}

function startsSentence(place: KindPlace): boolean {
  const sentence = place.document.sentences[place.document.tokens.sentence[place.stretch.from]!]!;
  return sentence.from === place.stretch.from;
}

/** A paragraph that is nothing but a quotation belongs to whoever spoke last in the paragraph before. */
function quotationParagraph(place: KindPlace): Verdict | null {
  const { lastSpeech, document, stretch } = place;
  const number = document.sentences[document.tokens.sentence[stretch.from]!]!.paragraph;
  if (!place.quotedParagraphs.has(number)) return null;
  if (lastSpeech === null || number - lastSpeech.paragraph > 1)
    return place.words <= SCARE_WORDS ? null : speech(null);
  return speech(lastSpeech.attribution);
}

/** The sentence before, in the same paragraph, speaks of someone's words. */
function speakerBefore(place: KindPlace): Verdict | null {
  const sentence = place.document.tokens.sentence[place.stretch.from]!;
  const paragraph = place.document.sentences[sentence]!.paragraph;
  const before = lastUpTo(place.attributions, sentence);
  const attribution = place.attributions[before];
  if (attribution === undefined || sentence - attribution.sentence > 1) return null;
  if (place.document.sentences[attribution.sentence]!.paragraph !== paragraph) return null;
  const own =
    attribution.cue !== null &&
    attribution.cue.from >= place.stretch.from &&
    attribution.cue.to <= place.stretch.to;
  return attribution.source === null || own ? null : speech(before);
}

/** Number of the last attribution in or before the sentence (they are in sentence order), or -1. */
function lastUpTo(attributions: readonly FoundAttribution[], sentence: number): number {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (attributions[middle]!.sentence <= sentence) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
