/**
 * Word forms with a number each, packed into two strings. A start of the program reads them at no cost, a look-up cuts out
 * the few forms that share a bucket. (A Map of all forms takes longer to fill than an article to read; a binary search in
 * the sorted lines took three times as long as this in a first article.)
 */

export interface FormIndex {
  /** For each bucket where its lines begin in `lines`, and at last where all end: base 36, `WIDTH` digits each. */
  readonly buckets: string;
  /** A form, a tab, its number (base 36) and a line end each, by bucket. */
  readonly lines: string;
}

const BUCKETS = 8192;
const WIDTH = 4;

/**
 * The same forms give the same strings, in whatever order they come.
 * @throws {RangeError} when the lines are too long for the digits of `buckets`
 */
export function packForms(forms: ReadonlyMap<string, number>): FormIndex {
  const byBucket = Array.from({ length: BUCKETS }, () => '');
  for (const form of [...forms.keys()].sort())
    byBucket[bucketOf(form)] += `${form}\t${forms.get(form)!.toString(36)}\n`;
  let length = 0;
  const starts = [0, ...byBucket.map((lines) => (length += lines.length))];
  if (length >= 36 ** WIDTH) throw new RangeError('too many word forms for the width of their index');
  return {
    buckets: starts.map((start) => start.toString(36).padStart(WIDTH, '0')).join(''),
    lines: byBucket.join(''),
  };
}

/** Number of a form, or -1. */
export function findForm({ buckets, lines }: FormIndex, form: string): number {
  const entry = bucketOf(form) * WIDTH;
  const end = Number.parseInt(buckets.slice(entry + WIDTH, entry + 2 * WIDTH), 36);
  let line = Number.parseInt(buckets.slice(entry, entry + WIDTH), 36);
  while (line < end) {
    const tab = lines.indexOf('\t', line);
    const endOfLine = lines.indexOf('\n', tab);
    if (tab - line === form.length && lines.startsWith(form, line))
      return Number.parseInt(lines.slice(tab + 1, endOfLine), 36);
    line = endOfLine + 1;
  }
  return -1;
}

/**
 * Texts by form, in the same way. What separates them needs no escape in JSON, so that the strings are read as they stand.
 * @throws {RangeError} when a form or text holds a separator, or they are too long together
 */
export function packTexts(texts: ReadonlyMap<string, string>): FormIndex {
  const byBucket = Array.from({ length: BUCKETS }, () => '');
  for (const form of [...texts.keys()].sort()) {
    const text = texts.get(form)!;
    if (/[=;]/.test(form) || text.includes(';')) throw new RangeError(`"${form}" holds a separator (= or ;)`);
    byBucket[bucketOf(form)] += `${form}=${text};`;
  }
  let length = 0;
  const starts = [0, ...byBucket.map((lines) => (length += lines.length))];
  if (length >= 36 ** WIDTH) throw new RangeError('too many texts for the width of their index');
  return {
    buckets: starts.map((start) => start.toString(36).padStart(WIDTH, '0')).join(''),
    lines: byBucket.join(''),
  };
}

/** The text of a form, or null. */
export function findText({ buckets, lines }: FormIndex, form: string): string | null {
  const entry = bucketOf(form) * WIDTH;
  const end = Number.parseInt(buckets.slice(entry + WIDTH, entry + 2 * WIDTH), 36);
  let line = Number.parseInt(buckets.slice(entry, entry + WIDTH), 36);
  while (line < end) {
    const equals = lines.indexOf('=', line);
    const endOfLine = lines.indexOf(';', equals);
    if (equals - line === form.length && lines.startsWith(form, line))
      return lines.slice(equals + 1, endOfLine);
    line = endOfLine + 1;
  }
  return null;
}

/** All forms with their texts, sorted by form. */
export function unpackTexts({ lines }: FormIndex): readonly (readonly [form: string, text: string])[] {
  const found = lines
    .split(';')
    .slice(0, -1)
    .map((line): [string, string] => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals), line.slice(equals + 1)];
    });
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** FNV-1a. The compiled files hold its results: who changes it has to build again. */
function bucketOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}
