/** What readers make of an input: articles, or what is wrong in the place of one. */

import type { InputFormat, SourcePlace } from '../model.ts';
import type { InputError } from './error.ts';

/** What a reader finds in one document. */
export interface Extract {
  /** What is analysed: decoded, without a byte order mark; a headline known from elsewhere is its first paragraph. */
  readonly text: string;
  readonly title?: string | null;
  readonly byline?: string | null;
  /** `YYYY-MM-DD`. */
  readonly published?: string | null;
  /** Name of the newspaper, station or site. */
  readonly outlet?: string | null;
  readonly url?: string | null;
  /** Where the text stands in the source, where that has lines; sorted by offset. */
  readonly places?: readonly SourcePlace[];
  /** What came with it, unchanged; absent where nothing did. */
  readonly meta?: unknown;
  /** Sentences for `report.warnings`. */
  readonly warnings: readonly string[];
}

/** One article of an input. */
export interface Article extends Extract {
  /** What its outcome is called. */
  readonly path: string;
  /** Its own name; null: the name of the file. */
  readonly id: string | null;
  readonly format: InputFormat;
  /** Line of the record that it stands in, from 1; absent where an input is one article. */
  readonly line?: number;
}

/** What stands in the place of an article that cannot be read. */
export interface Unreadable {
  readonly path: string;
  readonly error: InputError;
  /** Line of the input, from 1. */
  readonly line?: number;
  readonly meta?: unknown;
}

export type Reading = Article | Unreadable;
