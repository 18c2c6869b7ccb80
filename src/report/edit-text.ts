// Edits of a fix → the lines before and after, for showing what it would do.
import type { Edit } from '../lint/finding.ts'
import { type DiffLine, diffLines } from './line-diff.ts'

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

/** The lines as a person sees them: no breaks, no byte order mark; a break at the very end starts no line. */
export function linesOf(text: string): readonly string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map(withoutReturn)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
