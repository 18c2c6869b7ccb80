// What the builder wrote → the index of this run and the packs that are to be stored.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { keepWithin, readParents } from '../../cache/budget.ts'
import { filterCacheManifest, readCacheManifest } from '../../cache/cache-manifest.ts'
import type { CacheIndex, StoredBlob } from '../../cache/index-entry.ts'
import { deriveIndexPrefix } from '../../cache/key.ts'
import { type Pack, planPacks } from '../../cache/pack.ts'
import type { CacheRequest, CacheState } from '../../ports/cache.ts'
import type { BaseLayers } from './bases.ts'
import type { RemoteBlobs } from './remote.ts'
import type { LocalBlobs } from './uploads.ts'

export type Finished = {
  readonly request: CacheRequest
  readonly indexes: readonly CacheIndex[]
  readonly remote: RemoteBlobs
  readonly local: LocalBlobs
  readonly bases: BaseLayers
  readonly diskSizes: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
  readonly now: number
}

type Made = {
  readonly index: CacheIndex
  readonly packs: readonly Pack[]
  readonly state: Omit<CacheState & { kind: 'packs' }, 'directory'>
}
type Layer = { readonly digest: string; readonly size: number; readonly seconds: number }

/** Undefined for a manifest that is no cache, or names a layer that is neither here nor stored anywhere. */
export async function deriveState(written: string, finished: Finished): Promise<Made | undefined> {
  const { request, remote, local, bases, diskSizes, now } = finished
  const read = readCacheManifest(written)
  if (read === undefined) return undefined
  const config = await readFile(local.pathOf(read.config.digest), 'utf8').catch(() => undefined)
  const digests = [...new Set(read.layers.map(({ digest }) => digest))]
  const layers = digests.flatMap((digest) => layerOf(digest, finished))
  const found = new Set(layers.map(({ digest }) => digest))
  if (config === undefined || digests.some((digest) => !found.has(digest) && !bases.find(digest)))
    return undefined
  const kept = keepWithin(layers, readParents(config), request.budget)
  const manifest = filterCacheManifest(written, (digest) => !found.has(digest) || kept.has(digest))
  const staying = layers.filter(({ digest }) => kept.has(digest))
  const { packs, blobs } = place(staying, finished)
  const [ref = ''] = request.refs
  const index: CacheIndex = {
    ...({ version: 1, scope: request.scope, ref, commit: request.commit, savedAt: now } as const),
    ...{ manifest, config, blobs, bases: bases.noted(new Set(digests)) },
    packs: Object.fromEntries([
      ...remote.packsOf(blobs),
      ...packs.map(({ name, size }) => [name, size] as const),
    ]),
    diskSizes: Object.fromEntries([...diskSizes].filter(([digest]) => blobs[digest] ?? bases.find(digest))),
  }
  const content = createHash('sha256').update(manifest).digest('hex').slice(0, 12)
  const run = request.run.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80)
  const prefix = deriveIndexPrefix(request.scope, ref)
  const before = finished.indexes.find((one) => one.ref === ref)?.packs ?? {}
  const superseded = Object.keys(before).filter((name) => index.packs[name] === undefined)
  const bytes = packs.reduce((sum, { size }) => sum + size, 0)
  return {
    index,
    packs,
    state: { kind: 'packs', key: `${prefix}${run}-${content}`, prefix, ref, bytes, superseded },
  }
}

function layerOf(digest: string, { remote, local, seconds }: Finished): readonly Layer[] {
  const stored = remote.find(digest)
  const size = stored?.size ?? local.sizes.get(digest)
  return size === undefined ? [] : [{ digest, size, seconds: seconds.get(digest) ?? stored?.seconds ?? 0 }]
}

/** What is stored stays where it is, the rest goes into new packs. */
function place(layers: readonly Layer[], { remote, now, request }: Finished) {
  const fresh = layers.filter(({ digest }) => remote.find(digest) === undefined)
  // a pack that turned out to be damaged cannot be written again under its name
  const packs = planPacks(fresh, remote.damaged() ? `${request.run} ${now}` : '')
  const took = new Map(layers.map(({ digest, seconds }) => [digest, seconds]))
  const blobs: Record<string, StoredBlob> = {}
  for (const { digest, seconds } of layers) {
    const stored = remote.find(digest)
    if (stored !== undefined) blobs[digest] = { ...stored, used: now, seconds }
  }
  for (const pack of packs)
    for (const { digest, size, offset } of pack.blobs)
      blobs[digest] = {
        size,
        pack: pack.name,
        offset,
        created: now,
        used: now,
        seconds: took.get(digest) ?? 0,
      }
  return { packs, blobs }
}
