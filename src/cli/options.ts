// Words of a command line → the command they ask for.
import type { Command, CommandName } from './command.ts'
import { parseLint } from './lint-options.ts'
import { nearest } from './nearest.ts'
import { type OptionSpec, parseOptions, usage } from './parse-options.ts'

type Environment = Readonly<Record<string, string | undefined>>

const COMMANDS: readonly CommandName[] = ['lint', 'explain', 'rules', 'report']
const HELP: Readonly<Record<string, OptionSpec>> = { help: { type: 'boolean', short: 'h' } }
const TOP: Readonly<Record<string, OptionSpec>> = { ...HELP, version: { type: 'boolean', short: 'v' } }

/** Throws UserError for what cannot be understood. `environment` gives values to `--build-arg NAME`. */
export function parseCommandLine(words: readonly string[], environment: Environment): Command {
  const [first, ...rest] = words
  if (first === undefined || first.startsWith('-')) return parseTop(words)
  if (first === 'help')
    return { kind: 'help', about: rest[0] === undefined ? undefined : commandNamed(rest[0]) }
  const name = commandNamed(first)
  if (name === 'lint') return parseLint(rest, environment) ?? { kind: 'help', about: name }
  const { positionals, values } = parseOptions(rest, HELP, `layersmith ${name}`)
  if (values.has('help')) return { kind: 'help', about: name }
  if (name === 'explain') {
    if (positionals.length === 0)
      throw usage('Name a rule, for instance layersmith explain exec-form; layersmith rules lists them all.')
    return { kind: 'explain', names: positionals }
  }
  if (name === 'report') {
    if (positionals.length === 0)
      throw usage('Name at least one report file; the output "report" of the action is its path.')
    return { kind: 'report', paths: positionals }
  }
  if (positionals.length > 0) throw usage(`layersmith rules takes no argument, but has "${positionals[0]}".`)
  return { kind: 'rules' }
}

function parseTop(words: readonly string[]): Command {
  const { values } = parseOptions(words, TOP, 'layersmith')
  if (values.has('help')) return { kind: 'help', about: undefined }
  if (values.has('version')) return { kind: 'version' }
  throw usage('Name a command: lint, explain, rules or report. See layersmith --help.')
}

function commandNamed(word: string): CommandName {
  const found = COMMANDS.find((name) => name === word)
  if (found !== undefined) return found
  const meant = nearest(word, COMMANDS)
  const advice = meant === undefined ? `To lint it, write layersmith lint ${word}.` : `Did you mean ${meant}?`
  throw usage(`Unknown command "${word}". ${advice}`)
}
