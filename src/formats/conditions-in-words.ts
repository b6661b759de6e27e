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
  ['<person>', 'a person'],
  ['<organisation>', 'an organisation'],
  ['<thing>', 'a thing'],
]);

const CASES = { capital: 'with a capital', upper: 'in capitals', lower: 'in lower case' } as const;
const ARTICLES = { noun: 'a noun', verb: 'a verb', adjective: 'an adjective', adverb: 'an adverb' } as const;
const GENRES: ReadonlyMap<string, string> = new Map([
  ['sport', 'about sport'],
  ['weather', 'about the weather'],
  ['court', 'a court report'],
  ['obituary', 'an obituary'],
  ['markets', 'about markets'],
]);

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
    case 'subject':
      return `when the subject of its verb is ${orList(condition.is.map((name) => classInWords(`<${name}>`)))}`;
    case 'in_office':
      return 'when it is part of the title of an office';
    case 'quotes_law':
      return 'when a law is quoted';
    case 'genre':
      return `when the article is ${orList(condition.is.map((name) => GENRES.get(name) ?? name))}`;
    case 'spelling':
      return `when the article has ${condition.is === 'british' ? 'British' : 'American'} spelling`;
  }
}

function anyOf(sequences: readonly (readonly string[])[]): string {
  const items = sequences.map((words) =>
    // `'s` is a word of its own to the matcher, but not to a reader.
    words
      .map(classInWords)
      .join(' ')
      .replace(/ (?=['’])/g, ''),
  );
  return orList(items);
}

/** `<weather>` is *a weather word*; other words are themselves. */
function classInWords(word: string): string {
  const name = /^<(\w+)>$/.exec(word)?.[1];
  return name === undefined ? word : (CLASSES.get(word) ?? `a ${name} word`);
}

function orList(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} or ${last}`;
}
