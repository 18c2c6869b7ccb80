// An instruction with the comments that belong to it → the lines to move, and the edits that move them.
import type { Instruction, Range } from '../dockerfile/syntax.ts'
import type { Edit } from './finding.ts'

/** Whole lines: from the first comment of the instruction to the line break behind it. */
export function blockRange(text: string, instruction: Instruction): Range {
  const first = instruction.comments[0]?.range.start ?? instruction.range.start
  const end = text.indexOf('\n', instruction.range.end)
  return {
    start: text.lastIndexOf('\n', Math.min(first, instruction.range.start) - 1) + 1,
    end: end < 0 ? text.length : end + 1,
  }
}

/** The lines of a block, always ending in a line break. */
export function blockText(text: string, instruction: Instruction): string {
  const { start, end } = blockRange(text, instruction)
  const lines = text.slice(start, end)
  return lines.endsWith('\n') ? lines : `${lines}\n`
}

/** Removes a block; blank lines do not pile up where it was. */
export function removeBlock(text: string, instruction: Instruction): Edit {
  return removeLines(text, blockRange(text, instruction))
}

/** Removes several; neighbours go as one. The instructions are in the order of the file. */
export function removeBlocks(text: string, instructions: readonly Instruction[]): readonly Edit[] {
  const ranges: Range[] = []
  for (const { start, end } of instructions.map((instruction) => blockRange(text, instruction))) {
    const last = ranges.at(-1)
    if (last?.end === start) ranges.splice(-1, 1, { start: last.start, end })
    else ranges.push({ start, end })
  }
  return ranges.map((range) => removeLines(text, range))
}

function removeLines(text: string, { start, end }: Range): Edit {
  const blankAfter = end >= text.length || /^[ \t]*\r?\n/.test(text.slice(end))
  if (!blankAfter) return { range: { start, end }, text: '' }
  // Back to the line break that ends the last line with text.
  const written = text.slice(0, start).trimEnd().length
  const afterText = written === 0 ? 0 : text.indexOf('\n', written) + 1
  return { range: { start: Math.min(start, afterText), end }, text: '' }
}

/** Puts whole lines before the block of an instruction. */
export function insertBefore(text: string, instruction: Instruction, lines: string): Edit {
  const { start } = blockRange(text, instruction)
  return { range: { start, end: start }, text: lines }
}

/** Puts whole lines behind an instruction. */
export function insertAfter(text: string, instruction: Instruction, lines: string): Edit {
  const { end } = blockRange(text, instruction)
  const open = end > 0 && text[end - 1] !== '\n'
  return { range: { start: end, end }, text: open ? `\n${lines.replace(/\r?\n$/, '')}` : lines }
}
