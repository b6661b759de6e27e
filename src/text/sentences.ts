/**
 * Where sentences end. Every stop, exclamation mark, question mark and ellipsis is a question to an ordered list of
 * small named rules; the first that answers decides. Nothing ends outside its paragraph.
 */

import { Shape, TokenKind, type TokenRange, type Tokens } from '../model.ts';
import type { AbbreviationGroup, AbbreviationTable } from './abbreviations.ts';

/** One mark that may end a sentence, with what stands around it. Token numbers; -1 where there is none. */
interface Stop {
  readonly tokens: Tokens;
  readonly table: AbbreviationTable;
  /** First token of the sentence so far. */
  readonly first: number;
  /** The mark, the last one of a group (`?!`); for `U.S.` the word itself. */
  readonly mark: number;
  /** Is it a single stop, and does `before` touch it? */
  readonly plainStop: boolean;
  /** The word that carries the mark. */
  readonly before: number;
  /** The word without its stop, in normal form. */
  readonly form: string;
  /** Closing quotation marks or brackets stand behind the mark. */
  readonly closed: boolean;
  /** First token behind the mark and what closes after it. */
  readonly next: number;
  /** First word or number from `next` on, opening marks skipped. */
  readonly word: number;
  /** End of the paragraph. */
  readonly end: number;
}

interface SentenceRule {
  readonly name: string;
  /** Does the sentence end here? `null` when the rule has no answer. */
  readonly ends: (stop: Stop) => boolean | null;
}

const OPENING_QUOTES = new Set(['“', '‘', '„', '‚', '«', '‹', '``', '‘‘']);
const CLOSING_BRACKETS = new Set([')', ']', '}']);

const RULES: readonly SentenceRule[] = [
  {
    name: 'clitic-follows',
    ends: ({ tokens, next }) => (tokens.kind[next] === TokenKind.clitic ? false : null),
  },
  {
    name: 'mark-follows',
    ends: ({ tokens, next }) => (/^(?:[,;:)\]}/&%]|=)/.test(tokens.lower[next]!) ? false : null),
  },
  {
    name: 'mark-in-brackets',
    ends: ({ tokens, mark, before }) => (before < mark && tokens.lower[mark - 1] === '(' ? false : null),
  },
  { name: 'glued', ends: glued },
  { name: 'list-number', ends: listNumber },
  { name: 'lower-case-follows', ends: (stop) => (isLowerCase(stop, stop.word) ? false : null) },
  { name: 'nothing-but-marks-follows', ends: ({ word }) => (word < 0 ? false : null) },
  { name: 'abbreviation', ends: abbreviation },
  { name: 'initial', ends: initial },
  { name: 'acronym', ends: (stop) => (stop.mark === stop.before ? opensSentence(stop) : null) },
  { name: 'name-with-mark', ends: nameWithMark },
  { name: 'speaker-follows', ends: speakerFollows },
];

/** The token stands directly behind the one before it. */
function isGlued(tokens: Tokens, index: number): boolean {
  return (tokens.shape[index]! & Shape.spaceBefore) === 0;
}

function isWord(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.word;
}

function isNumber(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.number;
}

function isCapital(tokens: Tokens, index: number): boolean {
  return (tokens.shape[index]! & Shape.capital) !== 0;
}

/** A word that begins in lower case; `iPhone` and `al-Qaeda` do not count, since they never change. */
function isLowerCase({ tokens }: Stop, index: number): boolean {
  return (
    index >= 0 &&
    isWord(tokens, index) &&
    !isCapital(tokens, index) &&
    /^[\p{Ll}'’]/u.test(tokens.lower[index]!)
  );
}

/** Without a space, only `end.Next` is an end. */
function glued({ tokens, mark, before, next, word }: Stop): boolean | null {
  if (!isGlued(tokens, next)) return null;
  if (next !== word) return null;
  if (!isWord(tokens, next) || !isCapital(tokens, next) || mark === before) return false;
  return (
    isWord(tokens, before) && tokens.lower[before]!.length > 1 && (tokens.shape[next]! & Shape.upper) === 0
  );
}

/** `1. Introduction`, `b. The rest`, `IV. Findings` at the head of a sentence. */
function listNumber({ tokens, first, before, plainStop }: Stop): boolean | null {
  if (!plainStop || before !== first) return null;
  return /^(?:\d{1,3}|[a-z]|[ivx]{1,5})$/.test(tokens.lower[before]!) ? false : null;
}

function abbreviation(stop: Stop): boolean | null {
  if (!stop.plainStop || stop.closed) return null;
  for (const group of stop.table.groups.get(stop.form) ?? []) {
    const ends = AFTER_ABBREVIATION[group](stop);
    if (ends !== null) return ends;
  }
  return null;
}

const AFTER_ABBREVIATION: Readonly<Record<AbbreviationGroup, (stop: Stop) => boolean | null>> = {
  titles: ({ tokens, before }) => (isCapital(tokens, before) ? false : null),
  months: (stop) => (isCapital(stop.tokens, stop.before) ? opensSentence(stop) : null),
  states: (stop) => (isCapital(stop.tokens, stop.before) ? opensSentence(stop) : null),
  before_number: ({ tokens, next }) => (isNumber(tokens, next) ? false : null),
  never_final: () => false,
  may_end: opensSentence,
  often_end: (stop) =>
    stop.next === stop.word && isNumber(stop.tokens, stop.word)
      ? false
      : !stop.table.continuations.has(stop.tokens.lower[stop.word]!),
};

/** After an abbreviation: is the next word one that usually opens a sentence? */
function opensSentence({ tokens, table, word }: Stop): boolean {
  return isWord(tokens, word) && table.openers.has(tokens.lower[word]!);
}

/** `J. R. Smith`, `George W. Bush`. */
function initial(stop: Stop): boolean | null {
  const { tokens, before, plainStop, closed, form } = stop;
  if (!plainStop || closed || form.length !== 1 || !isCapital(tokens, before)) return null;
  if (form === 'i' && before > stop.first) return true;
  return opensSentence(stop);
}

function nameWithMark({ tokens, table, before, mark }: Stop): boolean | null {
  return tokens.lower[mark] === '!' && before === mark - 1 && table.markedNames.has(tokens.lower[before]!)
    ? false
    : null;
}

/** `“Who is there?” Ms Doe asked.` */
function speakerFollows({ tokens, table, mark, closed, next, end }: Stop): boolean | null {
  if (!closed || !/[?!]/.test(tokens.lower[mark]!)) return null;
  if (!isWord(tokens, next)) return null;
  for (let index = next; index < Math.min(end, next + 6); index++) {
    if (index > next && table.sayVerbs.has(tokens.lower[index]!)) return false;
    const name = isCapital(tokens, index) || tokens.lower[index] === '.';
    if (!name || table.openers.has(tokens.lower[index]!)) return null;
  }
  return null;
}

/**
 * First token of every sentence of a paragraph, in order; the first is `range.from`. Empty for an empty range.
 */
export function sentenceStarts(tokens: Tokens, range: TokenRange, table: AbbreviationTable): number[] {
  if (range.to <= range.from) return [];
  const starts = [range.from];
  let straight = 0;
  for (let index = range.from; index < range.to; index++) {
    if (tokens.lower[index] === '"') straight++;
    if (!isTerminal(tokens, index)) continue;
    const first = starts[starts.length - 1]!;
    const stop = stopAt(tokens, table, first, index, range.to, straight);
    for (let at = index + 1; at < stop.next; at++) if (tokens.lower[at] === '"') straight++;
    index = stop.next - 1;
    if (stop.next < range.to && endsHere(stop)) starts.push(stop.next);
  }
  return starts;
}

function endsHere(stop: Stop): boolean {
  for (const rule of RULES) {
    const answer = rule.ends(stop);
    if (answer !== null) return answer;
  }
  return true;
}

/** `.` `!` `?` `…` `...`, or a word that ends in its own stop (`U.S.`). */
function isTerminal(tokens: Tokens, index: number): boolean {
  const kind = tokens.kind[index];
  const lower = tokens.lower[index]!;
  const last = lower.charCodeAt(lower.length - 1);
  if (kind === TokenKind.word || kind === TokenKind.number) return last === 0x2e;
  return (
    kind === TokenKind.punctuation &&
    (last === 0x2e || last === 0x21 || last === 0x3f || last === 0x2026 || last === 0x203d)
  );
}

function isMark(tokens: Tokens, index: number): boolean {
  return tokens.kind[index] === TokenKind.punctuation && isTerminal(tokens, index);
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
  while (mark + 1 < end && isMark(tokens, mark + 1)) mark++;
  const own = !isMark(tokens, index);
  const touches = !own && index > first && isGlued(tokens, index);
  const before = own ? index : touches ? index - 1 : -1;
  const form = before < 0 ? '' : own ? tokens.lower[before]!.slice(0, -1) : tokens.lower[before]!;
  const behind = endOfClosers(tokens, mark + 1, end, straight);
  let word = behind;
  while (word < end && !isWord(tokens, word) && !isNumber(tokens, word) && !isTerminal(tokens, word)) word++;
  if (word < end && isMark(tokens, word)) word = end;
  return {
    tokens,
    table,
    first,
    mark,
    plainStop: mark === index && before >= 0 && (own || tokens.lower[index] === '.'),
    before,
    form,
    closed: behind > mark + 1,
    next: behind,
    word: word < end ? word : -1,
    end,
  };
}

/** End of the closing quotation marks, brackets, note numbers (`[4]`) and emoji behind a mark. */
function endOfClosers(tokens: Tokens, from: number, end: number, straight: number): number {
  let index = from;
  let open = straight % 2 === 1;
  for (; index < end; index++) {
    const lower = tokens.lower[index]!;
    const kind = tokens.kind[index]!;
    if (CLOSING_BRACKETS.has(lower) || lower === '”' || lower === '»') continue;
    if (kind === TokenKind.symbol && lower.charCodeAt(0) > 0xff) continue;
    if (kind === TokenKind.quote && lower === '"') {
      if (!isGlued(tokens, index) && !open) return index;
      open = !open;
      continue;
    }
    if (!isGlued(tokens, index)) return index;
    if (kind === TokenKind.quote && !OPENING_QUOTES.has(lower)) continue;
    const note =
      lower === '[' && index + 2 < end && isNumber(tokens, index + 1) && tokens.lower[index + 2] === ']';
    if (!note) return index;
    index += 2;
  }
  return index;
}
