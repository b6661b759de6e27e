/** The quotations of a document: what each is there for and who speaks it, by `quote-rules.ts` and `speaker-choice.ts`. */
import { type Document, type Quote, type QuoteKind, Shape, type ZoneKind } from '../model.ts';
import type { FoundAttribution } from './attributions.ts';
import { findMention } from './mention.ts';
import { countWords, nounPhraseStartingAt, type Reading } from './phrase.ts';
import { bySentence, findHolders } from './quote-holders.ts';
import { decide, type KindPlace, NEW } from './quote-rules.ts';
import { type QuoteShape, shapeOf } from './quote-signs.ts';
import { attributionOf } from './quote-speech.ts';
import type { QuotedStretch } from './quotes.ts';
import type { QuotePlace, Speech } from './speaker-candidates.ts';
import { type Choice, chooseSpeaker } from './speaker-choice.ts';
import { readTitle } from './titles.ts';

/** The quotations, and all attributions: those of the sentences, and those that only a quotation shows. */
export interface QuoteLayer {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly FoundAttribution[];
}

/** A speaker is named when he is so much likelier than nobody; hundredths of log odds. */
const LIKELY = -30;

/** The same for a few words that no cue holds: they can be scare quotes, and then the distance is the writer's. */
const LIKELY_SHORT = 50;

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
    const { kind, mention, rule, attribution: decided } = decide(kindPlace);
    let attribution = decided;
    const speaker = attribution === NEW ? kindPlace.speaker() : null;
    if (speaker !== null) {
      attribution = attributions.length;
      attributions.push(attributionOf(reading, stretch, speaker.candidate, rule));
    }
    const quote = quoteOf(stretch, kind, attribution, mention, rule);
    quotes.push(quote);
    lastSpeech = speechOf(document, quote, attributions) ?? lastSpeech;
  });
  return inOrder(quotes, attributions, found.length);
}

function quoteOf(
  { start, end, from, to, opened, closed, parent, continues, bare }: QuotedStretch,
  kind: QuoteKind,
  attribution: number | null,
  mention: boolean,
  rule: string,
): Quote {
  // Written out: properties added to a spread make a hidden class of their own in every object, and all readers slow.
  return {
    start,
    end,
    from,
    to,
    opened,
    closed,
    parent,
    continues,
    kind,
    attribution,
    mention,
    rule,
    bare: bare !== null,
  };
}

function readPlace(place: QuotePlace, earlier: readonly Quote[]): KindPlace {
  const { reading, stretch, holders, attributions } = place;
  const { tokens, sentences, paragraphs } = reading.document;
  const first = tokens.sentence[stretch.from]!;
  const zone = paragraphs[sentences[first]?.paragraph ?? 0]?.zone ?? 'body';
  if (stretch.parent !== null) {
    const words = countWords(reading.document, stretch.from, stretch.to);
    const title = readTitle(reading, stretch, words);
    return {
      stretch,
      zone,
      holders,
      attributions,
      earlier,
      place,
      words,
      title,
      mention: null,
      cueInSentence: true,
      speaker: nobody,
    };
  }
  const shape = shapeOf(place);
  const { words } = shape;
  let choice: Choice | null | undefined;
  return {
    stretch,
    zone,
    holders,
    attributions,
    earlier,
    place,
    words,
    title: zone === 'headline' ? null : readTitle(reading, stretch, words),
    mention: findMention({ reading, stretch, words, held: holders.length > 0 }),
    cueInSentence: place.bySentence.has(first) || place.bySentence.has(tokens.sentence[stretch.to - 1]!),
    speaker: () => {
      if (choice === undefined)
        choice = taggedSpeaker(place, zone) ?? namedBeforeColon(place) ?? likelySpeaker(place, shape);
      return choice;
    },
  };
}

const nobody = (): null => null;

/** A tag right beside the marks, and no other cue around: nothing has to be weighed. */
function taggedSpeaker({ holders, attributions }: QuotePlace, zone: ZoneKind): Choice | null {
  // `“…,” the judge said, according to the paper`: the words are the judge's.
  const [number, second] = holders.filter((holder) => !attributions[holder]!.rule.startsWith('expression-'));
  if (number === undefined || second !== undefined) return null;
  const { source, mode, rule } = attributions[number]!;
  if (source === null) return null;
  // Headlines leave out the words that are weighed elsewhere.
  if (zone !== 'headline' && (mode !== 'direct' || !rule.includes('-then-'))) return null;
  return {
    candidate: { source, route: 'holder', attribution: number, rank: 0, verb: -1 },
    margin: Number.POSITIVE_INFINITY,
  };
}

function likelySpeaker(place: QuotePlace, shape: QuoteShape): Choice | null {
  const choice = chooseSpeaker(place, shape);
  if (choice === null) return null;
  const { attribution } = choice.candidate;
  const held = attribution !== null && place.holders.includes(attribution);
  return choice.margin >= (shape.length === 0 && !held ? LIKELY_SHORT : LIKELY) ? choice : null;
}

/** `Mara Dunn: “…”`: nothing but who speaks stands before the colon. */
function namedBeforeColon({ reading, stretch }: QuotePlace): Choice | null {
  const { tokens, sentences } = reading.document;
  const colon = stretch.from - 1;
  if (colon < 1 || tokens.lower[colon] !== ':') return null;
  const { from, to } = sentences[tokens.sentence[colon]!]!;
  const source = nounPhraseStartingAt(reading, from, to);
  if (source === null || source.to !== colon || reading.quoteAt[from]! >= 0) return null;
  if ((tokens.shape[source.to - 1]! & Shape.capital) === 0) return null;
  return {
    candidate: { source, route: 'before-colon', attribution: null, rank: 0, verb: -1 },
    margin: Number.POSITIVE_INFINITY,
  };
}

function innermost({ from, to }: QuotedStretch, contentAt: Int32Array): number[] {
  const inside = contentAt[Math.min(from + 1, to - 1)]!;
  const held = inside >= 0 ? inside : contentAt[(from + to) >> 1]!;
  return held >= 0 ? [held] : [];
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
