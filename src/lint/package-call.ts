// A program of a RUN → the call of a package manager, if it is one: verb, options, packages.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { ECOSYSTEMS } from './ecosystems.ts'
import type { Facts, RunFacts } from './facts.ts'
import { resolveWords } from './facts-words.ts'
import { unwrapPython } from './install-step.ts'
import { type ManagerId, PACKAGE_MANAGERS, type PackageManager } from './package-managers.ts'
import { remember } from './remember.ts'

export type CallOption = {
  /** As written; without the value that follows as a word of its own. */
  readonly text: string
  /** `--repo` of `--repo=x`. */
  readonly name: string
  readonly value: string | undefined
  readonly range: ShellWord['range']
  readonly beforeVerb: boolean
}

export type PackageCall = {
  readonly manager: PackageManager
  readonly program: Program
  /** `value` has both words of a verb that has two; a verb that is left out stands at the program's name. */
  readonly verb: ShellWord
  readonly options: readonly CallOption[]
  readonly operands: readonly ShellWord[]
  /** A word that may stand for options or packages was not known. */
  readonly unknown: boolean
}

const BY_PROGRAM = new Map(
  PACKAGE_MANAGERS.flatMap((manager) => manager.programs.map((name) => [name, manager])),
)

/** Reads a call; undefined for other programs and for calls without a verb. */
export function readPackageCall(program: Program): PackageCall | undefined {
  const { name, words } = unwrapPython(program)
  const manager = BY_PROGRAM.get(name)
  if (manager === undefined) return undefined
  const { options, operands } = sortWords(manager, words)
  const { verb, rest } = readVerb(manager, program, operands)
  if (verb === undefined) return undefined
  const unknown = operands.some(({ value, literal }) => !literal && /^[$`]/.test(value))
  const verbAt = verb.range.start
  return {
    ...{ manager, program, verb, unknown, operands: rest },
    options: options.map((option) => ({ ...option, beforeVerb: option.range.start < verbAt })),
  }
}

type Sorted = {
  readonly options: readonly Omit<CallOption, 'beforeVerb'>[]
  readonly operands: readonly ShellWord[]
}

function sortWords(manager: PackageManager, words: readonly ShellWord[]): Sorted {
  const options: Omit<CallOption, 'beforeVerb'>[] = []
  const operands: ShellWord[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === undefined) break
    if (word.value === '--') {
      // What follows is for the program that builds the gem.
      if (manager.id !== 'gem') operands.push(...words.slice(at + 1))
      break
    }
    if (!word.value.startsWith('-') || word.value === '-') {
      operands.push(word)
      continue
    }
    const { name, value } = splitOption(manager, word.value)
    const takes = value === undefined && takesValue(manager, word.value)
    const given = takes ? words[++at]?.value : value
    options.push({ text: word.value, name, value: given, range: word.range })
  }
  return { options, operands }
}

function splitOption(manager: PackageManager, text: string): { name: string; value: string | undefined } {
  const equals = text.indexOf('=')
  if (equals > 0 && (text.startsWith('--') || manager.longDash))
    return { name: text.slice(0, equals), value: text.slice(equals + 1) }
  const short = text.slice(0, 2)
  if (text.startsWith('--') || manager.longDash || text.length === 2 || !valuesOf(manager).has(short))
    return { name: text, value: undefined }
  return { name: short, value: text.slice(2).replace(/^=/, '') }
}

/** A long option, or a cluster of letters whose last one takes a value. */
function takesValue(manager: PackageManager, text: string): boolean {
  const values = valuesOf(manager)
  if (values.has(text)) return true
  if (text.startsWith('--') || manager.longDash) return false
  const letter = [...text.slice(1)].findIndex((char) => values.has(`-${char}`))
  return letter !== -1 && letter === text.length - 2
}

const valuesOf = remember(({ values, ecosystem }: PackageManager): ReadonlySet<string> => {
  const steps = ECOSYSTEMS.find(({ id }) => id === ecosystem)
  return new Set([...values, ...(steps?.values ?? []), ...(steps?.files ?? []), ...(steps?.folders ?? [])])
})

function readVerb(
  { bare, groups = [] }: PackageManager,
  { nameRange }: Program,
  operands: readonly ShellWord[],
): { verb: ShellWord | undefined; rest: readonly ShellWord[] } {
  const [first, second, ...rest] = operands
  if (bare === '' || (first === undefined && bare !== undefined))
    return { verb: { value: bare, literal: true, range: nameRange }, rest: operands }
  if (!first?.literal) return { verb: undefined, rest: [] }
  if (!groups.includes(first.value) || second === undefined) return { verb: first, rest: operands.slice(1) }
  const range = { start: first.range.start, end: second.range.end }
  return { verb: { value: `${first.value} ${second.value}`, literal: second.literal, range }, rest }
}

/** The calls of all RUNs, variables filled in where they are known. */
export const packageCalls = remember(
  (facts: Facts): ReadonlyMap<RunFacts, readonly PackageCall[]> =>
    new Map(
      facts.runs.map((run) => [
        run,
        run.programs.flatMap((program) => {
          if (!BY_PROGRAM.has(unwrapPython(program).name)) return []
          const known = program.args.every(({ literal }) => literal)
          return (
            readPackageCall(known ? program : { ...program, args: resolveWords(facts, run, program.args) }) ??
            []
          )
        }),
      ]),
    ),
)

/** The calls of some package managers in one RUN. */
export function callsOf(facts: Facts, run: RunFacts, ...ids: readonly ManagerId[]): readonly PackageCall[] {
  return (packageCalls(facts).get(run) ?? []).filter(({ manager }) => ids.includes(manager.id))
}

/** Which verb of its package manager a call has. */
export function hasVerb(
  { manager, verb }: PackageCall,
  ...kinds: readonly ('install' | 'remove' | 'refresh' | 'upgrade' | 'clean')[]
): boolean {
  return kinds.some((kind) => manager[kind]?.includes(verb.value))
}

/** One of these options is there, written out or as a letter of a cluster. */
export function hasOption({ options, manager }: PackageCall, ...names: readonly string[]): boolean {
  const letters = names.filter((name) => /^-[A-Za-z]$/.test(name)).map((name) => name.charAt(1))
  return options.some(({ name, text }) => {
    if (names.includes(name)) return true
    if (manager.longDash || !/^-[A-Za-z]+$/.test(text)) return false
    const own = [...text.slice(1)]
    const until = own.findIndex((char) => valuesOf(manager).has(`-${char}`))
    return own.slice(0, until === -1 ? undefined : until + 1).some((char) => letters.includes(char))
  })
}

/** The value of an option, the last one given. */
export function optionValue({ options }: PackageCall, ...names: readonly string[]): string | undefined {
  return options.findLast(({ name }) => names.includes(name))?.value
}

/** From the name of the program to the end of the verb. */
export function callRange({ program, verb }: PackageCall): ShellWord['range'] {
  return { start: program.nameRange.start, end: verb.range.end }
}

/** What people call it: `apt-get install`. */
export function callLabel({ program, manager, verb }: PackageCall): string {
  const name = program.name.startsWith('python') ? manager.id : program.name
  return `${name} ${verb.value}`.trim()
}

/** Something is piped or redirected into it. */
export function hasInput({ program: { pipe, redirects } }: PackageCall): boolean {
  return (pipe !== undefined && pipe.index > 0) || redirects.some(({ operator }) => operator.startsWith('<'))
}
