// USER instructions → the last ones of their stages that are root.
import type { Step } from './seen.ts'

/** Every stage counts; what stands before the first FROM does not. */
export function findRootUsers(steps: readonly Step[]): readonly Step[] {
  const last = new Map<Step, Step>()
  let stage: Step | undefined
  for (const step of steps) {
    if (step.seen.kind === 'from') stage = step
    if (step.seen.kind !== 'user' || stage === undefined) continue
    if (/^(?:root|0)(?:$|:)/.test(step.seen.text)) last.set(stage, step)
    else last.delete(stage)
  }
  return [...last.values()]
}
