// The layer cache as BuildKit's own `type=gha`: for builders that reach the cache service, but not this machine.
import type { LayerCache } from '../../ports/cache.ts'

/** For one import or export; a builder that cannot reach the service must not hold up the run. */
const TIMEOUT = '3m'

/**
 * The builder does all of it during the build, with the token that buildx hands it. One scope for an image: BuildKit itself
 * keeps the caches of different git refs apart, and looks into all that the token may read.
 */
export function createGhaCache(): LayerCache {
  return {
    async open({ scope, read = true, write }) {
      const cache = `type=gha,scope=layersmith-${scope},timeout=${TIMEOUT}`
      return {
        from: read ? [cache] : [],
        to: write ? [`${cache},mode=max,ignore-error=true`] : [],
        stats: {
          ...{ source: undefined, restoredBytes: 0, seconds: 0, problem: undefined, unavailable: false },
          note: `left to the builder (type=gha, scope layersmith-${scope})`,
        },
        diskSizes: async () => new Map(),
        finish: async () => undefined,
        bases: [],
        faulty: () => false,
        reached: () => true,
        fetched: () => 0,
      }
    },
    save: async () => ({ saved: false, bytes: 0, problem: undefined, unavailable: false }),
  }
}
