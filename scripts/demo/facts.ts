// Turns the three runs into facts that hold or do not hold.

import type { DemoRun } from './runs.ts'
import type { EngineStep } from './steps.ts'

export type Fact = { readonly text: string; readonly holds: boolean }

const changedCopy = 'COPY binday ./binday'

/** Steps in front of the COPY whose files changed. */
export function stepsBeforeChange(steps: readonly EngineStep[]): readonly EngineStep[] {
  const at = steps.findIndex(({ name }) => name === changedCopy)
  return at < 0 ? [] : steps.slice(0, at)
}

/** What the demo is to show: a push to main, then two runs of one pull request. */
export function deriveFacts(push: DemoRun, first: DemoRun, second: DemoRun): readonly Fact[] {
  const runs = [push, first, second]
  const before = [first, second].map(({ steps }) => stepsBeforeChange(steps))
  const [created] = first.comments
  const [updated] = second.comments
  return [
    {
      text: 'every run ended with code 0, its post step too',
      holds: runs.every(({ main, post }) => main.code === 0 && post.code === 0),
    },
    {
      text: 'the first run found nothing in any cache',
      holds: push.steps.length > 0 && push.steps.every(({ cached }) => !cached),
    },
    {
      text: 'the registry answers the digest of the first run, and no pull request has changed that',
      holds: runs.every(
        ({ inRegistry }) => inRegistry !== undefined && inRegistry === push.main.outputs['digest'],
      ),
    },
    {
      text: `in both runs of the pull request the engine took all ${before[0]?.length ?? 0} steps before ${changedCopy} from the cache`,
      holds: before.every((steps) => steps.length > 0 && steps.every(({ cached }) => cached)),
    },
    {
      text: 'and ran that COPY and what follows it',
      holds: [first, second].every(({ steps }) => steps.find(({ cached }) => !cached)?.name === changedCopy),
    },
    {
      text: 'the pull request has one comment, which the last run updated',
      holds:
        first.comments.length === 1 &&
        second.comments.length === 1 &&
        created?.id === updated?.id &&
        created?.body !== updated?.body,
    },
  ]
}
