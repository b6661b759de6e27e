/** Where the words of a list stand in a text: rules are asked there, and nowhere else. */
import { type Document, TokenKind, type Vocabulary } from '../model.ts';
import { wordFlags } from '../text/word-columns.ts';

/** The word counts without another behind it. The lower fourteen bits are a list's own. */
export const ALONE = 1 << 15;
/** A number, if the token is one: the form has a digit in it. */
export const DIGITS = 1 << 14;

export interface WordList {
  /** Flags by the number of the word; 0 for a word that is not in the list. */
  readonly flags: (vocabulary: Vocabulary) => Uint16Array;
  /** Words without `ALONE`, and what must stand behind them. */
  readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @param flagsOf flags of a word in normal form, or 0; asked once for every word that a text brings up */
export function compileList(
  flagsOf: (word: string) => number,
  pairs: Iterable<readonly [first: string, second: string]> = [],
): WordList {
  const behind = new Map<string, Set<string>>();
  for (const [first, second] of pairs) {
    const known = behind.get(first);
    if (known === undefined) behind.set(first, new Set([second]));
    else known.add(second);
  }
  return { flags: wordFlags(flagsOf), pairs: behind };
}

/** Numbers of the tokens in the list, in text order. Linear. */
export function candidatesOf({ flags, pairs }: WordList, { tokens }: Document): number[] {
  const { count, kind, lower, word } = tokens;
  const flagsOf = flags(tokens.vocabulary);
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const own = flagsOf[word[i]!]!;
    if (own === 0) continue;
    const listed =
      kind[i] === TokenKind.word
        ? (own & ALONE) !== 0 || (i + 1 < count && pairs.get(lower[i]!)?.has(lower[i + 1]!) === true)
        : kind[i] === TokenKind.number && (own & DIGITS) !== 0;
    if (listed) found.push(i);
  }
  return found;
}

/** In ASCII or another script (`½`, `٣`). */
export const mayBeNumber = (form: string): boolean => /[0-9\u0080-\uffff]/.test(form);
