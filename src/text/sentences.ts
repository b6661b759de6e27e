/**
 * Where sentences end. Every stop, exclamation mark, question mark and ellipsis of a paragraph is looked at with what
 * stands around it; `sentence-rules.ts` decides.
 */

import { Shape, TokenKind, type TokenRange, type Tokens } from '../model.ts';
import type { AbbreviationTable } from './abbreviations.ts';
import { endsSentence, type Stop } from './sentence-rules.ts';
import { wordFlags } from './word-columns.ts';

const STOP = 0x2e;
const OPENING_QUOTES = new Set(['“', '‘', '„', '‚', '«', '‹', '``', '‘‘']);
/** A limit, so that text made of marks stays linear. */
const MARKS_BEFORE_WORD = 8;
const CLOSING_BRACKETS = new Set([')', ']', '}']);

/** Words that `sentenceStarts` has to look at, by number: marks that may end a sentence, words with a stop, and `"`. */
const MARKS = wordFlags((lower) => {
  const last = lower.charCodeAt(lower.length - 1);
  return lower === '"' || last === STOP || isTerminalMark(last) || isFace(lower) ? 1 : 0;
});

/**
 * First token of every sentence of a paragraph, in order; the first is `range.from`. Empty for an empty range.
 */
export function sentenceStarts(tokens: Tokens, range: TokenRange, table: AbbreviationTable): number[] {
  if (range.to <= range.from) return [];
  const marks = MARKS(tokens.vocabulary);
  const starts = [range.from];
  let straight = 0;
  for (let index = range.from; index < range.to; index++) {
    if (marks[tokens.word[index]!] === 0) continue;
    if (tokens.lower[index] === '"') straight++;
    if (!isTerminal(tokens, index)) continue;
    const first = starts[starts.length - 1]!;
    const stop = stopAt(tokens, table, first, index, range.to, straight);
    for (let at = index + 1; at < stop.next; at++) if (tokens.lower[at] === '"') straight++;
    index = stop.next - 1;
    if (stop.next < range.to && endsSentence(stop)) starts.push(stop.next);
  }
  return starts;
}

/** `.` `!` `?` `…` `...`, a smiley, or a word that ends in its own stop (`U.S.`). */
function isTerminal(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  const lower = tokens.lower[index]!;
  const last = lower.charCodeAt(lower.length - 1);
  if (kind === TokenKind.word || kind === TokenKind.number) return last === STOP;
  if (kind === TokenKind.symbol) return isFace(lower);
  return kind === TokenKind.punctuation && (last === STOP || isTerminalMark(last));
}

/** `!` `?` `…` `‽` */
function isTerminalMark(unit: number): boolean {
  return unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === 0x203d;
}

/** A smiley, typed or drawn; people use it as a stop. */
function isFace(lower: string): boolean {
  const code = lower.codePointAt(0)!;
  return (code >= 0x1f600 && code <= 0x1f64f) || (lower.length > 1 && (lower[0] === ':' || lower[0] === ';'));
}

/** An emoji or a smiley. */
function isPicture(lower: string): boolean {
  return lower.codePointAt(0)! >= 0x2600 || isFace(lower);
}

function isMark(tokens: Tokens, index: number): boolean {
  return (
    tokens.kind[index] !== TokenKind.word &&
    tokens.kind[index] !== TokenKind.number &&
    isTerminal(tokens, index)
  );
}

/** An ellipsis that leads into a word: `... and so on`. */
function opensWord(tokens: Tokens, index: number, end: number): boolean {
  return !isGlued(tokens, index) && index + 1 < end && isGlued(tokens, index + 1) && opens(tokens, index + 1);
}

/** A word, number or address: what a sentence can begin with. */
function opens(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  return kind === TokenKind.word || kind === TokenKind.number || kind === TokenKind.address;
}

/** First word, number or address behind a mark; only quotation marks, brackets, dashes and an ellipsis may stand before it. */
function firstWord(tokens: Tokens, from: number, end: number): number {
  const limit = Math.min(end, from + MARKS_BEFORE_WORD);
  for (let index = from; index < limit; index++) {
    if (opens(tokens, index)) return index;
    if (
      isMark(tokens, index) &&
      tokens.end[index]! - tokens.start[index]! === 1 &&
      tokens.lower[index] !== '…'
    )
      return -1;
  }
  return -1;
}

/** The token stands directly behind the one before it. */
function isGlued(tokens: Tokens, index: number): boolean {
  return (tokens.shape[index]! & Shape.spaceBefore) === 0;
}

function stopAt(
  tokens: Tokens,
  table: AbbreviationTable,
  first: number,
  index: number,
  end: number,
  straight: number,
): Stop {
  let mark = index;
  while (mark + 1 < end && isMark(tokens, mark + 1) && !opensWord(tokens, mark + 1, end)) mark++;
  const own = !isMark(tokens, index);
  const touches = !own && index > first && isGlued(tokens, index);
  const before = own ? index : touches ? index - 1 : -1;
  const form = before < 0 ? '' : own ? acronym(tokens.lower[before]!) : tokens.lower[before]!;
  const behind = endOfClosers(tokens, mark + 1, end, straight);
  const word = firstWord(tokens, behind, end);
  return {
    tokens,
    table,
    first,
    mark,
    plainStop: mark === index && before >= 0 && (own || tokens.lower[index] === '.'),
    before,
    form,
    closed:
      behind > mark + 1 &&
      (tokens.kind[mark + 1] === TokenKind.quote || CLOSING_BRACKETS.has(tokens.lower[mark + 1]!)),
    next: behind,
    word,
    end,
  };
}

/** `p.m` for `p.m.` and for `10p.m.`. */
function acronym(lower: string): string {
  return lower.slice(0, -1).replace(/^\d+/, '');
}

/** End of the closing quotation marks, brackets, note numbers (`[4]`) and emoji behind a mark. */
function endOfClosers(tokens: Tokens, from: number, end: number, straight: number): number {
  let index = from;
  let open = straight % 2 === 1;
  for (; index < end; index++) {
    const lower = tokens.lower[index]!;
    const kind = tokens.kind[index]!;
    if (CLOSING_BRACKETS.has(lower) || lower === '”' || lower === '»') continue;
    if (kind === TokenKind.symbol && isPicture(lower)) continue;
    if (kind === TokenKind.quote && lower === '"') {
      if (!isGlued(tokens, index) && (!open || (index + 1 < end && isGlued(tokens, index + 1)))) return index;
      open = !open;
      continue;
    }
    if (isNote(tokens, index, end)) index += 2;
    else if (!isGlued(tokens, index) || kind !== TokenKind.quote || OPENING_QUOTES.has(lower)) return index;
  }
  return index;
}

/** `[4]`, the number of a note. */
function isNote(tokens: Tokens, index: number, end: number): boolean {
  if (tokens.lower[index] !== '[' || index + 2 >= end) return false;
  return tokens.kind[index + 1] === TokenKind.number && tokens.lower[index + 2] === ']';
}
