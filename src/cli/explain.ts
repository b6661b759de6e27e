/** Entries by what a person types: an id, a term, or any form that articles write it in. */

import type { Lexicon } from '../lexicon/file.ts';
import { wordsOfForm } from '../lexicon/words.ts';
import type { Entry } from '../model.ts';

/** An entry and every form it is matched in, sorted. */
export interface Explanation {
  readonly entry: Entry;
  readonly forms: readonly string[];
  /** Why the user wants no term of it, or null. */
  readonly silenced: string | null;
}

/** All entries; a form may belong to more than one. */
export function explain(query: string, lexicon: Lexicon): readonly Explanation[] {
  const id = query.trim().toLowerCase();
  const words = wordsOfForm(query).join(' ');
  const forms = lexicon.forms().map((form) => ({ entry: form.entry, words: form.words.join(' ') }));
  const found = new Set<number>();
  for (let number = 0; number < lexicon.identity.entries; number++) {
    if (lexicon.entryAt(number).id === id) found.add(number);
  }
  if (found.size === 0) for (const form of forms) if (form.words === words) found.add(form.entry);
  return [...found].map((number) => ({
    entry: lexicon.entryAt(number),
    forms: forms
      .filter(({ entry }) => entry === number)
      .map((form) => form.words)
      .sort(),
    silenced: lexicon.silenced?.(number) ?? null,
  }));
}

/** Terms and ids that look like what was typed. */
export async function suggest(query: string, lexicon: Lexicon): Promise<readonly string[]> {
  const { nearest } = await import('../lexicon/nearest.ts');
  const names: string[] = [];
  for (let number = 0; number < lexicon.identity.entries; number++) {
    const { id, term } = lexicon.entryAt(number);
    names.push(query.includes('.') ? id : term);
  }
  return nearest(query.trim().toLowerCase(), names, 3);
}
