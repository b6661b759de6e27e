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

/** FNV-1a. The compiled files hold its results: who changes it has to build again. */
function bucketOf(form: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < form.length; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 13)) & (BUCKETS - 1);
}
