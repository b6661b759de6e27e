/** Completion for bash 3.2 and later; needs nothing but bash. */

import type { CommandWords, OptionWords, Values } from './tree.ts';

export function bashScript(commands: readonly CommandWords[]): string {
  return `# Completion of framing for bash, written by: framing completion bash

# What follows an option of a command, or stands for itself (no option): kind and words.
_framing_values() {
  kind=none words=
  case "$1|$2" in
${commands.flatMap(valueCases).join('\n')}
  esac
}

_framing_names() {
  case "$1" in
${commands.map(nameCase).join('\n')}
  esac
}

_framing() {
  local typed=() path= before= whole= raw= kind= words= commands= options= given i word
  # Bash takes --format=json and own:3 apart.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ \${#typed[@]} -gt 0 && ( $word == [:=]* || \${COMP_WORDS[i-1]} == [:=] ) ]]; then
      typed[\${#typed[@]}-1]+=$word
    else
      typed+=("$word")
    fi
  done
  whole=\${typed[\${#typed[@]}-1]}
  raw=\${COMP_WORDS[COMP_CWORD]}
  [[ $raw == [:=] ]] && raw=

  for ((i = 0; i < \${#typed[@]} - 1; i++)); do
    word=\${typed[i]}
    if [[ $before == -* ]]; then
      _framing_values "$path" "$before"
      before=
      [[ $kind != none ]] && continue
    fi
    if [[ $word == -* ]]; then
      [[ $word != *=* ]] && before=$word
      continue
    fi
    _framing_names "$path"
    if [[ " $commands " == *" $word "* ]]; then
      path=\${path:+$path }$word
    elif [[ -z $path ]]; then
      path=analyze
    fi
  done

  local current=$whole
  if [[ $whole == --*=* ]]; then
    before=\${whole%%=*} current=\${whole#*=}
  fi
  _framing_names "$path"
  kind=none
  [[ $before == -* ]] && _framing_values "$path" "$before"
  if [[ $kind == none ]]; then
    if [[ $current == -* ]]; then
      kind=words words=$options
    else
      _framing_values "$path" ''
    fi
  else
    commands=
  fi
  [[ $current == -* ]] && commands=

  # Only what comes behind the last : or = is put in by bash.
  local head=\${whole:0:\${#whole}-\${#raw}} list=
  local offset=$((\${#whole} - \${#current}))
  if [[ $kind == list && $current == *,* ]]; then
    list=\${current%,*},
    current=\${current##*,}
  fi
  COMPREPLY=()
  while IFS= read -r given; do
    [[ -z $given ]] && continue
    given=\${whole:0:offset}$list$given
    COMPREPLY+=("\${given:\${#head}}")
  done < <(
    [[ -n $commands ]] && compgen -W "$commands" -- "$current"
    case $kind in
      words | list) compgen -W "$words" -- "$current" ;;
      files) compgen -f -- "$current" ;;
    esac
  )
  case $kind in
    files) compopt -o filenames 2> /dev/null ;;
    list) compopt +o default -o nospace 2> /dev/null ;;
    *) compopt +o default 2> /dev/null ;;
  esac
  return 0
}

complete -o default -F _framing framing
`;
}

const valueCases = ({ path, options, operands }: CommandWords): readonly string[] => [
  ...options.flatMap((option) => valueCase(path, option)),
  ...(operands.kind === 'none' ? [] : [`    '${path}|') ${assign(operands)} ;;`]),
];

function valueCase(path: string, { names, values }: OptionWords): readonly string[] {
  if (values.kind === 'none') return [];
  return [`    ${names.map((name) => `'${path}|${name}'`).join(' | ')}) ${assign(values)} ;;`];
}

const assign = (values: Values): string =>
  'words' in values ? `kind=${values.kind} words='${values.words.join(' ')}'` : `kind=${values.kind}`;

function nameCase({ path, commands, options }: CommandWords): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `    '${path}') commands='${names}' options='${options.flatMap((option) => option.names).join(' ')}' ;;`;
}
