// A variable and its place in a stage → the RUNs below that do not use it, and where it could stand instead.
import type { Instruction } from '../dockerfile/syntax.ts'
import type { Facts, RunFacts, StageFacts } from './facts.ts'
import { mentions, refersTo } from './reference-to.ts'
import { runAt } from './remember.ts'

/** The instruction that declares `names`, at index `order` of its stage. */
export type Start = {
  readonly names: readonly string[]
  readonly instruction: Instruction
  readonly order: number
}

export type Descent = {
  /** RUNs that do not mention the names, down to the first instruction that needs them. */
  readonly rerun: readonly RunFacts[]
  /** The start and the LABELs and ENVs that have to go with it, in order. */
  readonly movers: readonly Instruction[]
  /** Before this it could stand; undefined when nothing of the stage needs it. */
  readonly next: Instruction | undefined
}

type Path = {
  readonly names: string[]
  readonly rerun: RunFacts[]
  /** Readers above the last RUN passed, and those behind it. */
  readonly movers: Instruction[]
  readonly waiting: Instruction[]
}

/** Goes down from a declaration to the first instruction that needs it there. */
export function descend(facts: Facts, stage: StageFacts, start: Start): Descent {
  const path: Path = { names: [...start.names], rerun: [], movers: [start.instruction], waiting: [] }
  let reader: Instruction | undefined
  for (const instruction of stage.instructions.slice(start.order + 1)) {
    if (isNeededAt(instruction, path.names)) {
      reader = instruction
      break
    }
    pass(facts, instruction, path)
  }
  return { rerun: path.rerun, movers: path.movers, next: path.waiting[0] ?? reader }
}

function pass(facts: Facts, instruction: Instruction, path: Path): void {
  const { keyword, pairs } = instruction
  if (keyword === 'RUN') {
    const run = runAt(facts, instruction)
    if (run === undefined) return
    path.rerun.push(run)
    path.movers.push(...path.waiting.splice(0))
  } else if (refersTo(instruction, path.names) && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') {
    path.waiting.push(instruction)
    if (keyword === 'ENV') path.names.push(...pairs.map(({ key }) => key))
  }
}

/** LABEL, and ENV made of it alone, can move along; the start of the container does not see an ARG. */
function isNeededAt(instruction: Instruction, names: readonly string[]): boolean {
  const { keyword, pairs } = instruction
  if (keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK') return false
  if (pairs.some(({ key }) => keyword !== 'LABEL' && names.includes(key) && !isOwnCopy(instruction, names)))
    return true
  if (!refersTo(instruction, names)) return false
  return keyword !== 'LABEL' && !isOwnCopy(instruction, names)
}

/** `ENV A=$A B=x-$A`: every value is made of the names. */
function isOwnCopy({ keyword, pairs }: Instruction, names: readonly string[]): boolean {
  return keyword === 'ENV' && pairs.every(({ value }) => mentions(value, names))
}
