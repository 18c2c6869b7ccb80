// An instruction → one short line for messages.
import type { Instruction } from '../dockerfile/syntax.ts'

const LONGEST = 60

/** Keyword and arguments without flags, blanks squeezed, cut when long. */
export function shortText({ keyword, rest }: Instruction): string {
  const line = `${keyword} ${rest.text.trim().replace(/\s+/g, ' ')}`
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
