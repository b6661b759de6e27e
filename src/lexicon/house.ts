/** A house's own terms on top of the core list. Pure: the same lists give the same lexicon. */

import { createHash } from 'node:crypto';
import type { Entry, Strength } from '../model.ts';
import { disableEntries, namesToDisable } from './disable.ts';
import type { Problem } from './entry.ts';
import type { Lexicon } from './file.ts';
import { nearest } from './nearest.ts';
import { buildTrie, type Form, packForms } from './trie.ts';
import { wordsOfForm } from './words.ts';

export interface HouseEntry {
  readonly entry: Entry;
  readonly forms: readonly (readonly string[])[];
}

/** Something that a file says of a name, and where. */
export interface HouseRule {
  readonly name: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** What one file holds, checked. */
export interface HouseList {
  /** `none`: without the core list. */
  readonly extends: 'core' | 'none';
  readonly entries: readonly HouseEntry[];
  /** Ids of entries, or words that are never flagged. */
  readonly allow: readonly HouseRule[];
  readonly disable: readonly HouseRule[];
  readonly strength: readonly (HouseRule & { readonly to: Strength })[];
  /** What could not be used, a line each. */
  readonly warnings: readonly string[];
}

export interface Merged {
  readonly lexicon: Lexicon;
  readonly problems: readonly Problem[];
}

/**
 * Entries of the lists stand behind those of the core list; one with an id of the core list, or of an earlier list, takes its place.
 * Names that the lists get wrong are problems, and the rest is merged all the same.
 */
export function mergeHouse(core: Lexicon, lists: readonly HouseList[]): Merged {
  const base = lists.some((list) => list.extends === 'none') ? null : core;
  const entries = new Map<string, HouseEntry>();
  for (const own of base === null ? [] : coreEntries(base)) entries.set(own.entry.id, own);
  for (const own of lists.flatMap((list) => list.entries)) {
    // Behind the others, whatever place it takes: numbers follow the order.
    entries.delete(own.entry.id);
    entries.set(own.entry.id, own);
  }
  const problems: Problem[] = [];
  for (const rule of lists.flatMap((list) => list.strength)) {
    const own = entries.get(rule.name);
    if (own === undefined) problems.push(unknown(rule, 'entry', [...entries.keys()]));
    else entries.set(rule.name, { ...own, entry: { ...own.entry, strength: rule.to } });
  }
  const all = [...entries.values()];
  const allow = lists.flatMap((list) => list.allow);
  const allowed = readAllowed(allow, entries, problems);
  const merged = assemble(core, base, all, allowed, lists);
  const known = namesToDisable(merged);
  const disable = lists.flatMap((list) => list.disable);
  for (const rule of disable) {
    if (!known.includes(rule.name)) problems.push(unknown(rule, 'entry, category or axis', known));
  }
  const disablings = disable.map((rule) => ({
    names: [rule.name],
    because: `disabled by ${rule.file}:${rule.line}`,
  }));
  return { lexicon: disableEntries(merged, disablings).lexicon, problems };
}

function coreEntries(core: Lexicon): HouseEntry[] {
  const forms: (readonly string[])[][] = Array.from({ length: core.identity.entries }, () => []);
  for (const { words, entry } of core.forms()) forms[entry]!.push(words);
  return core.entries().map((entry, number) => ({ entry, forms: forms[number]! }));
}

interface Allowed {
  /** Id to the reason. */
  readonly ids: ReadonlyMap<string, string>;
  readonly phrases: readonly { readonly words: readonly string[]; readonly because: string }[];
}

function readAllowed(
  rules: readonly HouseRule[],
  entries: ReadonlyMap<string, HouseEntry>,
  problems: Problem[],
): Allowed {
  const ids = new Map<string, string>();
  const phrases: { words: readonly string[]; because: string }[] = [];
  for (const rule of rules) {
    const because = `allowed by ${rule.file}:${rule.line}`;
    if (entries.has(rule.name)) ids.set(rule.name, because);
    else if (/^[a-z_]+\.[a-z0-9-]+$/.test(rule.name)) {
      problems.push(unknown(rule, 'entry', [...entries.keys()]));
    } else phrases.push({ words: wordsOfForm(rule.name), because });
  }
  return { ids, phrases };
}

function assemble(
  core: Lexicon,
  base: Lexicon | null,
  all: readonly HouseEntry[],
  allowed: Allowed,
  lists: readonly HouseList[],
): Lexicon {
  const packed = packForms(all.flatMap(({ forms }, entry) => forms.map((words): Form => ({ words, entry }))));
  const entries = all.map(({ entry }) => entry);
  // Where a file lies is no part of what it says.
  const said = lists.map((list) => ({
    entries: list.entries.map(({ entry: { from: _from, ...entry }, forms }) => ({ entry, forms })),
    allow: list.allow.map(({ name }) => name),
    strength: list.strength.map(({ name, to }) => [name, to]),
  }));
  const sha256 = createHash('sha256')
    .update(JSON.stringify([base === null ? null : base.identity.sha256, said]))
    .digest('hex');
  const phrases = packForms(allowed.phrases.map(({ words }, entry) => ({ words, entry })));
  return {
    identity: {
      name: base === null ? 'house' : `${base.identity.name}+house`,
      version: core.identity.version,
      sha256,
      entries: entries.length,
      disabled: [],
    },
    axes: core.axes,
    trie: buildTrie(packed),
    entryAt: (number) => {
      const entry = entries[number];
      if (entry === undefined) throw new RangeError(`the lexicon has no entry ${number}`);
      return entry;
    },
    entries: () => entries,
    forms: () => all.flatMap(({ forms }, entry) => forms.map((words) => ({ words, entry }))),
    silenced: (number) => allowed.ids.get(entries[number]!.id) ?? null,
    ...(allowed.phrases.length === 0
      ? {}
      : { allowed: { trie: buildTrie(phrases), because: allowed.phrases.map(({ because }) => because) } }),
    warnings: lists.flatMap((list) => list.warnings),
  };
}

function unknown({ name, file, line }: HouseRule, what: string, known: readonly string[]): Problem {
  const [meant] = nearest(name.toLowerCase(), known);
  const hint = meant === undefined ? 'framing lexicon list prints the ids' : `did you mean "${meant}"?`;
  return { file, entry: null, line, advice: `there is no ${what} "${name}": ${hint}` };
}
