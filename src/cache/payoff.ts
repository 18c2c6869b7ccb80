// Steps of a build and what they took when they last ran → what the cache saved, and what later runs should know.
import { createHash } from 'node:crypto'
import type { Step } from '../build/record.ts'
import { isFrom } from '../build/step-name.ts'

type Known = ReadonlyMap<string, number>
type Ran = Pick<Step, 'platform' | 'stage' | 'index' | 'instruction' | 'status' | 'seconds'>

/** Names a step for later runs without telling what it does. */
export function fingerprintStep({ platform, stage, instruction }: Ran): string {
  const text = JSON.stringify([platform ?? '', stage ?? '', instruction])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** Seconds that cached steps took when they last ran; undefined when that is known of none of them. */
export function sumSaved(steps: readonly Ran[], known: Known): number | undefined {
  const saved = steps.flatMap((step) => {
    const seconds = step.status === 'cached' && !isFrom(step) ? known.get(fingerprintStep(step)) : undefined
    return seconds === undefined || seconds === 0 ? [] : [seconds]
  })
  return saved.length === 0 ? undefined : saved.reduce((sum, seconds) => sum + seconds, 0)
}

/** What each step of this build took, now or when it last ran; 0 for one of which only that it was there is known. */
export function listStepSeconds(steps: readonly Ran[], known: Known): Known {
  return new Map(
    steps.flatMap((step) => {
      if (step.status !== 'done' && step.status !== 'cached') return []
      const name = fingerprintStep(step)
      const seconds = step.status === 'done' ? (step.seconds ?? 0) : (known.get(name) ?? 0)
      return [[name, isFrom(step) ? 0 : seconds] as const]
    }),
  )
}
