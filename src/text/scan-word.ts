/** Where words, numbers and addresses end. Every function takes the text and a start and returns the offset behind it. */

import { Char, charAt, isAlphanumeric, isLetter } from './characters.ts';

const STOP = 0x2e;
const AT = 0x40;
const AMPERSAND = 0x26;
const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;
const SLASH = 0x2f;
const COLON = 0x3a;
const COMMA = 0x2c;
const PERCENT = 0x25;
const PER_MILLE = 0x2030;
const DEGREE = 0xb0;

/** Degrees written with stops whose parts are longer than one letter; they stay one word. */
const DEGREES = [
  'Ph.D',
  'Ed.D',
  'Sc.D',
  'B.Sc',
  'M.Sc',
  'D.Sc',
  'B.Ed',
  'M.Ed',
  'D.Phil',
  'M.Phil',
  'LL.B',
  'LL.M',
];

/** Endings by which `Amazon.com` is known from a sentence end without a space. */
const DOMAINS = new Set(
  'com org net gov edu mil info biz tv fm uk eu de fr ru ua ca au nz ie cn io ai co'.split(' '),
);

/** Those of two letters; `'s`, `'d` and `'m` are told by their one. */
const CLITICS = new Set(['re', 've', 'll']);

/**
 * End of the clitic that begins with the apostrophe at `at` (`’s`, `'re`, `'ll` …), or -1. Said of the letters alone:
 * whether a word stands before it is for the caller to look at.
 */
export function endOfClitic(text: string, at: number): number {
  let end = at + 1;
  while (end - at <= 3 && isLetter(charAt(text, end))) end++;
  if (end === at + 1 || isAlphanumeric(charAt(text, end))) return -1;
  if (end === at + 2) return 'smdSMD'.includes(text[at + 1]!) ? end : -1;
  return CLITICS.has(text.slice(at + 1, end).toLowerCase()) ? end : -1;
}

/** End of the run of letters, digits and what may stand invisibly between them. */
function endOfRun(text: string, start: number): number {
  let end = start;
  for (;;) {
    const char = charAt(text, end);
    if (isAlphanumeric(char)) end++;
    else if (char === Char.joiner && isAlphanumeric(charAt(text, end + 1))) end += 2;
    else return end;
  }
}

/** End of the word that begins at `start` with a letter or digit. The last stop of `U.S.` belongs to it, that of `Mr.` does not. */
export function endOfWord(text: string, start: number): number {
  let part = start;
  for (;;) {
    let end = endOfRun(text, part);
    if (text.charCodeAt(end) === STOP) {
      const acronym = end - part === 1 ? endOfAcronym(text, part) : -1;
      if (acronym < 0) return isLetter(charAt(text, end + 1)) ? endOfStopped(text, start, part, end) : end;
      end = acronym;
    }
    const char = charAt(text, end);
    if (char === Char.space || !joins(text, end, char, charAt(text, end + 1))) return end;
    part = end + 1;
    while (text.charCodeAt(part) === ASTERISK) part++;
  }
}

/** End of single letters with stops (`U.S.`, `p.m.`, `U.S`, `G.I.s`) from `start`, or -1. */
function endOfAcronym(text: string, start: number): number {
  if (!isLetter(charAt(text, start + 2)) || isAlphanumeric(charAt(text, start + 3))) return -1;
  let end = start;
  while (isLetter(charAt(text, end)) && text.charCodeAt(end + 1) === STOP) end += 2;
  const unstopped = end === start + 2 || text[end] === 's';
  return unstopped && isLetter(charAt(text, end)) && !isAlphanumeric(charAt(text, end + 1)) ? end + 1 : end;
}

/**
 * A letter follows the stop at `stop` without a space. `Ph.D.`, `Amazon.com` and the stock code `TSLA.O` are one word;
 * anything else is the end of a sentence whose space is missing.
 */
function endOfStopped(text: string, start: number, part: number, stop: number): number {
  const degree = endOfDegree(text, start);
  if (degree >= 0) return degree;
  const code = endOfStockCode(text, part, stop);
  if (code >= 0) return code;
  const domain = endOfDomain(text, stop);
  return domain >= 0 ? domain : stop;
}

/** Reuters instrument code: capitals (the last may be small), a stop, one or two capitals for the exchange. */
function endOfStockCode(text: string, start: number, stop: number): number {
  for (let at = start; at < stop; at++) {
    const char = charAt(text, at);
    if (char !== Char.upper && !(char === Char.lower && at === stop - 1 && stop - start > 2)) return -1;
  }
  let end = stop + 1;
  while (end < stop + 3 && charAt(text, end) === Char.upper) end++;
  return end === stop + 1 || stop - start > 5 || isAlphanumeric(charAt(text, end)) ? -1 : end;
}

/** Does the mark at `at` hold a word together: `don’t`, `anti-tank`, `AT&T`, `f**k`, `snake_case`? */
function joins(text: string, at: number, char: Char, next: Char): boolean {
  if (char === Char.apostrophe) return isLetter(next) && endOfClitic(text, at) < 0;
  if (char === Char.hyphen) return isAlphanumeric(next);
  const unit = text.charCodeAt(at);
  if (unit === AMPERSAND) return charAt(text, at - 1) === Char.upper && next === Char.upper;
  if (unit === UNDERSCORE) return isAlphanumeric(next);
  if (unit === ASTERISK) {
    // a censored word; four marks are enough, and a longer run must not be walked over again and again
    let behind = at + 1;
    while (behind < at + 4 && text.charCodeAt(behind) === ASTERISK) behind++;
    return charAt(text, behind) === Char.lower;
  }
  return false;
}

function endOfDegree(text: string, start: number): number {
  for (const degree of DEGREES) {
    if (!text.startsWith(degree, start) || isLetter(charAt(text, start + degree.length))) continue;
    const end = start + degree.length;
    return text.charCodeAt(end) === STOP ? end + 1 : end;
  }
  return -1;
}

/** End of `.com`, `.co.uk` … that begins with the stop at `at`, or -1. */
function endOfDomain(text: string, at: number): number {
  let end = -1;
  let stop = at;
  while (text.charCodeAt(stop) === STOP) {
    let behind = stop + 1;
    while (behind - stop <= 5 && charAt(text, behind) === Char.lower) behind++;
    if (isAlphanumeric(charAt(text, behind)) || !DOMAINS.has(text.slice(stop + 1, behind))) return end;
    end = behind;
    stop = behind;
  }
  return end;
}

/**
 * End of the number that begins at `start` with a digit: separators between digits, unit letters, per cent sign.
 * A range (`5–7`, `5-7`) ends before its dash, an ISO date does not.
 */
export function endOfNumber(text: string, start: number): number {
  let end = start;
  while (charAt(text, end) === Char.digit) end++;
  for (;;) {
    const unit = text.charCodeAt(end);
    const separator = unit === STOP || unit === COMMA || unit === COLON || unit === SLASH;
    const date = !separator && end - start === 4 && isIsoDate(text, start);
    if (date) return start + 10;
    if (!separator || charAt(text, end + 1) !== Char.digit) break;
    end++;
    while (charAt(text, end) === Char.digit) end++;
  }
  const unit = text.charCodeAt(end);
  if (unit === PERCENT || unit === PER_MILLE) return end + 1;
  if (unit === DEGREE)
    return isLetter(charAt(text, end + 1)) && !isLetter(charAt(text, end + 2)) ? end + 2 : end + 1;
  if (charAt(text, end) === Char.currency) return charAt(text, end + 1) === Char.digit ? end : end + 1;
  // `10p.m.` has the stops of an acronym
  if (text[end + 1] === '.' && /^[ap]\.m/i.test(text.slice(end, end + 3)))
    return text.charCodeAt(end + 3) === STOP ? end + 4 : end + 3;
  return endOfRun(text, end);
}

function isIsoDate(text: string, start: number): boolean {
  if (text[start + 4] !== '-') return false;
  return /^\d{4}-\d\d-\d\d$/.test(text.slice(start, start + 10)) && !isAlphanumeric(charAt(text, start + 10));
}

/** Marks that end the sentence around an address, not the address. */
const AFTER_ADDRESS = '.,;:!?…\'"’”»)]}>*_';

/** End of the web address (`https://…`, `www.…`) at `start`: up to white space, without the marks that follow it. */
export function endOfUrl(text: string, start: number): number {
  let end = start;
  while (end < text.length && charAt(text, end) !== Char.space && !'<>"“”'.includes(text[end]!)) end++;
  let opened = 0;
  for (let at = start; at < end; at++) if (text[at] === '(') opened++;
  while (end > start && AFTER_ADDRESS.includes(text[end - 1]!) && !(text[end - 1] === ')' && opened-- > 0))
    end--;
  return end;
}

/** End of the host of a mail address whose `@` stands at `at`, or -1 when no host follows. */
export function endOfHost(text: string, at: number): number {
  if (text.charCodeAt(at) !== AT || !isAlphanumeric(charAt(text, at + 1))) return -1;
  let end = at + 1;
  while (
    isAlphanumeric(charAt(text, end)) ||
    ((text[end] === '.' || text[end] === '-') && isAlphanumeric(charAt(text, end + 1)))
  ) {
    end++;
  }
  return end;
}

/** End of the `#tag` or `@name` at `start`, or -1 when the mark stands for itself. */
export function endOfTag(text: string, start: number): number {
  const first = charAt(text, start + 1);
  if (!isLetter(first) && text.charCodeAt(start + 1) !== UNDERSCORE) return -1;
  let end = start + 1;
  while (isAlphanumeric(charAt(text, end)) || text.charCodeAt(end) === UNDERSCORE) end++;
  return end;
}
