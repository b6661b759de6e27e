/** Everything an analysis needs that comes from `seeds/`, read once a process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CertaintyWords } from '../claims/certainty-words.ts';
import {
  type ApproximatorSeed,
  compileNumberWords,
  type NumberSeeds,
  type NumberWords,
} from '../claims/figures-words.ts';
import { compileTimeWords, type TimeSeeds, type TimeWords } from '../claims/times-words.ts';
import { type CompiledWordLists, openWordLists, type WordLists } from '../terms/word-lists.ts';
import { type AbbreviationTable, compileAbbreviations } from '../text/abbreviations.ts';
import type { CompiledWords } from '../text/compile-words.ts';
import { openWords } from '../text/word-table.ts';
import type { WordTable } from '../text/words.ts';
import { type Lexicon, loadLexicon, packageFolder } from './load.ts';

/** The other compiled cue data, as written by the build. */
export interface CompiledCues {
  readonly words: CompiledWords;
  readonly abbreviations: unknown;
  readonly numbers: NumberSeeds;
  readonly approximators: readonly ApproximatorSeed[];
  readonly times: TimeSeeds;
  /** Policy dimension → words (Boydstun et al. 2013). */
  readonly lists: CompiledWordLists;
  readonly policy: readonly { readonly dimension: string; readonly words: readonly string[] }[];
}

export interface Resources {
  readonly lexicon: Lexicon;
  readonly table: WordTable;
  readonly certainty: CertaintyWords;
  readonly abbreviations: AbbreviationTable;
  readonly numbers: NumberWords;
  readonly times: TimeWords;
  readonly lists: WordLists;
  readonly policy: CompiledCues['policy'];
}

/**
 * Reads `dist/lexicon.json` and `dist/cues.json`.
 * @throws {Error} when one of them is missing or damaged
 */
export function loadResources(folder: string = join(packageFolder(), 'dist')): Resources {
  // The build writes it in ASCII, so that it is read as it stands, one byte a character.
  const cues = JSON.parse(readFileSync(join(folder, 'cues.json'), 'latin1')) as CompiledCues;
  const { table, certainty } = openWords(cues.words);
  const times = compileTimeWords(cues.times, cues.numbers);
  return {
    lexicon: loadLexicon(join(folder, 'lexicon.json')),
    table,
    certainty,
    abbreviations: compileAbbreviations(cues.abbreviations),
    numbers: compileNumberWords(cues.numbers, cues.approximators, times),
    times,
    lists: openWordLists(cues.lists),
    policy: cues.policy,
  };
}
