// A program of a RUN → the user it creates.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { readArguments } from './arguments.ts'
import type { Facts } from './facts.ts'

export type CreatedUser = {
  readonly name: ShellWord
  /** The number it is given; undefined when the system picks one. */
  readonly uid: ShellWord | undefined
  /** The option `-l` of useradd: no entries in the login logs. */
  readonly withoutLogs: boolean
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  useradd: split(
    'bcdefgGkKpRPsuZ',
    'base-dir comment home-dir home expiredate inactive gid groups skel key password root prefix shell uid selinux-user',
  ),
  adduser: split(
    'hgsGuk',
    'home shell uid gid ingroup gecos comment add-extra-groups conf firstuid lastuid group-name',
  ),
}

/** Reads useradd and adduser; undefined for other programs and for the addition to a group. */
export function readCreatedUser({ name, args }: Program): CreatedUser | undefined {
  const values = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined
  if (values === undefined) return undefined
  const words = args.flatMap((word) => spreadCluster(word, values))
  const { options, operands, values: given } = readArguments(words, values)
  const [user, group] = operands
  if (user === undefined || group !== undefined) return undefined
  const uid = given.findLast(({ option }) => option === '-u' || option === '--uid')?.word
  return { name: user, uid, withoutLogs: options.has('-l') || options.has('--no-log-init') }
}

/** The users that the RUNs of a chain of stages create, oldest first. */
export function createdUsers({ runs, stages }: Facts, stage: number): readonly CreatedUser[] {
  const chain = stages[stage]?.chain ?? []
  const own = runs.filter((run) => chain.includes(run.stage) && !run.onbuild)
  return own.flatMap(({ programs }) => programs.flatMap((program) => readCreatedUser(program) ?? []))
}

/** `-mu` as `-m -u`; the value of the last letter may be attached. */
function spreadCluster(word: ShellWord, values: readonly string[]): readonly ShellWord[] {
  if (!/^-[A-Za-z]{2}/.test(word.value)) return [word]
  const letters = [...word.value.slice(1)]
  const end = letters.findIndex((letter) => values.includes(`-${letter}`))
  const flags = (end === -1 ? letters : letters.slice(0, end)).map((letter) => `-${letter}`)
  const last = end === -1 ? [] : [`-${letters.slice(end).join('')}`]
  return [...flags, ...last].map((value) => ({ ...word, value }))
}

function split(letters: string, names: string): readonly string[] {
  return [...[...letters].map((letter) => `-${letter}`), ...names.split(' ').map((name) => `--${name}`)]
}
