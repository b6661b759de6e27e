/** What examples need, from the seeds alone, so that they can be checked before anything is built. */

import { parse } from 'yaml';
import { compileWordLists, openWordLists, type WordListSeeds } from '../terms/word-lists.ts';
import { compileAbbreviations } from '../text/abbreviations.ts';
import { compileWords } from '../text/compile-words.ts';
import { openWords } from '../text/word-table.ts';
import { type ExampleTools, exampleTools } from './examples.ts';
import { nounForms } from './nouns.ts';
import { readIrregularVerbs } from './verbs.ts';

/**
 * @param cues texts of `seeds/cues/*.yaml` by file name without ending
 * @throws {Error} when one of them is missing or damaged
 */
export function exampleToolsFromSeeds(cues: ReadonlyMap<string, string>): ExampleTools {
  const files = Object.fromEntries([...cues].map(([name, text]) => [name, parse(text)]));
  const { table } = openWords(compileWords(files, readIrregularVerbs(cues.get('irregular-verbs') ?? '')));
  const lists = openWordLists(compileWordLists(files as unknown as WordListSeeds, nounForms));
  return exampleTools({ table, abbreviations: compileAbbreviations(files.abbreviations), lists });
}
