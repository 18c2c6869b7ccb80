// Findings with fixes → new text: non-overlapping edits are applied, the rest waits for the next pass.
import type { Dockerfile } from '../dockerfile/syntax.ts'
import type { Edit, Finding } from './finding.ts'

export type FixOptions = { readonly unsafe: boolean }

export type Applied = {
  readonly text: string
  /** The findings whose fixes went in. */
  readonly applied: readonly Finding[]
}

/** Applies what fits together, first come first served by position. Keeps the file's line ends. */
export function applyFixes(text: string, findings: readonly Finding[], { unsafe }: FixOptions): Applied {
  const edits: Edit[] = []
  const applied: Finding[] = []
  for (const finding of findings) {
    const { fix } = finding
    if (fix === undefined || fix.edits.length === 0 || (fix.kind === 'unsafe' && !unsafe)) continue
    if (fix.edits.some((edit) => edits.some((other) => overlaps(edit, other)))) continue
    edits.push(...fix.edits)
    applied.push(finding)
  }
  return { text: applyEdits(text, edits), applied }
}

/** Two edits that may not go in together; insertions next to an edit count, as their order would be a guess. */
function overlaps({ range: a }: Edit, { range: b }: Edit): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end
  return a.start < b.end && b.start < a.end
}

/** Replaces the ranges of edits that do not overlap. A byte order mark stays, and so does the way the file ends. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const crlf = /\r?\n/.exec(text)?.[0] === '\r\n'
  const first = text.startsWith('\uFEFF') ? 1 : 0
  let result = text.slice(0, first)
  let done = first
  for (const { range, text: insert } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    result +=
      text.slice(done, Math.max(range.start, first)) + (crlf ? insert.replace(/\r?\n/g, '\r\n') : insert)
    done = Math.max(range.end, first)
  }
  return endLike(text, result + text.slice(done))
}

/** With a final line break or without one, as before. */
function endLike(text: string, result: string): string {
  const [last] = /\r?\n$/.exec(text) ?? ['']
  const end = /\r?\n$/.test(result) || result === '' ? '' : last
  return last === '' ? result.replace(/\r?\n$/, '') : result + end
}

/** True when every comment of the one file is still in the other, but for those the fixes are about. */
export function keepsComments(
  before: Dockerfile,
  after: Dockerfile,
  applied: readonly Finding[] = [],
): boolean {
  const left = after.comments.map(({ text }) => text)
  const meant = new Set(applied.flatMap(({ fix }) => fix?.comments?.map(({ start }) => start) ?? []))
  return before.comments.every(({ text, range }) => {
    if (meant.has(range.start)) return true
    const index = left.indexOf(text)
    if (index !== -1) left.splice(index, 1)
    return index !== -1
  })
}
