// Turns rows of figures into an aligned table.
import type { Result, Row } from './benchmark.ts'

const heading = ['', 'runs', 'median', 'p90', 'min', 'max', '']

/** The result of one benchmark for people. */
export function renderResult(name: string, { title, rows }: Result): string {
  const cells = [heading, ...rows.map(cellsOf)]
  const widths = heading.map((_, column) => Math.max(...cells.map((line) => (line[column] ?? '').length)))
  const lines = cells.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === line.length - 1 ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return `${name}: ${title}\n${lines.map((line) => `  ${line}`).join('\n')}\n`
}

/** Spread says nothing about a single sample. */
function cellsOf({ name, runs, median, p90, min, max, unit, note = '' }: Row): readonly string[] {
  const spread = runs === 1 ? ['', '', ''] : [p90, min, max].map((figure) => `${digits(figure)} ${unit}`)
  return [name, String(runs), `${digits(median)} ${unit}`, ...spread, note]
}

/** Three digits that count, and never an exponent. */
export function digits(figure: number): string {
  const size = Math.abs(figure)
  if (size >= 100) return figure.toFixed(0)
  if (size >= 10) return figure.toFixed(1)
  return figure.toFixed(size >= 1 ? 2 : 3)
}
