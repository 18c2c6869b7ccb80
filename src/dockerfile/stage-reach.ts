// A target into the stages it needs.
import type { Base } from './stage-base.ts'
import type { StageEdge } from './stage-edges.ts'
import type { Outline } from './stage-outline.ts'

/** The index of a stage given by name or index; the last one when nothing is given. */
export function findTarget({ stages, byName }: Outline, target: string | undefined): number | undefined {
  if (target === undefined || target === '') return stages.length === 0 ? undefined : stages.length - 1
  const named = byName.get(target.toLowerCase())
  if (named !== undefined) return named
  const index = /^\d{1,9}$/u.test(target) ? Number(target) : -1
  return index >= 0 && index < stages.length ? index : undefined
}

type Node = { readonly base: Base; readonly edges: readonly StageEdge[] }

/** The stages that a target needs, itself included. */
export function reachableFrom(stages: readonly Node[], target: number | undefined): ReadonlySet<number> {
  const seen = new Set<number>()
  const waiting = target === undefined ? [] : [target]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const stage = stages[index]
    if (stage === undefined || seen.has(index)) continue
    seen.add(index)
    for (const next of [stage.base.stage, ...stage.edges.map((edge) => edge.stage)]) {
      if (next !== undefined) waiting.push(next)
    }
  }
  return seen
}
