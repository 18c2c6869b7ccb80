// A code, a sentence and a range into a diagnostic.
import type { Diagnostic, Range } from './syntax.ts'

/** Something the front end refuses. */
export function refuse(code: string, message: string, range: Range): Diagnostic {
  return { severity: 'error', code, message, range }
}

/** Something the front end warns of. */
export function warn(code: string, message: string, range: Range): Diagnostic {
  return { severity: 'warning', code, message, range }
}

/** ` Did you mean X?` when a candidate is close to what was written, else nothing. */
export function suggest(written: string, candidates: readonly string[]): string {
  if (written.length === 0 || written.length > 24) return ''
  const folded = written.toLowerCase()
  const allowed = Math.floor(folded.length / 4) + 1
  let best: { name: string; distance: number } | undefined
  for (const name of candidates) {
    if (Math.abs(name.length - folded.length) > allowed) continue
    const distance = editDistance(folded, name.toLowerCase())
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = { name, distance }
  }
  return best === undefined ? '' : ` Did you mean ${best.name}?`
}

function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = row
  }
  return before[b.length] ?? 0
}
