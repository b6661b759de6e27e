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

/** The same for what is a few numbers, laid out as records of `size` in one array; `fill` writes the record that begins `at`. */
export function wordRecords(
  size: number,
  fill: (records: Int32Array, at: number, lower: string, word: number, vocabulary: Vocabulary) => void,
): (vocabulary: Vocabulary) => Int32Array {
  let asked: Vocabulary | null = null;
  let known = 0;
  let records = new Int32Array(0);
  return (vocabulary) => {
    const { lower } = vocabulary;
    if (vocabulary !== asked) {
      asked = vocabulary;
      known = 0;
      records = new Int32Array(FIRST_WORDS * size);
    }
    while (records.length < lower.length * size) records = grown(records);
    for (; known < lower.length; known++) fill(records, known * size, lower[known]!, known, vocabulary);
    return records;
  };
}

const FIRST_WORDS = 2048;
