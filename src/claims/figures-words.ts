/** The words of `seeds/cues/numbers.yaml`, and the approximators of `certainty.yaml`, ready for look-ups. */
import { compileNumerals, compoundValue, type Numerals } from './figures-numerals.ts';
import { ALONE, compileList, DIGITS, mayBeNumber, type WordList } from './listed-words.ts';
import type { NumeralSeeds, TimeWords } from './times-words.ts';
import { compileSequences, firstWords, type Sequences, wordPairs } from './word-sequences.ts';

/** Where the true value lies: about the number, at or below it, at or above it. */
export type Sense = 'about' | 'under' | 'over' | 'atmost' | 'atleast';

export interface Money {
  /** ISO 4217. */
  readonly code: string;
  /** 0.01 for a cent. */
  readonly share: number;
  /** Mostly another word (`won`): money only behind a million or more. */
  readonly doubtful: boolean;
}

/** A vague amount: `value` is set where the words give one (`a dozen`). */
export interface Vague {
  readonly value: number | null;
  readonly approx: boolean;
}

/** Which rules a word can begin (bit flags), so that most words cost one look-up. */
export const Begin = {
  /** `several`, `dozens`. */
  vague: 1,
  /** A number, of which a share or a ratio can be told too. */
  number: 2,
  /** `half`. */
  half: 4,
  ordinal: 8,
  /** `three-day`. */
  compound: 16,
  /** Anything: a number in digits, or a word with a hyphen. */
  any: 31,
} as const;

export interface NumberWords {
  readonly numerals: Numerals;
  /** Words that can begin a figure, hyphenated ones aside. */
  readonly starts: WordList;
  readonly fractions: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Signs and letters before the digits: `$`, `us$`. */
  readonly signs: ReadonlyMap<string, string>;
  readonly currencies: Sequences<Money>;
  /** Form → printed unit. */
  readonly measures: Sequences<string>;
  /** The same for single words: what can touch the digits (`5kg`) or stand behind a hyphen (`12-year-old`). */
  readonly measureWords: ReadonlyMap<string, string>;
  readonly vague: Sequences<Vague>;
  /** Compiled backwards: they stand before the number. */
  readonly before: Sequences<Sense>;
  readonly behind: Sequences<Sense>;
  readonly labels: ReadonlySet<string>;
  readonly per: ReadonlySet<string>;
  /** What a number can be instead: a time. */
  readonly times: TimeWords;
}

/** `seeds/cues/numbers.yaml`, parsed. */
export interface NumberSeeds extends NumeralSeeds {
  readonly vague: readonly {
    readonly words: string;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly subunits: Readonly<Record<string, readonly [code: string, share: number]>>;
  readonly labels: readonly string[];
  readonly per: readonly string[];
}

/** An item of `approximators` in `seeds/cues/certainty.yaml`. */
export interface ApproximatorSeed {
  readonly words: string;
  readonly sense: Sense;
}

/** Judge a number (`only 40`) or stand before one for other reasons (`from 40 to 30`, `past 2030`), and do not bound it. */
const NO_BOUNDS = new Set(['only', 'just', 'from', 'past', 'beyond', 'plus']);

/** Builds the maps; done once a process. */
export function compileNumberWords(
  numbers: NumberSeeds,
  approximators: readonly ApproximatorSeed[],
  times: TimeWords,
): NumberWords {
  const numerals = compileNumerals(numbers);
  const fractions = new Map(Object.entries(numbers.fractions).filter(([word]) => word.length > 1));
  const ordinals = new Map(
    Object.entries(numbers.ordinals).filter((entry): entry is [string, number] => entry[1] !== null),
  );
  const vague = compileSequences(numbers.vague.map((item) => [item.words, vagueOf(item)] as const));
  return {
    numerals,
    starts: startsOf(numerals, fractions, ordinals, vague),
    fractions,
    ordinals,
    signs: new Map(Object.entries(numbers.currencies)),
    currencies: compileSequences(moneyOf(numbers)),
    measures: compileSequences(Object.entries(numbers.measures)),
    measureWords: new Map(Object.entries(numbers.measures)),
    vague,
    before: compileSequences(
      approximators
        .filter(({ words }) => !isBehind(words) && !NO_BOUNDS.has(words))
        .map(({ words, sense }) => [words, sense] as const),
      true,
    ),
    behind: compileSequences(
      approximators.filter(({ words }) => isBehind(words)).map(({ words, sense }) => [words, sense] as const),
    ),
    labels: new Set(numbers.labels),
    per: new Set(numbers.per),
    times,
  };
}

function startsOf(
  numerals: Numerals,
  fractions: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<string, number>,
  vague: Sequences<Vague>,
): WordList {
  const starts = new Map<string, number>();
  const mark = (keys: Iterable<string>, flags: number) => {
    for (const key of keys) starts.set(key, (starts.get(key) ?? 0) | flags);
  };
  const { whole, opening } = firstWords(vague);
  mark(whole, Begin.vague | ALONE);
  mark(opening, Begin.vague);
  mark(numerals.units.keys(), Begin.number | ALONE);
  mark(numerals.tens.keys(), Begin.number | ALONE);
  mark(ordinals.keys(), Begin.ordinal | ALONE);
  mark(['half', 'twice'], Begin.number | Begin.half | ALONE);
  // `a hundred`, `a half million`, `a third of`; a multiplier or a fraction begins nothing by itself
  mark(['a'], Begin.number);
  mark([...fractions.keys()].filter(isHyphened), Begin.any | ALONE);
  mark([...starts.keys()].filter(isHyphened), Begin.any | ALONE);
  const behindArticle = [...numerals.scales.keys(), ...fractions.keys(), 'half'];
  return compileList(
    (word) =>
      (starts.get(word) ?? (isCompound(word, numerals) ? Begin.any | ALONE : 0)) |
      (mayBeNumber(word) ? DIGITS : 0),
    [...wordPairs(vague), ...behindArticle.map((word) => ['a', word] as const)],
  );
}

/** `12-year-old`, `three-day`, `forty-two`. */
function isCompound(word: string, numerals: Numerals): boolean {
  const hyphen = word.indexOf('-');
  return hyphen > 0 && compoundValue(word.slice(0, hyphen), numerals) !== null;
}

const isHyphened = (word: string): boolean => word.includes('-');

/** `or more`, `and over`: these follow the number. */
const isBehind = (words: string): boolean =>
  /^(?:or|and) /.test(words) || words === 'plus' || words === 'odd';

const EXACT = new Set([6, 12]);

/** Equal ends give a value: a dozen is twelve, a couple about two. Other ends are guesses and are left out. */
function vagueOf({ low, high }: NumberSeeds['vague'][number]): Vague {
  const value = low !== null && low === high ? low : null;
  return { value, approx: value === null || !EXACT.has(value) };
}

/** Words of currencies that are mostly other words: `won`, `real`, `try`; three letters only count as a sign. */
const COMMON_WORDS = new Set(['won', 'real', 'sol', 'som', 'colon', 'sterling', 'stone', 'p']);

function* moneyOf({ currencies, subunits }: NumberSeeds): Generator<readonly [string, Money]> {
  for (const [word, code] of Object.entries(currencies)) {
    const letters = word.length <= 3 && word.toUpperCase() === code;
    if (/^[a-z]/.test(word) && !letters && !word.endsWith('$'))
      yield [word, { code, share: 1, doubtful: COMMON_WORDS.has(word) }];
  }
  for (const [word, [code, share]] of Object.entries(subunits))
    yield [word, { code, share, doubtful: COMMON_WORDS.has(word) }];
}
