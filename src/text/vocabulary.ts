/**
 * A number for every word form. Articles use the same words again and again, so a form is cut out of the text, levelled and
 * looked at once a process; from then on its number is found by its characters alone, and what else is known of it is an
 * array by number (`wordColumn`).
 */

import { Shape, type Vocabulary } from '../model.ts';
import { Char, CLASSES, charAt, isLetter, normalForm } from './characters.ts';

/** Forms as they are written (`The`), and the words (`the`) that they are forms of. */
export interface Forms extends Vocabulary {
  readonly lower: string[];
  /** The reverse of `lower`. */
  readonly numbers: Map<string, number>;
  count: number;
  /** Open addressing, a record of four numbers a slot, so that all that is asked of a form lies side by side. */
  records: Int32Array;
  /** The characters of all forms, one after the other. */
  units: Uint16Array;
  /** How many of `units` are taken. */
  taken: number;
}

/** Numbers of a record: hash, place in `units`, length and shape (five bits), word. No length, no form. */
const RECORD = 4;
const HASH = 0;
const PLACE = 1;
const SIZE = 2;
const WORD = 3;
const SHAPE_BITS = 5;

/** More forms, or more characters, than this are only kept while one text is read, so that a stream stays small. */
const MOST_FORMS = 100_000;
const MOST_UNITS = 1_000_000;

const BACKTICK = 0x60;

const FIRST_SLOTS = 8192;

let current = createForms();

function createForms(): Forms {
  return {
    lower: [],
    numbers: new Map(),
    count: 0,
    records: new Int32Array(FIRST_SLOTS * RECORD),
    units: new Uint16Array(FIRST_SLOTS * 2),
    taken: 0,
  };
}

/** The forms that a new text is read with. */
export function openForms(): Forms {
  if (current.count > MOST_FORMS || current.taken > MOST_UNITS) current = createForms();
  return current;
}

/** A text in the shapes that its forms are read from. */
export interface Source {
  readonly text: string;
  /** Its code units, and two spaces behind them so that a scanner may look ahead. */
  readonly units: Uint16Array;
  /**
   * The text in lower case as far as it is ASCII, other characters are not to be trusted; the offsets are the same. A
   * string of bytes: words cut out of a text with one `’` in it take two bytes a letter, and are slower to compare for ever.
   */
  readonly lowered: string;
}

/** Natively: a loop over the characters takes as long as all else that is done with the words of a first article. */
export function openSource(text: string): Source {
  const units = new Uint16Array(text.length + 2);
  Buffer.from(units.buffer).write(text, 'utf16le');
  units.fill(0x20, text.length);
  return { text, units, lowered: Buffer.from(text, 'latin1').toString('latin1').toLowerCase() };
}

/**
 * Hash of the code units from `start` to `end`; `tokenize.ts` has the loop once more. Rotation and exclusive or alone: a
 * multiplication would be a call as long as the code is not compiled, and `firstSlot` makes good for it.
 */
export function hashOf({ units }: Source, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (hash << 5) ^ (hash >>> 27) ^ units[at]!;
  return hash;
}

/**
 * Where the record of the form stands that the text has from `start` to `end`; it is made when it is new. Good until the next
 * form is asked for, see `wordOf` and `shapeOf`.
 */
export function formAt(forms: Forms, source: Source, start: number, end: number, hash: number): number {
  const { records } = forms;
  const { units } = source;
  const mask = records.length - 1;
  const length = end - start;
  let record = firstSlot(hash) & mask;
  for (;;) {
    const known = records[record + SIZE]! >> SHAPE_BITS;
    if (known === 0) return addForm(forms, record, source, start, end, hash);
    if (known === length && records[record + HASH] === hash) {
      const others = forms.units;
      let place = records[record + PLACE]!;
      let at = start;
      while (at < end && units[at] === others[place]) {
        at++;
        place++;
      }
      if (at === end) return record;
    }
    record = (record + RECORD) & mask;
  }
}

export function wordOf(forms: Forms, record: number): number {
  return forms.records[record + WORD]!;
}

/** `Shape.capital`, `Shape.upper` and `Shape.hyphened` of a form. */
export function shapeOf(forms: Forms, record: number): number {
  return forms.records[record + SIZE]! & ((1 << SHAPE_BITS) - 1);
}

/** The first record to look at. The multiplier is the golden ratio (Knuth), and its upper bits are the good ones. */
function firstSlot(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 10) * RECORD;
}

function addForm(
  forms: Forms,
  free: number,
  source: Source,
  start: number,
  end: number,
  hash: number,
): number {
  let record = free;
  if (forms.count * 2 * RECORD >= forms.records.length) {
    growRecords(forms);
    record = freeSlot(forms.records, hash);
  }
  while (forms.taken + end - start > forms.units.length) forms.units = grown(forms.units);
  const { units, records } = forms;
  let plain = true;
  let letters = 0;
  let capitals = 0;
  let shape = 0;
  for (let at = start, place = forms.taken; at < end; at++, place++) {
    const unit = source.units[at]!;
    units[place] = unit;
    if (unit > 0x7f || unit === BACKTICK) plain = false;
    const known = CLASSES[unit] as Char;
    const char = known === Char.unknown || known === Char.surrogate ? charAt(source.text, at) : known;
    if (char === Char.upper) {
      // digits and apostrophes may stand before the first letter
      if (letters === 0) shape = Shape.capital;
      capitals++;
    }
    if (isLetter(char)) letters++;
  }
  if (letters >= 2 && letters === capitals) shape |= Shape.upper;
  const lower = plain ? source.lowered.slice(start, end) : normalForm(source.text.slice(start, end));
  if (lower.includes('-')) shape |= Shape.hyphened;
  records[record + HASH] = hash;
  records[record + PLACE] = forms.taken;
  records[record + SIZE] = ((end - start) << SHAPE_BITS) | shape;
  records[record + WORD] = wordNumber(forms, lower);
  forms.taken += end - start;
  forms.count++;
  return record;
}

function growRecords(forms: Forms): void {
  const old = forms.records;
  forms.records = new Int32Array(old.length * 4);
  for (let from = 0; from < old.length; from += RECORD) {
    if (old[from + SIZE] === 0) continue;
    forms.records.set(old.subarray(from, from + RECORD), freeSlot(forms.records, old[from + HASH]!));
  }
}

function freeSlot(records: Int32Array, hash: number): number {
  const mask = records.length - 1;
  let record = firstSlot(hash) & mask;
  while (records[record + SIZE] !== 0) record = (record + RECORD) & mask;
  return record;
}

/** Number of a word in its normal form. */
export function wordNumber(forms: Forms, lower: string): number {
  const known = forms.numbers.get(lower);
  if (known !== undefined) return known;
  const word = forms.lower.length;
  const own = copied(lower);
  forms.lower.push(own);
  forms.numbers.set(own, word);
  return word;
}

/** Longest string that the engine copies when it cuts it out; a longer one would keep its whole article in memory. */
const LONGEST_COPY = 12;
/** So many code units can be handed over at once; longer forms are no words, and rare. */
const MOST_ARGUMENTS = 1000;

function copied(text: string): string {
  if (text.length <= LONGEST_COPY || text.length > MOST_ARGUMENTS) return text;
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}

/** Twice as long, with the same numbers at its start. */
export function grown<T extends Uint8Array | Uint16Array | Int32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}

/**
 * What is known of words, by number. The answer covers every word met so far; each word is asked for once, which is the
 * point: the work is per distinct word, and per token there is only the array.
 */
export function wordColumn<T>(
  ask: (lower: string, word: number, vocabulary: Vocabulary) => T,
): (vocabulary: Vocabulary) => readonly T[] {
  let asked: Vocabulary | null = null;
  let column: T[] = [];
  return (vocabulary) => {
    if (vocabulary !== asked) {
      asked = vocabulary;
      column = [];
    }
    const { lower } = vocabulary;
    for (let word = column.length; word < lower.length; word++)
      column.push(ask(lower[word]!, word, vocabulary));
    return column;
  };
}
