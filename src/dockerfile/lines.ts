// Physical lines into logical ones: continuations joined, comments and blank lines inside dropped.
import { skipSpaces } from './characters.ts'
import { bomLength } from './directives.ts'
import type { SourceLine } from './source.ts'
import type { Comment, Joined, Range } from './syntax.ts'

export type LogicalLine = {
  readonly joined: Joined
  /** Index of the line after the last one that belongs to it. */
  readonly next: number
  readonly comments: readonly Comment[]
  readonly blankLines: readonly Range[]
}

type Text = { readonly text: string; readonly lines: readonly SourceLine[] }

/** The comment that stands alone on line `index`, if any. */
export function commentAt({ text, lines }: Text, index: number): Comment | undefined {
  const line = lines[index]
  if (line === undefined) return undefined
  const start = contentStart(text, line)
  if (start === line.end || text[start] !== '#') return undefined
  return { text: text.slice(start + 1, line.end).trim(), range: { start, end: line.end }, line: index + 1 }
}

/** Where the first non-blank character of a line stands, or the line's end. */
export function contentStart(text: string, line: SourceLine): number {
  const start = line.start === 0 ? bomLength(text) : line.start
  return skipSpaces(text, start, line.end)
}

/** Reads the logical line that begins on line `first`, which must be neither blank nor a comment. */
export function readLogicalLine(source: Text, first: number, escapeChar: string): LogicalLine {
  const { text, lines } = source
  const pieces: { at: number; source: number }[] = []
  const comments: Comment[] = []
  const blankLines: Range[] = []
  let joined = ''
  let next = first
  for (let open = true; open && next < lines.length; next++) {
    const line = lines[next]
    if (line === undefined) break
    const start = next === first ? contentStart(text, line) : line.start
    const comment = next === first ? undefined : commentAt(source, next)
    if (comment !== undefined) {
      comments.push(comment)
    } else if (next !== first && skipSpaces(text, start, line.end) === line.end) {
      blankLines.push({ start, end: line.end })
    } else {
      const cut = continuationStart(text, { start, end: line.end }, escapeChar)
      open = cut !== undefined
      pieces.push({ at: joined.length, source: start })
      joined += text.slice(start, cut ?? line.end)
    }
  }
  return { joined: { text: joined, pieces }, next, comments, blankLines }
}

/** Where the escape character stands that continues a line; a doubled one does not. */
function continuationStart(text: string, { start, end }: Range, escapeChar: string): number | undefined {
  let at = end - 1
  while (at >= start && (text[at] === ' ' || text[at] === '\t')) at--
  if (at < start || text[at] !== escapeChar) return undefined
  return at > start && text[at - 1] === escapeChar ? undefined : at
}
