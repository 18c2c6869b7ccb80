// A step that ran although there was a cache → why, as far as steps below it and what earlier runs noted tell.
import type { Step } from '../build/record.ts'
import { isFrom } from '../build/step-name.ts'
import { fingerprintStep } from './payoff.ts'

export type MissFacts = {
  /** All steps of the build. */
  readonly steps: readonly Step[]
  /** Fingerprints that earlier runs have noted; empty when there is nothing to hold the step against. */
  readonly known: ReadonlyMap<string, number>
}

/** A few words; undefined for a step that is cached, and where nothing is known. */
export function explainMiss(step: Step, facts: MissFacts): string | undefined {
  if (step.status === 'cached') return undefined
  return followed(step, facts.steps) ?? changed(step, facts)
}

/** What stands on top of a step that ran, or copies from a stage in which one did, has to run as well. */
function followed(step: Step, steps: readonly Step[]): string | undefined {
  const { stage, platform, index, instruction } = step
  const ran = steps.filter(
    (other) => other.platform === platform && other.status === 'done' && !isFrom(other) && other !== step,
  )
  const below = ran.find((other) => other.stage === stage && other.index === index - 1)
  if (below !== undefined)
    return below.line === undefined ? 'follows the step before' : `follows line ${below.line}`
  const [, source] = /^(?:COPY|ADD)\b.*? --from=(\S+)/i.exec(instruction) ?? []
  const there =
    source !== undefined && ran.some((other) => other.stage?.toLowerCase() === source.toLowerCase())
  return there ? `copies from stage ${source}, which ran` : undefined
}

function changed(step: Step, { steps, known }: MissFacts): string | undefined {
  if (known.size === 0) return undefined
  if (!known.has(fingerprintStep(step))) return 'new or changed instruction'
  const from = steps.find(
    (other) => isFrom(other) && other.stage === step.stage && other.platform === step.platform,
  )
  if (step.index === 2 && from !== undefined && !known.has(fingerprintStep(from)))
    return 'the base image changed'
  return /^(?:COPY|ADD)\b/i.test(step.instruction)
    ? 'the files changed, or its layer was gone'
    : 'a build argument or mounted file changed, or its layer was gone'
}
