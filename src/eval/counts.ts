/** Counting and figures of an evaluation: what is right, what is wrong, and what the counts come to. */

import type { Span } from '../model.ts';

/** Sums that can be added over articles. The keys of one measure are always the same. */
export type Counts = Readonly<Record<string, number>>;

/** Null where nothing could be divided: unknown, not 0. */
export interface Figure {
  readonly name: string;
  readonly of: (counts: Counts) => number | null;
  /** Two keys of the counts that the figure is the quotient of, to print `41 of 52`. */
  readonly shareOf?: readonly [part: readonly string[], whole: readonly string[]];
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {};
  for (const counts of all)
    for (const [key, value] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + value;
  return sum;
}

export const total = (counts: Counts, keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (counts[key] ?? 0), 0);

/** The share of `part` in `whole`, each the sum of the counts named. */
export function share(name: string, part: readonly string[], whole: readonly string[]): Figure {
  return { name, of: (counts) => divide(total(counts, part), total(counts, whole)), shareOf: [part, whole] };
}

const divide = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** Harmonic mean of precision and recall: 2·tp / (2·tp + fp + fn). */
export const f1 = (tp: number, fp: number, fn: number): number | null => divide(2 * tp, 2 * tp + fp + fn);

/** Precision, recall and F1 of counts `tp`, `fp`, `fn`. */
export const PRECISION_RECALL: readonly Figure[] = [
  share('precision', ['tp'], ['tp', 'fp']),
  share('recall', ['tp'], ['tp', 'fn']),
  { name: 'F1', of: ({ tp = 0, fp = 0, fn = 0 }) => f1(tp, fp, fn) },
];

/** The mean of the F1 of yes and of no. */
export const MACRO_F1: Figure = {
  name: 'macro F1',
  of: ({ tp = 0, fp = 0, fn = 0, tn = 0 }) => {
    const yes = f1(tp, fp, fn);
    const no = f1(tn, fn, fp);
    return yes === null || no === null ? null : (yes + no) / 2;
  },
};

/** One yes-or-no answer. */
export function yesNo(said: boolean, gold: boolean): Counts {
  return { tp: +(said && gold), fp: +(said && !gold), fn: +(!said && gold), tn: +(!said && !gold) };
}

/** Words with their UTF-16 offsets, by letters and digits alone: both sides are cut alike. */
export function wordsOf(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

export const touchesAny = (span: Span, others: readonly Span[]): boolean =>
  others.some((other) => overlaps(span, other));

/** Which of the ascending, separate `words` touch a span: a flag for each. Linear in both but for sorting. */
export function wordsInside(words: readonly Span[], spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(words.length);
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let word = 0;
  for (const { start, end } of sorted) {
    while (word < words.length && words[word]!.end <= start) word++;
    for (let i = word; i < words.length && words[i]!.start < end; i++) inside[i] = 1;
  }
  return inside;
}

/** Words that both, only the program, or only the annotator mark. */
export function countWords(text: string, said: readonly Span[], gold: readonly Span[]): Counts {
  const words = wordsOf(text);
  const here = wordsInside(words, said);
  const there = wordsInside(words, gold);
  let [tp, fp, fn] = [0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    if (here[i] === 1 && there[i] === 1) tp++;
    else if (here[i] === 1) fp++;
    else if (there[i] === 1) fn++;
  }
  return { tp, fp, fn };
}
