// Shell form and exec form of CMD, ENTRYPOINT and RUN: what one simple command would be as a JSON list.
import { parse } from 'unbash'
import type { ShellAssignment, ShellWord } from './shell.ts'
import { readAssignment, readWord } from './shell-program.ts'
import { sourceRange } from './source.ts'
import type { Joined, Range } from './syntax.ts'

export type SimpleCommand = {
  readonly assignments: readonly ShellAssignment[]
  /** Wrappers included, quotes removed. */
  readonly words: readonly ShellWord[]
  /** Of the words, without assignments. */
  readonly range: Range
}

/** One command without operators, redirections or comment; undefined for anything else. */
export function readSimpleCommand(joined: Joined): SimpleCommand | undefined {
  const { commands, errors } = parse(joined.text)
  const [statement] = commands
  if (statement === undefined || commands.length > 1 || errors?.length || statement.background)
    return undefined
  const { command: node } = statement
  const plain = node.type === 'Command' && node.name !== undefined && node.redirects.length === 0
  if (!plain || joined.text.slice(node.end).trim() !== '') return undefined
  const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.args]
  // A lone bracket is no word to the parser, but an error to a shell.
  if (parts.some(({ pos }, at) => joined.text.slice(parts[at - 1]?.end ?? 0, pos).trim() !== ''))
    return undefined
  const assignments = node.prefix.filter((part) => part.type === 'Assignment')
  const name = node.name?.pos ?? node.pos
  return {
    assignments: assignments.map((part) => readAssignment(joined, part)),
    words: [...(node.name ? [node.name] : []), ...node.args].map((word) => readWord(joined, word)),
    range: sourceRange(joined, name, node.end),
  }
}

/** The words as the JSON list Docker reads. */
export function renderExecForm(words: readonly string[]): string {
  return `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
}

const BUILTINS = new Set(
  '. : alias bg break builtin cd command continue declare eval exec exit export fg hash jobs let local read readonly return set shift shopt source times trap type typeset ulimit umask unalias unset wait'.split(
    ' ',
  ),
)

/** True for names that only a shell knows, so that no program of that name can be executed. */
export function isShellBuiltin(name: string): boolean {
  return BUILTINS.has(name)
}
