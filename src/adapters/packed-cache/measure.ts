// Layers that came through this run → the bytes they unpack to.
import { createReadStream } from 'node:fs'
import { readLayer } from '../../layers/layer.ts'
import type { LocalBlobs } from './uploads.ts'

/** Adds to `known` what it finds out; a layer that is not here, or not readable, has no known size. */
export async function measureLayers(
  local: LocalBlobs,
  known: Map<string, number>,
  digests: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  for (const digest of digests) {
    if (known.has(digest) || !local.sizes.has(digest)) continue
    const layer = await readLayer(createReadStream(local.pathOf(digest))).catch(() => undefined)
    if (layer !== undefined) known.set(digest, layer.tarBytes)
  }
  return new Map([...known].filter(([digest]) => digests.includes(digest)))
}
