// The tree of a shell script → its programs and outermost steps, with places in the Dockerfile.
import {
  type Assignment,
  type Command,
  forEachChild,
  type Redirection,
  type SyntaxNode,
  type Word,
} from 'unbash'
import type { Program } from './shell.ts'
import { buildProgram, readWord } from './shell-program.ts'
import { unquotedText } from './shell-text.ts'
import { deriveShellCall, deriveWrapperLength, programName } from './shell-wrappers.ts'
import { sliceJoined } from './source.ts'
import type { Joined } from './syntax.ts'

/** Where a node stands: the text it was parsed from, and what surrounds it. */
export type Site = {
  readonly joined: Joined
  readonly wrappers: readonly string[]
  readonly inSubshell: boolean
  readonly inSubstitution: boolean
  readonly conditional: boolean
  readonly inFunction: boolean
  readonly pipe: Program['pipe']
  readonly depth: number
}

/** What a walk gathers; `nested` reads a script inside the script, `heredoc` gives the body of the next heredoc. */
export type Gathered = {
  readonly programs: Program[]
  readonly nested: (text: Joined, site: Site) => void
  readonly heredoc: (delimiter: string) => Joined | undefined
  complete: boolean
}

/** Adds the programs under a node. */
export function walkShell(node: SyntaxNode, site: Site, out: Gathered): void {
  const below = (child: SyntaxNode, change: Partial<Site> = {}) =>
    walkShell(child, { ...site, ...change }, out)
  switch (node.type) {
    case 'Script':
      if (node.source !== undefined) out.complete = false
      else for (const statement of node.commands) below(statement)
      return
    case 'AndOr': {
      const guarded = readGuards(node.commands, node.operators)
      for (const [index, command] of node.commands.entries())
        below(command, { conditional: site.conditional || guarded[index] === true })
      return
    }
    case 'Pipeline': {
      const { length } = node.commands
      for (const [index, command] of node.commands.entries())
        below(command, length > 1 ? { pipe: { index, length } } : {})
      return
    }
    case 'Command':
      walkCommand(node, site, out)
      return
    case 'If':
      below(node.clause)
      for (const part of [node.then, ...node.elif, node.else]) if (part) below(part, { conditional: true })
      return
    case 'While':
      below(node.clause)
      below(node.body, { conditional: true })
      return
    case 'Function':
      below(node.body, { inFunction: true })
      return
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      if (node.script) below(node.script, { inSubstitution: true, inSubshell: true, pipe: undefined })
      return
    default:
      forEachChild(node, (child) => below(child, changeFor(node)))
  }
}

function changeFor({ type }: SyntaxNode): Partial<Site> {
  if (type === 'Subshell') return { inSubshell: true }
  if (type === 'For' || type === 'Select' || type === 'ArithmeticFor' || type === 'CaseItem')
    return { conditional: true }
  return {}
}

/** For each command of a list whether it runs only sometimes: after `||`, or after `[ … ] &&`. */
export function readGuards(
  commands: readonly SyntaxNode[],
  operators: readonly string[],
): readonly boolean[] {
  let tested = false
  return commands.map((_command, index) => {
    const before = commands[index - 1]
    if (operators[index - 1] !== '&&') tested = false
    else if (before !== undefined && isTest(before)) tested = true
    return operators[index - 1] === '||' || tested
  })
}

function isTest(node: SyntaxNode): boolean {
  if (node.type === 'TestCommand') return true
  return node.type === 'Command' && ['[', 'test'].includes(node.name?.value ?? '')
}

/** Nobody wraps deeper, and each of them looks at all words behind it. */
const MOST_WRAPPERS = 50

function walkCommand(node: Command, site: Site, out: Gathered): void {
  const { joined } = site
  const parts = [...node.prefix, ...(node.name ? [node.name] : []), ...node.suffix]
  for (const part of parts) forEachChild(part, (child) => walkShell(child, { ...site, pipe: undefined }, out))
  const inner = [...(node.name ? [node.name] : []), ...node.args]
  const words = inner.map((word) => readWord(joined, word))
  const wrappers = [...site.wrappers]
  let start = 0
  for (let length = deriveWrapperLength(words); length > 0 && wrappers.length < MOST_WRAPPERS; ) {
    wrappers.push(programName(words[start]))
    start += length
    length = deriveWrapperLength(words.slice(start))
  }
  const own = words.slice(start)
  const call = deriveShellCall(own)
  const heredocs = node.redirects.filter((redirect) => redirect.type === 'HereDoc')
  const bodies = heredocs.map((redirect) => heredocOf(redirect, joined, out))
  const text = call?.kind === 'string' ? stringOf(inner[start + call.index], joined) : bodies[0]
  const nests = call !== undefined && call.kind !== 'file' && text !== undefined && site.depth < 6
  if (nests) {
    const shell = { wrappers: [...wrappers, programName(own[0])], depth: site.depth + 1, inSubshell: true }
    out.nested(text, { ...site, ...shell })
  } else if (parts.length > 0) out.programs.push(buildProgram({ node, own, first: words[0], wrappers, site }))
}

function heredocOf(redirect: Redirection, joined: Joined, out: Gathered): Joined | undefined {
  if (redirect.type !== 'HereDoc') return undefined
  const { body, delimiter } = redirect
  if (body.end === body.pos) return out.heredoc(delimiter?.value ?? '')
  return sliceJoined(joined, body.pos, body.end)
}

function stringOf(word: Word | Assignment | undefined, joined: Joined): Joined | undefined {
  return word && readWord(joined, word).value !== '' ? unquotedText(joined, word.pos, word.end) : undefined
}
