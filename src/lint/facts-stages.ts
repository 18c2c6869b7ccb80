// The stage graph → what rules ask of stages: bases, chains, shells, variables, which reach the image.
import type { Definition, Stage, StageGraph } from '../dockerfile/stages.ts'
import { chainOf } from '../dockerfile/stages.ts'
import type { BaseFacts, StageFacts, Variable } from './facts.ts'

type BuildArgs = Readonly<Record<string, string>>

/** The stages in order. */
export function readStages(graph: StageGraph, buildArgs: BuildArgs): readonly StageFacts[] {
  const target = targetOf(graph)
  const image = target === undefined ? [] : chainOf(graph, target).map(({ index }) => index)
  const exported = new Set(image)
  return graph.stages.map((stage) => {
    const chain = chainOf(graph, stage)
    const { index, name, from, instructions, scope, reachable } = stage
    return {
      ...{ index, name, from, instructions, reachable },
      base: readBase(stage),
      chain: chain.map((ancestor) => ancestor.index).reverse(),
      exported: exported.has(index),
      shell: chain.map(ownShell).find((shell) => shell !== undefined),
      variables: scope.definitions.map((definition) => readVariable(definition, buildArgs)),
    }
  })
}

/** The stage that becomes the image; the last one when the wanted one is not there. */
export function targetOf({ target, stages }: StageGraph): Stage | undefined {
  return target ?? stages.at(-1)
}

/** Marks what the command line decides. */
export function readVariable(definition: Definition, buildArgs: BuildArgs): Variable {
  return { ...definition, given: definition.kind === 'arg' && Object.hasOwn(buildArgs, definition.name) }
}

function readBase({ base: { stage, scratch, reference } }: Stage): BaseFacts {
  if (stage !== undefined) return { kind: 'stage', index: stage }
  return scratch ? { kind: 'scratch' } : { kind: 'image', reference }
}

function ownShell({ instructions }: Stage): readonly string[] | undefined {
  const shell = instructions.findLast(({ keyword, form }) => keyword === 'SHELL' && form === 'json')
  return shell?.args.map(({ value }) => value)
}

/** The index of an earlier stage that `--from` names, by name in any case or by number. */
export function findStage(
  stages: readonly Pick<StageFacts, 'name'>[],
  wanted: string,
  before: number,
): number | undefined {
  const index = stages.findLastIndex(({ name }, at) => at < before && name === wanted.toLowerCase())
  if (index !== -1) return index
  return /^\d{1,9}$/.test(wanted) && Number(wanted) < before ? Number(wanted) : undefined
}
