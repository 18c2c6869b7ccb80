// Offsets of a text → 1-based lines and columns.
import type { Range } from '../dockerfile/syntax.ts'
import type { Position } from './finding.ts'

/** Prepares a text once; the answer maps any range in it. */
export function createLocator(text: string): (range: Range) => Position {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const locate = (offset: number): readonly [number, number] => {
    let low = 0
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [low + 1, offset - (starts[low] ?? 0) + 1 - (low === 0 ? bom : 0)]
  }
  return ({ start, end }) => {
    const [line, column] = locate(Math.max(start, bom))
    const [endLine, endColumn] = locate(Math.max(end, bom))
    return { line, column, endLine, endColumn }
  }
}
