/**
 * A TermContext from the tokens alone. The analysis puts the voice stage's answers over `isCue` and adds quoted titles to
 * `inTitle`, and tells subjects, offices and genre; here is what can be told without knowing who speaks, for tests of the matcher by itself.
 */

import { type Document, Shape, TokenKind, type Tokens } from '../model.ts';
import type { TermContext } from './context.ts';
import { neighbour } from './neighbours.ts';
import { partOfSpeech } from './part-of-speech.ts';
import { DETERMINERS, isCapitalised, isOfClass, PRONOUNS } from './word-classes.ts';

export function lightContext(document: Document): TermContext {
  const { tokens } = document;
  return {
    document,
    pos: (token) => partOfSpeech(tokens, token),
    isCue: (from, to) => looksLikeCue(tokens, from, to),
    inTitle: (from, to) => looksLikeTitle(tokens, from, to),
    wordClass: (token, name) => isOfClass(tokens, token, name),
    subject: () => -1,
    isThing: () => false,
    officeAround: () => null,
    lawQuoted: () => -1,
    genre: null,
    spelling: null,
  };
}

const WORKS = new Set(
  'act bill law code treaty order amendment accord resolution regulation directive charter'.split(' '),
);
const SMALL_WORDS = new Set(['of', 'and', 'the', 'for', 'to', 'on', 'in']);

/**
 * A stand-in for the voice stage: a noun with *that* behind it; a verb with a quotation before it, or with a subject before it and behind it *that*, a
 * quotation, a clause, *to* and a verb, or what is said about someone (*accused X of*, *blamed X for*, *dismissed X as*).
 */
function looksLikeCue(tokens: Tokens, from: number, to: number): boolean {
  const next = to < tokens.count && tokens.sentence[to] === tokens.sentence[from] ? to : -1;
  if (next >= 0 && tokens.lower[next] === 'that') return true;
  if (partOfSpeech(tokens, from) !== 'verb') return false;
  if (quoteWithin(tokens, from, -1)) return true;
  if (neighbour(tokens, from, -1) < 0 || next < 0) return false;
  return tokens.lower[next] === 'to' || quoteWithin(tokens, to - 1, 1) || clauseAhead(tokens, next);
}

function quoteWithin(tokens: Tokens, token: number, step: -1 | 1): boolean {
  for (let at = token + step, looked = 0; looked < 6 && at >= 0 && at < tokens.count; looked++, at += step) {
    if (tokens.sentence[at] !== tokens.sentence[token]) return false;
    if (tokens.kind[at] === TokenKind.quote) return true;
  }
  return false;
}

const CLAUSE_VERBS = new Set(
  'is are was were be been had has have will would could can may might must should did does do'.split(' '),
);
const CHARGE_PREPOSITIONS = new Set(['of', 'for', 'as', 'against', 'over']);

/** Whether a noun phrase follows, and within ten tokens a verb or the preposition of a charge. */
function clauseAhead(tokens: Tokens, token: number): boolean {
  const word = tokens.lower[token]!;
  if (!DETERMINERS.has(word) && !PRONOUNS.has(word) && !isCapitalised(tokens, token)) return false;
  let at = neighbour(tokens, token, 1);
  for (let looked = 0; looked < 10 && at >= 0; looked++) {
    const ahead = tokens.lower[at]!;
    if (CLAUSE_VERBS.has(ahead) || CHARGE_PREPOSITIONS.has(ahead)) return true;
    if (looked > 0 && ahead.endsWith('ed') && partOfSpeech(tokens, at) === 'verb') return true;
    at = neighbour(tokens, at, 1);
  }
  return false;
}

/** Capitalised, and in or directly beside a run of capitalised words with *Act*, *Bill*, *Law* … in it. */
function looksLikeTitle(tokens: Tokens, from: number, to: number): boolean {
  for (let token = from; token < to; token++) {
    if (tokens.kind[token] === TokenKind.word && (tokens.shape[token]! & Shape.capital) === 0) return false;
  }
  for (let token = from; token < to; token++) if (isWork(tokens, token)) return true;
  return hasWork(tokens, to - 1, 1) || hasWork(tokens, from, -1);
}

function hasWork(tokens: Tokens, token: number, step: -1 | 1): boolean {
  let at = neighbour(tokens, token, step);
  for (let looked = 0; looked < 8 && at >= 0; looked++) {
    if (isWork(tokens, at)) return true;
    if (!isCapitalised(tokens, at) && !SMALL_WORDS.has(tokens.lower[at]!)) return false;
    at = neighbour(tokens, at, step);
  }
  return false;
}

function isWork(tokens: Tokens, token: number): boolean {
  return WORKS.has(tokens.lower[token]!) && isCapitalised(tokens, token);
}
