// Edits and offsets of a fix → positions and new text, for showing what it would do.
import type { Edit, Position } from '../lint/finding.ts'
import { type DiffLine, diffLines } from './line-diff.ts'

/** Where each line starts; a line ends with a line feed, as the front end reads it. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The range of an edit as lines and columns. */
export function positionOf(starts: readonly number[], { range }: Edit): Position {
  const from = placeOf(starts, range.start)
  const to = placeOf(starts, range.end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

/** The whole lines a fix touches, before and after; lines between distant edits are kept in it. */
export function previewEdits(text: string, edits: readonly Edit[]): readonly DiffLine[] {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const first = sorted[0]?.range.start ?? 0
  const from = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
  let after = ''
  let at = from
  for (const { range, text: added } of sorted) {
    after += text.slice(at, range.start) + added
    at = Math.max(at, range.end)
  }
  const whole = at > from && text[at - 1] === '\n' && (after === '' || after.endsWith('\n'))
  const lineEnd = whole ? at : text.indexOf('\n', at)
  const to = lineEnd < 0 ? text.length : lineEnd
  return diffLines(linesOf(text.slice(from, to)), linesOf(after + text.slice(at, to)))
}

/** The lines of a text without their breaks; a break at the very end starts no line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function placeOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
