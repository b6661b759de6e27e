/** What the conditions may ask about a document. */

import type { Document, TokenRange } from '../model.ts';
import type { GenreName, Spelling } from '../text/genre.ts';

export type WordKind = 'noun' | 'verb' | 'adjective' | 'adverb' | 'other';

/** Token numbers are half-open ranges, as everywhere. */
export interface TermContext {
  readonly document: Document;
  readonly pos: (token: number) => WordKind;
  /** The tokens are the verb or noun by which the text attributes something to a source. */
  readonly isCue: (from: number, to: number) => boolean;
  /** The tokens stand inside the title of a work or statute. */
  readonly inTitle: (from: number, to: number) => boolean;
  /** The token is a `<determiner>`, `<name>` … of a word list (`start` and `end` are no words and never asked for). */
  readonly wordClass: (token: number, name: string) => boolean;
  /** The head of the grammatical subject where the hit stands, or -1. */
  readonly subject: (hit: TokenRange, isVerb: boolean) => number;
  /** The token is a common noun for neither a person nor an organisation. */
  readonly isThing: (token: number) => boolean;
  /** The title of an office or rank that the hit is a part of, or null. */
  readonly officeAround: (hit: TokenRange) => TokenRange | null;
  /** The token that names the law whose words the marks around the hit hold, or -1. */
  readonly lawQuoted: (hit: TokenRange) => number;
  readonly genre: GenreName | null;
  readonly spelling: Spelling | null;
}
