/** What kind of character a UTF-16 code unit is: a table, so that the scanners need no regular expression. */

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

const BACKTICK = 0x60;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;

/** Below it every text is in NFC. */
const FIRST_COMBINING = 0x300;

/** A byte a UTF-16 code unit, filled in when a character is met for the first time. */
const classes = new Uint8Array(0x10000);

/**
 * The table as far as it is filled in: `Char.unknown` and `Char.surrogate` mean that {@link charAt} has to be asked. For
 * loops over every character, where the call would cost more than the answer.
 */
export const CLASSES: Readonly<Uint8Array> = classes;

/**
 * The characters of ordinary English text, so that an article needs none of the Unicode expressions below: compiling
 * them takes longer than reading it.
 */
const COMMON: readonly (readonly [Char, string])[] = [
  [Char.space, ' \t\n\v\f\r\u00A0\u0085\u200B\u2028\u2029\uFEFF'],
  [Char.apostrophe, "'’‘‛ʼʻ´`"],
  [Char.quote, '"“”„‟«»‹›‚＂'],
  [Char.dot, '.…'],
  [Char.hyphen, '-‐‑'],
  [Char.dash, '–—―‒−'],
  [Char.joiner, '\u00AD\u200C\u200D\u2060'],
  [Char.currency, '$£€¥¢'],
  [Char.punctuation, '!#%&()*,/:;?@[\\]_{}§¶·¿¡•†‡'],
  [Char.symbol, '+<=>^|~¦¨©¬®¯°±¸×÷™'],
  [Char.digit, '0123456789²³¹¼½¾'],
];
for (const [char, members] of COMMON) for (const member of members) classes[member.charCodeAt(0)] = char;
fill('A', 'Z', Char.upper);
fill('a', 'z', Char.lower);
fill('À', 'Þ', Char.upper);
fill('ß', 'ÿ', Char.lower);

function fill(first: string, last: string, char: Char): void {
  for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit++) {
    if (classes[unit] === Char.unknown) classes[unit] = char;
  }
}

function classify(character: string): Char {
  if (/^\s/u.test(character)) return Char.space;
  if (/^\p{Ll}/u.test(character)) return Char.lower;
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return Char.upper;
  if (/^[\p{L}\p{M}]/u.test(character)) return Char.letter;
  if (/^\p{N}/u.test(character)) return Char.digit;
  if (/^\p{Sc}/u.test(character)) return Char.currency;
  if (/^\p{P}/u.test(character)) return Char.punctuation;
  return Char.symbol;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
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
  const found = isSurrogate(unit) ? Char.surrogate : classify(text[index]!);
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

/**
 * The form that lexicon and cues are matched against: lower case, NFC, `’` as `'`, every hyphen as `-`, soft hyphens
 * and joiners left out. Done by hand as far as ASCII and typographic marks go: the first call into the Unicode library
 * costs more than a whole article.
 */
export function normalForm(text: string): string {
  let levelled = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let plain: string | null = null;
    if (unit < 0x80 && unit !== BACKTICK) {
      if (unit >= UPPER_A && unit <= UPPER_Z) plain = String.fromCharCode(unit + 0x20);
    } else {
      const char = charAt(text, at);
      if (char === Char.apostrophe) plain = "'";
      else if (char === Char.hyphen) plain = '-';
      else if (char === Char.joiner) plain = '';
      else if (needsLibrary(char, unit)) return levelledByLibrary(text);
    }
    if (plain === null) continue;
    levelled += text.slice(from, at) + plain;
    from = at + 1;
  }
  return from === 0 ? text : levelled + text.slice(from);
}

function needsLibrary(char: Char, unit: number): boolean {
  if (char === Char.lower) return unit >= FIRST_COMBINING;
  return char === Char.upper || char === Char.letter || char === Char.surrogate;
}

function levelledByLibrary(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’‘‛ʼʻ´`]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00AD|\u200C|\u200D|\u2060/g, '');
}
