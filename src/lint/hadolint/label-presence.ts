// FROM instructions → those of stages without a label that the project demands.
import type { BaseImage, Step } from './seen.ts'

type Stage = BaseImage & { readonly step: Step }

/** A stage that another COPY takes from, or that is built FROM one with the label, is left alone. */
export function findUnlabelled(steps: readonly Step[], label: string): readonly Step[] {
  const labelled = new Set<string>()
  const missing = new Set<Stage>()
  const byAlias = new Map<string, Stage[]>()
  let current: Stage | undefined
  const forgive = (alias: string) => {
    for (const stage of byAlias.get(alias) ?? []) missing.delete(stage)
    byAlias.delete(alias)
  }
  const accept = ({ alias }: Stage) => {
    if (alias !== undefined) labelled.add(alias)
  }
  for (const step of steps) {
    const { seen } = step
    if (seen.kind === 'from') {
      current = { ...seen, step }
      if (labelled.has(seen.name)) accept(current)
      else {
        missing.add(current)
        if (seen.alias !== undefined) listOf(byAlias, seen.alias).push(current)
      }
    } else if (current === undefined) continue
    else if (seen.kind === 'copy' && seen.flags.has('from')) forgive(seen.flags.get('from') ?? '')
    else if (seen.kind === 'label' && seen.pairs.some(({ key }) => key === label)) {
      forgive(current.alias ?? current.name)
      missing.delete(current)
      accept(current)
    }
  }
  return [...missing].map(({ step }) => step)
}

function listOf<T>(lists: Map<string, T[]>, name: string): T[] {
  const list = lists.get(name) ?? []
  lists.set(name, list)
  return list
}
