// RUNs that leave something behind → those whose stage hadolint takes for a part of the image.
import { runOf, type SeenRun } from './runs.ts'
import type { BaseImage, Step } from './seen.ts'

type Left = { readonly step: Step; readonly base: BaseImage }

/** What hadolint thinks instructions without FROM are built on. */
const NOTHING: BaseImage = {
  registry: undefined,
  name: 'scratch',
  tag: undefined,
  digest: undefined,
  alias: undefined,
  platform: undefined,
}

/** In a stage written like the last one, or in one that any FROM names. */
export function findLeftBehind(steps: readonly Step[], leaves: (run: SeenRun) => boolean): readonly Step[] {
  const names = new Set<string>()
  const left: Left[] = []
  let base = NOTHING
  for (const step of steps)
    if (step.seen.kind === 'from') {
      base = step.seen
      names.add(base.name)
    } else if (step.seen.kind === 'run' && leaves(runOf(step.seen))) left.push({ step, base })
  const isKept = (own: BaseImage) => isSame(own, base) || (own.alias !== undefined && names.has(own.alias))
  return left.filter((one) => isKept(one.base)).map(({ step }) => step)
}

function isSame(a: BaseImage, b: BaseImage): boolean {
  const fields = ['registry', 'name', 'tag', 'digest', 'alias', 'platform'] as const
  return fields.every((field) => a[field] === b[field])
}
