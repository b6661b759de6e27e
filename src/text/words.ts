/**
 * What a word form can be: grammar, roles, cue. One table, looked up once per token, so that every later stage asks
 * numbers instead of strings. Built from `seeds/cues/*.yaml` by `lexicon/compile-cues.ts`.
 */
import type { CueClass, Vocabulary } from '../model.ts';

/** Grammatical readings of a form (bit flags; a form can have several). */
export const Gram = {
  determiner: 1 << 0,
  possessive: 1 << 1,
  subjectPronoun: 1 << 2,
  objectPronoun: 1 << 3,
  preposition: 1 << 4,
  coordinator: 1 << 5,
  subordinator: 1 << 6,
  modal: 1 << 7,
  be: 1 << 8,
  have: 1 << 9,
  do: 1 << 10,
  negation: 1 << 11,
  wh: 1 << 12,
  adverb: 1 << 13,
  connective: 1 << 14,
  verbBase: 1 << 15,
  verbThird: 1 << 16,
  verbPast: 1 << 17,
  verbParticiple: 1 << 18,
  verbIng: 1 << 19,
  /** A noun reading is at least as likely as the verb (plan, report, claims). */
  noun: 1 << 20,
  adjective: 1 << 21,
  indefinite: 1 << 22,
  reflexive: 1 << 23,
  relative: 1 << 24,
  demonstrative: 1 << 25,
  /** The verb is known as a verb only (not through `noun_or_verb`). */
  verbOnly: 1 << 26,
} as const;

/** Any verb form. */
export const ANY_VERB = Gram.verbBase | Gram.verbThird | Gram.verbPast | Gram.verbParticiple | Gram.verbIng;

/** What a form can stand for in the world (bit flags). */
export const Role = {
  honorific: 1 << 0,
  office: 1 << 1,
  spokesperson: 1 << 2,
  person: 1 << 3,
  collective: 1 << 4,
  anonymousOfficial: 1 << 5,
  anonymousOther: 1 << 6,
  maleName: 1 << 7,
  femaleName: 1 << 8,
  organisation: 1 << 9,
  document: 1 << 10,
  media: 1 << 11,
  weekday: 1 << 12,
  month: 1 << 13,
  timeUnit: 1 << 14,
  deicticTime: 1 << 15,
  number: 1 << 16,
  vagueNumber: 1 << 17,
  mentionNoun: 1 << 18,
  mentionVerb: 1 << 19,
  state: 1 << 20,
  demonym: 1 << 21,
  capital: 1 << 22,
  region: 1 << 23,
  city: 1 << 24,
  knownOrganisation: 1 << 25,
  setting: 1 << 26,
  timeModifier: 1 << 27,
  expression: 1 << 28,
  mentionPhrase: 1 << 29,
  /** A known phrase starts with the word. */
  opensPhrase: 1 << 30,
  /** Beside marks it makes a title (the film “…”). The last bit: the number is negative, `& … !== 0` holds all the same. */
  work: 1 << 31,
} as const;

/** What kinds of cue a form can be (bit flags): `verbs`, `noun` and `speech` of its record, for loops that look for one. */
export const Cue = {
  verb: 1 << 0,
  noun: 1 << 1,
  speech: 1 << 2,
} as const;

/** How a reporting verb takes its content; see `seeds/cues/reporting-verbs.yaml`. */
export interface VerbCue {
  readonly lemma: string;
  readonly class: CueClass;
  readonly that: 'bare' | 'required' | 'no';
  readonly quote: boolean;
  readonly object: boolean;
  readonly to: boolean;
  readonly addressee: boolean;
  readonly prep: readonly string[];
  readonly as: boolean;
  readonly asObject: boolean;
  /** More often something else than a cue, so ask for better evidence. */
  readonly weak: boolean;
  /** Words after the verb that belong to it (`out` in `point out`), without the verb. */
  readonly particle: readonly string[];
}

export interface NounCue {
  readonly lemma: string;
  readonly class: CueClass;
  readonly that: boolean;
  readonly of: boolean;
  readonly to: boolean;
}

export interface WordInfo {
  readonly gram: number;
  readonly role: number;
  /** Reporting verbs of this form; those with a particle first (the longest evidence wins). */
  readonly verbs: readonly VerbCue[];
  /** One of the verbs takes a quotation and bare *that* clauses, and is seldom anything but speech. */
  readonly speech: boolean;
  readonly noun: NounCue | null;
  /** Canonical state or region for a name, capital or demonym of one word. */
  readonly place: string | null;
  /** Grammatical number and kind of a pronoun, or null. */
  readonly pronoun: Pronoun | null;
}

export interface Pronoun {
  readonly number: 'singular' | 'plural' | 'either';
  readonly kind: 'male' | 'female' | 'thing' | 'any' | 'speaker' | 'addressee';
}

/** A known sequence of two or more words. */
export interface PhraseInfo {
  readonly role: number;
  readonly gram: number;
  readonly place: string | null;
  /** For attributing expressions (`according to`). */
  readonly class: CueClass | null;
  readonly length: number;
}

/** A node of the phrase trie: next word → node. */
export interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  info: PhraseInfo | null;
}

/** A word that known phrases start with. */
export interface PhraseOpener {
  /** A bit for each of the second words (`bitOfHash`). */
  readonly seconds: number;
  /** Node of those that go on with `second`, or null. */
  readonly nodeAt: (second: string) => PhraseNode | null;
}

/**
 * What is known of the words of a vocabulary, by word number. Records are made when a word is first met: a start costs nothing
 * for words never seen.
 */
export interface WordTable {
  readonly words: (vocabulary: Vocabulary) => readonly WordInfo[];
  /** What is only numbers, as records of `WordBits`. */
  readonly bits: (vocabulary: Vocabulary) => Int32Array;
  /** Null for words that no known phrase starts with. */
  readonly phrases: (vocabulary: Vocabulary) => readonly (PhraseOpener | null)[];
}

/**
 * Places in the record of a word. Side by side, since the words of a text lie far apart in memory and reaching for them took
 * a tenth of the tagger's time.
 */
export const WordBits = {
  gram: 0,
  role: 1,
  /** See `Cue`. */
  cue: 2,
  /** Rules of the tagger that may have an answer for the word, see `rulesForWord`. */
  rules: 3,
  /** A bit for each word that is second in a known phrase (`bitOfHash`). */
  seconds: 4,
  size: 5,
} as const;

export const UNKNOWN_WORD: WordInfo = {
  gram: 0,
  role: 0,
  verbs: [],
  speech: false,
  noun: null,
  place: null,
  pronoun: null,
};
