/** The regular forms of a term, as `seeds/README.md` promises them to those who write entries. */

import type { PartOfSpeech } from '../model.ts';
import { plurals } from './nouns.ts';
import { spellings } from './spelling.ts';
import { type IrregularVerbs, type VerbForms, verbForms } from './verbs.ts';

export interface Inflector {
  /** All forms of a term in lower case, itself first, each in British and American spelling. */
  readonly inflect: (term: string, pos: PartOfSpeech) => string[];
  readonly verbForms: (lemma: string) => VerbForms;
}

/** A noun phrase bends the word before the first of these: *acts of aggression*, *wars on drugs*. */
const HEAD_ENDS_BEFORE = new Set(
  'of in on for at to against with within without from by under between among behind beyond over across'.split(
    ' ',
  ),
);
/** *A deluge of* has no plural. */
const SINGULAR_START = new Set(['a', 'an', 'one', 'every', 'each', 'another']);

export function createInflector(irregular: IrregularVerbs): Inflector {
  return {
    inflect: (term, pos) => inflect(term, pos, irregular),
    verbForms: (lemma) => verbForms(lemma, irregular),
  };
}

/** See {@link Inflector}. A term with capitals comes back in lower case, as matching ignores case. */
export function inflect(term: string, pos: PartOfSpeech, irregular: IrregularVerbs): string[] {
  const lower = term.toLowerCase();
  const forms = new Set<string>();
  for (const form of [lower, ...grammaticalForms(lower, pos, irregular)]) {
    for (const spelled of spellingsOfPhrase(form)) forms.add(spelled);
  }
  return [...forms];
}

function grammaticalForms(term: string, pos: PartOfSpeech, irregular: IrregularVerbs): readonly string[] {
  if (pos === 'noun') return pluralsOfPhrase(term);
  if (pos !== 'verb') return [];
  const { third, past, participle, ing, also } = verbForms(term, irregular);
  return [third, ...past, ...participle, ing, ...also];
}

function pluralsOfPhrase(term: string): readonly string[] {
  const words = term.split(' ');
  if (SINGULAR_START.has(words[0]!)) return [];
  const preposition = words.findIndex((word, index) => index > 0 && HEAD_ENDS_BEFORE.has(word));
  const head = (preposition < 0 ? words.length : preposition) - 1;
  return plurals(words[head]!).map((plural) => words.with(head, plural).join(' '));
}

/** Every word in its first spelling, then every word in its second: nobody mixes the two in one phrase. */
function spellingsOfPhrase(phrase: string): readonly string[] {
  const words = phrase.split(' ').map(spellingsOfHyphenated);
  if (words.every((pair) => pair.length === 1)) return [phrase];
  return [words.map((pair) => pair[0]).join(' '), words.map((pair) => pair.at(-1)).join(' ')];
}

function spellingsOfHyphenated(word: string): readonly string[] {
  if (!word.includes('-')) return spellings(word);
  const parts = word.split('-').map(spellings);
  return [...new Set([parts.map((pair) => pair[0]).join('-'), parts.map((pair) => pair.at(-1)).join('-')])];
}
