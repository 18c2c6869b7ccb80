// RUNs in a row → those that hadolint would join to the one before.
import { runOf, type SeenRun } from './runs.ts'
import type { Step } from './seen.ts'

/** Comments may stand between; a RUN of two commands or more is left alone, and so is what follows it. */
export function* findNeighbours(steps: readonly Step[]): Generator<Step> {
  let before: SeenRun | undefined
  for (const step of steps) {
    if (step.seen.kind === 'comment') continue
    const run = step.seen.kind === 'run' ? runOf(step.seen) : undefined
    const joins = before !== undefined && run !== undefined && isAlike(before, run)
    if (joins) yield step
    else before = run
  }
}

function isAlike(before: SeenRun, run: SeenRun): boolean {
  return before.calls.length < 2 && run.calls.length < 2 && flagsOf(before) === flagsOf(run)
}

/** The same for flags in another order. */
function flagsOf({ mounts, network = '', security = '' }: SeenRun): string {
  const written = new Set(mounts.map(({ type, options }) => `${type},${options}`))
  return [...[...written].sort(), network, security].join('\n')
}
