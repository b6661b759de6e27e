/** Completion for zsh, as a file for `$fpath` or to be read by `source`. */

import type { CommandWords, OptionWords, Values } from './tree.ts';

export function zshScript(commands: readonly CommandWords[]): string {
  return `#compdef framing
# Completion of framing for zsh, written by: framing completion zsh

${commands.map(commandFunction).join('\n')}
if [ "$funcstack[1]" = "_framing" ]; then
  _framing "$@"
else
  compdef _framing framing
fi
`;
}

const functionName = (path: string): string =>
  `_framing${path === '' ? '' : `_${path.replaceAll(' ', '_')}`}`;

function commandFunction({ path, commands, options, operands }: CommandWords): string {
  const name = functionName(path);
  const specs = options.map(optionSpec);
  if (commands.length === 0) {
    const all = [...specs, ...(operands.kind === 'none' ? [] : [quoted(`*: :${action(operands)}`)])];
    return `${name}() {\n  _arguments -s ${all.map((spec) => `\\\n    ${spec}`).join(' ')}\n}\n`;
  }
  const names = commands.map(
    (command) => `\n    ${quoted(`${escapeColons(command.name)}:${command.description}`)}`,
  );
  const first = operands.kind === 'none' ? '' : `\n      ${expand(action(operands))}`;
  // Whatever is no command is an operand of the default one.
  const rest = operands.kind === 'none' ? '_message "no such command"' : '_framing_analyze';
  return `${name}() {
  local line state ret=1
  local -a commands
  commands=(${names.join('')}
  )
  _arguments -s -C ${specs.map((spec) => `\\\n    ${spec}`).join(' ')} \\
    '1: :->first' \\
    '*:: :->rest' && ret=0
  case $state in
    first)
      _describe -t commands command commands && ret=0${first}
      ;;
    rest)
      case $words[1] in
${commands.map((command) => `        ${command.name}) ${functionName(`${path} ${command.name}`.trim())} && ret=0 ;;`).join('\n')}
        *) ${rest} && ret=0 ;;
      esac
      ;;
  esac
  return ret
}
`;
}

const expand = (command: string): string => `${command} && ret=0`;

function optionSpec({ names, description, values, repeats }: OptionWords): string {
  const text = description.replace(/[[\]\\:]/g, '\\$&');
  const value = values.kind === 'none' ? '' : `: :${action(values)}`;
  // With the sign, --format=json completes as --format json does.
  const typed = names.map((one) => (values.kind !== 'none' && one.startsWith('--') ? `${one}=` : one));
  const [name = ''] = typed;
  if (repeats) return typed.map((one) => quoted(`*${one}[${text}]${value}`)).join(' ');
  if (names.length === 1) return quoted(`${name}[${text}]${value}`);
  return `${quoted(`(${names.join(' ')})`)}{${typed.join(',')}}${quoted(`[${text}]${value}`)}`;
}

function action(values: Values): string {
  switch (values.kind) {
    case 'words':
      return `(${values.words.map(escapeColons).join(' ')})`;
    case 'list':
      return `_sequence compadd - ${values.words.join(' ')}`;
    case 'files':
      return '_files';
    default:
      return ' ';
  }
}

const escapeColons = (text: string): string => text.replaceAll(':', '\\:');

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
