/** Lexicon files to the compiled lexicon. Pure: the same files give the same bytes. */

import { createHash } from 'node:crypto';
import { CATEGORIES } from '../model.ts';
import { parseAxes, polesByAxis } from './axes.ts';
import {
  type Axes,
  type Axis,
  type Problem,
  type SeedEntry,
  type SeedFile,
  toLexiconEntry,
} from './entry.ts';
import { ENTRY_CHECKS } from './entry-checks.ts';
import type { CompiledLexicon } from './file.ts';
import { createInflector, type Inflector } from './inflect.ts';
import { compileSchema, parseSeedFile, type SchemaCheck } from './seed-file.ts';
import { type Form, packForms } from './trie.ts';
import { readIrregularVerbs } from './verbs.ts';
import { wordsOfForm, wordsOfItem } from './words.ts';

export interface SeedFiles {
  /** Lexicon files, without `axes.yaml`. */
  readonly lexicon: readonly SeedFile[];
  readonly axes: string;
  /** As shown in problems. */
  readonly axesPath?: string;
  /** Only a part of a lexicon: what an entry names may stand elsewhere. */
  readonly part?: boolean;
  readonly irregularVerbs: string;
  /** Names in `seeds/cues/classes.yaml`. */
  readonly classes: readonly string[];
  /** `seeds/schema.json`, parsed. */
  readonly schema: object;
}

export interface Compilation {
  readonly lexicon: CompiledLexicon;
  /** In the order of the lexicon's entries. */
  readonly seeds: readonly SeedEntry[];
  readonly problems: readonly Problem[];
}

export const LEXICON_NAME = 'core-en';
export const LEXICON_VERSION = '1.1.0';

/** Never throws for a fault in a lexicon file: entries without one are compiled, all others become problems. */
export function compileLexicon(files: SeedFiles): Compilation {
  const check = compileSchema(files.schema);
  const { axes, problems: axisFaults } = parseAxes({
    path: files.axesPath ?? 'seeds/lexicon/axes.yaml',
    text: files.axes,
  });
  const inflector = createInflector(readIrregularVerbs(files.irregularVerbs));
  const read = files.lexicon.map((file) => readEntries(file, check, polesByAxis(axes), files.classes));
  const problems = [...axisFaults, ...read.flatMap((file) => file.problems)];
  const seeds = read.flatMap((file) => file.entries).sort((a, b) => compareText(a.entry.id, b.entry.id));
  problems.push(...sharedIds(seeds), ...wrongTwins(seeds, files.part === true));
  const forms = seeds.flatMap((seed, entry) =>
    expandForms(seed, inflector).map((words): Form => ({ words, entry })),
  );
  problems.push(...contestedForms(seeds, forms));
  return { lexicon: identify(seeds, forms, axes), seeds, problems: problems.sort(compareProblems) };
}

function readEntries(
  file: SeedFile,
  check: SchemaCheck,
  axes: Axes,
  classes: readonly string[],
): { entries: SeedEntry[]; problems: Problem[] } {
  const parsed = parseSeedFile(file, check);
  const problems = [...parsed.problems];
  const entries: SeedEntry[] = [];
  const { category } = parsed;
  if (category === null || !CATEGORIES.includes(category)) return { entries, problems };
  const fileName = file.path.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');
  if ((CATEGORIES as readonly string[]).includes(fileName) && fileName !== category) {
    const advice = `the file is called ${fileName}: write that category, or move the entries`;
    problems.push({ file: file.path, entry: null, line: parsed.lineOf(['category']), advice });
  }
  for (const { raw, index } of parsed.entries) {
    const faults = ENTRY_CHECKS.flatMap((entryCheck) => entryCheck.faults(raw, category, axes, classes));
    for (const { path, advice } of faults) {
      problems.push({
        file: file.path,
        entry: raw.id,
        line: parsed.lineOf(['entries', index, ...path]),
        advice,
      });
    }
    if (faults.length > 0) continue;
    entries.push({
      entry: toLexiconEntry(raw, category, wordsOfItem),
      forms: raw.forms ?? [],
      asWritten: raw.as_written ?? [],
      inflect: raw.inflect ?? true,
      examples: raw.examples,
      file: file.path,
      line: parsed.lineOf(['entries', index, 'id']),
    });
  }
  return { entries, problems };
}

/** The forms of an entry in the normal form of the matcher, without repetition. */
export function expandForms(
  { entry, forms, asWritten, inflect }: SeedEntry,
  inflector: Inflector,
): (readonly string[])[] {
  const expanded = [entry.term, ...forms].flatMap((form) =>
    inflect ? inflector.inflect(form, entry.pos) : [form],
  );
  const byText = new Map(
    [...expanded, ...asWritten].map(wordsOfForm).map((words) => [words.join(' '), words]),
  );
  return [...byText.values()];
}

export function sharedIds(seeds: readonly SeedEntry[]): Problem[] {
  return seeds.flatMap(({ entry, file, line }, index) => {
    const first = seeds.findIndex((other) => other.entry.id === entry.id);
    if (first === index) return [];
    const advice = `the id is taken by ${seeds[first]!.file}:${seeds[first]!.line}: choose another`;
    return [{ file, entry: entry.id, line, advice }];
  });
}

/** A twin is the word of the other pole of the same axis. */
function wrongTwins(seeds: readonly SeedEntry[], isPart: boolean): Problem[] {
  const byId = new Map(seeds.map(({ entry }) => [entry.id, entry]));
  return seeds.flatMap(({ entry, file, line }) => {
    if (entry.twin === undefined) return [];
    const twin = byId.get(entry.twin);
    const advice = (text: string): Problem[] => [{ file, entry: entry.id, line, advice: text }];
    if (twin === undefined && isPart) return [];
    if (twin === undefined) return advice(`the twin "${entry.twin}" is not in the lexicon: give its id`);
    if (twin.axis === entry.axis && twin.pole !== entry.pole) return [];
    return advice(`the twin ${entry.twin} must be a word of the other pole of the axis "${entry.axis}"`);
  });
}

/** Two entries may share a form if the part of speech or the conditions tell them apart. */
export function contestedForms(seeds: readonly SeedEntry[], forms: readonly Form[]): Problem[] {
  const owners = new Map<string, number>();
  const problems: Problem[] = [];
  for (const { words, entry } of forms) {
    const form = words.join(' ');
    const { entry: claimed, file, line } = seeds[entry]!;
    const key = `${form}\t${claimed.pos}\t${JSON.stringify([claimed.notWhen, claimed.onlyWhen])}`;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, entry);
    else if (owner !== entry) {
      const advice = `"${form}" belongs to ${seeds[owner]!.entry.id} already: give the two different conditions, or remove one`;
      problems.push({ file, entry: claimed.id, line, advice });
    }
  }
  return problems;
}

function identify(
  seeds: readonly SeedEntry[],
  forms: readonly Form[],
  axes: readonly Axis[],
): CompiledLexicon {
  const content = { forms: packForms(forms), entries: seeds.map(({ entry }) => entry) };
  const sha256 = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { name: LEXICON_NAME, version: LEXICON_VERSION, sha256, axes, ...content };
}

function compareProblems(a: Problem, b: Problem): number {
  return compareText(a.file, b.file) || a.line - b.line || compareText(a.advice, b.advice);
}

/** By code unit: the same order in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
