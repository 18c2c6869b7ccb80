// Offsets of a text → 1-based lines and columns.
import { createLineIndex, positionAt } from '../dockerfile/source.ts'
import type { Range } from '../dockerfile/syntax.ts'
import type { Position } from './finding.ts'

/** Prepares a text once; the answer maps any range in it. A byte order mark takes no column. */
export function createLocator(text: string): (range: Range) => Position {
  const index = createLineIndex(text)
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const locate = (offset: number) => {
    const { line, column } = positionAt(index, Math.max(offset, mark))
    return { line, column: line === 1 ? column - mark : column }
  }
  return ({ start, end }) => {
    const from = locate(start)
    const to = locate(end)
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}
