/**
 * What kind of article it is, and how it is spelled: counted once a document from closed word lists (`seeds/cues/genres.yaml`,
 * `spellings.yaml`). For conditions of the lexicon: a rout is a plain word on the pitch. Names count for neither.
 */

import { type Document, Shape, TokenKind, type Vocabulary } from '../model.ts';
import { wordColumn } from './word-columns.ts';

export const GENRES = ['sport', 'weather', 'court', 'obituary', 'markets'] as const;
export type GenreName = (typeof GENRES)[number];

export const SPELLINGS = ['british', 'american'] as const;
export type Spelling = (typeof SPELLINGS)[number];

export interface Genre {
  readonly name: GenreName;
  /** `9 words of it: season, scored, …` */
  readonly because: string;
}

/** Finds the list that a word stands in. */
export type WordIndex<Name extends string> = (vocabulary: Vocabulary) => readonly (Name | null)[];

/** A word that stands in several lists counts for the first. */
export function indexLists<Name extends string>(
  lists: readonly (readonly [Name, readonly string[]])[],
): WordIndex<Name> {
  let byWord: Map<string, Name> | null = null;
  const read = (): Map<string, Name> => {
    const found = new Map<string, Name>();
    for (const [name, words] of lists) for (const word of words) if (!found.has(word)) found.set(word, name);
    return found;
  };
  return wordColumn((lower) => {
    byWord ??= read();
    return byWord.get(lower) ?? null;
  });
}

/** Different words of a genre that an article of it has at least. */
const LEAST_WORDS = 4;
/** Uses of them, in a hundred words. */
const LEAST_SHARE = 2;
/** How many times more than those of the next genre. */
const LEAST_LEAD = 2;
const NAMED_WORDS = 4;

/** Linear in the text. */
export function readGenre(document: Document, index: WordIndex<GenreName>): Genre | null {
  const counts = countLists(document, index);
  const [first, second] = [...counts].sort((a, b) => b[1].uses - a[1].uses);
  if (first === undefined) return null;
  const [name, { uses, words }] = first;
  const clear = second === undefined || uses >= LEAST_LEAD * second[1].uses;
  if (words.size < LEAST_WORDS || uses * 100 < LEAST_SHARE * document.words || !clear) return null;
  const named = [...words].slice(0, NAMED_WORDS).join(', ');
  return { name, because: `${uses} words of it: ${named}${words.size > NAMED_WORDS ? ', …' : ''}` };
}

/** Two different words of one spelling and none of the other; null where the text does not tell. */
export function readSpelling(document: Document, index: WordIndex<Spelling>): Spelling | null {
  const [first, second] = countLists(document, index);
  if (first === undefined || second !== undefined) return null;
  const [name, { words }] = first;
  return words.size >= 2 ? name : null;
}

interface Count {
  uses: number;
  readonly words: Set<string>;
}

/** Capitals inside a sentence make a name: *Labour*, *Labor Day*. */
function countLists<Name extends string>(
  { tokens }: Document,
  index: WordIndex<Name>,
): ReadonlyMap<Name, Count> {
  const listOf = index(tokens.vocabulary);
  const counts = new Map<Name, Count>();
  for (let i = 0; i < tokens.count; i++) {
    const name = listOf[tokens.word[i]!];
    if (name === null || name === undefined || tokens.kind[i] !== TokenKind.word) continue;
    const shape = tokens.shape[i]!;
    if ((shape & Shape.capital) !== 0 && (shape & Shape.sentenceStart) === 0) continue;
    const count = counts.get(name) ?? { uses: 0, words: new Set<string>() };
    counts.set(name, count);
    count.uses++;
    count.words.add(tokens.lower[i]!);
  }
  return counts;
}
