// A program of a RUN → the user it creates.
import type { Program, ShellWord } from '../dockerfile/shell.ts'
import { readArguments } from './arguments.ts'
import type { Facts } from './facts.ts'
import { spreadLetters } from './short-options.ts'

export type CreatedUser = {
  readonly name: ShellWord
  /** The number it is given; undefined when the system picks one. */
  readonly uid: ShellWord | undefined
  /** The option `-l` of useradd: no entries in the login logs. */
  readonly withoutLogs: boolean
}

type Tool = { readonly letters: string; readonly values: readonly string[] }

/** Options with a value: the letters, and all of them as they are written. */
const TOOLS: Readonly<Record<string, Tool>> = {
  useradd: readTool(
    'bcdefgGkKpRPsuZ',
    'base-dir comment home-dir home expiredate inactive gid groups skel key password root prefix shell uid selinux-user',
  ),
  adduser: readTool(
    'hgsGuk',
    'home shell uid gid ingroup gecos comment add-extra-groups conf firstuid lastuid group-name',
  ),
}

/** Reads useradd and adduser; undefined for other programs and for the addition to a group. */
export function readCreatedUser({ name, args }: Program): CreatedUser | undefined {
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined
  if (tool === undefined) return undefined
  const { options, operands, values: given } = readArguments(spreadLetters(args, tool.letters), tool.values)
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

function readTool(letters: string, names: string): Tool {
  const long = names.split(' ').map((name) => `--${name}`)
  return { letters, values: [...[...letters].map((letter) => `-${letter}`), ...long] }
}
