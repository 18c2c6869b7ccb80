// Facts of layers in the Actions cache: one entry for what is new, found by runs that follow.
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createFactsCache } from '../../src/adapters/actions-cache/facts-cache.ts'
import { createFactsFolder } from '../../src/adapters/facts-folder/facts-folder.ts'
import type { LayerFacts } from '../../src/layers/layer-facts.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'

let service: CacheService
let root: string

beforeAll(async () => {
  service = await startCacheService()
  root = await mkdtemp(join(tmpdir(), 'layersmith-facts-cache-'))
  for (const [name, value] of Object.entries(service.env('refs/heads/main'))) vi.stubEnv(name, value)
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await service.stop()
  await rm(root, { recursive: true })
})

const factsOf = (diffId: string): LayerFacts => {
  const nothing = {
    entries: [],
    hashes: new Map<string, string>(),
    heads: new Map<string, number>(),
    databases: [],
    notes: [],
  }
  return { ...nothing, diffId, tarBytes: 1024, fileBytes: 0 }
}

/** One run: what it restores, sees and saves. */
async function run(number: number, ...seen: readonly string[]) {
  const folder = join(root, String(number), 'facts')
  const cache = createFactsCache({ folder })
  const restored = await cache.restore()
  const store = createFactsFolder({ folder })
  const known = await Promise.all(seen.map((diffId) => store.find({ diffId, place: undefined })))
  for (const diffId of seen) await store.keep({ diffId, place: undefined }, factsOf(diffId))
  await store.close()
  return { restored, known: known.filter((facts) => facts !== undefined).length, problem: await cache.save() }
}

test('what a run has seen, the runs that follow know', async () => {
  expect(await run(1)).toEqual({ restored: false, known: 0, problem: undefined })
  expect(await run(2, 'sha256:a', 'sha256:b')).toEqual({ restored: false, known: 0, problem: undefined })
  expect(await run(3, 'sha256:a', 'sha256:c')).toEqual({ restored: true, known: 1, problem: undefined })
  expect(await run(4, 'sha256:a', 'sha256:b', 'sha256:c')).toEqual({
    restored: true,
    known: 3,
    problem: undefined,
  })
  expect((await stat(join(root, '4', 'facts'))).isDirectory()).toBe(true)
  expect(await readdir(join(root, '4', 'facts'))).toHaveLength(3)
})
