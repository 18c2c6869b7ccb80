// A pattern → the places in the text of an instruction where it stands, comments left out.
import type { Dockerfile, Instruction, Range } from '../dockerfile/syntax.ts'
import { commentsWithin } from './edits.ts'

export type Match = { readonly range: Range; readonly text: string }

/** Searches the source, heredocs included; `pattern` is global. */
export function findText(file: Dockerfile, instruction: Instruction, pattern: RegExp): readonly Match[] {
  const { start, end } = instruction.range
  const found = [...file.text.slice(start, end).matchAll(pattern)]
  if (found.length === 0) return []
  const comments = commentsWithin(file, instruction.range).map(({ range }) => range)
  return found
    .map((match) => ({
      range: { start: start + match.index, end: start + match.index + match[0].length },
      text: match[0],
    }))
    .filter(({ range }) => !comments.some((one) => one.start <= range.start && range.end <= one.end))
}
