/** What the conditions may ask about a document. */

import type { Document } from '../model.ts';

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
}
