// `COPY --from=` and `RUN --mount=from=` into edges between stages.
import { refuse } from './diagnostic.ts'
import { readMounts } from './mounts.ts'
import type { Outline, StageOutline } from './stage-outline.ts'
import type { Diagnostic, Flag, Instruction, Range } from './syntax.ts'

export type StageEdge = {
  readonly kind: 'copy' | 'mount'
  /** Index of the stage that uses the other. */
  readonly user: number
  /** As written. */
  readonly name: string
  /** Index of the stage it means; undefined when it is an image or a named context. */
  readonly stage: number | undefined
  readonly instruction: Instruction
  readonly flag: Flag
  readonly range: Range
}

/** The edges that leave one stage; those that point to itself or forward cannot be built. */
export function readEdges(stage: StageOutline, outline: Outline): readonly StageEdge[] {
  return stage.instructions.flatMap((instruction) => {
    const at = { user: stage.index, instruction }
    if (instruction.keyword === 'COPY') return copyEdges(at, outline)
    return instruction.keyword === 'RUN' ? mountEdges(at, outline) : []
  })
}

type User = Pick<StageEdge, 'user' | 'instruction'>

function copyEdges(at: User, outline: Outline): readonly StageEdge[] {
  const flag = at.instruction.flags.find(({ name }) => name === 'from')
  const name = flag?.value
  if (flag === undefined || !name) return []
  const index = stageIndex(name)
  const stage = index ?? outline.byName.get(name.toLowerCase())
  return [{ ...at, kind: 'copy', name, stage, flag, range: flag.valueRange ?? flag.range }]
}

function mountEdges(at: User, outline: Outline): readonly StageEdge[] {
  return readMounts(at.instruction).flatMap(({ flag, from, fields }) => {
    if (from === undefined) return []
    const range = fields.findLast(({ key }) => key === 'from')?.range ?? flag.range
    return [
      {
        ...at,
        kind: 'mount' as const,
        name: from,
        stage: outline.byName.get(from.toLowerCase()),
        flag,
        range,
      },
    ]
  })
}

/** Only COPY takes numbers. */
function stageIndex(name: string): number | undefined {
  return /^[+-]?\d{1,15}$/u.test(name) ? Number(name) : undefined
}

/** Why an edge cannot be built; undefined when it points back, or to no stage at all. */
export function edgeProblem(
  { kind, name, stage, user, range }: StageEdge,
  count: number,
): Diagnostic | undefined {
  if (stage === undefined || (stage >= 0 && stage < user)) return undefined
  const verb = kind === 'copy' ? 'copy' : 'mount'
  if (stage < 0 || stage >= count) {
    const message = `There is no stage ${name}; the ${count} stages of this file count from 0.`
    return refuse('unknown-stage', message, range)
  }
  if (stage === user) {
    return refuse('circular-stage', `A stage cannot ${verb} from itself; "${name}" is this stage.`, range)
  }
  const message = `The stage "${name}" comes later; a stage can ${verb} only from stages before it.`
  return refuse('later-stage', message, range)
}
