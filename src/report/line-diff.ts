// Two texts → the lines that differ, as data or as a unified diff.
import { visible } from './visible.ts'

export type DiffLine = { readonly kind: ' ' | '+' | '-'; readonly text: string }

const CONTEXT = 3
/** Beyond this many differing lines the middle is replaced whole: memory grows with its square. */
const MAX_DISTANCE = 2_000

/** The shortest list of kept, removed and added lines (Myers 1986, greedy forward search). */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const middle = diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  return [...lines(' ', before.slice(0, head)), ...middle, ...lines(' ', before.slice(before.length - tail))]
}

/** A patch that `git apply` and `patch -p1` take; empty when nothing differs. */
export function renderUnifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const all = diffLines(withBreaks(before), withBreaks(after))
  const name = visible(path).replace(/^\/+/, '')
  const output = [`--- a/${name}\n+++ b/${name}\n`]
  for (const { from, to } of hunks(all)) {
    const skipped = all.slice(0, from)
    const body = all.slice(from, to)
    output.push(`@@ -${span(skipped, body, '-')} +${span(skipped, body, '+')} @@\n`)
    for (const { kind, text } of body)
      output.push(text.endsWith('\n') ? kind + text : `${kind}${text}\n\\ No newline at end of file\n`)
  }
  return output.join('')
}

/** Start and length of a hunk on one side, as the format writes it: an empty side names the line before it. */
function span(skipped: readonly DiffLine[], body: readonly DiffLine[], side: '-' | '+'): string {
  const count = (part: readonly DiffLine[]) => part.filter(({ kind }) => kind === ' ' || kind === side).length
  const length = count(body)
  const start = count(skipped) + (length === 0 ? 0 : 1)
  return length === 1 ? String(start) : `${start},${length}`
}

function hunks(all: readonly DiffLine[]): readonly { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (const [index, { kind }] of all.entries()) {
    if (kind === ' ') continue
    const from = Math.max(0, index - CONTEXT)
    const to = Math.min(all.length, index + CONTEXT + 1)
    const last = found.at(-1)
    if (last !== undefined && from <= last.to) last.to = to
    else found.push({ from, to })
  }
  return found
}

function withBreaks(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}

function lines(kind: DiffLine['kind'], texts: readonly string[]): readonly DiffLine[] {
  return texts.map((text) => ({ kind, text }))
}

function diffMiddle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const trace = search(before, after)
  if (trace === undefined) return [...lines('-', before), ...lines('+', after)]
  const reversed: DiffLine[] = []
  let x = before.length
  let y = after.length
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const { x: fromX, y: fromY } = previous(trace, distance, x - y)
    for (; x > fromX && y > fromY && x > 0 && y > 0 && before[x - 1] === after[y - 1]; x--, y--)
      reversed.push({ kind: ' ', text: before[x - 1] ?? '' })
    if (distance === 0) break
    if (y > fromY) reversed.push({ kind: '+', text: after[fromY] ?? '' })
    else reversed.push({ kind: '-', text: before[fromX] ?? '' })
    x = fromX
    y = fromY
  }
  return reversed.reverse()
}

/** For each distance the furthest line of `before` reached on each diagonal; undefined when too far apart. */
function search(
  before: readonly string[],
  after: readonly string[],
): ReadonlyMap<number, number>[] | undefined {
  const trace: Map<number, number>[] = []
  for (let distance = 0; distance <= MAX_DISTANCE; distance++) {
    const reached = new Map<number, number>()
    trace.push(reached)
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let { x } = step(trace, distance, diagonal)
      let y = x - diagonal
      for (; x < before.length && y < after.length && before[x] === after[y]; x++) y++
      reached.set(diagonal, x)
      if (x >= before.length && y >= after.length) return trace
    }
  }
  return undefined
}

/** Where the walk stands on `diagonal` after its last single step. */
function step(trace: readonly ReadonlyMap<number, number>[], distance: number, diagonal: number) {
  if (distance === 0) return { x: 0, down: false }
  const above = trace[distance - 1]?.get(diagonal + 1) ?? -1
  const left = trace[distance - 1]?.get(diagonal - 1) ?? -1
  const down = diagonal === -distance || (diagonal !== distance && left < above)
  return { x: down ? above : left + 1, down }
}

function previous(trace: readonly ReadonlyMap<number, number>[], distance: number, diagonal: number) {
  if (distance === 0) return { x: 0, y: 0 }
  const { x, down } = step(trace, distance, diagonal)
  return down ? { x, y: x - diagonal - 1 } : { x: x - 1, y: x - diagonal }
}
