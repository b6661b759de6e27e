/** What is different between two lexicons, and between the reports that they give of the same article. */

import type { Entry, Report, Term } from '../model.ts';
import type { Lexicon } from './file.ts';

export interface LexiconDiff {
  /** Sorted by id, as are the others. */
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly changed: readonly EntryChange[];
}

export interface EntryChange {
  readonly id: string;
  readonly term: string;
  readonly fields: readonly FieldChange[];
}

export interface FieldChange {
  /** A field of an entry, or `forms`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface ReportDiff {
  /** In the order of the text, as are the others. */
  readonly gained: readonly Term[];
  readonly lost: readonly Term[];
}

export function diffLexicons(before: Lexicon, after: Lexicon): LexiconDiff {
  const [old, young] = [describe(before), describe(after)];
  const changed = [...old.values()].flatMap((was): EntryChange[] => {
    const is = young.get(was.entry.id);
    const fields = is === undefined ? [] : changedFields(was, is);
    return fields.length === 0 ? [] : [{ id: was.entry.id, term: was.entry.term, fields }];
  });
  return {
    added: entriesOutside(young, old),
    removed: entriesOutside(old, young),
    changed: changed.sort((a, b) => byText(a.id, b.id)),
  };
}

interface Described {
  readonly entry: Entry;
  /** Sorted. */
  readonly forms: readonly string[];
}

function describe(lexicon: Lexicon): ReadonlyMap<string, Described> {
  const forms = new Map<number, string[]>();
  for (const { words, entry } of lexicon.forms()) {
    const own = forms.get(entry);
    if (own === undefined) forms.set(entry, [words.join(' ')]);
    else own.push(words.join(' '));
  }
  return new Map(
    lexicon
      .entries()
      .map((entry, number) => [entry.id, { entry, forms: (forms.get(number) ?? []).sort(byText) }]),
  );
}

function entriesOutside(
  these: ReadonlyMap<string, Described>,
  those: ReadonlyMap<string, Described>,
): readonly Entry[] {
  return [...these.values()]
    .map(({ entry }) => entry)
    .filter(({ id }) => !those.has(id))
    .sort((a, b) => byText(a.id, b.id));
}

function changedFields(was: Described, is: Described): FieldChange[] {
  const before = new Map<string, unknown>([...Object.entries(was.entry), ['forms', was.forms]]);
  const after = new Map<string, unknown>([...Object.entries(is.entry), ['forms', is.forms]]);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, young] = [before.get(field) ?? null, after.get(field) ?? null];
    return JSON.stringify(old) === JSON.stringify(young) ? [] : [{ field, before: old, after: young }];
  });
}

/** A flag is another one when its words, entry, strength, voice, mention or place in the report are. */
export function diffReports(before: Report, after: Report): ReportDiff {
  const [old, young] = [new Set(before.terms.map(flagKey)), new Set(after.terms.map(flagKey))];
  return {
    gained: after.terms.filter((term) => !old.has(flagKey(term))),
    lost: before.terms.filter((term) => !young.has(flagKey(term))),
  };
}

const flagKey = ({ start, end, entry, strength, voice, mention, shown }: Term): string =>
  `${start} ${end} ${entry} ${strength} ${voice} ${mention} ${shown}`;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
