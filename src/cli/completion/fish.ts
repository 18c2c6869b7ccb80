// What may be offered → a fish script.
import type { Choice, CommandWords, OptionWords, Words } from './words.ts'

const LINE = 'complete -c layersmith'

/** One line for each thing that may be offered. */
export function renderFish(commands: Words): string {
  const first = commands.map(
    ({ name, about }) => `${LINE} -n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`,
  )
  return `# fish completion for layersmith: layersmith completion fish | source
${LINE} -n __fish_use_subcommand -f -s h -l help -d 'show help'
${LINE} -n __fish_use_subcommand -f -s v -l version -d 'show the version'
${[...first, ...commands.flatMap(renderCommand)].join('\n')}
`
}

function renderCommand({ name, options, argument }: CommandWords): readonly string[] {
  const line = `${LINE} -n ${quote(`__fish_seen_subcommand_from ${name}`)}`
  const words = argument.kind === 'file' ? '-F' : `-f${offer(argument)}`
  return [`${line} ${words}`, ...options.map((option) => `${line} ${renderOption(option)}`)]
}

function renderOption({ name, short, about, value }: OptionWords): string {
  const letter = short === undefined ? '' : `-s ${short} `
  const takes = value === undefined ? '' : value.kind === 'file' ? ' -r -F' : ` -x${offer(value)}`
  return `${letter}-l ${name}${takes} -d ${quote(about)}`
}

function offer(choice: Choice): string {
  if (choice.kind === 'folder') return " -a '(__fish_complete_directories)'"
  return choice.kind === 'words' && choice.words.length > 0 ? ` -a ${quote(choice.words.join(' '))}` : ''
}

/** Within single quotes fish knows two escapes. */
function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`
}
