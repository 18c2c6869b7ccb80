// A Dockerfile → the steps a build of it has, so that an image built elsewhere finds its lines by history.
import type { Step } from '../build/record.ts'
import { expand } from '../dockerfile/expand.ts'
import { chainOf, deriveStages, type Stage, type StageOptions, scopeAt } from '../dockerfile/stages.ts'
import type { Dockerfile, Instruction } from '../dockerfile/syntax.ts'

/** Steps of the target and of the stages it is built on; empty when the file has no such target. */
export function stepsOfDockerfile(file: Dockerfile, options: StageOptions = {}): readonly Step[] {
  const graph = deriveStages(file, options)
  if (graph.target === undefined) return []
  const chain = chainOf(graph, graph.target).toReversed()
  const name = graph.stages.length > 1 ? (graph.target.name ?? `stage-${graph.target.index}`) : undefined
  const made = chain.flatMap((stage, at) =>
    // of a stage that is built on another, FROM brings nothing of its own
    stage.instructions
      .filter(({ keyword }) => keyword !== 'FROM' || at === 0)
      .map((instruction) => ({ stage, instruction })),
  )
  return made.map(({ stage, instruction }, at) => ({
    digest: '',
    name: '',
    platform: undefined,
    stage: name,
    index: at + 1,
    total: made.length,
    instruction: textOf(stage, instruction, file),
    line: instruction.line,
    endLine: instruction.endLine,
    status: 'pending',
    seconds: null,
    error: undefined,
    bytes: null,
    layers: [],
  }))
}

/** As the history has it: of what the engine expands itself, the values. */
function textOf(stage: Stage, instruction: Instruction, file: Dockerfile): string {
  const { keyword, rest } = instruction
  const expanded = /^(?:COPY|ADD|WORKDIR)$/.test(keyword)
    ? expand(rest.text, {
        escape: file.escape,
        lookup: scopeAt(stage, instruction).lookup,
        ignoreQuotes: true,
      }).value
    : undefined
  return `${keyword} ${expanded ?? rest.text}`
}
