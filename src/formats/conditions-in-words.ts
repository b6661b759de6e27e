/** The conditions of the lexicon as clauses: "when directly followed by act or bill". */

import type { Condition } from '../model.ts';

/** What stands for a word class in a list (seeds/README.md). */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['<number>', 'a number'],
  ['<name>', 'a name'],
  ['<determiner>', 'a determiner'],
  ['<pronoun>', 'a pronoun'],
  ['<preposition>', 'a preposition'],
  ['<punctuation>', 'a punctuation mark'],
  ['<start>', 'the start of the sentence'],
  ['<end>', 'the end of the sentence'],
]);

const CASES = { capital: 'with a capital', upper: 'in capitals', lower: 'in lower case' } as const;
const ARTICLES = { noun: 'a noun', verb: 'a verb', adjective: 'an adjective' } as const;

export function conditionInWords(condition: Condition): string {
  switch (condition.kind) {
    case 'followed_by':
      return `when directly followed by ${anyOf(condition.words)}`;
    case 'preceded_by':
      return `when directly preceded by ${anyOf(condition.words)}`;
    case 'near':
      return `within ${condition.within} words of ${anyOf(condition.words)}`;
    case 'sentence_has':
      return `when the sentence has ${anyOf(condition.words)}`;
    case 'case':
      return `when written ${CASES[condition.is]}`;
    case 'pos':
      return `when it is ${ARTICLES[condition.is]}`;
    case 'in_name':
      return 'when it is part of a longer name';
    case 'figure_near':
      return `within ${condition.within} words of a number`;
    case 'in_title':
      return 'inside the title of a work or law';
    case 'is_cue':
      return 'when it is the word that attributes something to a source';
  }
}

function anyOf(sequences: readonly (readonly string[])[]): string {
  const items = sequences.map((words) =>
    // `'s` is a word of its own to the matcher, but not to a reader.
    words
      .map((word) => CLASSES.get(word) ?? word)
      .join(' ')
      .replace(/ (?=['’])/g, ''),
  );
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}
