/** Options from `framing.config.yaml`, below those of the command line. */

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config, ConfigValue } from '../run/config-file.ts';
import { EXTENSIONS } from '../run/files.ts';
import { createConfigFinder } from '../run/find-config.ts';
import { UsageError } from './exit-code.ts';
import { parseDay, parseExtensions, parseFailRule, parseVoices, parseWidth } from './option-values.ts';
import { problemLines } from './problem-lines.ts';
import type { UserTerms } from './user-terms.ts';

/** Options as commander names them; what stands here may come from a file too. */
export interface ConfigurableFlags extends UserTerms {
  readonly config?: string;
  readonly minStrength?: string;
  readonly voice?: string;
  readonly all?: boolean;
  readonly published?: string;
  readonly failOn?: readonly string[];
  readonly ext?: string;
  readonly width?: string;
  readonly quiet?: boolean;
  /** False with `--no-ignore`. */
  readonly ignore?: boolean;
}

/** Options by long name, with the name commander gives them and their default; in the order they are printed. */
const OPTIONS: readonly (readonly [string, keyof ConfigurableFlags, string])[] = [
  ['min-strength', 'minStrength', '2'],
  ['voice', 'voice', 'own,headline,quote,paraphrase,scare'],
  ['without', 'without', '[]'],
  ['lexicon', 'lexicon', '[]'],
  ['category', 'category', 'null'],
  ['all', 'all', 'false'],
  ['published', 'published', 'null'],
  ['fail-on', 'failOn', '[]'],
  ['ext', 'ext', EXTENSIONS.map((ending) => ending.slice(1)).join(',')],
  ['width', 'width', 'null'],
  ['quiet', 'quiet', 'false'],
];

export interface Configs<F extends ConfigurableFlags> {
  /** The options for what lies in a folder. The same object for folders with the same file. @throws UsageError */
  readonly optionsIn: (folder: string) => Promise<F>;
  /** All options with value and origin, as YAML. @throws UsageError */
  readonly print: (folder: string) => Promise<string>;
}

export function createConfigs<F extends ConfigurableFlags>(flags: F): Configs<F> {
  const find = createConfigFinder();
  const read = new Map<string, Promise<Config>>();
  const merged = new Map<string, Promise<F>>();
  const configIn = (folder: string): Promise<Config> | null => {
    const path = flags.config ?? find(folder);
    if (path === null) return null;
    const config = read.get(path) ?? loadConfig(path);
    read.set(path, config);
    return config;
  };
  return {
    async optionsIn(folder) {
      const config = await configIn(folder);
      if (config === null) return flags;
      const options = merged.get(config.path) ?? Promise.resolve(mergeOptions(flags, config));
      merged.set(config.path, options);
      return options;
    },
    async print(folder) {
      return printOptions(flags, await configIn(folder));
    },
  };
}

/** The folder that an input belongs to; standard input and the web belong to the current one. */
export const folderOf = (input: { readonly kind: string; readonly path: string }): string =>
  input.kind === 'stdin' || input.kind === 'url' ? '.' : dirname(input.path);

async function loadConfig(path: string): Promise<Config> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`the configuration ${path} cannot be read (${reason}).`);
  }
  const { readConfig } = await import('../run/house-files.ts');
  const config = readConfig(path, text);
  if (config.problems.length > 0) throw new UsageError(problemLines(config.problems));
  for (const [name, { value, line }] of config.values) {
    try {
      await checkValue(name, value);
    } catch (error) {
      if (error instanceof UsageError) throw new UsageError(`${path}:${line}: ${error.message}`);
      throw error;
    }
  }
  return config;
}

async function checkValue(name: string, value: ConfigValue): Promise<void> {
  if (name === 'voice') await parseVoices(String(value));
  if (name === 'published') parseDay(String(value));
  if (name === 'ext') parseExtensions(String(value));
  if (name === 'width') parseWidth(String(value));
  if (name === 'fail-on') for (const rule of value as readonly string[]) await parseFailRule(rule);
}

function mergeOptions<F extends ConfigurableFlags>(flags: F, config: Config): F {
  const own: Record<string, unknown> = {};
  for (const [name, flag] of OPTIONS) {
    const value = config.values.get(name)?.value;
    // The file's `without` is a rule of its own, so that a rejected hit can name the line.
    if (value !== undefined && flags[flag] === undefined && name !== 'without') own[flag] = value;
  }
  const { allow, strength } = config;
  const disable = flags.without === undefined ? [...config.disable, ...config.without] : config.disable;
  return { ...flags, ...own, rules: { allow, disable, strength } };
}

function printOptions(flags: ConfigurableFlags, config: Config | null): string {
  const lines = OPTIONS.map(([name, flag, initial]) => {
    const given = flags[flag];
    if (given !== undefined) return `${name}: ${inYaml(given as ConfigValue)}  # --${name}`;
    const own = config?.values.get(name);
    return own === undefined
      ? `${name}: ${initial}  # default`
      : `${name}: ${inYaml(own.value)}  # ${config!.path}:${own.line}`;
  });
  for (const key of ['allow', 'disable'] as const) {
    const rules = config?.[key] ?? [];
    const from = rules.length === 0 ? 'default' : `${config!.path}:${rules[0]!.line}`;
    lines.push(`${key}: ${inYaml(rules.map(({ name }) => name))}  # ${from}`);
  }
  const strength = config?.strength ?? [];
  const from = strength.length === 0 ? 'default' : `${config!.path}:${strength[0]!.line}`;
  lines.push(`strength: {${strength.map(({ name, to }) => `${name}: ${to}`).join(', ')}}  # ${from}`);
  return lines.map((line) => `${line}\n`).join('');
}

const inYaml = (value: ConfigValue): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value);
