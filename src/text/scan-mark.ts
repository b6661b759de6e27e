/** Apostrophes against quotation marks, runs of dots and dashes, emoji. Offsets are UTF-16 code units. */

import { Char, charAt, isAlphanumeric, isLetter } from './characters.ts';
import { endOfClitic } from './scan-word.ts';

const STOP = 0x2e;
const TYPEWRITER = 0x27;
const RIGHT = 0x2019;
const LEFT = 0x2018;
const LOW = 0x201a;

/** Words that begin with an apostrophe, without it. `n` is the one of rock ’n’ roll. */
const ELIDED = new Set(
  'em tis twas twere twill cause cos coz til till bout round nuff n un uns neath kay ere im er cept fraid stead'.split(
    ' ',
  ),
);

/** Words that are often written with an apostrophe for their last letters; those in `-in’` are known by their form. */
const CLIPPED = new Set('an o ol th wi goin doin'.split(' '));

/** How far ahead a closing mark is looked for. A limit, so that ten thousand marks in a row stay linear. */
const LOOK_AHEAD = 400;

/** What an apostrophe-like mark turned out to be. */
export interface MarkReading {
  readonly kind: 'word' | 'number' | 'clitic' | 'quote' | 'punctuation';
  readonly end: number;
  /** Is a single quotation open behind it? */
  readonly open: boolean;
}

/** Is there a closing single mark ahead, before another one opens and before the line ends? */
function closesAhead(text: string, from: number): boolean {
  const limit = Math.min(text.length, from + LOOK_AHEAD);
  for (let at = from; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return false;
    if (unit === LEFT) return false;
    if (unit !== TYPEWRITER && unit !== RIGHT) continue;
    const before = charAt(text, at - 1);
    const after = charAt(text, at + 1);
    if (before === Char.space) return false;
    if (isAlphanumeric(after)) continue;
    const possessive = text[at - 1] === 's' && after === Char.space && isLetter(charAt(text, at + 2));
    if (!possessive) return true;
  }
  return false;
}

/**
 * Reads the mark at `at`, one of the class `Char.apostrophe`, that no word has taken in.
 * `host` says that a word, number, closing mark or bracket stands directly before it; `open` that a single quotation is open.
 */
export function readApostrophe(text: string, at: number, host: boolean, open: boolean): MarkReading {
  const unit = text.charCodeAt(at);
  if (text.charCodeAt(at + 1) === unit && unit !== LOW) {
    // `''She asked, 'Why?'''`: the first of three closes the single quotation, the other two the outer one.
    if (open && text.charCodeAt(at + 2) === unit) return { kind: 'quote', end: at + 1, open: false };
    return { kind: 'quote', end: at + 2, open: false };
  }
  const next = charAt(text, at + 1);
  const before = charAt(text, at - 1);
  // a left mark is a slip of the keyboard where letters touch it on both sides
  if (unit === LEFT ? isAlphanumeric(before) : host || before === Char.space) {
    const end = endOfClitic(text, at);
    if (end >= 0) return { kind: 'clitic', end, open };
  }
  // feet and inches: `6'3"`
  if (before === Char.digit && next === Char.digit) return { kind: 'punctuation', end: at + 1, open };
  if (host) return closingOrPossessive(text, at, open);
  const elided = endOfElided(text, at, unit, next);
  if (elided >= 0) return { kind: next === Char.digit ? 'number' : 'word', end: elided, open };
  const opens = unit === LEFT || (unit !== RIGHT && !open) || (next !== Char.space && isAlphanumeric(next));
  return { kind: 'quote', end: at + 1, open: opens && next !== Char.space };
}

function closingOrPossessive(text: string, at: number, open: boolean): MarkReading {
  const plural = 'sSzZxX'.includes(text[at - 1]!);
  if (
    plural &&
    (!open ||
      (charAt(text, at + 1) === Char.space &&
        charAt(text, at + 2) === Char.lower &&
        closesAhead(text, at + 1)))
  ) {
    return { kind: 'clitic', end: at + 1, open };
  }
  return { kind: 'quote', end: at + 1, open: false };
}

/** End of `’90s`, `'em`, `’n’` at `at`, or -1. With a closing mark ahead, a straight or left mark opens a quotation instead. */
function endOfElided(text: string, at: number, unit: number, next: Char): number {
  let end = at + 1;
  if (next === Char.digit) {
    while (charAt(text, end) === Char.digit) end++;
    if (end - at !== 3) return -1;
    const decade = text[end] === 's' && !isAlphanumeric(charAt(text, end + 1));
    if (decade) return end + 1;
    if (isAlphanumeric(charAt(text, end))) return -1;
    return closesAhead(text, end) ? -1 : end;
  }
  if (!isLetter(next)) return -1;
  while (end - at <= 6 && isLetter(charAt(text, end))) end++;
  if (!ELIDED.has(text.slice(at + 1, end).toLowerCase())) return -1;
  if (end === at + 2) {
    if (charAt(text, end) === Char.apostrophe) return end + 1;
    return charAt(text, end) === Char.space ? end : -1;
  }
  return unit === RIGHT || !closesAhead(text, end) ? end : -1;
}

/** Does the apostrophe at `at` stand for the last letters of the word that began at `start` (`goin’`, `ol'`)? */
export function clipsWord(text: string, start: number, at: number): boolean {
  if (isAlphanumeric(charAt(text, at + 1)) || charAt(text, at + 1) === Char.apostrophe) return false;
  const clipped = at - start >= 4 && text.endsWith('in', at);
  return clipped || (at - start <= 4 && CLIPPED.has(text.slice(start, at).toLowerCase()));
}

/** End of the run of dots at `start`: `.`, `...`, `…`, and `. . .` in one line. */
export function endOfDots(text: string, start: number): number {
  let end = start;
  while (charAt(text, end) === Char.dot) end++;
  if (end - start > 1) return end;
  let spaced = end;
  while (isBlank(text, spaced) && text.charCodeAt(spaced + 1) === STOP) spaced += 2;
  return spaced - end >= 4 ? spaced : end;
}

function isBlank(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0xa0;
}

/** End of the run of dashes and hyphens at `start`. */
export function endOfDashes(text: string, start: number): number {
  let end = start;
  for (;;) {
    const char = charAt(text, end);
    if (char !== Char.dash && char !== Char.hyphen) return end;
    end++;
  }
}

const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
const ZERO_WIDTH_JOINER = 0x200d;

/** End of the symbol at `start`: one character, or an emoji with all that belongs to it (skin tone, flag, joined pictures). */
export function endOfSymbol(text: string, start: number): number {
  let end = start + lengthAt(text, start);
  if (text.charCodeAt(start) < 0x80) return end;
  if (isRegional(text, start)) return isRegional(text, end) ? end + 2 : end;
  for (;;) {
    const code = text.codePointAt(end) ?? 0;
    if (code === ZERO_WIDTH_JOINER && PICTOGRAPH.test(text.slice(end + 1, end + 3))) {
      end += 1 + lengthAt(text, end + 1);
    } else if (isEmojiModifier(code)) {
      end += code > 0xffff ? 2 : 1;
    } else return end;
  }
}

/** Half of a flag. */
function isRegional(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

/** Variation selector, keycap, skin tone, or a tag letter of a regional flag. */
function isEmojiModifier(code: number): boolean {
  return (
    code === 0xfe0f ||
    code === 0x20e3 ||
    (code >= 0x1f3fb && code <= 0x1f3ff) ||
    (code >= 0xe0020 && code <= 0xe007f)
  );
}

/** One or two code units. */
function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** End of the typed smiley (`:-)`, `;)`, `:D`) at `start`, which must stand free, or -1. */
export function endOfSmiley(text: string, start: number): number {
  if (charAt(text, start - 1) !== Char.space) return -1;
  const mouth = charAt(text, start + 1) === Char.hyphen ? start + 2 : start + 1;
  if (mouth >= text.length || !')(DP'.includes(text[mouth]!)) return -1;
  return isAlphanumeric(charAt(text, mouth + 1)) ? -1 : mouth + 1;
}
