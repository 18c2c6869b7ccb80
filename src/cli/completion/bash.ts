// What may be offered → a bash script; it also runs in the bash 3.2 of macOS.
import { type Choice, type CommandWords, quote, type Words } from './words.ts'

/** What stands before the cursor is looked up as `command option`, then as `command`. */
export function renderBash(commands: Words): string {
  const names = commands.map(({ name }) => name)
  return `# bash completion for layersmith: source <(layersmith completion bash)
_layersmith() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${reply({ kind: 'words', words: [...names, 'help', '--help', '--version'] })}
    return
  fi
  # bash makes a word of the "=" in --option=value
  if [ "$current" = '=' ]; then
    current=''
  elif [ "$previous" = '=' ]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case "$command" in
${commands.flatMap(argumentCases).join('\n')}
    help) ${reply({ kind: 'words', words: names })} ;;
  esac
}
complete -F _layersmith layersmith
`
}

function valueCases({ name, options }: CommandWords): readonly string[] {
  return options.flatMap((option) => {
    if (option.value === undefined) return []
    const words = [`--${option.name}`, ...(option.short === undefined ? [] : [`-${option.short}`])]
    return [`    ${words.map((word) => `"${name} ${word}"`).join('|')}) ${reply(option.value)}; return ;;`]
  })
}

function argumentCases({ name, options, argument }: CommandWords): readonly string[] {
  const words = options.map((option) => `--${option.name}`)
  return [
    `    ${name})`,
    '      case "$current" in',
    `        -*) ${reply({ kind: 'words', words })} ;;`,
    `        *) ${reply(argument)} ;;`,
    '      esac ;;',
  ]
}

function reply(choice: Choice): string {
  switch (choice.kind) {
    case 'words':
      return `COMPREPLY=($(compgen -W ${quote(choice.words.join(' '))} -- "$current"))`
    case 'unknown':
      return ':'
    default: {
      const names = `compgen -${choice.kind === 'folder' ? 'd' : 'f'} -- "$current"`
      return `compopt -o filenames 2>/dev/null; local IFS=$'\\n'; COMPREPLY=($(${names}))`
    }
  }
}
