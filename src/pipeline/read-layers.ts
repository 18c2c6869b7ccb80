// The layers of an image → what each one tells: known ones from the store, others read, each digest once.
import type { LayerFacts } from '../layers/layer-facts.ts'
import type { FactsStore } from '../ports/facts-store.ts'
import type { ImageLayer, ImageSource } from '../ports/image-source.ts'
import type { BlobPlace, LayerReader } from '../ports/layer-reader.ts'

/** Layers under way: some are read while others still come from a registry. */
const LANES = 4

export type ReadPorts = {
  readonly reader: LayerReader
  readonly store: FactsStore | undefined
}

export type ReadOptions = {
  /** Read every byte, so that all digests are proven. */
  readonly verify: boolean
  readonly mostBytes: number | undefined
  readonly onProgress?: ((done: number, total: number) => void) | undefined
}

export type KnownLayer = {
  readonly facts: LayerFacts
  /** Digest and diff id were proven, now or when the facts were kept. */
  readonly verified: boolean
  readonly problem: string | undefined
}

/** Facts by the layer's digest. */
export async function readLayers(
  { reader, store }: ReadPorts,
  source: ImageSource,
  { verify, mostBytes, onProgress }: ReadOptions,
): Promise<ReadonlyMap<string, KnownLayer>> {
  const layers = uniqueLayers(source)
  const known = new Map<string, KnownLayer>()
  await Promise.all(
    layers.map(async ({ digest, diffId }) => {
      const facts = diffId === undefined ? undefined : await store?.find({ diffId, place: undefined })
      if (facts !== undefined) known.set(digest, { facts, verified: true, problem: undefined })
    }),
  )
  const missing = layers.filter(({ digest }) => !known.has(digest))
  const total = missing.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  const advance = (bytes: number) => {
    done += bytes
    onProgress?.(Math.min(done, total), total)
  }
  // the largest first, so that no thread ends long after the others
  const ordered = missing.toSorted((a, b) => b.size - a.size)
  const waiting = ordered.values()
  const work = async () => {
    for (const layer of waiting) {
      const { digest, diffId } = layer
      const place = await source.place(layer)
      const stored = verify || diffId === undefined ? undefined : await store?.find({ diffId, place })
      if (stored !== undefined) {
        known.set(digest, { facts: stored, verified: false, problem: undefined })
        continue
      }
      const reading = await reader.read({ place, digest, diffId, verify, mostBytes }, advance)
      known.set(digest, reading)
      if (reading.problem === undefined) await keepFacts(store, reading, place)
    }
  }
  await Promise.all(Array.from({ length: LANES }, work))
  return known
}

/** Facts that are not proven are good for the very same bytes only. */
export async function keepFacts(
  store: FactsStore | undefined,
  { facts, verified }: KnownLayer,
  place: BlobPlace,
): Promise<void> {
  await store?.keep({ diffId: facts.diffId, place: verified ? undefined : place }, facts)
}

function uniqueLayers({ images }: ImageSource): readonly ImageLayer[] {
  return [...new Map(images.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer]))).values()]
}
