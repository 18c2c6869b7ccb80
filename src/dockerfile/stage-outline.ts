// The instructions of a file into stages and what stands before them.
import type { Instruction } from './syntax.ts'

export type StageOutline = {
  readonly index: number
  /** Lower case. */
  readonly name: string | undefined
  readonly from: Instruction
  /** Without FROM. */
  readonly instructions: readonly Instruction[]
}

export type Outline = {
  /** What stands before the first FROM. */
  readonly preamble: readonly Instruction[]
  readonly stages: readonly StageOutline[]
  /** The last stage of every name. */
  readonly byName: ReadonlyMap<string, number>
}

/** Groups instructions by FROM. */
export function outlineStages(instructions: readonly Instruction[]): Outline {
  const preamble: Instruction[] = []
  const stages: (StageOutline & { readonly instructions: Instruction[] })[] = []
  const byName = new Map<string, number>()
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') {
      const name = stageName(instruction)
      if (name !== undefined) byName.set(name, stages.length)
      stages.push({ index: stages.length, name, from: instruction, instructions: [] })
    } else {
      const list = stages.at(-1)?.instructions ?? preamble
      list.push(instruction)
    }
  }
  return { preamble, stages, byName }
}

function stageName({ args }: Instruction): string | undefined {
  const [, as, name] = args
  return as?.value.toLowerCase() === 'as' ? name?.value.toLowerCase() : undefined
}
