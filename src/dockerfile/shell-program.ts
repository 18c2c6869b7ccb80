// A simple command of the shell → a program with its words, assignments and redirections.
import type { Assignment, Command, Redirection, Word } from 'unbash'
import type { Program, ShellAssignment, ShellRedirect, ShellWord } from './shell.ts'
import { programName } from './shell-wrappers.ts'
import { sourceRange } from './source.ts'
import type { Joined } from './syntax.ts'

/** `$'…'` and `$"…"` mean something else in a plain sh, so they do not count. */
const LITERAL = new Set(['Literal', 'SingleQuoted', 'DoubleQuoted'])

export type Found = {
  readonly node: Command
  readonly own: readonly ShellWord[]
  readonly first: ShellWord | undefined
  readonly wrappers: readonly string[]
  readonly site: Pick<Program, 'inSubshell' | 'inSubstitution' | 'conditional' | 'inFunction' | 'pipe'> & {
    readonly joined: Joined
  }
}

/** The program a command is, given its words without wrappers. */
export function buildProgram({ node, own, first, wrappers, site }: Found): Program {
  const { joined, inSubshell, inSubstitution, conditional, inFunction, pipe } = site
  const [name, ...args] = own
  const whole = sourceRange(joined, node.pos, node.end)
  const last = own.at(-1)
  const assignments = node.prefix.filter((part) => part.type === 'Assignment')
  return {
    name: programName(name),
    nameRange: name?.range ?? whole,
    range: first && last ? { start: first.range.start, end: last.range.end } : whole,
    args,
    assignments: assignments.map((assignment) => readAssignment(joined, assignment)),
    redirects: node.redirects.map((redirect) => readRedirect(joined, redirect)),
    ...{ wrappers, inSubshell, inSubstitution, conditional, inFunction, pipe },
  }
}

/** A word or an argument that looks like an assignment, quotes removed. */
export function readWord(joined: Joined, word: Word | Assignment): ShellWord {
  const range = sourceRange(joined, word.pos, word.end)
  if (word.type === 'Assignment') {
    const inner = word.value.type === 'Word' ? readWord(joined, word.value) : undefined
    const value = `${word.text.slice(0, word.value.pos - word.pos)}${inner?.value ?? ''}`
    return { value, literal: inner?.literal ?? false, range }
  }
  return { value: word.value, literal: !word.text.startsWith('~') && isLiteral(word), range }
}

function isLiteral({ parts }: Word): boolean {
  return (parts ?? []).every(
    (part) =>
      LITERAL.has(part.type) &&
      (part.type !== 'DoubleQuoted' || part.parts.every(({ type }) => type === 'Literal')),
  )
}

/** `NAME=value` before a command. */
export function readAssignment(joined: Joined, assignment: Assignment): ShellAssignment {
  const value = assignment.value.type === 'Word' ? readWord(joined, assignment.value) : undefined
  return { name: assignment.name, value, range: sourceRange(joined, assignment.pos, assignment.end) }
}

function readRedirect(joined: Joined, redirect: Redirection): ShellRedirect {
  const target = redirect.type === 'HereDoc' ? undefined : redirect.target
  return {
    operator: redirect.operator,
    target: target && readWord(joined, target),
    range: sourceRange(joined, redirect.pos, redirect.end),
  }
}
