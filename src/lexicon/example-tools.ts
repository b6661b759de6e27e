/** The analysis as far as examples need it, from the seeds alone, so that they can be checked before anything is built. */

import { parse } from 'yaml';
import { termContext } from '../terms/terms.ts';
import { compileAbbreviations } from '../text/abbreviations.ts';
import { compileWords } from '../text/compile-words.ts';
import { parseDocument } from '../text/document.ts';
import { tagTokens } from '../text/tag.ts';
import { openWords } from '../text/word-table.ts';
import { readVoices } from '../voice/voice.ts';
import type { ExampleTools } from './examples.ts';
import { readIrregularVerbs } from './verbs.ts';

/**
 * @param cues texts of `seeds/cues/*.yaml` by file name without ending
 * @throws {Error} when one of them is missing or damaged
 */
export function exampleTools(cues: ReadonlyMap<string, string>): ExampleTools {
  const files = Object.fromEntries([...cues].map(([name, text]) => [name, parse(text)]));
  const { table } = openWords(compileWords(files, readIrregularVerbs(cues.get('irregular-verbs') ?? '')));
  const abbreviations = compileAbbreviations(files.abbreviations);
  return {
    parse: (text) => parseDocument(text, { abbreviations }),
    context(document) {
      const tagged = tagTokens(document, table);
      return termContext(document, tagged, readVoices(document, tagged));
    },
  };
}
