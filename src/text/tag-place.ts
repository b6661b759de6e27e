/** What a token is in its sentence, and what the tag rules look at. */
import type { Document } from '../model.ts';
import { Cue, Gram, type WordInfo } from './words.ts';

export const Tag = {
  mark: 0,
  noun: 1,
  name: 2,
  /** Finite: it makes a clause. */
  verb: 3,
  infinitive: 4,
  /** Past participle without an auxiliary of its own (`a man accused of theft`). */
  participle: 5,
  gerund: 6,
  adjective: 7,
  adverb: 8,
  determiner: 9,
  /** Personal, indefinite or demonstrative pronoun that can be a subject. */
  pronoun: 10,
  preposition: 11,
  coordinator: 12,
  subordinator: 13,
  that: 14,
  to: 15,
  modal: 16,
  /** Forms of be, have, do. */
  auxiliary: 17,
  number: 18,
  possessive: 19,
  relative: 20,
  quote: 21,
} as const;
export type Tag = (typeof Tag)[keyof typeof Tag];

/** No tag, no token. */
export const NONE = -1;

export interface Reader {
  readonly document: Document;
  readonly info: readonly WordInfo[];
  readonly gram: Int32Array;
  readonly role: Int32Array;
  readonly cue: Uint8Array;
  readonly tag: Uint8Array;
  /** Capitals tell nothing in this sentence (headline style). */
  titleCase: boolean;
}

export interface Place {
  readonly i: number;
  readonly word: string;
  readonly gram: number;
  readonly role: number;
  /** Tag of the token before (adverbs skipped), and its number; -1 at the start. */
  readonly before: number;
  readonly beforeAt: number;
  /** That token is the first of the sentence. */
  readonly beforeOpens: boolean;
  /** Tag of the token directly before. */
  readonly direct: number;
  /** A token of the sentence follows. */
  readonly followed: boolean;
  /** Of the next token; 0 behind the last. */
  readonly nextGram: number;
  readonly nextCue: number;
  readonly nextWord: string;
  readonly nextCapital: boolean;
  readonly shape: number;
  readonly titleCase: boolean;
}

/** Grammar of what can stand right behind a finite verb. */
export const AFTER_VERB =
  Gram.determiner |
  Gram.possessive |
  Gram.subjectPronoun |
  Gram.objectPronoun |
  Gram.preposition |
  Gram.adverb |
  Gram.wh |
  Gram.reflexive;

/** `this said`, `these were`: a demonstrative before a verb or a mark is a pronoun. */
export function isDemonstrativePronoun(p: Place): boolean {
  if ((p.gram & (Gram.demonstrative | Gram.indefinite)) === 0) return false;
  if (!p.followed) return true;
  const { nextGram } = p;
  const speaks = (p.nextCue & Cue.speech) !== 0;
  return (
    (nextGram & (Gram.be | Gram.have | Gram.do | Gram.modal | Gram.preposition)) !== 0 ||
    (speaks && (nextGram & (Gram.verbBase | Gram.verbThird)) !== 0) ||
    ((nextGram & Gram.verbPast) !== 0 && ((nextGram & Gram.verbOnly) !== 0 || speaks))
  );
}

/** `said in a statement` is speech, not something said: such verbs are participles only before *by*. */
export const isSpeechVerb = (info: WordInfo): boolean => info.speech;
