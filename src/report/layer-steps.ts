// Layers of an image and steps of its build, joined: which step made which layer.
import type { LayerDescriptor, Step } from '../build/record.ts'
import { normalPlatformText } from '../image/platform.ts'

/** True for the step that stands for the base image. */
export function isBaseStep(step: Step): boolean {
  return /^FROM\b/i.test(step.instruction)
}

/**
 * The steps that concern a platform; steps without one concern all. A stage with a fixed platform may
 * belong to every image: when no step has the platform, all of them may have made its layers.
 */
export function stepsOf(steps: readonly Step[], platform: string | undefined): readonly Step[] {
  const own = steps.filter(
    (step) =>
      step.platform === undefined || platform === undefined || normalPlatformText(step.platform) === platform,
  )
  return own.length === 0 ? steps : own
}

/**
 * The owner of each layer, base first. Equal blobs (empty layers) are told apart by the order of the
 * file: walking down from the top, each layer takes the lowest free step that is not below the last one.
 */
export function ownersByDigest(
  layers: readonly LayerDescriptor[],
  steps: readonly Step[],
): readonly (Step | undefined)[] {
  const makers = makersByDigest(steps)
  const used = new Set<Step>()
  let bound = Number.POSITIVE_INFINITY
  const owners = layers.toReversed().map((layer) => {
    const candidates = makers.get(layer.digest) ?? makers.get(layer.diffId ?? '') ?? []
    const owner = lowest(candidates, { bound, used })
    if (owner !== undefined) used.add(owner)
    if (owner?.line !== undefined) bound = Math.min(bound, owner.line)
    return owner
  })
  return owners.toReversed()
}

function makersByDigest(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  const makers = new Map<string, Step[]>()
  for (const step of steps) {
    for (const { digest, diffId } of step.layers) {
      for (const key of new Set([digest, diffId ?? digest]))
        makers.set(key, [...(makers.get(key) ?? []), step])
    }
  }
  return makers
}

function lowest(
  candidates: readonly Step[],
  { bound, used }: { bound: number; used: ReadonlySet<Step> },
): Step | undefined {
  const byLine = candidates.toSorted((a, b) => lineOf(b) - lineOf(a))
  const free = byLine.filter((step) => !used.has(step) || isBaseStep(step))
  return free.find((step) => lineOf(step) <= bound) ?? free[0] ?? byLine[0]
}

function lineOf(step: Step): number {
  return step.line ?? 0
}
