/** Signs of a quotation itself: how long it is, what stands beside its marks. They say whether anybody speaks it. */
import { Shape, TokenKind, type TokenRange, type ZoneKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { findMention, type Mention } from './mention.ts';
import { countWords, lower, type Reading } from './phrase.ts';
import { Sign, sign } from './sign-table.ts';
import type { QuotePlace } from './speaker-candidates.ts';
import { isNearWork } from './titles.ts';

const ZONES: readonly ZoneKind[] = ['body', 'headline', 'deck', 'caption'];

const MENTIONS: readonly Mention[] = ['noun', 'phrase', 'verb', 'caller', 'definition'];

/** What the signs of every candidate need of the quotation; made once for each. */
export interface QuoteShape {
  readonly words: number;
  /** 0 for up to four words, 1 for up to ten, 2 for more. */
  readonly length: number;
  readonly before: number;
  readonly behind: number;
}

export function shapeOf({ reading, stretch }: QuotePlace): QuoteShape {
  const { tokens, sentences } = reading.document;
  const words = countWords(reading.document, stretch.from, stretch.to);
  const { from } = sentences[tokens.sentence[stretch.from]!]!;
  const { to } = sentences[tokens.sentence[stretch.to - 1]!]!;
  return {
    words,
    length: words <= 4 ? 0 : words <= 10 ? 1 : 2,
    before: sideOf(reading, stretch.from - 1, from, to),
    behind: sideOf(reading, stretch.to, from, to),
  };
}

export function quoteSigns(place: QuotePlace, shape: QuoteShape): number[] {
  const { reading, stretch } = place;
  const { tokens, sentences, paragraphs } = reading.document;
  const sentence = tokens.sentence[stretch.from]!;
  const zone = paragraphs[sentences[sentence]!.paragraph]?.zone ?? 'body';
  const size = sizeOf(shape.words);
  const signs = [
    sign(Sign.none),
    sign(Sign.quoteSize, size),
    sign(Sign.quoteBefore, shape.before),
    sign(Sign.quoteBehind, shape.behind),
    sign(Sign.quoteLast, lastSign(reading, stretch.closed ? stretch.to - 2 : stretch.to - 1)),
    sign(Sign.quoteCase, caseOf(reading, stretch)),
    sign(Sign.quoteZone, ZONES.indexOf(zone)),
    sign(Sign.quoteHolders, place.holders.length),
    sign(Sign.quoteSpeech, place.lastSpeech === null ? 0 : 1),
    sign(Sign.quoteVerb, hasVerb(reading, stretch) ? 1 : 0, size),
    sign(Sign.quoteCues, place.bySentence.get(sentence)?.length ?? 0),
  ];
  if (!stretch.closed || !stretch.opened) signs.push(sign(Sign.quoteMarks, 1));
  const mention = findMention({ reading, stretch, words: shape.words, held: place.holders.length > 0 });
  if (mention !== null) signs.push(sign(Sign.near, MENTIONS.indexOf(mention)));
  if (isNearWork(reading, stretch)) signs.push(sign(Sign.near, MENTIONS.length));
  return signs;
}

const SIZES = [1, 2, 4, 8, 14];

export function sizeOf(words: number): number {
  const index = SIZES.findIndex((limit) => words <= limit);
  return index < 0 ? SIZES.length : index;
}

const VERB_REACH = 40;

function hasVerb(reading: Reading, { from, to }: TokenRange): boolean {
  const { tag } = reading.tagged;
  for (let i = from; i < Math.min(to, from + VERB_REACH); i++)
    if (tag[i] === Tag.verb || tag[i] === Tag.auxiliary || tag[i] === Tag.modal) return true;
  return false;
}

const SIDES = new Map([
  [',', 1],
  [':', 2],
  ['that', 3],
  ['as', 4],
  ['.', 5],
  [';', 6],
]);

/** What stands right beside the mark: 0 for nothing of the sentence, some words and marks, else what it is. */
function sideOf(reading: Reading, i: number, from: number, to: number): number {
  if (i < from || i >= to) return 0;
  return SIDES.get(lower(reading, i)) ?? 7 + reading.tagged.tag[i]!;
}

const LAST = new Map([
  [',', 1],
  ['.', 2],
  ['!', 3],
  ['?', 4],
]);

const lastSign = (reading: Reading, i: number): number => LAST.get(lower(reading, i)) ?? 0;

const CASE_REACH = 30;

/** Capitals: 1 all words, 2 the first, 3 not the first, 0 no words. */
function caseOf(reading: Reading, { from, to }: TokenRange): number {
  const { tokens } = reading.document;
  let capitals = 0;
  let words = 0;
  let first = false;
  for (let i = from; i < Math.min(to, from + CASE_REACH); i++) {
    if (tokens.kind[i] !== TokenKind.word) continue;
    const capital = (tokens.shape[i]! & Shape.capital) !== 0;
    if (words === 0) first = capital;
    words++;
    if (capital || tokens.lower[i]!.length < 4) capitals++;
  }
  if (words === 0) return 0;
  return first ? (capitals === words ? 1 : 2) : 3;
}
