/** The word lists that conditions ask: classes of nouns, words of genres, spellings (`seeds/cues/`). */

import {
  GENRES,
  type GenreName,
  indexLists,
  SPELLINGS,
  type Spelling,
  type WordIndex,
} from '../text/genre.ts';

/** As they stand in the compiled cues: words joined by spaces, so that nothing is read before it is asked for. */
export interface CompiledWordLists {
  readonly classes: readonly (readonly [name: string, words: string])[];
  readonly genres: readonly (readonly [name: GenreName, words: string])[];
  readonly spellings: readonly (readonly [name: Spelling, words: string])[];
}

export interface WordLists {
  /** Null for a class that there is none of. */
  readonly classOf: (name: string) => ReadonlySet<string> | null;
  readonly genres: WordIndex<GenreName>;
  readonly spellings: WordIndex<Spelling>;
}

/** The files of `seeds/cues/`, parsed. */
export interface WordListSeeds {
  readonly classes: { readonly classes: Readonly<Record<string, string>> };
  readonly genres: { readonly genres: Readonly<Record<GenreName, string>> };
  readonly spellings: Readonly<Record<Spelling, string>>;
}

/** @param plurals the forms of a noun */
export function compileWordLists(
  { classes, genres, spellings }: WordListSeeds,
  plurals: (noun: string) => readonly string[],
): CompiledWordLists {
  const inflected = (words: string): string => [...new Set(split(words).flatMap(plurals))].join(' ');
  return {
    classes: Object.entries(classes.classes).map(([name, words]) => [name, inflected(words)]),
    genres: GENRES.map((name) => [name, split(genres.genres[name]).join(' ')]),
    spellings: SPELLINGS.map((name) => [name, split(spellings[name]).join(' ')]),
  };
}

export function openWordLists({ classes, genres, spellings }: CompiledWordLists): WordLists {
  const texts = new Map(classes);
  const sets = new Map<string, ReadonlySet<string>>();
  return {
    classOf(name) {
      const known = sets.get(name);
      if (known !== undefined) return known;
      const text = texts.get(name);
      if (text === undefined) return null;
      const words = new Set(split(text));
      sets.set(name, words);
      return words;
    },
    genres: indexLists(genres.map(([name, words]) => [name, split(words)])),
    spellings: indexLists(spellings.map(([name, words]) => [name, split(words)])),
  };
}

const split = (words: string): string[] => words.trim().split(/\s+/);
