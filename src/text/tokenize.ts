/**
 * Text to tokens, in one pass over the code units. Every character that is not white space stands in exactly one token.
 * The scanners (scan-word, scan-mark) only answer where something ends; here is the order in which they are asked.
 */

import { Shape, TokenKind, type Tokens } from '../model.ts';
import { Char, CLASSES, charAt, isAlphanumeric, isLetter } from './characters.ts';
import { clipsWord, endOfDashes, endOfDots, endOfSmiley, endOfSymbol, readApostrophe } from './scan-mark.ts';
import { endOfHost, endOfNumber, endOfTag, endOfUrl, endOfWord } from './scan-word.ts';
import {
  type Forms,
  formAt,
  grown,
  hashOf,
  openForms,
  openSource,
  type Source,
  shapeOf,
  wordNumber,
  wordOf,
} from './vocabulary.ts';

export { normalForm } from './characters.ts';

const STOP = 0x2e;
const COMMA = 0x2c;

interface TokenArrays {
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
  word: Int32Array;
}

/** Tokens while they are being collected. */
interface Builder extends TokenArrays {
  readonly text: string;
  readonly source: Source;
  readonly forms: Forms;
  count: number;
}

/**
 * All tokens of a text. `lower` of a quotation mark is the mark itself; `sentence` is 0 throughout until the sentence
 * stage fills it in.
 *
 * @param breaks offsets in ascending order behind which an open single quotation mark is forgotten (starts of paragraphs)
 */
export function tokenize(text: string, breaks: readonly number[] = []): Tokens {
  const tokens = createBuilder(text);
  const { units } = tokens.source;
  let open = false;
  let nextBreak = 0;
  let at = 0;
  while (at < text.length) {
    const known = CLASSES[units[at]!] as Char;
    const char = known === Char.unknown || known === Char.surrogate ? charAt(text, at) : known;
    if (char === Char.space) {
      at++;
      continue;
    }
    while (nextBreak < breaks.length && breaks[nextBreak]! <= at) {
      open = false;
      nextBreak++;
    }
    if (isLetter(char)) at = takePlainWord(tokens, at, open);
    else if (char === Char.digit) at = takeNumber(tokens, at, at);
    else if (char === Char.apostrophe) {
      const mark = readApostrophe(text, at, hasHost(text, at), open);
      open = mark.open;
      at = add(tokens, TokenKind[mark.kind], at, mark.end);
    } else at = takeMark(tokens, at, char);
  }
  return finish(tokens);
}

/** Tokens that the arrays of a builder have room for; they are used again by the next text unless they are huge. */
const FIRST_ROOM = 4096;
const MOST_ROOM = 1_000_000;

let spare = createArrays(FIRST_ROOM);

function createArrays(room: number): TokenArrays {
  return {
    start: new Int32Array(room),
    end: new Int32Array(room),
    kind: new Uint8Array(room),
    shape: new Uint8Array(room),
    word: new Int32Array(room),
  };
}

function createBuilder(text: string): Builder {
  return { ...spare, text, source: openSource(text), forms: openForms(), count: 0 };
}

/**
 * Nine words in ten are letters up to a space, or up to a comma or stop with a space behind it. Nothing in `takeWord` would
 * find more in these, so they are taken in one loop that makes their hash on the way.
 */
function takePlainWord(tokens: Builder, start: number, open: boolean): number {
  const { units } = tokens.source;
  let end = start;
  let hash = 0;
  let char: number;
  do {
    hash = (hash << 5) ^ (hash >>> 27) ^ units[end++]!;
    char = CLASSES[units[end]!]!;
  } while (char >= Char.lower && char <= Char.digit);
  if (char !== Char.space) {
    const unit = units[end]!;
    if ((unit !== COMMA && unit !== STOP) || CLASSES[units[end + 1]!] !== Char.space)
      return takeWord(tokens, start, open);
  }
  return addHashed(tokens, TokenKind.word, start, end, hash);
}

function takeWord(tokens: Builder, start: number, open: boolean): number {
  const { text } = tokens;
  const end = endOfWord(text, start);
  const char = charAt(text, end);
  if (char === Char.space) return add(tokens, TokenKind.word, start, end);
  if (char === Char.apostrophe) {
    const clipped = !open && clipsWord(text, start, end);
    return add(tokens, TokenKind.word, start, clipped ? end + 1 : end);
  }
  if (char === Char.currency && end - start <= 3 && charAt(text, end + 1) === Char.digit) {
    return takeNumber(tokens, start, end + 1);
  }
  if (text[end] === ':' && text.startsWith('://', end) && charAt(text, end + 3) !== Char.space) {
    return add(tokens, TokenKind.address, start, endOfUrl(text, start));
  }
  if (
    text[end] === '.' &&
    end - start === 3 &&
    text.slice(start, end).toLowerCase() === 'www' &&
    isAlphanumeric(charAt(text, end + 1))
  ) {
    return add(tokens, TokenKind.address, start, endOfUrl(text, start));
  }
  if (text[end] === '/' && text.slice(start, end).includes('.') && isAlphanumeric(charAt(text, end + 1))) {
    return add(tokens, TokenKind.address, start, endOfUrl(text, start));
  }
  const host = text[end] === '@' ? endOfHost(text, end) : -1;
  if (host >= 0) return addMailAddress(tokens, start, host);
  return add(tokens, TokenKind.word, start, end);
}

/** A number whose digits begin at `digits`; a currency sign may stand between `start` and there. */
function takeNumber(tokens: Builder, start: number, digits: number): number {
  const { text } = tokens;
  const end = endOfNumber(text, digits);
  if (charAt(text, end) === Char.hyphen && isLetter(charAt(text, end + 1)) && start === digits) {
    return add(tokens, TokenKind.word, start, endOfWord(text, end + 1));
  }
  const host = text[end] === '@' ? endOfHost(text, end) : -1;
  if (host >= 0) return addMailAddress(tokens, start, host);
  return add(tokens, TokenKind.number, start, end);
}

function takeMark(tokens: Builder, at: number, char: Char): number {
  const { text } = tokens;
  const next = charAt(text, at + 1);
  switch (char) {
    case Char.quote:
      return add(tokens, TokenKind.quote, at, at + 1);
    case Char.currency:
      if (next === Char.digit) return takeNumber(tokens, at, at + 1);
      if (text[at + 1] === '.' && charAt(text, at + 2) === Char.digit) return takeNumber(tokens, at, at + 2);
      return add(tokens, TokenKind.symbol, at, at + 1);
    case Char.dot:
      if (next === Char.digit && charAt(text, at - 1) === Char.space) return takeNumber(tokens, at, at + 1);
      return add(tokens, TokenKind.punctuation, at, endOfDots(text, at));
    case Char.dash:
    case Char.hyphen:
      return add(tokens, TokenKind.punctuation, at, endOfDashes(text, at));
    case Char.punctuation: {
      const end = text[at] === '#' || text[at] === '@' ? endOfTag(text, at) : -1;
      if (end >= 0) return add(tokens, TokenKind.address, at, end);
      const smiley = text[at] === ':' || text[at] === ';' ? endOfSmiley(text, at) : -1;
      if (smiley >= 0) return add(tokens, TokenKind.symbol, at, smiley);
      return add(tokens, TokenKind.punctuation, at, at + 1);
    }
    default:
      return add(tokens, TokenKind.symbol, at, endOfSymbol(text, at));
  }
}

/** May the apostrophe at `at` belong to what stands directly before it? */
function hasHost(text: string, at: number): boolean {
  const before = charAt(text, at - 1);
  if (isAlphanumeric(before) || before === Char.dot || before === Char.currency) return true;
  return '”’»)]"%!?,;:\''.includes(text[at - 1] ?? ' ');
}

/** Joins the tokens that stand without a space before the host's word: `jane.doe@example.org`. */
function addMailAddress(tokens: Builder, start: number, end: number): number {
  let from = start;
  while (tokens.count > 0 && tokens.end[tokens.count - 1] === from) {
    const first = tokens.start[tokens.count - 1]!;
    if (!isAlphanumeric(charAt(tokens.text, first)) && !'.-_+'.includes(tokens.text.slice(first, from)))
      break;
    from = first;
    tokens.count--;
  }
  return add(tokens, TokenKind.address, from, end);
}

function add(tokens: Builder, kind: TokenKind, start: number, end: number): number {
  return addHashed(tokens, kind, start, end, hashOf(tokens.source, start, end));
}

function addHashed(tokens: Builder, kind: TokenKind, start: number, end: number, hash: number): number {
  const { text, source, forms } = tokens;
  const index = tokens.count++;
  if (index >= tokens.start.length) grow(tokens);
  const spaced = start === 0 || CLASSES[source.units[start - 1]!] === Char.space ? Shape.spaceBefore : 0;
  tokens.start[index] = start;
  tokens.end[index] = end;
  tokens.kind[index] = kind;
  if (kind === TokenKind.quote) {
    // not levelled, or `’` and `'` would be one mark
    tokens.shape[index] = spaced;
    tokens.word[index] = wordNumber(forms, text.slice(start, end));
  } else {
    const form = formAt(forms, source, start, end, hash);
    tokens.shape[index] = spaced | shapeOf(forms, form);
    tokens.word[index] = wordOf(forms, form);
  }
  return end;
}

function grow(tokens: Builder): void {
  tokens.start = grown(tokens.start);
  tokens.end = grown(tokens.end);
  tokens.kind = grown(tokens.kind);
  tokens.shape = grown(tokens.shape);
  tokens.word = grown(tokens.word);
}

function finish({ count, start, end, kind, shape, word, forms }: Builder): Tokens {
  if (start.length <= MOST_ROOM) spare = { start, end, kind, shape, word };
  const lower = new Array<string>(count);
  for (let index = 0; index < count; index++) lower[index] = forms.lower[word[index]!]!;
  return {
    count,
    start: start.slice(0, count),
    end: end.slice(0, count),
    kind: kind.slice(0, count),
    shape: shape.slice(0, count),
    lower,
    word: word.slice(0, count),
    vocabulary: forms,
    sentence: new Int32Array(count),
  };
}
