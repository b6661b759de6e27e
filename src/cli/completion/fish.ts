/** Completion for fish 3 and later. */

import type { CommandWords, OptionWords, Values } from './tree.ts';

export function fishScript(commands: readonly CommandWords[]): string {
  const names = commands[0]?.commands.map(({ name }) => name) ?? [];
  const lines = [
    '# Completion of framing for fish, written by: framing completion fish',
    'complete -c framing -f',
    ...commands.flatMap((command) => {
      // Without a command it is the default one, which has its own lines below: files are its operands.
      const condition =
        command.path === ''
          ? usual(names)
          : at(
              command.path,
              command.commands.map(({ name }) => name),
            );
      return [
        ...command.commands.map(
          ({ name, description }) =>
            `complete -c framing -n ${condition} -a ${name} -d ${quoted(description)}`,
        ),
        ...operandLines(command, condition),
        ...command.options.map((option) => optionLine(option, condition)),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

const usual = (names: readonly string[]): string =>
  quoted(`not __fish_seen_subcommand_from ${names.join(' ')}`);

function at(path: string, inner: readonly string[]): string {
  const seen = path.split(' ').map((name) => `__fish_seen_subcommand_from ${name}`);
  const deeper = inner.length === 0 ? [] : [`not __fish_seen_subcommand_from ${inner.join(' ')}`];
  return quoted([...seen, ...deeper].join('; and '));
}

function operandLines({ operands }: CommandWords, condition: string): readonly string[] {
  if (operands.kind === 'files') return [`complete -c framing -n ${condition} -F`];
  return 'words' in operands
    ? [`complete -c framing -n ${condition} -a ${quoted(operands.words.join(' '))}`]
    : [];
}

function optionLine({ names, description, values }: OptionWords, condition: string): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  return `complete -c framing -n ${condition} ${flags.join(' ')}${valueFlags(values)} -d ${quoted(description)}`;
}

function valueFlags(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` -x -a ${quoted(values.words.join(' '))}`;
    case 'list':
      return ` -x -a ${quoted(`(__fish_append , ${values.words.join(' ')})`)}`;
    case 'files':
      return ' -r -F';
    case 'text':
      return ' -x';
    default:
      return '';
  }
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
