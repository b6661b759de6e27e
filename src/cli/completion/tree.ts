/** What can be typed after `framing`, read off the commands and options themselves, so that the scripts cannot fall behind. */

import type { Command, Option } from 'commander';
import { CLAIM_ORDERS } from '../../formats/claims-view.ts';
import { FORMAT_NAMES } from '../../formats/index.ts';
import { TABLES } from '../../formats/tables.ts';
import { CATEGORIES } from '../../model.ts';
import { INPUT_FORMATS } from '../../readers/kinds.ts';
import { VOICES } from '../option-values.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What follows an option, or stands for itself. `text` is anything: nothing can be offered. */
export type Values =
  | { readonly kind: 'none' | 'files' | 'text' }
  /** `list`: several of them with commas. */
  | { readonly kind: 'words' | 'list'; readonly words: readonly string[] };

export interface OptionWords {
  /** With their dashes, the long name last. */
  readonly names: readonly string[];
  readonly description: string;
  readonly values: Values;
  readonly repeats: boolean;
}

export interface CommandWords {
  /** Below `framing`: `lexicon list`; empty for what is typed without a command. */
  readonly path: string;
  readonly description: string;
  readonly commands: readonly { readonly name: string; readonly description: string }[];
  readonly options: readonly OptionWords[];
  /** What stands without an option. */
  readonly operands: Values;
}

const NONE: Values = { kind: 'none' };
const FILES: Values = { kind: 'files' };

/** By the long name of the option, or the name of the operand. */
const WORDS: ReadonlyMap<string, Values> = new Map<string, Values>([
  ['--format', { kind: 'words', words: FORMAT_NAMES }],
  ['--input-format', { kind: 'words', words: INPUT_FORMATS }],
  ['--table', { kind: 'words', words: TABLES }],
  ['--claims-sort', { kind: 'words', words: CLAIM_ORDERS }],
  ['--voice', { kind: 'list', words: VOICES }],
  ['--min-strength', { kind: 'words', words: ['1', '2', '3'] }],
  ['--category', { kind: 'words', words: CATEGORIES }],
  ['--without', { kind: 'list', words: CATEGORIES }],
  [
    '--fail-on',
    {
      kind: 'words',
      words: [...VOICES, 'any'].flatMap((voice) => ['1', '2', '3'].map((strength) => `${voice}:${strength}`)),
    },
  ],
  ['shell', { kind: 'words', words: SHELLS }],
]);

const FILE_OPERANDS: ReadonlySet<string> = new Set(['paths', 'file', 'files', 'gold.jsonl', 'from', 'to']);

/** The program first: what it takes without a command is what its default command takes. */
export function readCommands(program: Command, defaultCommand: string): readonly CommandWords[] {
  const below = program.commands.flatMap((command) => walk(command, command.name()));
  const main = describe(program, '');
  const usual = below.find(({ path }) => path === defaultCommand);
  const options = [...main.options, ...(usual?.options ?? [])];
  return [
    {
      ...main,
      options: options.filter(
        ({ names }, at) => at === options.findIndex((other) => other.names.at(-1) === names.at(-1)),
      ),
      operands: usual?.operands ?? NONE,
    },
    ...below,
    {
      path: 'help',
      description: 'print help on a command',
      commands: [],
      options: [],
      operands: { kind: 'words', words: program.commands.map((command) => command.name()) },
    },
  ];
}

const walk = (command: Command, path: string): readonly CommandWords[] => [
  describe(command, path),
  ...command.commands.flatMap((inner) => walk(inner, `${path} ${inner.name()}`)),
];

function describe(command: Command, path: string): CommandWords {
  const help = command.createHelp();
  const [operand] = command.registeredArguments;
  const name = operand?.name() ?? '';
  return {
    path,
    description: command.description(),
    commands: help
      .visibleCommands(command)
      .map((inner) => ({ name: inner.name(), description: inner.description() })),
    options: help.visibleOptions(command).map(describeOption),
    operands:
      operand === undefined
        ? NONE
        : (WORDS.get(name) ?? (FILE_OPERANDS.has(name) ? FILES : { kind: 'text' })),
  };
}

function describeOption({
  short,
  long,
  description,
  flags,
  required,
  optional,
  parseArg,
}: Option): OptionWords {
  const takesValue = required || optional;
  const isFile = /<(?:file|files\.\.\.)>/.test(flags);
  const text: Values = isFile ? FILES : { kind: 'text' };
  return {
    names: [short, long].filter((name) => name !== undefined),
    description,
    values: takesValue ? (WORDS.get(long ?? '') ?? text) : NONE,
    repeats: parseArg !== undefined,
  };
}
