/**
 * A number for every word form. Articles use the same words again and again, so a form is cut out of the text, levelled and
 * looked at once a process; from then on its number is found by its characters alone, and what else is known of it is an
 * array by number (`word-columns.ts`).
 */

import { Shape, type Vocabulary } from '../model.ts';
import { Char, CLASSES, charAt, isLetter, normalForm } from './characters.ts';

/** Forms as they are written (`The`), and the words (`the`) that they are forms of. */
export interface Forms extends Vocabulary {
  readonly lower: string[];
  /** The reverse of `lower`. */
  readonly numbers: Map<string, number>;
  count: number;
  /**
   * Open addressing, a record of four numbers a slot, so that all that is asked of a form lies side by side. One more at the
   * end is for forms that find no place.
   */
  records: Int32Array;
  /** The characters of all forms, one after the other. */
  units: Uint16Array;
  /** How many of `units` are taken. */
  taken: number;
}

/** Numbers of a record: hash, place in `units`, length and shape (six bits), word. No length, no form. */
const RECORD = 4;
const HASH = 0;
const PLACE = 1;
const SIZE = 2;
const WORD = 3;
const SHAPE_BITS = 6;

/** More forms, or more characters, than this are only kept while one text is read, so that a stream stays small. */
const MOST_FORMS = 100_000;
const MOST_UNITS = 1_000_000;

const BACKTICK = 0x60;
const LONG_WORD = 4;

const FIRST_SLOTS = 8192;

/** So far from its first slot a form is looked for, lest a text of forms with one hash take quadratic time. */
const MOST_PROBES = 64;

let current = createForms();

function createForms(): Forms {
  return {
    lower: [],
    numbers: new Map(),
    count: 0,
    records: new Int32Array((FIRST_SLOTS + 1) * RECORD),
    units: new Uint16Array(FIRST_SLOTS * 2),
    taken: 0,
  };
}

/** The forms that a new text is read with. */
export function openForms(): Forms {
  const { count, lower, taken } = current;
  if (count > MOST_FORMS || lower.length > MOST_FORMS || taken > MOST_UNITS) current = createForms();
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
   * Null until the text has a form that is new.
   */
  lowered: string | null;
}

/** Code units that one text is read from, and the next again unless it is huge. */
const MOST_SPARE = 1_000_000;
let spare = new Uint16Array(8192);

/**
 * The source is good until the next is opened. All of it is done natively: a loop over the characters is slow as long as the
 * program is not warm, which is all of the time when it reads one article.
 */
export function openSource(text: string): Source {
  const room = text.length + 2;
  const units = room <= spare.length ? spare : new Uint16Array(room * 2);
  if (units.length <= MOST_SPARE) spare = units;
  Buffer.from(units.buffer).write(text, 'utf16le');
  units.fill(0x20, text.length, room);
  return { text, units, lowered: null };
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
  const mask = maskOf(records);
  const length = end - start;
  let record = firstSlot(hash) & mask;
  for (let probes = 0; probes < MOST_PROBES; probes++) {
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
  // not kept: the next one without a place is written over it
  writeRecord(forms, records.length - RECORD, source, start, end, hash);
  return records.length - RECORD;
}

export function wordOf(forms: Forms, record: number): number {
  return forms.records[record + WORD]!;
}

/** The flags of `Shape` that a form has by itself: `capital`, `upper`, `hyphened`, `long`. */
export function shapeOf(forms: Forms, record: number): number {
  return forms.records[record + SIZE]! & ((1 << SHAPE_BITS) - 1);
}

/** Of a place in the records without the last. */
function maskOf(records: Int32Array): number {
  return records.length - RECORD - 1;
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
  forms.units.set(source.units.subarray(start, end), forms.taken);
  writeRecord(forms, record, source, start, end, hash);
  forms.taken += end - start;
  forms.count++;
  return record;
}

/** The form's characters are to stand at `forms.taken`. */
function writeRecord(
  forms: Forms,
  record: number,
  source: Source,
  start: number,
  end: number,
  hash: number,
): void {
  const { text, units } = source;
  let plain = true;
  let letters = 0;
  let capitals = 0;
  let shape = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    if (unit > 0x7f || unit === BACKTICK) plain = false;
    const known = CLASSES[unit] as Char;
    const char = known === Char.unknown || known === Char.surrogate ? charAt(text, at) : known;
    if (char === Char.upper) {
      // digits and apostrophes may stand before the first letter
      if (letters === 0) shape = Shape.capital;
      capitals++;
    }
    if (isLetter(char)) letters++;
  }
  if (letters >= 2 && letters === capitals) shape |= Shape.upper;
  const lower = plain ? loweredOf(source).slice(start, end) : normalForm(text.slice(start, end));
  if (lower.includes('-')) shape |= Shape.hyphened;
  if (lower.length >= LONG_WORD) shape |= Shape.long;
  const { records } = forms;
  records[record + HASH] = hash;
  records[record + PLACE] = forms.taken;
  records[record + SIZE] = ((end - start) << SHAPE_BITS) | shape;
  records[record + WORD] = wordNumber(forms, lower);
}

function loweredOf(source: Source): string {
  source.lowered ??= Buffer.from(source.text, 'latin1').toString('latin1').toLowerCase();
  return source.lowered;
}

function growRecords(forms: Forms): void {
  const old = forms.records;
  const slots = maskOf(old) + 1;
  forms.records = new Int32Array(slots * 4 + RECORD);
  for (let from = 0; from < slots; from += RECORD) {
    if (old[from + SIZE] === 0) continue;
    forms.records.set(old.subarray(from, from + RECORD), freeSlot(forms.records, old[from + HASH]!));
  }
}

function freeSlot(records: Int32Array, hash: number): number {
  const mask = maskOf(records);
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
