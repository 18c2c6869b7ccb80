// Turns nothing into what a CI run needs: an engine of its own, a registry with a base image, GitHub's cache and API.

import { type CacheService, startCacheService } from '../../test/support/cache-service.ts'
import { type Engine, startEngine } from '../../test/support/engine.ts'
import { type GitHubApi, startGitHubApi } from '../../test/support/github-api.ts'
import { freshFolder } from '../../test/support/home.ts'
import { pushDebianPython } from '../../test/support/images.ts'
import { type Registry, startRegistry } from '../../test/support/registry.ts'

export type World = {
  readonly engine: Engine
  readonly registry: Registry
  readonly cache: CacheService
  readonly api: GitHubApi
  /** Reference of the image the example is built on. */
  readonly base: string
}

/** What the example needs of the distribution. */
export const pythonPackages = ['python3', 'python3-pip', 'python3-venv', 'python3-flask', 'gunicorn']

/** Starts everything. The engine is always a new one: it is emptied between the runs. */
export async function startWorld(): Promise<World> {
  const engine = await startEngine()
  const registry = await startRegistry()
  const cache = await startCacheService({ folder: freshFolder('cache-service') })
  const api = await startGitHubApi({ repository: 'acme/binday', caches: cache })
  const base = await pushDebianPython(registry, { packages: pythonPackages })
  return { engine, registry, cache, api, base }
}

/** Stops what is not stopped with the folder of the run. */
export async function stopWorld({ cache, api }: World): Promise<void> {
  await Promise.all([cache.stop(), api.stop()])
}
