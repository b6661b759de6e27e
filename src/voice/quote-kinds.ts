/**
 * What a pair of marks is there for: speech, distance (scare quotes, mention) or the title of a work, and who speaks. An
 * ordered list of rules after brief 2.5; the first that answers wins and signs the quotation.
 */
import type { Document, Quote, QuoteKind, ZoneKind } from '../model.ts';
import type { FoundAttribution } from './attributions.ts';
import { findMention, type Mention } from './mention.ts';
import { countWords, type Reading } from './phrase.ts';
import { bySentence, findHolders } from './quote-holders.ts';
import { type QuoteShape, shapeOf } from './quote-signs.ts';
import { attributionOf } from './quote-speech.ts';
import type { QuotedStretch } from './quotes.ts';
import type { QuotePlace, Route, Speech } from './speaker-candidates.ts';
import { type Choice, chooseSpeaker } from './speaker-choice.ts';
import { readTitle, type TitleSign } from './titles.ts';

/** The quotations, and all attributions: those of the sentences, and those that only a quotation shows. */
export interface QuoteLayer {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly FoundAttribution[];
}

interface KindPlace {
  readonly stretch: QuotedStretch;
  readonly words: number;
  readonly zone: ZoneKind;
  /** Numbers of the attributions whose content holds this stretch, innermost first. */
  readonly holders: readonly number[];
  readonly attributions: readonly FoundAttribution[];
  /** An attribution has its cue in the sentence where the stretch starts or ends. */
  readonly cueInSentence: boolean;
  readonly mention: Mention | null;
  readonly title: TitleSign | null;
  readonly earlier: readonly Quote[];
  /** The likeliest speaker, if he is likely enough. */
  readonly speaker: Choice | null;
}

interface Verdict {
  readonly kind: QuoteKind;
  readonly attribution: number | null;
  readonly mention: boolean;
  /** Instead of the name of the rule. */
  readonly rule?: string;
}

/** Up to this many words between marks can be a scare quote (brief 2.5, step 3). */
const SCARE_WORDS = 4;

/** A speaker is named when he is so much likelier than nobody; hundredths of log odds. */
const LIKELY = -30;

/** Capitalised words that somebody speaks are no title when he is so much likelier than nobody. */
const SURE = 150;

/** Name of the rule that found the speaker, by the route. */
const RULE_OF_ROUTE: Readonly<Record<Route, string>> = {
  holder: 'inside-content',
  neighbour: 'cue-beside',
  subject: 'subject-of-verb',
  'relative-pronoun': 'subject-of-verb',
  'subject-of-participle': 'subject-of-verb',
  'first-subject': 'subject-of-sentence',
  'opening-name': 'subject-of-sentence',
  'named-before': 'named-before',
  owner: 'owner',
  'before-colon': 'before-colon',
  'tag-behind': 'tag-behind',
  'agent-behind': 'agent-behind',
  'last-speech': 'speech-goes-on',
  'sentence-before': 'speaker-in-sentence-before',
};

const RULES: readonly { readonly name: string; readonly decide: (place: KindPlace) => Verdict | null }[] = [
  { name: 'continues-from-paragraph-before', decide: continued },
  { name: 'inside-quotation', decide: insideQuotation },
  { name: 'mention', decide: mentioned },
  { name: 'title-of-work', decide: titleOfWork },
  {
    name: 'headline-claim-quote',
    decide: (p) => (p.zone === 'headline' && p.holders.length === 0 ? speech(null) : null),
  },
  { name: 'spoken', decide: spoken },
  {
    name: 'speaker-unknown',
    decide: (p) => (p.words > SCARE_WORDS || p.holders.length > 0 ? speech(heldByNobody(p)) : null),
  },
  { name: 'short-without-cue', decide: (p) => (p.cueInSentence ? null : scare(null)) },
  { name: 'short-outside-content', decide: () => scare(null) },
];

const speech = (attribution: number | null): Verdict => ({ kind: 'quotation', attribution, mention: false });
const scare = (attribution: number | null): Verdict => ({ kind: 'scare', attribution, mention: false });

/** Every stretch with its kind, its speaker's attribution and the rule that decided. Same order as `stretches`. Linear. */
export function readQuotes(
  reading: Reading,
  stretches: readonly QuotedStretch[],
  found: readonly FoundAttribution[],
  contentAt: Int32Array,
): QuoteLayer {
  const { document } = reading;
  const attributions = [...found];
  const holders = findHolders(stretches, found);
  const sentences = bySentence(found);
  const quotes: Quote[] = [];
  let lastSpeech: Speech | null = null;
  stretches.forEach((stretch, index) => {
    const place: QuotePlace = {
      reading,
      stretch,
      attributions,
      bySentence: sentences,
      holders: stretch.parent === null ? (holders.get(index) ?? []) : innermost(stretch, contentAt),
      lastSpeech,
    };
    const kindPlace = readPlace(place, quotes);
    const { speaker } = kindPlace;
    let { rule = 'speaker-unknown', ...verdict } = decide(kindPlace);
    if (verdict.attribution === NEW && speaker !== null) {
      attributions.push(attributionOf(reading, stretch, speaker.candidate, rule));
      verdict = { ...verdict, attribution: attributions.length - 1 };
    }
    const { start, end, from, to, opened, closed, parent, continues } = stretch;
    const quote: Quote = { start, end, from, to, opened, closed, parent, continues, ...verdict, rule };
    quotes.push(quote);
    lastSpeech = speechOf(document, quote, attributions) ?? lastSpeech;
  });
  return inOrder(quotes, attributions, found.length);
}

/** Stands for the attribution that the chosen speaker still needs. */
const NEW = -1;

function readPlace(place: QuotePlace, earlier: readonly Quote[]): KindPlace {
  const { reading, stretch, holders, attributions } = place;
  const { tokens, sentences, paragraphs } = reading.document;
  const first = tokens.sentence[stretch.from]!;
  const zone = paragraphs[sentences[first]?.paragraph ?? 0]?.zone ?? 'body';
  const common = { stretch, zone, holders, attributions, earlier };
  if (stretch.parent !== null) {
    const words = countWords(reading.document, stretch.from, stretch.to);
    const title = readTitle(reading, stretch, words);
    return { ...common, words, title, mention: null, cueInSentence: true, speaker: null };
  }
  const shape = shapeOf(place);
  const { words } = shape;
  return {
    ...common,
    words,
    title: zone === 'headline' ? null : readTitle(reading, stretch, words),
    mention: findMention({ reading, stretch, words, held: holders.length > 0 }),
    cueInSentence: place.bySentence.has(first) || place.bySentence.has(tokens.sentence[stretch.to - 1]!),
    speaker: likelySpeaker(place, shape),
  };
}

function likelySpeaker(place: QuotePlace, shape: QuoteShape): Choice | null {
  const choice = chooseSpeaker(place, shape);
  return choice !== null && choice.margin >= LIKELY ? choice : null;
}

function innermost({ from, to }: QuotedStretch, contentAt: Int32Array): number[] {
  const inside = contentAt[Math.min(from + 1, to - 1)]!;
  const held = inside >= 0 ? inside : contentAt[(from + to) >> 1]!;
  return held >= 0 ? [held] : [];
}

function decide(place: KindPlace): Verdict & { readonly rule: string } {
  for (const { name, decide: ask } of RULES) {
    const verdict = ask(place);
    if (verdict !== null) return { ...verdict, rule: verdict.rule ?? name };
  }
  throw new Error('the last rule of a quotation always answers');
}

function speechOf(
  document: Document,
  quote: Quote,
  attributions: readonly FoundAttribution[],
): Speech | null {
  if (quote.kind !== 'quotation' || quote.attribution === null || quote.parent !== null) return null;
  const { cue, source } = attributions[quote.attribution]!;
  if (source === null) return null;
  const { paragraph } = document.sentences[document.tokens.sentence[quote.from]!]!;
  return { attribution: quote.attribution, paragraph, to: Math.max(quote.to, cue?.to ?? 0, source.to) };
}

/** Attributions by sentence; the quotations name them by their new numbers. */
function inOrder(
  quotes: readonly Quote[],
  attributions: readonly FoundAttribution[],
  found: number,
): QuoteLayer {
  if (attributions.length === found) return { quotes, attributions };
  const order = attributions
    .map((_, number) => number)
    .sort((a, b) => attributions[a]!.sentence - attributions[b]!.sentence || a - b);
  const rank = new Int32Array(order.length);
  order.forEach((number, position) => {
    rank[number] = position;
  });
  return {
    quotes: quotes.map((quote) =>
      quote.attribution === null ? quote : { ...quote, attribution: rank[quote.attribution]! },
    ),
    attributions: order.map((number) => attributions[number]!),
  };
}

function continued({ stretch, earlier, holders }: KindPlace): Verdict | null {
  const before = stretch.continues === null ? undefined : earlier[stretch.continues];
  if (before === undefined || before.kind !== 'quotation') return null;
  return speech(holders[0] ?? before.attribution);
}

/** A quotation inside a quotation: speech that the speaker repeats, or his scare quotes; either way his words. */
function insideQuotation({ stretch, earlier, holders, title }: KindPlace): Verdict | null {
  const outer = stretch.parent === null ? undefined : earlier[stretch.parent];
  if (outer === undefined) return null;
  if (title !== null) return { kind: 'title', attribution: null, mention: false, rule: 'title-of-work' };
  if (holders.length > 0) return { ...speech(holders[0]!), rule: 'inside-content' };
  return { kind: outer.kind, attribution: outer.attribution, mention: false };
}

/** A word spoken of. With a verb of naming (`called it “…”`) it is speech as soon as somebody speaks it. */
function mentioned(place: KindPlace): Verdict | null {
  if (place.mention === null) return null;
  const spokenBy = place.speaker === null ? null : attributionFor(place.speaker);
  if (place.mention === 'verb' && (place.speaker !== null || place.holders.length > 0)) return null;
  return { kind: 'scare', attribution: spokenBy, mention: true };
}

function titleOfWork({ title, speaker, words }: KindPlace): Verdict | null {
  if (title === null) return null;
  if (title === 'capitals' && words <= SCARE_WORDS * 2 && speaker !== null && speaker.margin >= SURE)
    return null;
  return { kind: 'title', attribution: null, mention: false };
}

function spoken({ speaker }: KindPlace): Verdict | null {
  if (speaker === null) return null;
  return { ...speech(attributionFor(speaker)), rule: RULE_OF_ROUTE[speaker.candidate.route] };
}

const attributionFor = ({ candidate }: Choice): number => candidate.attribution ?? NEW;

/** The cue that holds it, when it names nobody (`it was said that “…”`). */
function heldByNobody({ holders, attributions }: KindPlace): number | null {
  const [inner] = holders;
  return inner !== undefined && attributions[inner]!.source === null ? inner : null;
}
