// A program of a RUN → the install step of a package manager, if it is one.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { type Arguments, readArguments } from './arguments.ts'
import { ECOSYSTEMS, type Ecosystem, type InstallForm } from './ecosystems.ts'
import { remember } from './remember.ts'

export type Install = {
  readonly ecosystem: Ecosystem
  readonly form: InstallForm
  readonly program: Program
  /** What people call it: `npm ci`. */
  readonly label: string
  /** Where to add options: after the subcommand. */
  readonly optionsAt: number
  readonly arguments: Arguments
  /** Files it names (`-r requirements.txt`). */
  readonly files: readonly ShellWord[]
  /** The folder it is told to work in. */
  readonly folder: ShellWord | undefined
  /** What is left after the subcommand. */
  readonly operands: readonly ShellWord[]
  readonly frozen: boolean
}

type Forms = {
  readonly ecosystem: Ecosystem
  readonly forms: readonly InstallForm[]
  /** Options that take a value. */
  readonly valued: readonly string[]
}

/** The rows of the table that may be meant by the name of a program. */
const FORMS_OF: ReadonlyMap<string, readonly Forms[]> = Map.groupBy(
  ECOSYSTEMS.flatMap((ecosystem) => {
    const { installs, values = [], files = [], folders = [] } = ecosystem
    const valued = [...values, ...files, ...folders]
    const names = new Set(installs.flatMap(({ programs }) => programs))
    return [...names].map((name) => {
      const forms = installs.filter(({ programs }) => programs.includes(name))
      return { name, ecosystem, forms, valued }
    })
  }),
  ({ name }) => name,
)

/** Finds the table's entry for a program. */
export const findInstall = remember((program: Program): Install | undefined => {
  const { name, words } = unwrapPython(program)
  for (const { ecosystem, forms, valued } of FORMS_OF.get(name) ?? []) {
    const read = readArguments(words, valued)
    for (const form of forms) {
      const rest = matchSubcommand(form, read.operands)
      if (rest !== undefined && optionsFit(form, read) && operandsFit(form, rest))
        return describe({ ecosystem, form, program, name }, read, rest)
    }
  }
  return undefined
})

/** `python -m pip` is pip, and so is pip3.12. */
export function unwrapPython({ name, args }: Program): { name: string; words: readonly ShellWord[] } {
  if (/^python[\d.]*$/.test(name) && args[0]?.value === '-m' && args[1]?.literal)
    return { name: args[1].value, words: args.slice(2) }
  return { name: /^pip[\d.]+$/.test(name) ? 'pip' : name, words: args }
}

/** The operands behind the subcommand, undefined when it is another one. */
function matchSubcommand(
  { subcommands, anywhere }: InstallForm,
  operands: readonly ShellWord[],
): readonly ShellWord[] | undefined {
  for (const wanted of subcommands) {
    if (wanted === undefined) {
      if (operands.length === 0 || subcommands.length === 1) return operands
      continue
    }
    const parts = wanted.split(' ')
    if (anywhere) {
      if (operands.some(({ value }) => value === wanted || value.endsWith(`; ${wanted}`)))
        return operands.filter(({ value }) => value !== wanted)
    } else if (parts.every((part, index) => operands[index]?.value === part))
      return operands.slice(parts.length)
  }
  return undefined
}

function optionsFit({ needs, unless = [] }: InstallForm, { options }: Arguments): boolean {
  const has = (option: string): boolean => options.has(option)
  return (needs === undefined || needs.some(has)) && !unless.some(has)
}

function operandsFit({ operands, anywhere }: InstallForm, rest: readonly ShellWord[]): boolean {
  if (operands === 'any') return true
  if (operands === 'packages') return rest.every(({ value }) => isPackageName(value))
  return rest.length === 0 || anywhere === true
}

/** True for `flask==3.0` and `@scope/name`, false for folders, archives and addresses of files. */
export function isPackageName(word: string): boolean {
  return !/^\.|^\/|^file:|\.(whl|tgz|tar\.gz|zip|deb|rpm|apk|gem)$/.test(word) && !/^[^@:]*\//.test(word)
}

type Found = Pick<Install, 'ecosystem' | 'form' | 'program'> & { readonly name: string }

function describe(found: Found, read: Arguments, operands: readonly ShellWord[]): Install {
  const { ecosystem, form, program, name } = found
  const { files = [], folders = [] } = ecosystem
  const subcommand = read.operands.filter((word) => !operands.includes(word))
  const named = read.values.filter(({ option }) => files.includes(option))
  const shown = named.slice(0, 1).map(({ option, word }) => `${option} ${word.value}`)
  const frozen = form.frozen === 'always' || form.frozen?.some((option) => read.options.has(option)) === true
  return {
    ecosystem,
    form,
    program,
    label: [name, ...subcommand.map(({ value }) => value), ...shown].join(' '),
    optionsAt: (subcommand.at(-1)?.range ?? program.nameRange).end,
    arguments: read,
    files: named.map(({ word }) => word),
    folder: read.values.findLast(({ option }) => folders.includes(option))?.word,
    operands,
    frozen,
  }
}
