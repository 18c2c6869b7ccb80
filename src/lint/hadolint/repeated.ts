// Instructions of a kind → those that are not the first of their stage.
import type { Seen, Step } from './seen.ts'

/** What stands before the first FROM counts as a stage. */
export function* findRepeated(steps: readonly Step[], kind: Seen['kind']): Generator<Step> {
  let found = false
  for (const step of steps) {
    if (step.seen.kind === 'from') found = false
    if (step.seen.kind !== kind) continue
    if (found) yield step
    found = true
  }
}
