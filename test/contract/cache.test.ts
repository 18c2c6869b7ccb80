// The layer cache: the fake, and the directory over the Actions cache against the stand-in.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { createDirectoryCache } from '../../src/adapters/actions-cache/directory-cache.ts'
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import { createFakeCacheService } from '../fakes/cache.ts'
import { folderOf, writeCacheDirectory } from '../support/cache-directory.ts'
import { pushCache } from '../support/cache-push.ts'
import { startCacheService } from '../support/cache-service.ts'
import { describeLayerCache } from './cache.ts'

const clock = { now: () => Date.now(), sleep: async () => undefined }

describeLayerCache('fake', async () => {
  const service = createFakeCacheService()
  return {
    async runner() {
      const cache = service.connect()
      return {
        cache,
        async build(_open, text) {
          const digest = `sha256:${createHash('sha256').update(text).digest('hex')}`
          cache.exportLayers([{ digest, size: text.length, diskSize: text.length }])
          return { digest, diskSize: text.length }
        },
      }
    },
    stop: async () => undefined,
  }
})

describeLayerCache('packs over the Actions cache', async () => {
  const service = await startCacheService()
  const root = await mkdtemp(join(tmpdir(), 'layersmith-runners-'))
  return {
    async runner(ref, reads = []) {
      const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(ref, { reads })
      const folder = await mkdtemp(join(root, 'runner-'))
      return {
        cache: createPackedCache({
          folder,
          clock,
          service: createCacheService({ url, token, version: 'test' }),
        }),
        build: (open, text) => pushCache(open.to[0], text),
      }
    },
    async stop() {
      await service.stop()
      await rm(root, { recursive: true })
    },
  }
})

describeLayerCache('directory over the Actions cache', async () => {
  const service = await startCacheService()
  const root = await mkdtemp(join(tmpdir(), 'layersmith-runners-'))
  return {
    async runner(ref, reads = []) {
      for (const [name, value] of Object.entries(service.env(ref, { reads }))) vi.stubEnv(name, value)
      // Every runner has another temporary folder.
      const folder = await mkdtemp(join(root, 'runner-'))
      return {
        cache: createDirectoryCache({ folder, clock }),
        build: (open, text) => writeCacheDirectory(folderOf(open.to[0]), text),
      }
    },
    async stop() {
      vi.unstubAllEnvs()
      await service.stop()
      await rm(root, { recursive: true })
    },
  }
})
