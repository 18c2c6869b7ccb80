// A step's place in the build (stage, index) → its Dockerfile lines, for builds that left no provenance.
import type { Dockerfile, Instruction } from '../dockerfile/syntax.ts'
import { isFrom, type StepName } from './step-name.ts'

/** Instructions the engine counts in `[stage 2/6]`; FROM counts too unless it names scratch or a local stage. */
const COUNTED = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR'])

export type StageSteps = {
  readonly name: string
  readonly from: Instruction
  /** 1 when FROM itself is step 1. */
  readonly fromCounts: 0 | 1
  /** Every instruction after FROM, in order. */
  readonly instructions: readonly Instruction[]
  readonly counted: readonly Instruction[]
}

function stageName(from: Instruction, index: number): string {
  const words = from.args.map((arg) => arg.value)
  const name = words[1]?.toLowerCase() === 'as' ? words[2] : undefined
  return name === undefined ? `stage-${index}` : name.toLowerCase()
}

/** `WORKDIR /` is in the total, but as there is nothing to make, the engine gives it no number. */
const isNumbered = ({ keyword, args }: Instruction): boolean =>
  keyword !== 'WORKDIR' || args[0]?.value !== '/'

/** The stages of the file as the engine numbers their steps. */
export function deriveStageSteps(file: Dockerfile): readonly StageSteps[] {
  const starts = file.instructions.flatMap((instruction, at) => (instruction.keyword === 'FROM' ? [at] : []))
  const names = new Set<string>()
  return starts.map((start, index) => {
    const from = file.instructions[start] as Instruction
    const instructions = file.instructions.slice(start + 1, starts[index + 1])
    const base = from.args[0]?.value ?? ''
    const fromCounts = base.toLowerCase() === 'scratch' || names.has(base.toLowerCase()) ? 0 : 1
    const name = stageName(from, index)
    names.add(name)
    return {
      name,
      from,
      fromCounts,
      instructions,
      counted: instructions.filter(({ keyword }) => COUNTED.has(keyword)),
    }
  })
}

/** What FROM counts for; where its base is a variable that may name a stage, the engine's total tells. */
function countOfFrom({ from, fromCounts, counted }: StageSteps, total: number): number {
  return from.args[0]?.value.includes('$') && total === counted.length ? 0 : fromCounts
}

/** The instruction behind a step name, or undefined when the counts do not fit (ONBUILD triggers shift them). */
export function locateStep(stages: readonly StageSteps[], step: StepName): Instruction | undefined {
  const named = stages.filter(({ name }) => name === step.stage)
  const candidates = step.stage === undefined ? stages.filter((_, __, all) => all.length === 1) : named
  for (const stage of candidates) {
    if (isFrom(step)) return stage.from
    const fromCounts = countOfFrom(stage, step.total)
    if (stage.counted.length + fromCounts !== step.total) continue
    const instruction = stage.counted.filter(isNumbered)[step.index - 1 - fromCounts]
    if (instruction !== undefined && step.instruction.toUpperCase().startsWith(instruction.keyword))
      return instruction
  }
  return undefined
}
