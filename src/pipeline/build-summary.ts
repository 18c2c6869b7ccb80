// A build result → the few figures that comment, summary and log show of it.
import { deriveHitRatio } from '../build/assemble.ts'
import type { Step } from '../build/record.ts'
import { isFrom } from '../build/step-name.ts'
import { nameRef } from '../cache/scope.ts'
import type { CacheStats } from '../ports/cache.ts'
import type { BuildSummary, StepSummary } from '../report/comment-input.ts'
import type { BuildResult } from './build.ts'

/** How long, how many steps cached, and the first step of the file that was not. */
export function summarizeBuild(
  { record, seconds }: BuildResult,
  stats: CacheStats | undefined,
  file?: string | undefined,
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
    steps: stepsOf(record.steps, file),
  }
}

/** In the order of the file; the sort keeps platforms beside each other. */
function stepsOf(steps: readonly Step[], file: string | undefined): readonly StepSummary[] {
  const ran = steps.filter((step) => !isFrom(step) && step.status !== 'pending')
  return ran
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map((step) => ({
      instruction: step.instruction,
      file,
      line: step.line,
      cached: step.status === 'cached',
      seconds: step.seconds,
      reason: reasonOf(step, ran),
    }))
}

/** A step on top of one that ran had to run; why the first one did is not told by the engine. */
function reasonOf(step: Step, ran: readonly Step[]): string | undefined {
  if (step.status === 'cached') return undefined
  const { stage, platform, index } = step
  const below = ran.find(
    (other) => other.stage === stage && other.platform === platform && other.index === index - 1,
  )
  if (below === undefined || below.status === 'cached') return undefined
  return below.line === undefined ? 'follows the step before' : `follows line ${below.line}`
}
