// Shell text → the variables it uses, with their places in the Dockerfile.

import { heredocText } from '../dockerfile/shell-text.ts'
import { sourceRange } from '../dockerfile/source.ts'
import type { Joined, Range } from '../dockerfile/syntax.ts'
import type { RunFacts } from './facts.ts'

export type ShellVariable = {
  readonly name: string
  readonly range: Range
  /** `${NAME:-…}` and the like, which provide for a missing value. */
  readonly modified: boolean
}

/** What the shell of a RUN puts in; single quotes and escapes are respected. */
export function shellVariables(text: string, { instruction }: RunFacts): readonly ShellVariable[] {
  const { rest, heredocs, form } = instruction
  if (form === 'json') return []
  const alone = /^\s*\d*<<-?\s*\S+\s*$/.test(rest.text)
  const bodies = heredocs.filter((heredoc) => heredoc.expand || alone)
  return [...scan(rest, true), ...bodies.flatMap((heredoc) => scan(heredocText(text, heredoc), alone))]
}

const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(\}?))/y

/** In a heredoc that is no script, quotes mean nothing. */
function scan(joined: Joined, quotes: boolean): readonly ShellVariable[] {
  const found: ShellVariable[] = []
  const { text } = joined
  let double = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (quotes && char === '"') double = !double
    else if (quotes && char === "'" && !double) {
      const end = text.indexOf("'", at + 1)
      if (end < 0) break
      at = end
    } else if (char === '$') {
      VARIABLE.lastIndex = at
      const match = VARIABLE.exec(text)
      const name = match?.[1] ?? match?.[2]
      if (match === null || name === undefined) continue
      const modified = match[2] !== undefined && match[3] === ''
      found.push({ name, range: sourceRange(joined, at, at + match[0].length), modified })
    }
  }
  return found
}
