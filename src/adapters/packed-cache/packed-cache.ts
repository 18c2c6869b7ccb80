// The layer cache as a registry on loopback, with packs in the Actions cache behind it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { filterCacheManifest, readCacheManifest } from '../../cache/cache-manifest.ts'
import type { CacheIndex } from '../../cache/index-entry.ts'
import { deriveProblem } from '../../cache/problem.ts'
import { messageOf } from '../../errors.ts'
import type { CacheRequest, LayerCache, OpenCache } from '../../ports/cache.ts'
import type { Clock } from '../../ports/clock.ts'
import { type BaseLayers, findBases, NO_BASES } from './bases.ts'
import { handleBlobs } from './blobs.ts'
import { deriveState } from './finish.ts'
import { findIndexes } from './indexes.ts'
import { type Loopback, startLoopback } from './loopback.ts'
import { createManifests, type Manifests } from './manifests.ts'
import { measureLayers } from './measure.ts'
import { findRemoteBlobs, type RemoteBlobs } from './remote.ts'
import { savePacks } from './save.ts'
import type { CacheService } from './service.ts'
import { isStored } from './stored.ts'
import { createLocalBlobs, type LocalBlobs } from './uploads.ts'

export type PackedCacheOptions = {
  /** A private folder that outlives the build until the post step. */
  readonly folder: string
  readonly clock: Clock
  readonly service: CacheService
  /** Milliseconds after which looking for caches is given up. */
  readonly findLimit?: number
}

/** A layer cache of which only what a build needs is fetched; the service's troubles become problems. */
export function createPackedCache(options: PackedCacheOptions): LayerCache {
  return {
    async open(request) {
      const started = options.clock.now()
      const local = await createLocalBlobs(join(options.folder, 'blobs'))
      const found = await findCaches(options, request)
      const manifests = createManifests()
      const bases = await findBases(request, found.indexes).catch(() => NO_BASES)
      let faulty = false
      const onFault = () => {
        faulty = true
      }
      const sources = { local, remote: found.remote, bases, onFault }
      const loopback = await startLoopback((exchange) =>
        exchange.path.startsWith('manifests/') ? manifests.handle(exchange) : handleBlobs(exchange, sources),
      )
      const seconds = (options.clock.now() - started) / 1000
      await keepConfigs(found.indexes, local)
      return offer({
        ...found,
        faulty: () => faulty,
        options,
        request,
        local,
        bases,
        manifests,
        loopback,
        seconds,
      })
    },
    save: (state) => savePacks(state, options.service),
  }
}

type Found = {
  /** Own first. */
  readonly indexes: readonly CacheIndex[]
  readonly remote: RemoteBlobs
  readonly problem: string | undefined
  readonly unavailable: boolean
}

const NOTHING = {
  find: () => undefined,
  fetched: () => 0,
  forget: () => {},
  packsOf: () => new Map(),
  lost: [],
}

async function findCaches(
  { service, findLimit = 30_000 }: PackedCacheOptions,
  request: CacheRequest,
): Promise<Found> {
  const none: RemoteBlobs = { ...NOTHING, open: () => Promise.reject(new Error('nothing is there')) }
  try {
    return await within(findLimit, async () => {
      const { indexes, problem } = await findIndexes(service, request)
      const remote = indexes.length === 0 ? none : await findRemoteBlobs(service, indexes)
      return { indexes, remote, problem, unavailable: false }
    })
  } catch (error) {
    const { text, entryOnly } = deriveProblem('layer cache', 'restore', messageOf(error))
    return { indexes: [], remote: none, problem: text, unavailable: !entryOnly }
  }
}

async function within<T>(limit: number, run: () => Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`no answer within ${Math.ceil(limit / 1000)} s`)), limit)
  return Promise.race([run(), promise]).finally(() => clearTimeout(timer))
}

type Opened = Found & {
  readonly options: PackedCacheOptions
  readonly request: CacheRequest
  readonly local: LocalBlobs
  readonly bases: BaseLayers
  readonly faulty: () => boolean
  readonly manifests: Manifests
  readonly loopback: Loopback
  readonly seconds: number
}

/** BuildKit reads the config of a cache it imports at once. */
async function keepConfigs(indexes: readonly CacheIndex[], local: LocalBlobs): Promise<void> {
  for (const { manifest, config } of indexes) {
    const read = readCacheManifest(manifest)
    if (read !== undefined) await local.keep(read.config.digest, config)
  }
}

const EXPORT = 'mode=max,ignore-error=true,oci-mediatypes=true,image-manifest=true'

/** One cache for each index; written to under a name of its own, so that no offered one is replaced. */
function offer(opened: Opened): OpenCache {
  const { indexes, remote, manifests, request, loopback, problem, unavailable, local, bases, options } =
    opened
  const served = indexes.map((index, at) => {
    manifests.offer(
      `cache-${at}`,
      filterCacheManifest(index.manifest, (digest) => Boolean(remote.find(digest) ?? bases.find(digest))),
    )
    return `type=registry,ref=${loopback.repository}:cache-${at}`
  })
  const writes = request.write && !unavailable
  const [first] = indexes
  const diskSizes = new Map(indexes.flatMap((index) => Object.entries(index.diskSizes)))
  const own = `${loopback.repository}:own`
  return {
    from: served,
    to: writes ? [[`type=registry,ref=${own},${EXPORT}`, ...request.compression].join(',')] : [],
    stats: {
      source: first && { ref: first.ref, commit: first.commit, savedAt: first.savedAt },
      restoredBytes: sum(indexes.flatMap(({ blobs }) => Object.values(blobs).map(({ size }) => size))),
      seconds: opened.seconds,
      problem: problem ?? describeLost(remote.lost.length),
      unavailable,
    },
    faulty: opened.faulty,
    fetched: () => remote.fetched(),
    diskSizes: (digests) => measureLayers(local, diskSizes, digests),
    async finish(seconds = new Map()) {
      await loopback.stop()
      const text = writes ? manifests.written() : undefined
      if (text === undefined || (await isStored(text, { indexes, local, remote }))) return undefined
      const now = options.clock.now()
      const made = await deriveState(text, {
        request,
        indexes,
        remote,
        local,
        bases,
        diskSizes,
        seconds,
        now,
      })
      if (made === undefined) return undefined
      await writeFile(join(options.folder, 'index.json'), JSON.stringify(made.index))
      await writeFile(join(options.folder, 'packs.json'), JSON.stringify(made.packs))
      return { ...made.state, directory: options.folder }
    },
  }
}

function describeLost(count: number): string | undefined {
  if (count === 0) return undefined
  const layers = count === 1 ? 'One layer' : `${count} layers`
  return `${layers} of the stored cache had been evicted; the steps that need them run again.`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
