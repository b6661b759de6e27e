/** Marks around the title of a work. */
import { Shape, TokenKind } from '../model.ts';
import { Tag } from '../text/tag.ts';
import { Role } from '../text/words.ts';
import { lower, type Reading } from './phrase.ts';
import type { QuotedStretch } from './quotes.ts';

/** A title is no longer than this. */
const TITLE_WORDS = 12;

/** How far before the marks a noun or verb of works may stand, in tokens. */
const WORK_REACH = 4;

/** `work`: a noun or verb of works beside the marks says so; `capitals`: only the capitals do. */
export type TitleSign = 'work' | 'capitals';

/** Every word that carries meaning is capitalised, and it reads as a name rather than a sentence. */
export function readTitle(reading: Reading, stretch: QuotedStretch, words: number): TitleSign | null {
  if (words === 0 || words > TITLE_WORDS) return null;
  const { tokens } = reading.document;
  const from = stretch.opened ? stretch.from + 1 : stretch.from;
  let capital = 0;
  for (let i = from; i < stretch.to - 1; i++) {
    if (tokens.kind[i] !== TokenKind.word) continue;
    const t = reading.tagged.tag[i];
    const small = t === Tag.determiner || t === Tag.preposition || t === Tag.coordinator || t === Tag.to;
    if ((tokens.shape[i]! & Shape.capital) !== 0) capital++;
    else if (!small) return null;
  }
  if (capital === 0) return null;
  if (isNearWork(reading, stretch)) return 'work';
  const upper = (tokens.shape[from]! & Shape.upper) !== 0;
  return capital >= 2 && !upper && !endsLikeSentence(reading, stretch) ? 'capitals' : null;
}

function endsLikeSentence(reading: Reading, stretch: QuotedStretch): boolean {
  const last = lower(reading, stretch.to - 2);
  return last === '!' || last === '?';
}

export function isNearWork(reading: Reading, stretch: QuotedStretch): boolean {
  const { info } = reading.tagged;
  const { tokens, sentences } = reading.document;
  const sentence = sentences[tokens.sentence[stretch.from]!]!;
  for (let i = Math.max(sentence.from, stretch.from - WORK_REACH); i < stretch.from; i++)
    if ((info[i]!.role & Role.work) !== 0) return true;
  return stretch.to < sentence.to && (info[stretch.to]!.role & Role.work) !== 0;
}
