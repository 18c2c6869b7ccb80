// The layer cache as a registry on loopback, with packs in the Actions cache behind it.
import { join } from 'node:path'
import { filterCacheManifest, readCacheManifest } from '../../cache/cache-manifest.ts'
import type { CacheIndex } from '../../cache/index-entry.ts'
import { ExternalError } from '../../errors.ts'
import type { CacheRequest, LayerCache, OpenCache } from '../../ports/cache.ts'
import type { Clock } from '../../ports/clock.ts'
import { type BaseLayers, findBases, NO_BASES, storedBases } from './bases.ts'
import { handleBlobs } from './blobs.ts'
import { conclude } from './conclude.ts'
import { createContents } from './contents.ts'
import { type Found, findCaches } from './find-caches.ts'
import { type Loopback, startLoopback } from './loopback.ts'
import { createManifests, type Manifests } from './manifests.ts'
import { measureLayers } from './measure.ts'
import { savePacks } from './save.ts'
import type { CacheService } from './service.ts'
import { createLocalBlobs, type LocalBlobs } from './uploads.ts'
import { within } from './within.ts'

export type PackedCacheOptions = {
  /** A private folder that outlives the build until the post step. */
  readonly folder: string
  readonly clock: Clock
  readonly service: CacheService
  /** Milliseconds after which looking for caches is given up. */
  readonly findLimit?: number
  /** Milliseconds without a byte after which a download is given up. */
  readonly stall?: number
}

/** A layer cache of which only what a build needs is fetched; the service's troubles become problems. */
export function createPackedCache(options: PackedCacheOptions): LayerCache {
  return {
    async open(request) {
      const started = options.clock.now()
      const local = await createLocalBlobs(join(options.folder, 'blobs'))
      const { service, findLimit = 10_000 } = options
      const found = await findCaches(service, request, { limit: findLimit, now: started })
      const manifests = createManifests()
      // a registry that does not answer keeps nobody waiting: its layers are stored like others
      const known = await within(findLimit, () => findBases(request, found.indexes)).catch(() => NO_BASES)
      const bases = request.storeBases === true ? storedBases(known) : known
      let faulty = false
      const onFault = () => {
        faulty = true
      }
      const { stall } = options
      const sources = {
        ...{ local, remote: found.remote, bases, onFault },
        ...(stall === undefined ? {} : { stall }),
      }
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
  const stored = new Map(indexes.flatMap(({ blobs }) => Object.entries(blobs)))
  const diskSizes = new Map(indexes.flatMap((index) => Object.entries(index.diskSizes)))
  const own = `${loopback.repository}:own`
  const contents = createContents({ folder: options.folder, indexes, remote, local, bases, manifests })
  let finishing = 0
  return {
    from: served,
    to: writes ? [[`type=registry,ref=${own},${EXPORT}`, ...request.compression].join(',')] : [],
    stats: {
      source: first && { ref: first.ref, commit: first.commit, savedAt: first.savedAt },
      restoredBytes: sum([...stored.values()].map(({ size }) => size)),
      seconds: opened.seconds,
      problem: problem ?? describeLost(remote.lost.length),
      unavailable,
    },
    bases: bases.current,
    steps: new Map(indexes.toReversed().flatMap((index) => Object.entries(index.steps))),
    reports: indexes.flatMap(({ ref, reports }) => reports.map((report) => ({ ...report, ref }))),
    contents,
    faulty: opened.faulty,
    reached: loopback.reached,
    fetched: () => remote.fetched(),
    spent: () => opened.seconds + loopback.busy() + finishing,
    diskSizes: (digests) => measureLayers({ local, bases }, diskSizes, digests),
    async finish(told = {}) {
      const started = options.clock.now()
      await loopback.stop()
      const refusal = local.refusal()
      if (refusal !== undefined) throw diskIsFull(refusal)
      const written = writes ? manifests.written() : undefined
      const state =
        written === undefined
          ? undefined
          : await conclude(written, told, { ...opened, ...options, contents, diskSizes })
      finishing = (options.clock.now() - started) / 1000
      return state
    },
  }
}

function diskIsFull(code: string): ExternalError {
  const text = `the runner's temporary folder has no room for the new layers (${code}).`
  return new ExternalError('cache', 'unavailable', text)
}

function describeLost(count: number): string | undefined {
  if (count === 0) return undefined
  const layers = count === 1 ? 'One layer' : `${count} layers`
  return `${layers} of the stored cache had been evicted; the steps that need them run again.`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
