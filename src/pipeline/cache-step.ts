// The image's scope and the run's refs → the restored layer cache.
import { cacheCompression } from '../build/compression.ts'
import type { Builder } from '../build/plan.ts'
import { keepsLayersItself } from '../cache/gha.ts'
import type { CacheRefs } from '../cache/scope.ts'
import { listCacheRefs, nameRef } from '../cache/scope.ts'
import type { Dockerfile } from '../dockerfile/syntax.ts'
import { messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { EngineEnv } from '../ports/engine.ts'
import { formatAge } from '../report/duration.ts'
import { formatSize } from '../report/size.ts'
import { listBases } from './bases.ts'
import type { Ports } from './ports.ts'
import { section } from './sections.ts'
import type { Settings } from './settings.ts'

export type CacheStep = {
  readonly settings: Settings
  readonly run: RunContext
  readonly scope: string
  readonly refs: CacheRefs
  readonly folder: string
  /** The builder that was found; one that is created for this run reaches at least as much. */
  readonly found: Builder
  readonly env: EngineEnv
  readonly dockerfile: Dockerfile | undefined
}

function describe({ stats, fetched }: OpenCache, now: number): string {
  const { source, restoredBytes, unavailable, note } = stats
  if (note !== undefined) return note
  if (unavailable) return 'not available'
  if (source === undefined) return 'nothing stored yet for this image and ref'
  return `${nameRef(source.ref)}@${source.commit.slice(0, 7)} (${formatAge(now - source.savedAt)}): ${formatSize(restoredBytes)} ${fetched() < restoredBytes ? 'stored, fetched as needed' : 'restored'}`
}

/** Opens the cache; undefined when it is off, not allowed, or replaced by the user's own. */
export async function openCache(
  step: CacheStep,
  ports: Pick<Ports, 'log' | 'clock' | 'cache' | 'registry'>,
): Promise<OpenCache | undefined> {
  const { settings, run, scope, refs, folder, found, env, dockerfile } = step
  const { cache, build } = settings
  if (cache.problem !== undefined) ports.log.notice(cache.problem)
  if (!cache.read && !cache.write) return undefined
  if (build.cacheFrom.length > 0 || build.cacheTo.length > 0) return undefined
  const opening = section(ports, 'Cache', async () => {
    const layers = await ports.cache(folder)
    const value = await layers.open({
      scope,
      refs: listCacheRefs(refs),
      read: cache.read,
      write: cache.write,
      commit: run.sha,
      run: `${run.runId}-${run.runAttempt}`,
      loopback: found.driver === 'docker' || found.hostNetwork === true,
      byItself: keepsLayersItself(found),
      bases: dockerfile === undefined ? [] : listBases(dockerfile, build),
      platforms: build.platforms,
      storeBases: settings.cacheBaseLayers === 'store',
      budget: settings.cacheBudget,
      compression: cacheCompression(settings.compression),
      registry: () => ports.registry(env),
    })
    return { value, text: describe(value, ports.clock.now()) }
  })
  const opened = await opening.catch((error: unknown) => {
    ports.log.notice(`The layer cache could not be opened: ${messageOf(error)} Building without it.`)
    return undefined
  })
  if (opened?.stats.problem !== undefined) ports.log.notice(opened.stats.problem)
  return opened
}

/** `cache: read and write, scope main`. */
export function describePolicy({ cache, build, builder }: Settings, refs: CacheRefs, found: Builder): string {
  if (build.cacheFrom.length > 0 || build.cacheTo.length > 0) return 'cache: your own cache-from and cache-to'
  // a builder that was named is used as it is: the classic store can only import
  const exports = found.store !== 'classic' || builder === undefined
  const modes = [...(cache.read ? ['read'] : []), ...(cache.write && exports ? ['write'] : [])]
  return modes.length === 0 ? 'cache: off' : `cache: ${modes.join(' and ')}, scope ${nameRef(refs.own)}`
}
