// What the builder wrote → what is to be stored: the index of this run, its new blobs, and those that move.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { keepWithin, readParents, sortByDepth } from '../../cache/budget.ts'
import { filterCacheManifest, readCacheManifest } from '../../cache/cache-manifest.ts'
import { chooseMoves } from '../../cache/compaction.ts'
import type { CacheIndex, KeptReport, StoredBlob } from '../../cache/index-entry.ts'
import { deriveIndexPrefix } from '../../cache/key.ts'
import type { Fresh } from '../../cache/place.ts'
import type { CacheRequest } from '../../ports/cache.ts'
import type { BaseLayers } from './bases.ts'
import type { RemoteBlobs } from './remote.ts'
import type { LocalBlobs } from './uploads.ts'

export type Finished = {
  readonly request: CacheRequest
  /** Own first. */
  readonly indexes: readonly CacheIndex[]
  readonly remote: RemoteBlobs
  readonly local: LocalBlobs
  readonly bases: BaseLayers
  readonly diskSizes: ReadonlyMap<string, number>
  readonly seconds: ReadonlyMap<string, number>
  readonly steps: ReadonlyMap<string, number>
  readonly reports: readonly KeptReport[]
  /** Digests of blobs that hold what a layer told, by diff id. */
  readonly facts: ReadonlyMap<string, string>
  readonly now: number
}

/** JSON; the post step makes the packs of it. */
export type Plan = {
  readonly key: string
  readonly index: CacheIndex
  readonly fresh: readonly Fresh[]
  /** Digests that get another place, when their bytes can be had. */
  readonly moves: readonly string[]
  /** Bytes of the packs that are there, and when they were last known to be. */
  readonly sizes: Readonly<Record<string, number>>
  readonly seen: Readonly<Record<string, number>>
  readonly own: CacheIndex | undefined
  readonly salt: string
}

/** Undefined for a manifest that is no cache, or names a layer that is neither here nor stored anywhere. */
export async function makePlan(written: string, finished: Finished): Promise<Plan | undefined> {
  const { request, remote, local, bases, diskSizes, now, indexes } = finished
  const read = readCacheManifest(written)
  if (read === undefined) return undefined
  const config = await readFile(local.pathOf(read.config.digest), 'utf8').catch(() => undefined)
  const digests = [...new Set(read.layers.map(({ digest }) => digest))]
  const layers = digests.flatMap((digest) => layerOf(digest, finished))
  const found = new Set(layers.map(({ digest }) => digest))
  if (config === undefined || digests.some((digest) => !found.has(digest) && !bases.find(digest)))
    return undefined
  const parents = readParents(config)
  const kept = keepWithin(layers, parents, request.budget)
  const manifest = filterCacheManifest(written, (digest) => !found.has(digest) || kept.has(digest))
  const told = [...new Set(finished.facts.values())].flatMap((digest) => layerOf(digest, finished))
  const staying = [...layers.filter(({ digest }) => kept.has(digest)), ...told]
  const isTold = new Set(told.map(({ digest }) => digest))
  const blobs = storedOf(staying, finished)
  const [ref = ''] = request.refs
  const own = indexes.find((one) => one.ref === ref)
  const index: CacheIndex = {
    ...({ version: 1, scope: request.scope, ref, commit: request.commit, savedAt: now } as const),
    ...{ manifest, config, blobs, bases: bases.noted(new Set(digests)), packs: {}, asked: {}, left: {} },
    diskSizes: Object.fromEntries(
      [...diskSizes].filter(([digest]) => kept.has(digest) || bases.find(digest)),
    ),
    steps: Object.fromEntries(finished.steps),
    facts: Object.fromEntries([...finished.facts].filter(([, digest]) => isTold.has(digest))),
    reports: finished.reports,
  }
  const content = createHash('sha256')
    .update(manifest)
    .update(finished.reports[0]?.text ?? '')
    .digest('hex')
  const run = request.run.replace(/[^A-Za-z0-9.-]+/g, '-').slice(0, 80)
  const { sizes } = remote
  return {
    key: `${deriveIndexPrefix(request.scope, ref)}${run}-${content.slice(0, 12)}`,
    index,
    fresh: sortByDepth(
      staying.filter(({ digest }) => remote.find(digest) === undefined),
      parents,
    ),
    moves: chooseMoves({ blobs, sizes, own, others: indexes.filter((one) => one !== own) }),
    sizes: Object.fromEntries(sizes),
    seen: Object.fromEntries([...sizes.keys()].map((name) => [name, remote.seen(name)])),
    own,
    // a pack that turned out to be damaged cannot be written again under its name
    salt: remote.damaged() ? `${request.run} ${now}` : '',
  }
}

function layerOf(digest: string, { remote, local, seconds }: Finished): readonly Fresh[] {
  const stored = remote.find(digest)
  const size = stored?.size ?? local.sizes.get(digest)
  return size === undefined ? [] : [{ digest, size, seconds: seconds.get(digest) ?? stored?.seconds ?? 0 }]
}

/** What is stored stays where it is. */
function storedOf(layers: readonly Fresh[], { remote, now }: Finished): Record<string, StoredBlob> {
  return Object.fromEntries(
    layers.flatMap(({ digest, seconds }) => {
      const stored = remote.find(digest)
      return stored === undefined ? [] : [[digest, { ...stored, used: now, seconds }]]
    }),
  )
}
