// The layer cache of a run: a registry on loopback where the builder reaches it, else BuildKit's own, else a directory.
import { usesServiceV2 } from '../cache/policy.ts'
import type { CacheRequest, LayerCache } from '../ports/cache.ts'
import type { Clock } from '../ports/clock.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Names the kind of content: entries of another form are never seen. */
const VERSION = 'layersmith-packs-1'

/** Loads only the one that is used. */
export function createLayerCache(env: Environment, folder: string, clock: Clock): LayerCache {
  const directory = async () =>
    (await import('../adapters/actions-cache/directory-cache.ts')).createDirectoryCache({ folder, clock })
  const packed = async () => {
    const [{ createPackedCache }, { createCacheService }] = await Promise.all([
      import('../adapters/packed-cache/packed-cache.ts'),
      import('../adapters/packed-cache/service.ts'),
    ])
    const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = env
    return createPackedCache({ folder, clock, service: createCacheService({ url, token, version: VERSION }) })
  }
  const gha = async () => (await import('../adapters/actions-cache/gha-cache.ts')).createGhaCache()
  const choose = ({ loopback, byItself }: CacheRequest) => {
    if (!usesServiceV2(env)) return directory()
    if (loopback) return packed()
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
