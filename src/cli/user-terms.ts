/** What the user wants of the lexicon, as it comes from the options. */

import type { HouseList } from '../lexicon/house.ts';

export type HouseRules = Pick<HouseList, 'allow' | 'disable' | 'strength'>;

export interface UserTerms {
  /** Of `--without`: ids, categories or axes, each maybe a list with commas. */
  readonly without?: readonly string[];
  /** Files of `--lexicon`. */
  readonly lexicon?: readonly string[];
  /** Of the words in LIWC dictionaries. */
  readonly category?: string;
  /** Of a configuration file. */
  readonly rules?: HouseRules;
}

export const hasTerms = ({ without = [], lexicon = [], category, rules }: UserTerms): boolean =>
  without.length > 0 || lexicon.length > 0 || category !== undefined || hasRules(rules);

export const hasRules = (rules: HouseRules | undefined): boolean =>
  rules !== undefined && rules.allow.length + rules.disable.length + rules.strength.length > 0;

/** `a,b` and `c` to `a`, `b`, `c`. */
export function splitNames(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(',').map((name) => name.trim()));
}
