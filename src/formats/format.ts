/** What a format is, and what it is told. Formats are pure: they decide what to show, never what was found. */

import type { LexiconIdentity, Outcome, Report, Term } from '../model.ts';
import type { Summary } from '../run/summary.ts';
import type { Totals } from '../run/totals.ts';
import type { ClaimsView } from './claims-view.ts';
import type { Style } from './style.ts';

export interface FormatEnv {
  /** Version of the program, such as `1.0.0`. */
  readonly version: string;
  readonly lexicon: LexiconIdentity;
  /** Columns to fill. */
  readonly width: number;
  readonly style: Style;
  /** Show what is folded by default: mild and doubtful terms, claims inside claims. */
  readonly all: boolean;
  /** Which claims, in which order; those with a source first when left out. */
  readonly claims?: ClaimsView;
  /** Nothing but claims and their sources in the text report. */
  readonly claimsOnly?: boolean;
  /** With a baseline: whether a term of a report stands in it. */
  readonly baseline?: (path: string, report: Report) => (term: Term) => boolean;
}

/** `begin`, then `outcome` once an input in order, with `between` them, then `end`; joined, they are the output. */
export interface Format {
  readonly begin: (env: FormatEnv) => string;
  /** Between two inputs that have something to print; nothing if absent. */
  readonly between?: string;
  /** Nothing where it returns an empty string. */
  readonly outcome: (outcome: Outcome, env: FormatEnv) => string;
  readonly end: (totals: Totals, env: FormatEnv, summary?: Summary) => string;
  /** It remembers earlier outcomes, so they have to come to it in order; no other process can print for it. */
  readonly inOrder?: true;
  /** Of a format that can fill a folder. Only together with `inOrder`. */
  readonly folder?: (env: FormatEnv) => FolderWriter;
}

/** A file of a format that writes several: a name without a folder, and its whole text. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** The files for a folder. It remembers what the list of them needs, so one is made for each run. */
export interface FolderWriter {
  /** `name` has no ending and is no other input's. */
  readonly outcome: (outcome: Outcome, name: string) => OutputFile;
  /** After the last outcome: the list of all. */
  readonly end: (totals: Totals) => OutputFile;
}
