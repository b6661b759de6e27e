/** Terms and word lists in the normal form they are matched in: the article tokenizer's `lower`, cut at hyphens. */

import { tokenize } from '../text/tokenize.ts';

/** Names that may stand between `<` and `>` in a word list, besides those of the classes in `seeds/cues/classes.yaml`. */
export const WORD_CLASSES = [
  'number',
  'name',
  'determiner',
  'pronoun',
  'preposition',
  'punctuation',
  'person',
  'organisation',
  'start',
  'end',
] as const;

/**
 * The words of a form. A hyphen separates words as a space does; the matcher reads hyphened words of the article part by
 * part, so that *far right* and *far-right* are one form and no variants need to be made.
 */
export function wordsOfForm(form: string): readonly string[] {
  return tokenize(form).lower.flatMap((lower) => lower.split('-'));
}

/** The words of an item in a word list: `<class>` and the star of `migrant*` are kept. */
export function wordsOfItem(item: string): readonly string[] {
  return item.split(' ').flatMap((word) => {
    if (word === '' || word.startsWith('<')) return word === '' ? [] : [word];
    const prefix = word.length > 1 && word.endsWith('*');
    const words = wordsOfForm(prefix ? word.slice(0, -1) : word);
    return prefix && words.length > 0 ? words.with(-1, `${words.at(-1)}*`) : words;
  });
}

/** The name in `<name>`, or null for an ordinary word. */
export function classOf(word: string): string | null {
  return word.length > 2 && word.startsWith('<') && word.endsWith('>') ? word.slice(1, -1) : null;
}
