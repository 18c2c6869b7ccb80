// A position in a text → the lines around it with the exact range marked.
import type { Position } from '../lint/finding.ts'
import type { Ink, Paint } from './paint.ts'
import { type Cell, cellsOf } from './visible.ts'

const MAX_WIDTH = 120
const LEAD = 24
const MAX_LINES = 9

export type ExcerptRequest = {
  readonly lines: readonly string[]
  readonly at: Position
  readonly ink: Ink
  readonly paint: Paint
}

/** Lines ready to print: one line of context on each side, `^` under every marked column. */
export function renderExcerpt({ lines, at, ink, paint }: ExcerptRequest): readonly string[] {
  const last = lastMarkedLine(at)
  const first = Math.max(1, at.line - 1)
  const end = Math.min(lines.length, last + 1)
  const gutter = String(end).length
  const shown: string[] = []
  for (let number = first; number <= end; number++) {
    if (isLeftOut(number, at.line, last)) {
      if (number === at.line + MAX_LINES - 3) shown.push(paint('quiet', `${' '.repeat(gutter)} ⋮`))
      continue
    }
    const marked = number >= at.line && number <= last
    const { source, marks } = renderLine(lines[number - 1] ?? '', marked ? marksOf(number, at) : undefined)
    shown.push(
      `${paint('quiet', `${String(number).padStart(gutter)} │`)}${source === '' ? '' : ` ${source}`}`,
    )
    if (marks !== '') {
      const pad = marks.length - marks.trimStart().length
      const bar = paint('quiet', `${' '.repeat(gutter)} │`)
      shown.push(`${bar} ${' '.repeat(pad)}${paint(ink, marks.trimStart())}`)
    }
  }
  return shown
}

/** A range that ends at the start of a line does not reach that line. */
function lastMarkedLine(at: Position): number {
  return at.endColumn === 1 && at.endLine > at.line ? at.endLine - 1 : Math.max(at.line, at.endLine)
}

/** Of a long range only the beginning and the last two lines are shown. */
function isLeftOut(number: number, from: number, to: number): boolean {
  return to - from + 1 > MAX_LINES && number >= from + MAX_LINES - 3 && number < to - 1
}

type Marks = { readonly from: number; readonly to: number; readonly empty: boolean }

function marksOf(number: number, at: Position): Marks {
  const from = number === at.line ? at.column - 1 : 0
  const to = number === at.endLine ? at.endColumn - 1 : Number.POSITIVE_INFINITY
  return { from, to, empty: at.line === at.endLine && at.column >= at.endColumn }
}

function renderLine(line: string, marks: Marks | undefined): { source: string; marks: string } {
  const cells = cellsOf(line.endsWith('\r') ? line.slice(0, -1) : line)
  const inside =
    marks === undefined ? [] : cells.filter(({ start, end }) => start < marks.to && end > marks.from)
  const tight = trimBlank(inside)
  const { column, width } = endOf(cells)
  if (marks?.empty) {
    const at = cells.find(({ end }) => end > marks.from)?.column ?? column + width
    return crop(cells, { from: at, to: at + 1 })
  }
  const [head] = tight
  const tail = endOf(tight)
  return crop(cells, head === undefined ? undefined : { from: head.column, to: tail.column + tail.width })
}

function trimBlank(cells: readonly Cell[]): readonly Cell[] {
  const isInk = ({ text }: Cell) => text.trim() !== ''
  const from = cells.findIndex(isInk)
  return from < 0 ? cells.slice(0, 0) : cells.slice(from, cells.findLastIndex(isInk) + 1)
}

function endOf(cells: readonly Cell[]): { column: number; width: number } {
  return cells.at(-1) ?? { column: 0, width: 0 }
}

/** Cuts what is wider than a screen to a window around the marks. */
function crop(cells: readonly Cell[], marks: { from: number; to: number } | undefined) {
  const end = endOf(cells)
  const width = end.column + end.width
  const from = width <= MAX_WIDTH ? 0 : Math.max(0, Math.min((marks?.from ?? 0) - LEAD, width - MAX_WIDTH))
  const kept = cells.filter((cell) => cell.column >= from && cell.column + cell.width <= from + MAX_WIDTH)
  const lead = from > 0 ? '…' : ''
  const tail = width > from + MAX_WIDTH ? '…' : ''
  const source = `${lead}${kept.map(({ text }) => text).join('')}${tail}`.trimEnd()
  if (marks === undefined) return { source, marks: '' }
  const shift = lead.length - (kept[0]?.column ?? from)
  const length = Math.max(1, Math.min(marks.to, from + MAX_WIDTH) - marks.from)
  return { source, marks: ' '.repeat(Math.max(0, marks.from + shift)) + '^'.repeat(length) }
}
