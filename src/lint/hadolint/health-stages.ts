// FROM instructions → those of stages without a HEALTHCHECK, as hadolint passes it on between stages.
import type { Step } from './seen.ts'

type Stage = { readonly base: string; readonly name: string; readonly step: Step }

/** A check is passed on to stages built FROM it, and back to those it is built FROM. */
export function findUnchecked(steps: readonly Step[]): readonly Step[] {
  const checked = new Set<string>()
  const unchecked = new Map<string, Stage[]>()
  let current: Stage | undefined
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'from') {
      current = { base: seen.name, name: seen.alias ?? seen.name, step }
      if (checked.has(seen.name)) checked.add(current.name)
      else unchecked.set(current.name, [...(unchecked.get(current.name) ?? []), current])
    } else if (seen.kind === 'healthcheck' && current !== undefined) {
      const own = current
      const others = (unchecked.get(own.name) ?? []).filter((stage) => stage !== own)
      unchecked.set(own.name, others)
      checked.add(own.name)
      passBack(own, { checked, unchecked })
    }
  }
  return [...unchecked.values()].flat().map(({ step }) => step)
}

type State = { readonly checked: Set<string>; readonly unchecked: Map<string, Stage[]> }

/** Every stage of the base's name, the bases of these, and so on. */
function passBack(from: Stage, { checked, unchecked }: State): void {
  const next = [from.base]
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    const stages = unchecked.get(name) ?? []
    unchecked.delete(name)
    if (stages.length > 0) checked.add(name)
    next.push(...stages.map(({ base }) => base))
  }
}
