/** What the user wants of the lexicon, as it comes from the options. */

export interface UserTerms {
  /** Of `--without`: ids, categories or axes, each maybe a list with commas. */
  readonly without?: readonly string[];
  /** Files of `--lexicon`. */
  readonly lexicon?: readonly string[];
  /** Of the words in LIWC dictionaries. */
  readonly category?: string;
}

export const hasTerms = ({ without = [], lexicon = [], category }: UserTerms): boolean =>
  without.length > 0 || lexicon.length > 0 || category !== undefined;

/** `a,b` and `c` to `a`, `b`, `c`. */
export function splitNames(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(',').map((name) => name.trim()));
}
