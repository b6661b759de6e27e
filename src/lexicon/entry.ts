/** An entry as it is read from a lexicon file, and what can be wrong with one. */

import type { Category, Condition, ConditionGroup, Entry } from '../model.ts';

export interface Examples {
  readonly hit: readonly string[];
  readonly miss: readonly string[];
}

/** An entry with what only the build needs. */
export interface SeedEntry {
  readonly entry: Entry;
  /** Further forms, without the term itself. */
  readonly forms: readonly string[];
  /** Further forms that are not inflected. */
  readonly asWritten: readonly string[];
  readonly inflect: boolean;
  readonly examples: Examples;
  readonly file: string;
  /** Line of the entry's id, from 1. */
  readonly line: number;
}

/** A file of `seeds/`, read. */
export interface SeedFile {
  /** As shown in problems. */
  readonly path: string;
  readonly text: string;
}

/** Something to be mended in a lexicon file, with one sentence of advice. */
export interface Problem {
  readonly file: string;
  readonly entry: string | null;
  /** From 1; of the key or item that is wrong. */
  readonly line: number;
  readonly advice: string;
}

/** Where two organised sides contest words (`seeds/lexicon/axes.yaml`). For the audit alone. */
export interface Axis {
  readonly name: string;
  readonly poles: readonly [Pole, Pole];
  /** Why one pole may have more or stronger words than the other; null when nothing is said. */
  readonly justified: string | null;
}

export interface Pole {
  readonly name: string;
  /** The side that the wording helps. */
  readonly helps: string;
}

/** Name of an axis to the names of its two poles. */
export type Axes = ReadonlyMap<string, ReadonlySet<string>>;

/** One entry in the shape of the YAML file, after the schema has been checked. */
export interface RawEntry {
  readonly id: string;
  readonly term: string;
  readonly pos: Entry['pos'];
  readonly forms?: readonly string[];
  readonly as_written?: readonly string[];
  readonly inflect?: boolean;
  readonly strength: Entry['strength'];
  readonly topics?: readonly string[];
  readonly reason: string;
  readonly alternatives?: readonly string[];
  readonly no_alternative?: string;
  readonly axis?: string;
  readonly pole?: string;
  readonly twin?: string;
  readonly no_twin?: string;
  readonly authorities?: readonly {
    readonly guide: string;
    readonly year?: number | null;
    readonly says: string;
  }[];
  readonly not_when?: readonly RawCondition[];
  readonly only_when?: readonly RawCondition[];
  readonly examples: Examples;
}

export interface RawCondition {
  readonly followed_by?: readonly string[];
  readonly preceded_by?: readonly string[];
  readonly near?: { readonly words: readonly string[]; readonly within: number };
  readonly sentence_has?: readonly string[];
  readonly case?: 'capital' | 'upper' | 'lower';
  readonly pos?: 'noun' | 'verb' | 'adjective' | 'adverb';
  readonly in_name?: true;
  readonly figure_near?: number;
  readonly in_title?: true;
  readonly is_cue?: true;
  readonly subject?: readonly string[];
  readonly in_office?: true;
  readonly quotes_law?: true;
  readonly genre?: readonly string[];
  readonly spelling?: 'british' | 'american';
}

/** The entry as the program uses it. `words` turns an item of a word list into a sequence to be matched. */
export function toLexiconEntry(
  raw: RawEntry,
  category: Category,
  words: (item: string) => readonly string[],
): Entry {
  const groups = (conditions: readonly RawCondition[] = []) =>
    conditions.map((condition) => toConditionGroup(condition, words));
  return {
    id: raw.id,
    term: raw.term,
    pos: raw.pos,
    category,
    strength: raw.strength,
    reason: raw.reason,
    alternatives: raw.alternatives ?? [],
    noAlternative: raw.no_alternative ?? null,
    axis: raw.axis ?? null,
    pole: raw.pole ?? null,
    ...(raw.twin === undefined ? {} : { twin: raw.twin }),
    ...(raw.no_twin === undefined ? {} : { noTwin: raw.no_twin }),
    topics: raw.topics ?? [],
    authorities: (raw.authorities ?? []).map(({ guide, year, says }) => ({
      guide,
      year: year ?? null,
      says,
    })),
    notWhen: groups(raw.not_when),
    onlyWhen: groups(raw.only_when),
  };
}

function toConditionGroup(raw: RawCondition, words: (item: string) => readonly string[]): ConditionGroup {
  const group: Condition[] = [];
  // Cheap kinds first: a group stops at the first condition that does not hold.
  if (raw.genre) group.push({ kind: 'genre', is: raw.genre });
  if (raw.spelling) group.push({ kind: 'spelling', is: raw.spelling });
  if (raw.case) group.push({ kind: 'case', is: raw.case });
  if (raw.followed_by) group.push({ kind: 'followed_by', words: raw.followed_by.map(words) });
  if (raw.preceded_by) group.push({ kind: 'preceded_by', words: raw.preceded_by.map(words) });
  if (raw.in_name) group.push({ kind: 'in_name' });
  if (raw.pos) group.push({ kind: 'pos', is: raw.pos });
  if (raw.is_cue) group.push({ kind: 'is_cue' });
  if (raw.in_title) group.push({ kind: 'in_title' });
  if (raw.in_office) group.push({ kind: 'in_office' });
  if (raw.quotes_law) group.push({ kind: 'quotes_law' });
  if (raw.subject) group.push({ kind: 'subject', is: raw.subject });
  if (raw.figure_near !== undefined) group.push({ kind: 'figure_near', within: raw.figure_near });
  if (raw.near) group.push({ kind: 'near', words: raw.near.words.map(words), within: raw.near.within });
  if (raw.sentence_has) group.push({ kind: 'sentence_has', words: raw.sentence_has.map(words) });
  return group;
}
