// A comment's line → the lines of the instruction it speaks of.
import type { Dockerfile, Instruction } from '../dockerfile/syntax.ts'

export type Lines = readonly [number, number]

/** The next instruction, or the one the comment stands inside of. */
export function instructionBelow({ instructions }: Dockerfile, line: number): Lines | undefined {
  return linesOf(instructions.find(({ endLine }) => endLine > line))
}

/** The instruction that begins on the very next line. */
export function instructionNext({ instructions }: Dockerfile, line: number): Lines | undefined {
  return linesOf(instructions.find((instruction) => instruction.line === line + 1))
}

function linesOf(instruction: Instruction | undefined): Lines | undefined {
  return instruction && [instruction.line, instruction.endLine]
}
