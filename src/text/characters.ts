/**
 * What kind of character a UTF-16 code unit is. One byte a unit, so that the scanners ask a table and no regular
 * expression; only ASCII is filled in at start-up, the rest when a character is met for the first time.
 */

export const Char = {
  unknown: 0,
  space: 1,
  lower: 2,
  upper: 3,
  /** A letter without case (`中`, `א`), or a mark that combines with the letter before it. */
  letter: 4,
  digit: 5,
  /** `'` `’` `‘` `‛` `ʼ` `ʻ` `´` `` ` ``: an apostrophe or a quotation mark, by context. */
  apostrophe: 6,
  quote: 7,
  /** `.` and `…`. */
  dot: 8,
  /** `-` and its Unicode twins; these join words. */
  hyphen: 9,
  dash: 10,
  currency: 11,
  punctuation: 12,
  symbol: 13,
  /** Soft hyphen and zero-width joiners: part of a word inside one, nothing in its normal form. */
  joiner: 14,
  /** Half of a pair: the character is outside the table. */
  surrogate: 15,
} as const;
export type Char = (typeof Char)[keyof typeof Char];

const APOSTROPHES = "'’‘‛ʼʻ´`";
const QUOTES = '"“”„‟«»‹›‚＂';
const DASHES = '–—―‒−';
const HYPHENS = '-‐‑';
const JOINERS = '\u00AD\u200C\u200D\u2060';
/** Not white space to a JavaScript regular expression, but never part of a word. */
const MORE_SPACES = '\u0085\u200B';

const classes = new Uint8Array(0x10000);
for (let unit = 0; unit < 128; unit++) classes[unit] = classify(String.fromCharCode(unit));

function classify(character: string): Char {
  if (/^\s/u.test(character) || MORE_SPACES.includes(character)) return Char.space;
  if (APOSTROPHES.includes(character)) return Char.apostrophe;
  if (QUOTES.includes(character)) return Char.quote;
  if (character === '.' || character === '…') return Char.dot;
  if (HYPHENS.includes(character)) return Char.hyphen;
  if (DASHES.includes(character)) return Char.dash;
  if (JOINERS.includes(character)) return Char.joiner;
  if (/^\p{Ll}/u.test(character)) return Char.lower;
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return Char.upper;
  if (/^[\p{L}\p{M}]/u.test(character)) return Char.letter;
  if (/^\p{N}/u.test(character)) return Char.digit;
  if (/^\p{Sc}/u.test(character)) return Char.currency;
  if (/^\p{P}/u.test(character)) return Char.punctuation;
  if (/^[\uD800-\uDFFF]/.test(character)) return Char.surrogate;
  return Char.symbol;
}

/**
 * Class of the UTF-16 code unit at `index`; `Char.space` before the start and behind the end of the text, so that
 * a scanner may always look one further. A letter outside the basic plane reads as `Char.letter` on both halves.
 */
export function charAt(text: string, index: number): Char {
  if (index < 0 || index >= text.length) return Char.space;
  const unit = text.charCodeAt(index);
  const known = classes[unit]!;
  if (known !== Char.unknown) return (known === Char.surrogate ? outside(text, index, unit) : known) as Char;
  const found = classify(text[index]!);
  classes[unit] = found;
  return found === Char.surrogate ? outside(text, index, unit) : found;
}

/** A character of two code units: letters and digits read as such from either half, the rest as `surrogate`. */
function outside(text: string, index: number, unit: number): Char {
  const first = unit >= 0xdc00 ? index - 1 : index;
  const code = first < 0 ? 0 : (text.codePointAt(first) ?? 0);
  if (code <= 0xffff) return Char.surrogate;
  const found = classify(String.fromCodePoint(code));
  return found >= Char.lower && found <= Char.digit ? found : Char.surrogate;
}

export function isLetter(char: Char): boolean {
  return char >= Char.lower && char <= Char.letter;
}

/** Letter or digit. */
export function isAlphanumeric(char: Char): boolean {
  return char >= Char.lower && char <= Char.digit;
}

/** Is the code unit at `index` white space (`\s` and the zero-width space)? */
export function isSpaceAt(text: string, index: number): boolean {
  return charAt(text, index) === Char.space;
}

/** Anything that `normalForm` could change; most words have none of it. */
const NEEDS_LEVELLING = /[^\0-\x7f]|[A-Z´`]/;

/**
 * The form that lexicon and cues are matched against: lower case, NFC, `’` as `'`, every hyphen as `-`, soft hyphens
 * and joiners left out.
 */
export function normalForm(text: string): string {
  if (!NEEDS_LEVELLING.test(text)) return text;
  const lower = text.toLowerCase();
  if (/^[\0-\x5f\x61-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[’‘‛ʼʻ´`]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00AD|\u200C|\u200D|\u2060/g, '');
}
