/** Nouns and verbs that the structure rules look for (brief 1.15 and 1.16). */
import { ALONE, compileList, type WordList } from '../claims/listed-words.ts';

/** Events and texts of the news: `the` before one that was not named yet takes it as known. Singular, lower case. */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'letter session attack buildup build-up scandal crisis deal allegation meeting summit talks strike raid protest vote ' +
    'ruling verdict inquiry investigation leak speech report incident accident shooting explosion blast outbreak dispute ' +
    'row boycott resignation arrest election referendum ceasefire truce agreement proposal bill ban tariff sanction ' +
    'killing murder death bombing invasion occupation coup revolt uprising riot demonstration march statement announcement ' +
    'decision decree order warning threat accusation claim charge lawsuit trial hearing audit probe merger takeover closure ' +
    'shutdown walkout lockout delay shortage collapse crash fire flood storm quake earthquake visit trip tour debate interview ' +
    'video recording memo email tweet document'
  ).split(' '),
);

/** Participles of harm and force (brief 1.16, rule 1). */
export const HARM_VERBS: ReadonlySet<string> = new Set(
  (
    'killed shot injured wounded bombed attacked hit struck destroyed arrested detained beaten expelled displaced evicted ' +
    'starved tortured executed abducted sacked dismissed shelled stabbed raped kidnapped deported demolished burned burnt ' +
    'looted fired poisoned hanged jailed imprisoned used'
  ).split(' '),
);

export const Cue = {
  /** A noun of the events, or a word with the same head, which introduces it. */
  event: 1,
  harm: 2,
} as const;

/** Singular and plural share a head. */
export const headOf = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** The words that the rules have to see (`Cue`), so that they need not look at any other. */
export const CUE_WORDS: WordList = cueWords();

function cueWords(): WordList {
  const flags = new Map<string, number>();
  const mark = (word: string, flag: number) => flags.set(word, (flags.get(word) ?? 0) | flag | ALONE);
  for (const noun of EVENT_NOUNS) {
    for (const head of [noun, headOf(noun)]) {
      mark(head, Cue.event);
      mark(`${head}s`, Cue.event);
    }
  }
  for (const verb of HARM_VERBS) mark(verb, Cue.harm);
  return compileList((word) => flags.get(word) ?? 0);
}
