/** A house file in YAML or JSON: the entry format of `seeds/lexicon`, and what is said of the core list. */

import { CATEGORIES, type Category, type Strength } from '../model.ts';
import { contestedForms, expandForms, sharedIds } from './compile.ts';
import {
  type Axes,
  type Problem,
  type RawEntry,
  type SeedEntry,
  type SeedFile,
  toLexiconEntry,
} from './entry.ts';
import { ENTRY_CHECKS } from './entry-checks.ts';
import type { HouseList, HouseRule } from './house.ts';
import type { Inflector } from './inflect.ts';
import { nearest } from './nearest.ts';
import { compileSchema, type ParsedSeedFile, parseSeedFile, type SchemaCheck } from './seed-file.ts';
import { wordsOfItem } from './words.ts';

export interface HouseTools {
  readonly check: SchemaCheck;
  readonly axes: Axes;
  readonly classes: readonly string[];
  readonly inflector: Inflector;
}

export interface HouseReading {
  readonly list: HouseList;
  readonly problems: readonly Problem[];
}

/** An entry of a house file; its category stands in it, in its id, or at the top of the file. */
export interface HouseRawEntry extends Omit<RawEntry, 'id' | 'pos' | 'examples'> {
  readonly id?: string;
  readonly pos?: RawEntry['pos'];
  readonly category?: string;
  readonly examples?: RawEntry['examples'];
}

interface ObjectSchema {
  required: string[];
  readonly properties: Record<string, unknown>;
}

/** As much of `seeds/schema.json` as is changed. */
interface LexiconSchema extends ObjectSchema {
  readonly $defs: {
    readonly entry: ObjectSchema & { readonly properties: { readonly examples: ObjectSchema } };
  };
}

/** The schema of `seeds/`, with what only a house file has and without what only the core list needs. */
export function houseSchema(seeds: object): SchemaCheck {
  const schema = structuredClone(seeds) as LexiconSchema;
  const names = { type: 'array', items: { type: 'string', minLength: 1 } };
  schema.required = [];
  Object.assign(schema.properties, {
    extends: { enum: ['core', 'none'] },
    allow: names,
    disable: names,
    strength: { type: 'object', additionalProperties: { enum: [1, 2, 3] } },
  });
  const { entry } = schema.$defs;
  entry.required = ['term', 'strength', 'reason'];
  Object.assign(entry.properties, { category: { type: 'string' } });
  entry.properties.examples.required = [];
  return compileSchema(schema);
}

export function readHouseFile(file: SeedFile, tools: HouseTools): HouseReading {
  const parsed = parseSeedFile(file, tools.check);
  const data = (parsed.data ?? {}) as { readonly [key: string]: unknown };
  const entries = parsed.entries.map(({ raw, index }) => ({
    raw: raw as unknown as HouseRawEntry,
    line: (path: readonly (string | number)[]) => parsed.lineOf(['entries', index, ...path]),
  }));
  const compiled = compileHouse(file.path, entries, parsed.category, tools);
  const problems = [...parsed.problems, ...compiled.problems];
  // What breaks the schema may have any shape.
  if (parsed.problems.length > 0) return { list: listOf(compiled.entries), problems };
  return {
    list: {
      ...listOf(compiled.entries),
      extends: data.extends === 'none' ? 'none' : 'core',
      allow: rulesOf('allow', data.allow, file.path, parsed),
      disable: rulesOf('disable', data.disable, file.path, parsed),
      strength: Object.entries((data.strength ?? {}) as Record<string, Strength>).map(([name, to]) => ({
        name,
        to,
        file: file.path,
        line: parsed.lineOf(['strength', name]),
      })),
    },
    problems,
  };
}

export const listOf = (entries: HouseList['entries'], warnings: readonly string[] = []): HouseList => ({
  extends: 'core',
  entries,
  allow: [],
  disable: [],
  strength: [],
  warnings,
});

function rulesOf(key: string, names: unknown, file: string, { lineOf }: ParsedSeedFile): HouseRule[] {
  return ((names ?? []) as readonly string[]).map((name, index) => ({
    name,
    file,
    line: lineOf([key, index]),
  }));
}

export interface PlacedEntry {
  readonly raw: HouseRawEntry;
  /** Line of a key below the entry, from 1. */
  readonly line: (path: readonly (string | number)[]) => number;
}

/** Raw entries to entries with their forms; those with a fault are left out and told. */
export function compileHouse(
  file: string,
  placed: readonly PlacedEntry[],
  fileCategory: string | null,
  { axes, classes, inflector }: Pick<HouseTools, 'axes' | 'classes' | 'inflector'>,
): { readonly entries: HouseList['entries']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const seeds: SeedEntry[] = [];
  for (const { raw, line } of placed) {
    const category = raw.category ?? raw.id?.split('.', 1)[0] ?? fileCategory;
    const fault = categoryFault(category);
    if (fault !== null) {
      const place = raw.category !== undefined ? ['category'] : raw.id !== undefined ? ['id'] : [];
      problems.push({ file, entry: raw.id ?? raw.term, line: line(place), advice: fault });
      continue;
    }
    const id = raw.id ?? `${category}.${slug(raw.term)}`;
    const examples = { hit: raw.examples?.hit ?? [], miss: raw.examples?.miss ?? [] };
    const { category: _category, ...rest } = raw;
    const whole: RawEntry = { ...rest, id, pos: raw.pos ?? 'phrase', examples };
    const faults = ENTRY_CHECKS.flatMap((check) => check.faults(whole, category!, axes, classes));
    for (const { path, advice } of faults) problems.push({ file, entry: id, line: line(path), advice });
    if (faults.length > 0) continue;
    seeds.push({
      entry: { ...toLexiconEntry(whole, category as Category, wordsOfItem), from: `${file}:${line([])}` },
      forms: whole.forms ?? [],
      asWritten: whole.as_written ?? [],
      inflect: whole.inflect ?? true,
      examples,
      file,
      line: line([]),
    });
  }
  const expanded = seeds.map((seed) => expandForms(seed, inflector));
  const forms = expanded.flatMap((own, entry) => own.map((words) => ({ words, entry })));
  problems.push(...sharedIds(seeds), ...contestedForms(seeds, forms));
  return { entries: seeds.map(({ entry }, number) => ({ entry, forms: expanded[number]! })), problems };
}

function categoryFault(category: string | null): string | null {
  if (category === null) return `no category: add "category", one of ${CATEGORIES.join(', ')}`;
  if ((CATEGORIES as readonly string[]).includes(category)) return null;
  const [meant] = nearest(category, CATEGORIES);
  const hint = meant === undefined ? `write one of ${CATEGORIES.join(', ')}` : `did you mean "${meant}"?`;
  return `there is no category "${category}": ${hint}`;
}

function slug(term: string): string {
  const plain = term
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '') || 'term';
}
