// What may be offered → a zsh script, to be sourced or put into a folder of $fpath as _layersmith.
import { type Choice, type CommandWords, type OptionWords, quote, type Words } from './words.ts'

/** One call of `_arguments` for each command. */
export function renderZsh(commands: Words): string {
  const described = commands.map(({ name, about }) => quote(`${name}:${about}`))
  return `#compdef layersmith
# zsh completion for layersmith: source <(layersmith completion zsh)
_layersmith() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
${described.map((line) => `    ${line}`).join('\n')}
    'help:show help'
  )
  _arguments -C \\
    '(- *)'{-h,--help}'[show help]' \\
    '(- *)'{-v,--version}'[show the version]' \\
    '1:command:->command' \\
    '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $line[1] in
${commands.map(renderCommand).join('\n')}
        help) _describe command commands ;;
      esac ;;
  esac
}
if [ "$funcstack[1]" = _layersmith ]; then _layersmith "$@"; else compdef _layersmith layersmith; fi
`
}

function renderCommand({ name, options, argument }: CommandWords): string {
  const specs = [...options.map(renderOption), quote(`*:argument:${action(argument)}`)]
  return `        ${name}) _arguments \\\n${specs.map((spec) => `          ${spec}`).join(' \\\n')} ;;`
}

/** Every option may be repeated. */
function renderOption({ name, short, about, value }: OptionWords): string {
  const text = about.replaceAll(/[[\]:\\]/g, '\\$&')
  const tail = value === undefined ? `[${text}]` : `[${text}]:${name}:${action(value)}`
  const long = value === undefined ? `--${name}` : `--${name}=`
  return short === undefined ? quote(`*${long}${tail}`) : `'*'{-${short},${long}}${quote(tail)}`
}

function action(choice: Choice): string {
  switch (choice.kind) {
    case 'words':
      return `(${choice.words.join(' ')})`
    case 'file':
      return '_files'
    case 'folder':
      return '_files -/'
    default:
      return ' '
  }
}
