/**
 * A number for every word form. Articles use the same words again and again, so a form is cut out of the text, levelled and
 * looked at once a process; from then on its number is found by its characters alone, and what else is known of it is an
 * array by number (`wordColumn`).
 */

import { Shape, type Vocabulary } from '../model.ts';
import { Char, charAt, isLetter, normalForm } from './characters.ts';

/** A form as it is written (`The`), against a word, which is its normal form (`the`). */
export interface Forms extends Vocabulary {
  readonly lower: string[];
  /** The reverse of `lower`. */
  readonly numbers: Map<string, number>;
  /** Open addressing: a form's number and 1 where its hash says or in the next slots, 0 in an empty one. */
  slots: Int32Array;
  count: number;
  /** The characters of all forms, one after the other. Form `i` is `units[from[i]]` up to `units[from[i + 1]]`. */
  units: Uint16Array;
  from: Int32Array;
  hash: Int32Array;
  word: Int32Array;
  /** `Shape.capital` and `Shape.upper`. */
  shape: Uint8Array;
}

/** More forms, or more characters, than this are only kept while one text is read, so that a stream stays small. */
const MOST_FORMS = 100_000;
const MOST_UNITS = 1_000_000;

const FIRST_SLOTS = 4096;

let current = createForms();

function createForms(): Forms {
  const room = FIRST_SLOTS / 2;
  return {
    lower: [],
    numbers: new Map(),
    slots: new Int32Array(FIRST_SLOTS),
    count: 0,
    units: new Uint16Array(room * 8),
    from: new Int32Array(room + 1),
    hash: new Int32Array(room),
    word: new Int32Array(room),
    shape: new Uint8Array(room),
  };
}

/** The forms that a new text is read with. */
export function openForms(): Forms {
  if (current.count > MOST_FORMS || current.from[current.count]! > MOST_UNITS) current = createForms();
  return current;
}

/** The code units of a text, and two spaces behind it so that a scanner may look ahead. */
export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 2);
  // natively: a loop over charCodeAt takes as long as all the words of a first article
  Buffer.from(units.buffer).write(text, 'utf16le');
  units.fill(0x20, text.length);
  return units;
}

/** FNV-1a over code units; `hashOf` is this for a whole form. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = addToHash(hash, units[at]!);
  return hash;
}

/** Number of the form that stands in the text from `start` to `end`; it is made when it is new. */
export function formAt(
  forms: Forms,
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const { slots } = forms;
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const form = slots[slot]! - 1;
    if (form < 0) return addForm(forms, slot, text.slice(start, end), units, start, hash);
    if (forms.hash[form] === hash && isForm(forms, form, units, start, end)) return form;
    slot = (slot + 1) & mask;
  }
}

function isForm(forms: Forms, form: number, units: Uint16Array, start: number, end: number): boolean {
  let known = forms.from[form]!;
  if (forms.from[form + 1]! - known !== end - start) return false;
  for (let at = start; at < end; at++) if (units[at] !== forms.units[known++]) return false;
  return true;
}

function addForm(
  forms: Forms,
  slot: number,
  raw: string,
  units: Uint16Array,
  start: number,
  hash: number,
): number {
  const form = forms.count;
  const from = forms.from[form]!;
  if (form + 1 >= forms.hash.length) growForms(forms);
  while (from + raw.length > forms.units.length) forms.units = grown(forms.units);
  forms.units.set(units.subarray(start, start + raw.length), from);
  forms.from[form + 1] = from + raw.length;
  forms.hash[form] = hash;
  forms.word[form] = wordNumber(forms, normalForm(raw));
  forms.shape[form] = shapeOf(raw);
  forms.slots[slot] = form + 1;
  forms.count = form + 1;
  if (forms.count * 2 > forms.slots.length) growSlots(forms);
  return form;
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

/** Longest string that the engine copies when it is cut out; a longer slice keeps the whole article in memory. */
const LONGEST_COPY = 12;
/** As many code units can be handed over at once. Longer forms are no words, and rare. */
const MOST_ARGUMENTS = 1000;

function copied(text: string): string {
  if (text.length <= LONGEST_COPY || text.length > MOST_ARGUMENTS) return text;
  const units: number[] = [];
  for (let at = 0; at < text.length; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}

function shapeOf(raw: string): number {
  let letters = 0;
  let capitals = 0;
  let begins = false;
  for (let at = 0; at < raw.length; at++) {
    const char = charAt(raw, at);
    if (!isLetter(char)) continue;
    if (char === Char.upper) {
      capitals++;
      // digits and apostrophes may stand before the first letter
      if (letters === 0) begins = true;
    }
    letters++;
  }
  return (begins ? Shape.capital : 0) | (letters >= 2 && letters === capitals ? Shape.upper : 0);
}

function growForms(forms: Forms): void {
  forms.from = grown(forms.from);
  forms.hash = grown(forms.hash);
  forms.word = grown(forms.word);
  forms.shape = grown(forms.shape);
}

function growSlots(forms: Forms): void {
  const slots = new Int32Array(forms.slots.length * 2);
  const mask = slots.length - 1;
  for (let form = 0; form < forms.count; form++) {
    const hash = forms.hash[form]!;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = form + 1;
  }
  forms.slots = slots;
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
export function wordColumn<T>(ask: (lower: string) => T): (vocabulary: Vocabulary) => readonly T[] {
  let asked: Vocabulary | null = null;
  let column: T[] = [];
  return (vocabulary) => {
    if (vocabulary !== asked) {
      asked = vocabulary;
      column = [];
    }
    const { lower } = vocabulary;
    for (let word = column.length; word < lower.length; word++) column.push(ask(lower[word]!));
    return column;
  };
}
