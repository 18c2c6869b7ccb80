// The option tables → what a shell may offer at each place, for every shell the same.
import type { CommandSpec } from '../command-table.ts'
import type { OptionSpec } from '../parse-options.ts'

/** Words to choose from, names of files or folders, or what no shell could know. */
export type Choice =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'file' | 'folder' | 'unknown' }

export type OptionWords = {
  readonly name: string
  readonly short: string | undefined
  readonly about: string
  /** Undefined for a switch. */
  readonly value: Choice | undefined
}

export type CommandWords = {
  readonly name: string
  readonly about: string
  readonly options: readonly OptionWords[]
  readonly argument: Choice
}

export type Words = readonly CommandWords[]

/** Where a rule is wanted, the names of all rules are offered. */
export function describeWords(table: Readonly<Record<string, CommandSpec>>, rules: readonly string[]): Words {
  const choose = (takes: OptionSpec['takes']): Choice => {
    if (takes === undefined) return { kind: 'unknown' }
    if (takes === 'rule') return { kind: 'words', words: rules }
    return typeof takes === 'string' ? { kind: takes } : { kind: 'words', words: takes }
  }
  return Object.entries(table).map(([name, { about, options, takes }]) => ({
    name,
    about,
    argument: choose(takes),
    options: Object.entries(options).map(([option, spec]) => ({
      name: option,
      short: spec.short,
      about: spec.about ?? option,
      value: spec.type === 'boolean' ? undefined : choose(spec.takes),
    })),
  }))
}

/** In single quotes, as bash and zsh read them. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
