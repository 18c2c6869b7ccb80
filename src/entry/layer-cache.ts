// The layer cache of a run: a registry on loopback where the builder reaches it, else BuildKit's own, else a directory.
import { sharesLoopback, usesServiceV2 } from '../cache/policy.ts'
import type { CacheRequest, LayerCache } from '../ports/cache.ts'
import type { Clock } from '../ports/clock.ts'
import type { MountStore } from '../ports/mounts.ts'
import type { ReportStore } from '../ports/reports.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Names the kind of content: entries of another form are never seen. */
const VERSION = 'layersmith-packs-1'

/** Cache mounts are carried where the second version of the service is. */
export async function createMounts(env: Environment): Promise<MountStore | undefined> {
  if (!usesServiceV2(env)) return undefined
  const [{ createMountStore }, { createCacheService }] = await Promise.all([
    import('../adapters/packed-cache/mount-store.ts'),
    import('../adapters/packed-cache/service.ts'),
  ])
  return createMountStore(createCacheService({ ...addressOf(env), version: VERSION }))
}

/** Reports travel with layer caches, or have entries of their own. */
export async function createReports(env: Environment, folder: string): Promise<ReportStore> {
  const { createReportStore } = await import('../adapters/actions-cache/report-store.ts')
  const store = createReportStore({ folder })
  if (!usesServiceV2(env)) return store
  const [{ createCarriedReports }, { createCacheService }] = await Promise.all([
    import('../adapters/packed-cache/carried-reports.ts'),
    import('../adapters/packed-cache/service.ts'),
  ])
  return createCarriedReports(createCacheService({ ...addressOf(env), version: VERSION }), store)
}

function addressOf({ ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' }: Environment) {
  return { url, token }
}

/** Loads only the one that is used. */
export function createLayerCache(env: Environment, folder: string, clock: Clock): LayerCache {
  const directory = async () =>
    (await import('../adapters/actions-cache/directory-cache.ts')).createDirectoryCache({ folder, clock })
  const packed = async () => {
    const [{ createPackedCache }, { createCacheService }] = await Promise.all([
      import('../adapters/packed-cache/packed-cache.ts'),
      import('../adapters/packed-cache/service.ts'),
    ])
    return createPackedCache({
      folder,
      clock,
      service: createCacheService({ ...addressOf(env), version: VERSION }),
    })
  }
  const gha = async () => (await import('../adapters/actions-cache/gha-cache.ts')).createGhaCache()
  const choose = ({ loopback, byItself }: CacheRequest) => {
    if (!usesServiceV2(env)) return directory()
    if (loopback && sharesLoopback(env)) return packed()
    return byItself ? gha() : directory()
  }
  return {
    async open(request) {
      return (await choose(request)).open(request)
    },
    async save(state) {
      return (await (state.kind === 'packs' ? packed() : directory())).save(state)
    },
  }
}
