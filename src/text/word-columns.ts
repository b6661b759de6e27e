/**
 * What is known of words, by number. An answer covers every word met so far; each word is asked for once, which is the
 * point: the work is per distinct word, and per token there is only the array.
 */
import type { Vocabulary } from '../model.ts';
import { grown } from './vocabulary.ts';

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

/**
 * The same for flags, of sixteen bits at most. Narrow, since what is known of the words of an article lies far apart, and
 * fetching it from memory takes longer than what is done with it.
 */
export function wordFlags(
  ask: (lower: string, word: number, vocabulary: Vocabulary) => number,
): (vocabulary: Vocabulary) => Uint16Array {
  return numbers(
    (length) => new Uint16Array(length),
    1,
    (flags, at, lower, word, vocabulary) => {
      flags[at] = ask(lower, word, vocabulary);
    },
  );
}

/** The same for several numbers, as records of `size` in one array; `fill` writes the record that begins `at`. */
export function wordRecords(size: number, fill: Fill<Int32Array>): (vocabulary: Vocabulary) => Int32Array {
  return numbers((length) => new Int32Array(length), size, fill);
}

type Fill<T> = (column: T, at: number, lower: string, word: number, vocabulary: Vocabulary) => void;

const FIRST_WORDS = 2048;

function numbers<T extends Uint16Array | Int32Array>(
  create: (length: number) => T,
  size: number,
  fill: Fill<T>,
): (vocabulary: Vocabulary) => T {
  let asked: Vocabulary | null = null;
  let known = 0;
  let column = create(0);
  return (vocabulary) => {
    const { lower } = vocabulary;
    if (vocabulary !== asked) {
      asked = vocabulary;
      known = 0;
      column = create(FIRST_WORDS * size);
    }
    while (column.length < lower.length * size) column = grown(column);
    for (; known < lower.length; known++) fill(column, known * size, lower[known]!, known, vocabulary);
    return column;
  };
}
