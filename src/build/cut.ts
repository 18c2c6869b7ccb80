// A failed build → a Dockerfile that ends just before what failed, so that one more (fully cached) build
// exports every finished step to the layer cache.
import type { Dockerfile, Instruction, Range } from '../dockerfile/syntax.ts'
import { deriveStageSteps, type StageSteps } from './locate.ts'
import type { BuildRecord, Step } from './record.ts'

type CutStage = {
  readonly stage: StageSteps
  readonly kept: readonly Instruction[]
  readonly whole: boolean
  /** True when at least one step of it finished: worth exporting. */
  readonly tip: boolean
}

/** Step numbers that every platform finished. */
function finishedSteps(steps: readonly Step[]): ReadonlySet<number> {
  const open = new Set(
    steps.filter(({ status }) => status !== 'done' && status !== 'cached').map(({ index }) => index),
  )
  return new Set(steps.map(({ index }) => index).filter((index) => !open.has(index)))
}

/** Instructions up to the first one the engine did not finish. */
function cutStage(stage: StageSteps, steps: readonly Step[]): CutStage {
  const done = finishedSteps(steps)
  const kept: Instruction[] = []
  let position = stage.fromCounts
  let tip = false
  for (const instruction of stage.instructions) {
    if (stage.counted.includes(instruction)) {
      position += 1
      if (!done.has(position)) return { stage, kept, whole: false, tip }
      tip = true
    }
    kept.push(instruction)
  }
  return { stage, kept, whole: true, tip }
}

function renderStage(
  stage: StageSteps,
  kept: readonly Instruction[],
  source: (node: { range: Range }) => string,
): string {
  const head = [
    'FROM',
    ...stage.from.flags.map(source),
    stage.from.args[0]?.value ?? 'scratch',
    'AS',
    stage.name,
  ]
  return [head.join(' '), ...kept.map(source)].join('\n')
}

/**
 * The text of the cut Dockerfile, or undefined when no step of it finished. Its last stage refers to every
 * tip by a COPY whose wildcard matches nothing: the engine solves the tips without moving a byte.
 */
export function deriveCutDockerfile(file: Dockerfile, record: BuildRecord): string | undefined {
  const stages = deriveStageSteps(file)
  const local = new Set(stages.map(({ name }) => name))
  const whole = new Set<string>()
  const cuts = stages.map((stage) => {
    const steps = record.steps.filter(
      (step) => step.stage === stage.name || (step.stage === undefined && stages.length === 1),
    )
    const cut = cutStage(stage, steps)
    const base = stage.from.args[0]?.value ?? ''
    if (local.has(base) && !whole.has(base)) return { ...cut, kept: undefined, tip: false }
    if (cut.whole) whole.add(stage.name)
    return cut
  })
  const tips = cuts.filter(({ tip }) => tip)
  if (tips.length === 0) return undefined
  const source = ({ range }: { range: Range }): string => file.text.slice(range.start, range.end)
  const header = file.instructions.slice(
    0,
    file.instructions.findIndex(({ keyword }) => keyword === 'FROM'),
  )
  return [
    ...file.directives.map(source),
    ...header.map(source),
    // a stage that cannot be kept stays as an empty one, so that `--from=1` still means the same stage
    ...cuts.map((cut) =>
      cut.kept === undefined ? `FROM scratch AS ${cut.stage.name}` : renderStage(cut.stage, cut.kept, source),
    ),
    'FROM scratch',
    ...tips.map(({ stage }) => `COPY --from=${stage.name} /.layersmith-nothing* /`),
    '',
  ].join('\n')
}
