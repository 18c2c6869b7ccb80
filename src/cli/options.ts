// Words of a command line → the command they ask for.

import { nearest } from '../lint/nearest.ts'
import { parseAnalyze } from './analyze-options.ts'
import {
  type Command,
  type CommandName,
  type InitCommand,
  METADATA_CONTEXTS,
  SHELLS,
  type TagsCommand,
} from './command.ts'
import { COMMAND_TABLE, COMMANDS, HELP } from './command-table.ts'
import { parseLint } from './lint-options.ts'
import { type OptionSpec, type ParsedOptions, parseOptions, usage } from './parse-options.ts'
import { parseStale } from './stale-options.ts'

type Environment = Readonly<Record<string, string | undefined>>

const TOP: Readonly<Record<string, OptionSpec>> = { ...HELP, version: { type: 'boolean', short: 'v' } }

/** Throws UserError for what cannot be understood. `environment` gives values to `--build-arg NAME`. */
export function parseCommandLine(words: readonly string[], environment: Environment): Command {
  const [first, ...rest] = words
  if (first === undefined || first.startsWith('-')) return parseTop(words)
  if (first === 'help')
    return { kind: 'help', about: rest[0] === undefined ? undefined : commandNamed(rest[0]) }
  const name = commandNamed(first)
  if (name === 'lint') return parseLint(rest, environment) ?? { kind: 'help', about: name }
  const parsed = parseOptions(rest, COMMAND_TABLE[name].options, `layersmith ${name}`)
  return parsed.values.has('help') ? { kind: 'help', about: name } : PARSERS[name](parsed, environment)
}

type Parser = (parsed: ParsedOptions, environment: Environment) => Command

const PARSERS: Readonly<Record<Exclude<CommandName, 'lint'>, Parser>> = {
  explain({ positionals }) {
    if (positionals.length === 0)
      throw usage('Name a rule, for instance layersmith explain exec-form; layersmith rules lists them all.')
    return { kind: 'explain', names: positionals }
  },
  rules({ positionals, values }) {
    if (positionals.length > 0)
      throw usage(`layersmith rules takes no argument, but has "${positionals[0]}".`)
    return { kind: 'rules', json: values.has('json') }
  },
  report({ positionals }) {
    if (positionals.length === 0)
      throw usage('Name at least one report file; the output "report" of the action is its path.')
    return { kind: 'report', paths: positionals }
  },
  stale: parseStale,
  analyze: parseAnalyze,
  tags: parseTags,
  init: parseInit,
  completion({ positionals }) {
    const [word = '', ...more] = positionals
    const shell = SHELLS.find((name) => name === word)
    if (shell === undefined || more.length > 0)
      throw usage(`Name one shell: ${listOf(SHELLS)}, for instance layersmith completion bash.`)
    return { kind: 'completion', shell }
  },
}

function parseInit({ positionals, values }: ParsedOptions): InitCommand {
  const fromHadolint = values.has('from-hadolint')
  const [file, ...more] = positionals
  if (!fromHadolint && file !== undefined)
    throw usage(`layersmith init takes no argument, but has "${file}". A file belongs to --from-hadolint.`)
  if (more.length > 0) throw usage(`Option --from-hadolint reads one file, but "${more[0]}" follows.`)
  if (file === '') throw usage('The file of --from-hadolint is empty.')
  return { kind: 'init', fromHadolint, file }
}

function parseTags({ positionals, values }: ParsedOptions): TagsCommand {
  if (positionals.length > 0)
    throw usage(`layersmith tags takes no argument, but has "${positionals[0]}". Rules belong to --tags.`)
  const lines = (name: string) => (values.get(name) ?? []).join('\n')
  const word = values.get('metadata-context')?.at(-1)
  const context = METADATA_CONTEXTS.find((name) => name === word)
  if (word !== undefined && context === undefined)
    throw usage(`Option --metadata-context is "${word}": it must be ${listOf(METADATA_CONTEXTS)}.`)
  const [images, tags, flavor] = [lines('images'), lines('tags'), lines('flavor')]
  const inputs = { images, tags, flavor, labels: lines('labels'), annotations: lines('annotations') }
  const repositoryData = values.get('repository-data')?.at(-1)
  return { kind: 'tags', json: values.has('json'), inputs, context, repositoryData }
}

/** `a, b or c`. */
function listOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

function parseTop(words: readonly string[]): Command {
  const { values } = parseOptions(words, TOP, 'layersmith')
  if (values.has('help')) return { kind: 'help', about: undefined }
  if (values.has('version')) return { kind: 'version' }
  throw usage(`Name a command: ${listOf(COMMANDS)}. See layersmith --help.`)
}

function commandNamed(word: string): CommandName {
  const found = COMMANDS.find((name) => name === word)
  if (found !== undefined) return found
  const meant = nearest(word, COMMANDS)
  const advice = meant === undefined ? `To lint it, write layersmith lint ${word}.` : `Did you mean ${meant}?`
  throw usage(`Unknown command "${word}". ${advice}`)
}
