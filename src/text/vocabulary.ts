/**
 * A number for every word form. Articles use the same words again and again, so a form is cut out of the text, levelled and
 * looked at once a process; from then on its number is found by its characters alone, and what else is known of it is an
 * array by number (`wordColumn`).
 */

import { Shape, type Vocabulary } from '../model.ts';
import { Char, charAt, isLetter, normalForm } from './characters.ts';

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

/** Numbers of a record: hash, place in `units`, length and shape (three bits), word. No length, no form. */
const RECORD = 4;
const HASH = 0;
const PLACE = 1;
const SIZE = 2;
const WORD = 3;
const SHAPE_BITS = 3;

/** More forms, or more characters, than this are only kept while one text is read, so that a stream stays small. */
const MOST_FORMS = 100_000;
const MOST_UNITS = 1_000_000;

const FIRST_SLOTS = 4096;

let current = createForms();

function createForms(): Forms {
  return {
    lower: [],
    numbers: new Map(),
    count: 0,
    records: new Int32Array(FIRST_SLOTS * RECORD),
    units: new Uint16Array(FIRST_SLOTS * 4),
    taken: 0,
  };
}

/** The forms that a new text is read with. */
export function openForms(): Forms {
  if (current.count > MOST_FORMS || current.taken > MOST_UNITS) current = createForms();
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

/**
 * Where the record of the form stands that the text has from `start` to `end`; it is made when it is new. Good until the next
 * form is asked for, see `wordOf` and `shapeOf`.
 */
export function formAt(forms: Forms, units: Uint16Array, start: number, end: number, hash: number): number {
  const { records } = forms;
  const mask = records.length - 1;
  const length = end - start;
  let record = firstSlot(hash) & mask;
  for (;;) {
    const known = records[record + SIZE]! >> SHAPE_BITS;
    if (known === 0) return addForm(forms, record, units.subarray(start, end), hash);
    if (known === length && records[record + HASH] === hash) {
      let place = records[record + PLACE]!;
      let at = start;
      while (at < end && units[at] === forms.units[place]) {
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

/** `Shape.capital` and `Shape.upper` of a form. */
export function shapeOf(forms: Forms, record: number): number {
  return forms.records[record + SIZE]! & ((1 << SHAPE_BITS) - 1);
}

/** The first record to look at; the low bits of the hash alone would bring too many forms to the same one. */
function firstSlot(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), RECORD);
}

function addForm(forms: Forms, free: number, form: Uint16Array, hash: number): number {
  let record = free;
  if (forms.count * 2 * RECORD >= forms.records.length) {
    growRecords(forms);
    record = freeSlot(forms.records, hash);
  }
  while (forms.taken + form.length > forms.units.length) forms.units = grown(forms.units);
  forms.units.set(form, forms.taken);
  const raw = stringOf(form);
  forms.records[record + HASH] = hash;
  forms.records[record + PLACE] = forms.taken;
  forms.records[record + SIZE] = (form.length << SHAPE_BITS) | readShape(raw);
  forms.records[record + WORD] = wordNumber(forms, normalForm(raw));
  forms.taken += form.length;
  forms.count++;
  return record;
}

function growRecords(forms: Forms): void {
  const old = forms.records;
  forms.records = new Int32Array(old.length * 2);
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

/** So many code units can be handed over at once. */
const MOST_ARGUMENTS = 1024;

/** A string of its own: a slice would keep the whole article in memory as long as the word is known. */
function stringOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS)
    text += String.fromCharCode(...units.subarray(at, at + MOST_ARGUMENTS));
  return text;
}

/** Number of a word in its normal form. */
export function wordNumber(forms: Forms, lower: string): number {
  const known = forms.numbers.get(lower);
  if (known !== undefined) return known;
  const word = forms.lower.length;
  forms.lower.push(lower);
  forms.numbers.set(lower, word);
  return word;
}

function readShape(raw: string): number {
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
