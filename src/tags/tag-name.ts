// Any text → a tag that registries take.
import { createHash } from 'node:crypto'

const LONGEST = 128
const TAIL = 8

/** Replaces what a tag may not hold by `-`, drops `.` and `-` at its start, and shortens it with a digest's tail. */
export function toTagName(text: string): string {
  const name = text.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '')
  if (name.length <= LONGEST) return name
  // two long names that differ only at their ends stay two
  const tail = createHash('sha256').update(text).digest('hex').slice(0, TAIL)
  return `${name.slice(0, LONGEST - TAIL - 1)}-${tail}`
}
