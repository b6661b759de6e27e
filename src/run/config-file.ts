/** `framing.config.yaml`: long names of options with their values, and what is said of the core list. */

import { dirname, join } from 'node:path';
import type { Problem } from '../lexicon/entry.ts';
import type { HouseRule } from '../lexicon/house.ts';
import { compileSchema, parseSeedFile } from '../lexicon/seed-file.ts';
import type { Strength } from '../model.ts';

/** What options take: text, a list of texts, or yes. */
export type ConfigValue = string | readonly string[] | boolean;

export interface Config {
  readonly path: string;
  /** By the long name of the option. */
  readonly values: ReadonlyMap<string, { readonly value: ConfigValue; readonly line: number }>;
  readonly without: readonly HouseRule[];
  readonly allow: readonly HouseRule[];
  readonly disable: readonly HouseRule[];
  readonly strength: readonly (HouseRule & { readonly to: Strength })[];
  readonly problems: readonly Problem[];
}

const TEXTS = { type: ['string', 'array'], items: { type: 'string' } };
const FLAG = { type: 'boolean' };

/** Options that may stand in the file: what is said of one run only (output, format, colour) may not. */
const OPTIONS = {
  'min-strength': { enum: [1, 2, 3] },
  voice: TEXTS,
  without: TEXTS,
  lexicon: TEXTS,
  category: { type: 'string' },
  all: FLAG,
  published: { type: 'string' },
  'fail-on': TEXTS,
  ext: TEXTS,
  width: { type: 'integer' },
  quiet: FLAG,
};
const REPEATED = new Set(['without', 'lexicon', 'fail-on']);

const check = compileSchema({
  type: 'object',
  additionalProperties: false,
  properties: {
    ...OPTIONS,
    allow: { type: 'array', items: { type: 'string' } },
    disable: { type: 'array', items: { type: 'string' } },
    strength: { type: 'object', additionalProperties: { enum: [1, 2, 3] } },
  },
});

/** Files of `lexicon` are named from the folder of the configuration. */
export function readConfig(path: string, text: string): Config {
  // A file of comments alone says nothing, which is not wrong.
  const empty = text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
  const { data, lineOf, problems } = parseSeedFile({ path, text: empty ? '{}' : text }, check);
  const fields = new Map(Object.entries(problems.length > 0 ? {} : (data as Record<string, unknown>)));
  const rules = (key: string): HouseRule[] =>
    listed(fields.get(key)).map((name, index) => ({
      name,
      file: path,
      line: lineOf(Array.isArray(fields.get(key)) ? [key, index] : [key]),
    }));
  const values = new Map<string, { value: ConfigValue; line: number }>();
  for (const key of Object.keys(OPTIONS)) {
    const field = fields.get(key);
    if (field !== undefined) values.set(key, { value: optionValue(key, field, path), line: lineOf([key]) });
  }
  const strength = Object.entries((fields.get('strength') ?? {}) as Record<string, Strength>);
  return {
    path,
    values,
    without: rules('without'),
    allow: rules('allow'),
    disable: rules('disable'),
    strength: strength.map(([name, to]) => ({ name, to, file: path, line: lineOf(['strength', name]) })),
    problems,
  };
}

/** As the command line would have it. */
function optionValue(key: string, field: unknown, path: string): ConfigValue {
  if (typeof field === 'boolean') return field;
  const names = listed(field);
  if (key === 'lexicon') return names.map((name) => join(dirname(path), name));
  return REPEATED.has(key) ? names : names.join(',');
}

const listed = (field: unknown): string[] =>
  field === undefined ? [] : (Array.isArray(field) ? field : [field]).map(String);
