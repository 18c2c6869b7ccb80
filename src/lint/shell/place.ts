// Lines and columns of ShellCheck in a script → offsets in the author's text and ranges of the Dockerfile.
import { createLineIndex, sourceOffset, sourceRange } from '../../dockerfile/source.ts'
import type { Range } from '../../dockerfile/syntax.ts'
import { remember } from '../remember.ts'
import { firstIndex } from '../sorted.ts'
import type { ShellSpot } from './comment.ts'
import type { ShellScript } from './script.ts'

/** Offsets in `body.text`; undefined for what lies in the lines of ours. */
export function placeInBody(script: ShellScript, spot: ShellSpot): Range | undefined {
  const ours = script.text.length - script.body.text.length
  const start = offsetIn(script, spot.line, spot.column) - ours
  const end = offsetIn(script, spot.endLine, spot.endColumn) - ours
  return start < 0 ? undefined : { start, end: Math.max(start, end) }
}

/** The same place in the Dockerfile; a place between two characters becomes one of them, so that it shows. */
export function rangeInFile({ body }: ShellScript, { start, end }: Range): Range {
  const last = Math.max(body.text.trimEnd().length, 1)
  const from = Math.min(start, last - 1)
  const to = Math.min(Math.max(end, from + 1), Math.max(last, from + 1))
  return sourceRange(body, from, to)
}

/** The exact place of an edit; undefined where the file has something between its characters, or escapes one. */
export function editRange(
  script: ShellScript,
  spot: ShellSpot,
  side: 'before' | 'behind',
): Range | undefined {
  const place = placeInBody(script, spot)
  if (place === undefined) return undefined
  const { body, json } = script
  const { start, end } = place
  const offset = (at: number) => sourceOffset(body, at)
  const isWhole = (from: number, to: number) => offset(to) - offset(from) === to - from
  if (start === end && side === 'before' && start > 0) {
    const at = offset(start - 1) + 1
    return json && !isWhole(start - 1, start) ? undefined : { start: at, end: at }
  }
  if (end > start && !isWhole(start, end - 1)) return undefined
  const escaped = start > 0 ? !isWhole(start - 1, start) : offset(0) !== body.pieces[0]?.source
  if (json && escaped) return undefined
  return start === end ? { start: offset(start), end: offset(start) } : sourceRange(body, start, end)
}

function offsetIn(script: ShellScript, line: number, column: number): number {
  const start = linesOf(script)[line - 1]
  if (start === undefined) return script.text.length
  const wide = wideOf(script)
  if (wide.length === 0) return Math.min(start + column - 1, script.text.length)
  // each character outside the basic plane is one column and two units
  let at = start
  for (let index = firstIndex(wide, (offset) => offset >= start), left = column - 1; left > 0; index++) {
    const step = Math.min(left, (wide[index] ?? Number.POSITIVE_INFINITY) - at)
    at += step
    left -= step
    if (left > 0) {
      at += 2
      left--
    }
  }
  return Math.min(at, script.text.length)
}

const linesOf = remember(({ text }: ShellScript) => createLineIndex(text))

const wideOf = remember(({ text }: ShellScript) =>
  [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index),
)
