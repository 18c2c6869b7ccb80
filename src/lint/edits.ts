// The edits that fixes are made of: insert, replace, delete whole lines, join instructions.
import type { Comment, Dockerfile, Instruction, Range } from '../dockerfile/syntax.ts'
import type { Edit } from './finding.ts'

/** Puts text before the character at `offset`. */
export function insertText(offset: number, text: string): Edit {
  return { range: { start: offset, end: offset }, text }
}

/** Replaces a range. */
export function replaceText(range: Range, text: string): Edit {
  return { range, text }
}

/** Deletes an instruction with its indentation and line break. */
export function deleteInstruction(text: string, { range }: Instruction): Edit {
  const start = text.lastIndexOf('\n', range.start - 1) + 1
  const feed = text.indexOf('\n', range.end)
  const blank = text.slice(start, range.start).trim() === ''
  return { range: { start: blank ? start : range.start, end: feed === -1 ? range.end : feed + 1 }, text: '' }
}

/** The comments that stand inside a range. */
export function commentsWithin({ comments }: Dockerfile, { start, end }: Range): readonly Comment[] {
  let [low, high] = [0, comments.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.range.start ?? start) < start) low = middle + 1
    else high = middle
  }
  const found: Comment[] = []
  for (let at = low; at < comments.length; at++) {
    const comment = comments[at]
    if (comment === undefined || comment.range.end > end) break
    found.push(comment)
  }
  return found
}

/** A comment that tells a tool something and would lose its place, and so its effect, inside an instruction. */
export function isPragma({ text }: Comment): boolean {
  return /^(?:layersmith-|hadolint\s|check\s*=|trivy:|checkov:|kics-scan|nosemgrep|tally\s|shellcheck\s|dockerfile-utils)/i.test(
    text,
  )
}

/**
 * Continues `first` with `second`: its keyword gives way to `glue`, comments between stay on their lines.
 * Undefined when a comment between would not survive that.
 */
export function joinInstructions(
  file: Dockerfile,
  first: Instruction,
  second: Instruction,
  glue: string,
): Edit | undefined {
  const range = { start: first.range.end, end: second.restRange.start }
  const between = commentsWithin(file, range)
  if (between.some(isPragma)) return undefined
  const lines = between.map((comment) => `    ${file.text.slice(comment.range.start, comment.range.end)}\n`)
  return { range, text: ` ${file.escape}\n${lines.join('')}    ${glue}` }
}
