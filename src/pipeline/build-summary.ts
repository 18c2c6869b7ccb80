// A build result → the few figures that comment, summary and log show of it.
import { deriveHitRatio } from '../build/assemble.ts'
import { isFrom } from '../build/step-name.ts'
import { nameRef } from '../cache/scope.ts'
import type { CacheStats } from '../ports/cache.ts'
import type { BuildSummary } from '../report/comment-input.ts'
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
    steps: record.steps
      .filter((step) => !isFrom(step) && step.status !== 'pending')
      .map((step) => ({
        instruction: step.instruction,
        file,
        line: step.line,
        cached: step.status === 'cached',
        seconds: step.seconds,
      })),
  }
}
