/** What capital letters tell: how a hit is written, and whether it is part of a longer name. */

import { Shape, TokenKind, type TokenRange, type Tokens } from '../model.ts';
import {
  CONJUNCTIONS,
  DETERMINERS,
  isCapitalised,
  NUMBER_WORDS,
  PREPOSITIONS,
  PRONOUNS,
} from './word-classes.ts';

export type LetterCase = 'capital' | 'upper' | 'lower';

/** How far around a word its line is looked at, in tokens. */
const LINE_REACH = 12;
/** Share of longer words with a capital from which a line is a headline in title case. */
const TITLE_CASE_SHARE = 0.85;

/**
 * Whether the words around a stretch are capitalised throughout, as in headlines: a capital then tells nothing. At least
 * two words of four letters or more, besides the first of the sentence and the stretch itself, have to bear it out.
 */
export function standsInTitleCase(tokens: Tokens, { from, to }: TokenRange): boolean {
  const sentence = tokens.sentence[from];
  let words = 0;
  let capitals = 0;
  for (let at = Math.max(0, from - LINE_REACH); at < Math.min(tokens.count, to + LINE_REACH); at++) {
    if (tokens.sentence[at] !== sentence || (at >= from && at < to)) continue;
    if (tokens.kind[at] !== TokenKind.word || (tokens.shape[at]! & Shape.long) === 0) continue;
    if ((tokens.shape[at]! & Shape.sentenceStart) !== 0) continue;
    words++;
    if ((tokens.shape[at]! & Shape.capital) !== 0) capitals++;
  }
  return words >= 2 && capitals >= words * TITLE_CASE_SHARE;
}

/**
 * Whether a hit is written with a capital (in one of its words), in capitals (in all) or in lower case (in all). Capitals
 * that are due to the start of a sentence or to a headline in title case do not count.
 */
export function isWritten(tokens: Tokens, range: TokenRange, letterCase: LetterCase): boolean {
  const telling = !standsInTitleCase(tokens, range);
  let capital = false;
  let upper = true;
  for (let token = range.from; token < range.to; token++) {
    if (tokens.kind[token] !== TokenKind.word) continue;
    if (isCapitalised(tokens, token)) capital = true;
    if ((tokens.shape[token]! & Shape.upper) === 0) upper = false;
  }
  if (letterCase === 'upper') return upper && telling;
  return (letterCase === 'capital') === (capital && telling);
}

/** Small words inside names: *Department of Justice*, *Truth and Reconciliation Commission*. */
const INSIDE_NAMES = new Set(['of', 'and', 'the', '&', 'for', 'on']);
/** *Radical Islamists*, *Brutal Russian raids*: no name, though both words are capitalised at the start of a sentence. */
const PEOPLE = /(?:ans?|ese|ish|ists?|ites?|is|ics?|ch)$/;

/**
 * The capitalised word beside a capitalised hit that makes it part of a longer name (*Radical Party*, *Dodge City*), or -1.
 * A hit whose capital is due to the start of a sentence is part of a name only with the word directly behind it.
 */
export function nameNeighbour(tokens: Tokens, range: TokenRange): number {
  const { from, to } = range;
  for (let token = from; token < to; token++) {
    const word = tokens.lower[token]!;
    const small = INSIDE_NAMES.has(word) || PREPOSITIONS.has(word) || tokens.kind[token] !== TokenKind.word;
    if (!small && (tokens.shape[token]! & Shape.capital) === 0) return -1;
  }
  if (standsInTitleCase(tokens, range)) return -1;
  const opensSentence = (tokens.shape[from]! & Shape.sentenceStart) !== 0;
  const after = capitalBeside(tokens, to - 1, 1);
  if (!opensSentence) return after >= 0 ? after : capitalBeside(tokens, from, -1);
  return after === to && !PEOPLE.test(tokens.lower[after]!) ? after : -1;
}

function capitalBeside(tokens: Tokens, token: number, step: -1 | 1): number {
  for (let at = token + step, passed = 0; passed < 3; at += step, passed++) {
    if (at < 0 || at >= tokens.count || tokens.sentence[at] !== tokens.sentence[token]) return -1;
    const word = tokens.lower[at]!;
    if (INSIDE_NAMES.has(word) || (step > 0 && tokens.kind[at] === TokenKind.clitic)) continue;
    return isNameWord(tokens, at) ? at : -1;
  }
  return -1;
}

/** A capitalised word; at the start of a sentence only one that is not grammatical (*In*, *Two*, *They*). */
function isNameWord(tokens: Tokens, token: number): boolean {
  if (isCapitalised(tokens, token)) return tokens.lower[token] !== 'i';
  const word = tokens.lower[token]!;
  return (
    tokens.kind[token] === TokenKind.word &&
    (tokens.shape[token]! & Shape.capital) !== 0 &&
    ![DETERMINERS, PRONOUNS, PREPOSITIONS, CONJUNCTIONS, NUMBER_WORDS].some((words) => words.has(word))
  );
}
