// Edits of a fix → the lines before and after, for showing what it would do.
import type { Edit } from '../lint/finding.ts'
import { type DiffLine, diffLines } from './line-diff.ts'

/** The whole lines a fix touches, before and after; lines between distant edits are kept in it. */
export function previewEdits(text: string, edits: readonly Edit[]): readonly DiffLine[] {
  const { range, text: added } = joinEdits(text, edits)
  const from = range.start === 0 ? 0 : text.lastIndexOf('\n', range.start - 1) + 1
  const after = text.slice(from, range.start) + added
  const at = range.end
  const whole = at > from && text[at - 1] === '\n' && (after === '' || after.endsWith('\n'))
  const lineEnd = whole ? at : text.indexOf('\n', at)
  const to = lineEnd < 0 ? text.length : lineEnd
  return diffLines(linesOf(text.slice(from, to)), linesOf(after + text.slice(at, to)))
}

/** One edit that does what all of them do; the text between them is part of it. */
export function joinEdits(text: string, edits: readonly Edit[]): Edit {
  const sorted = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const start = sorted[0]?.range.start ?? 0
  let joined = ''
  let end = start
  for (const { range, text: added } of sorted) {
    joined += text.slice(end, range.start) + added
    end = Math.max(end, range.end)
  }
  return { range: { start, end }, text: joined }
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
