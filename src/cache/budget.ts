// Layers of a cache, what each took to make, and a number of bytes → the layers worth keeping.
import { isObject } from '../image/json.ts'

export type Candidate = {
  readonly digest: string
  readonly size: number
  /** What it took to make it; 0 when nobody knows. */
  readonly seconds: number
}

/** The layer below each layer, by digest, as BuildKit's cache config tells. */
export function readParents(config: string): ReadonlyMap<string, string> {
  try {
    const document: unknown = JSON.parse(config)
    const layers = isObject(document) && Array.isArray(document['layers']) ? document['layers'] : []
    const digests = layers.map((layer) => (isObject(layer) ? String(layer['blob'] ?? '') : ''))
    return new Map(
      layers.flatMap((layer, index): [string, string][] => {
        const parent = isObject(layer) ? layer['parent'] : undefined
        const below = typeof parent === 'number' ? digests[parent] : undefined
        return below === undefined ? [] : [[digests[index] ?? '', below]]
      }),
    )
  } catch {
    return new Map()
  }
}

/** Layers that stand on few others first: what is built upon lasts, and lies with what lasts. */
export function sortByDepth<T extends { readonly digest: string }>(
  layers: readonly T[],
  parents: ReadonlyMap<string, string>,
): readonly T[] {
  const depths = new Map<string, number>()
  for (const { digest } of layers) {
    const chain = new Set<string>()
    for (let at: string | undefined = digest; at !== undefined && !chain.has(at); at = parents.get(at))
      chain.add(at)
    depths.set(digest, chain.size)
  }
  return layers.toSorted((a, b) => (depths.get(a.digest) ?? 0) - (depths.get(b.digest) ?? 0))
}

/**
 * Lets go of the layer that saves the fewest seconds a byte until the rest fits. Only a layer that no other stands on can go:
 * what stands on a missing one is of no use.
 */
export function keepWithin(
  candidates: readonly Candidate[],
  parents: ReadonlyMap<string, string>,
  budget: number,
): ReadonlySet<string> {
  const kept = new Map(candidates.map((candidate) => [candidate.digest, candidate]))
  const above = new Map<string, number>()
  for (const { digest } of candidates) {
    const parent = parents.get(digest)
    if (parent !== undefined) above.set(parent, (above.get(parent) ?? 0) + 1)
  }
  let total = candidates.reduce((sum, { size }) => sum + size, 0)
  while (total > budget && kept.size > 0) {
    const free = [...kept.values()].filter(({ digest }) => (above.get(digest) ?? 0) === 0)
    const least = free.toSorted((a, b) => worth(a) - worth(b))[0] ?? [...kept.values()][0]
    if (least === undefined) break
    kept.delete(least.digest)
    total -= least.size
    const parent = parents.get(least.digest)
    if (parent !== undefined) above.set(parent, (above.get(parent) ?? 1) - 1)
  }
  return new Set(kept.keys())
}

function worth({ seconds, size }: Candidate): number {
  return seconds / Math.max(size, 1)
}
