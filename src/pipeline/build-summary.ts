// A build result → the few figures that comment, summary and log show of it.
import { deriveHitRatio } from '../build/assemble.ts'
import type { Step } from '../build/record.ts'
import { isFrom } from '../build/step-name.ts'
import { explainMiss } from '../cache/miss-reason.ts'
import { nameRef } from '../cache/scope.ts'
import type { CacheStats } from '../ports/cache.ts'
import type { BuildSummary, StepSummary } from '../report/comment-input.ts'
import type { BuildResult } from './build.ts'

export type BuildFacts = {
  readonly stats?: CacheStats | undefined
  /** Steps that earlier runs noted, by fingerprint; none where the cache was not to be used. */
  readonly known?: ReadonlyMap<string, number> | undefined
  /** The Dockerfile. */
  readonly file?: string | undefined
}

/** How long, how many steps cached, and the first step of the file that was not. */
export function summarizeBuild(
  { record, seconds }: BuildResult,
  { stats, known, file }: BuildFacts,
): BuildSummary {
  const { cached, total } = deriveHitRatio(record)
  const first = record.steps.find((step) => step.status !== 'cached' && !isFrom(step))
  return {
    seconds,
    cachedSteps: cached,
    totalSteps: total,
    cacheSource: stats?.source && { ref: nameRef(stats.source.ref), commit: stats.source.commit },
    firstMiss:
      cached === 0 || first === undefined ? undefined : { instruction: first.instruction, line: first.line },
    steps: stepsOf(record.steps, { known: known ?? new Map(), file }),
  }
}

/** In the order of the file; the sort keeps platforms beside each other. */
function stepsOf(
  steps: readonly Step[],
  { known, file }: { readonly known: ReadonlyMap<string, number>; readonly file: string | undefined },
): readonly StepSummary[] {
  const ran = steps.filter((step) => !isFrom(step) && step.status !== 'pending')
  return ran
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map((step) => ({
      instruction: step.instruction,
      file,
      line: step.line,
      cached: step.status === 'cached',
      seconds: step.seconds,
      reason: explainMiss(step, { steps, known }),
    }))
}
