// A unified diff → the same for a person: coloured, control characters visible.
import type { Paint } from './paint.ts'
import { cellsOf } from './visible.ts'

/** Not a patch any more: only for looking at. */
export function renderPaintedDiff(diff: string, paint: Paint): string {
  return diff.replaceAll(/[^\n]+/g, (line) =>
    paintLine(line.endsWith('\r') ? line.slice(0, -1) : line, paint),
  )
}

function paintLine(line: string, paint: Paint): string {
  const text = cellsOf(line)
    .map((cell) => cell.text)
    .join('')
  if (/^(?:---|\+\+\+) /.test(line)) return paint('strong', text)
  if (line.startsWith('@@')) return paint('quiet', text)
  if (line.startsWith('+')) return paint('added', text)
  return line.startsWith('-') ? paint('removed', text) : text
}
