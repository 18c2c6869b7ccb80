// Words of a command line → options and positionals, with errors people can act on.
import { parseArgs } from 'node:util'
import { UserError } from '../errors.ts'
import { nearest } from '../lint/nearest.ts'

export type OptionSpec = {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  /** A few words, for completion. */
  readonly about?: string
  /** What its value may be: these words, or something of this kind. */
  readonly takes?: readonly string[] | 'file' | 'folder' | 'rule'
}

export type ParsedOptions = {
  readonly positionals: readonly string[]
  /** Every value of an option, in order; a switch has the value ''. */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** Reads the words; an unknown option, a missing or an unwanted value is a UserError. */
export function parseOptions(
  words: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
  command: string,
): ParsedOptions {
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, { ...spec, multiple: true }]),
  )
  const { tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const positionals: string[] = []
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const value = readValue(token, specs, command)
    values.set(token.name, [...(values.get(token.name) ?? []), value])
  }
  return { positionals, values }
}

type OptionToken = {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function readValue(token: OptionToken, specs: Readonly<Record<string, OptionSpec>>, command: string): string {
  const { name, rawName, value, inlineValue } = token
  const spec = Object.hasOwn(specs, name) ? specs[name] : undefined
  if (spec === undefined) throw unknownOption(rawName, Object.keys(specs), command)
  if (spec.type === 'boolean') {
    if (value !== undefined) throw usage(`Option ${rawName} takes no value, but has "${value}".`)
    return ''
  }
  if (value === undefined) throw usage(`Option ${rawName} needs a value.`)
  if (!inlineValue && /^-./.test(value))
    throw usage(
      `Option ${rawName} needs a value, but "${value}" follows. Write ${rawName}=${value} if that is the value.`,
    )
  return value
}

function unknownOption(rawName: string, names: readonly string[], command: string): UserError {
  const meant = nearest(rawName.replace(/^-+/, ''), names)
  const advice = meant === undefined ? `See ${command} --help.` : `Did you mean --${meant}?`
  return usage(`Unknown option ${rawName}. ${advice}`)
}

/** A command line that cannot be understood. */
export function usage(message: string): UserError {
  return new UserError('usage', message)
}
