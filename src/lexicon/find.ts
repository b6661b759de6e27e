/** Entries by what a user types: an id, a term, or any form of it. */

import type { Entry } from '../model.ts';
import type { Lexicon } from './file.ts';
import { nearest } from './nearest.ts';
import { wordsOfForm } from './words.ts';

export interface Found {
  readonly entries: readonly Entry[];
  /** When nothing was found: ids and terms that look alike, most alike first. */
  readonly didYouMean: readonly string[];
}

const SUGGESTIONS = 3;

/** Matches an id first, then all entries that have the words as a form; hyphens and capitals do not matter. */
export function findEntries(lexicon: Lexicon, query: string): Found {
  const entries = lexicon.entries();
  const byId = entries.find(({ id }) => id === query.toLowerCase());
  if (byId !== undefined) return { entries: [byId], didYouMean: [] };
  const wanted = wordsOfForm(query).join(' ');
  const numbers = lexicon
    .forms()
    .filter(({ words }) => words.join(' ') === wanted)
    .map(({ entry }) => entry);
  if (numbers.length > 0) return { entries: [...new Set(numbers)].map(lexicon.entryAt), didYouMean: [] };
  const names = query.includes('.') ? entries.map(({ id }) => id) : entries.map(({ term }) => term);
  return { entries: [], didYouMean: nearest(query.toLowerCase(), [...new Set(names)], SUGGESTIONS) };
}

/** The forms of one entry, in sorted order. */
export function formsOfEntry(lexicon: Lexicon, number: number): readonly string[] {
  return lexicon
    .forms()
    .filter(({ entry }) => entry === number)
    .map(({ words }) => words.join(' '));
}
