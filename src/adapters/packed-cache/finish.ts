// What the builder wrote → the index of this run and the packs that are to be stored.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { readCacheManifest } from '../../cache/cache-manifest.ts'
import type { CacheIndex, StoredBlob } from '../../cache/index-entry.ts'
import { deriveIndexPrefix } from '../../cache/key.ts'
import { planPacks } from '../../cache/pack.ts'
import type { CacheRequest, CacheState } from '../../ports/cache.ts'
import type { BaseLayers } from './bases.ts'
import type { RemoteBlobs } from './remote.ts'
import type { LocalBlobs } from './uploads.ts'

export type Finished = {
  readonly request: CacheRequest
  readonly remote: RemoteBlobs
  readonly local: LocalBlobs
  readonly bases: BaseLayers
  readonly diskSizes: ReadonlyMap<string, number>
  readonly now: number
}

type Made = {
  readonly index: CacheIndex
  readonly state: Omit<CacheState & { kind: 'packs' }, 'directory'>
}

/** Undefined when something that the manifest names is neither here nor stored: such a cache is no use to anybody. */
export async function deriveState(manifest: string, finished: Finished): Promise<Made | undefined> {
  const { request, remote, local, bases, diskSizes, now } = finished
  const read = readCacheManifest(manifest)
  if (read === undefined) return undefined
  const digests = [...new Set(read.layers.map(({ digest }) => digest))]
  const added = digests.flatMap((digest) => {
    const size = remote.find(digest) === undefined ? local.sizes.get(digest) : undefined
    return size === undefined ? [] : [{ digest, size }]
  })
  const packs = planPacks(added)
  const placed = packs.flatMap((pack) =>
    pack.blobs.map(({ digest, size, offset }): [string, StoredBlob] => [
      digest,
      { size, pack: pack.name, offset, created: now, used: now },
    ]),
  )
  const kept = digests.flatMap((digest): [string, StoredBlob][] => {
    const blob = remote.find(digest)
    return blob === undefined ? [] : [[digest, { ...blob, used: now }]]
  })
  const blobs = Object.fromEntries([...kept, ...placed])
  const config = await readFile(local.pathOf(read.config.digest), 'utf8').catch(() => undefined)
  if (config === undefined || digests.some((digest) => !blobs[digest] && !bases.find(digest)))
    return undefined
  const [ref = ''] = request.refs
  const index: CacheIndex = {
    ...{
      version: 1,
      scope: request.scope,
      ref,
      commit: request.commit,
      savedAt: now,
      manifest,
      config,
      blobs,
    },
    bases: bases.noted,
    diskSizes: Object.fromEntries([...diskSizes].filter(([digest]) => blobs[digest] !== undefined)),
  }
  const content = createHash('sha256').update(manifest).digest('hex').slice(0, 12)
  const run = request.run.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80)
  const key = `${deriveIndexPrefix(request.scope, ref)}${run}-${content}`
  const bytes = packs.reduce((total, { size }) => total + size, 0)
  return { index, state: { kind: 'packs', key, packs, bytes } }
}
