// A part of a script → where ShellCheck says that it stands: lines, and columns in characters.
import { createLineIndex, positionAt } from '../../src/dockerfile/source.ts'
import type { ShellSpot } from '../../src/lint/shell/comment.ts'

/** From one offset to another. */
export function spotOf(text: string, start: number, end: number): ShellSpot {
  const index = createLineIndex(text)
  const count = (offset: number) => {
    const { line, column } = positionAt(index, offset)
    return { line, column: [...text.slice(offset - column + 1, offset)].length + 1 }
  }
  const [from, to] = [count(start), count(end)]
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}
