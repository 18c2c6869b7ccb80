// Offsets of a text into lines and columns, and offsets of joined text into offsets of the source.
import type { Joined, Range } from './syntax.ts'

/** A physical line: `end` is before the line break, `next` after it. */
export type SourceLine = { readonly start: number; readonly end: number; readonly next: number }

/** The offsets at which lines start. */
export type LineIndex = readonly number[]

/** Cuts a text at line feeds; carriage returns before them belong to the line break. */
export function splitLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    let end = feed < 0 ? text.length : feed
    while (end > start && text[end - 1] === '\r') end--
    lines.push({ start, end, next })
    start = next
  }
  return lines
}

/** The starts of all lines, the empty one after a final line feed included. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The 1-based line and column of an offset. */
export function positionAt(index: LineIndex, offset: number): { line: number; column: number } {
  const at = lastAtMost(index, offset, (start) => start)
  return { line: at + 1, column: offset - (index[at] ?? 0) + 1 }
}

/** The offset of a 1-based line and column. */
export function offsetAt(index: LineIndex, position: { line: number; column: number }): number {
  return (index[position.line - 1] ?? 0) + position.column - 1
}

/** Where the character at `offset` of the joined text stands in the file. */
export function sourceOffset(joined: Joined, offset: number): number {
  const piece = joined.pieces[lastAtMost(joined.pieces, offset, ({ at }) => at)]
  return piece === undefined ? 0 : piece.source + offset - piece.at
}

/** The range of the file from the first to the last character of a part of the joined text. */
export function sourceRange(joined: Joined, start: number, end: number): Range {
  const from = sourceOffset(joined, start)
  return { start: from, end: end > start ? sourceOffset(joined, end - 1) + 1 : from }
}

/** A part of a joined text, still tied to the file. */
export function sliceJoined(joined: Joined, start: number, end: number): Joined {
  const first = lastAtMost(joined.pieces, start, ({ at }) => at)
  const pieces = [{ at: 0, source: sourceOffset(joined, start) }]
  for (let i = first + 1; i < joined.pieces.length; i++) {
    const piece = joined.pieces[i]
    if (piece === undefined || piece.at >= end) break
    if (piece.at > start) pieces.push({ at: piece.at - start, source: piece.source })
  }
  return { text: joined.text.slice(start, end), pieces }
}

function lastAtMost<T>(sorted: readonly T[], limit: number, key: (item: T) => number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const item = sorted[middle]
    if (item !== undefined && key(item) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
