// A size → what every contender runs in: one engine that is emptied, a registry with the base image, a cache service.
import { type CacheService, startCacheService } from '../../../test/support/cache-service.ts'
import { type Engine, startEngine } from '../../../test/support/engine.ts'
import { freshFolder } from '../../../test/support/home.ts'
import { type Registry, startRegistry } from '../../../test/support/registry.ts'
import { makeWorkspace } from '../../../test/support/workspace.ts'
import { pushBase, type Sources, workspaceFiles } from './image.ts'

/** Milliseconds that the cache service takes to answer. */
export const LATENCY = 20

/** The only ref. */
export const REF = 'refs/heads/main'

export type World = {
  readonly engine: Engine
  readonly registry: Registry
  readonly service: CacheService
  readonly checkOut: (sources: Sources) => string
}

/** Starts it; `megabytes` is that of all layers before they are compressed, nearly half of them the base image's. */
export async function startWorld(megabytes: number): Promise<World> {
  const [engine, registry, service] = await Promise.all([
    startEngine(),
    startRegistry(),
    startCacheService({ folder: freshFolder('cache-service') }),
  ])
  service.faults.latency = LATENCY
  const base = await pushBase(registry, megabytes * 0.46)
  const checkOut = (sources: Sources) => makeWorkspace(workspaceFiles(base, megabytes * 0.54, sources))
  return { engine, registry, service, checkOut }
}
