// The variables an install step sees → the one whose value names a copied file that is no manifest.
import { contextPathOf } from './broad-copy.ts'
import type { ContextListing } from './context.ts'
import { hasPath } from './context-tree.ts'
import type { Facts } from './facts.ts'
import { resolvePath, workdirAt } from './image-path.ts'
import type { InstallStep, LateInstalls } from './late-install.ts'

/** Why the step may read more than its manifests: `PIP_CONSTRAINT` and `NODE_OPTIONS` can name files. */
export function findVariableDoubt(
  facts: Facts,
  context: ContextListing,
  { copied }: LateInstalls,
  steps: readonly InstallStep[],
): string | undefined {
  const [first] = steps
  if (first === undefined) return undefined
  const { stage, order } = first.run
  const known = new Set(steps.flatMap(({ manifests }) => manifests.files))
  const folder = workdirAt(facts, stage, order)
  const namesFile = (word: string): boolean => {
    const source = word === '' || word === '.' ? undefined : contextPathOf(copied, resolvePath(folder, word))
    return source !== undefined && source !== '' && !known.has(source) && hasPath(context, source)
  }
  const { chain = [] } = facts.stages[stage] ?? {}
  const found = chain
    .flatMap((index) => facts.stages[index]?.variables ?? [])
    .find(({ value }) => value?.split(/[\s=:,;'"]+/).some(namesFile))
  return found && `${found.name} names a file that is copied later`
}
