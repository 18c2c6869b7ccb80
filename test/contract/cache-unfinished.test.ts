// What a killed run leaves in the service: names that are taken and lead to nothing. And how few questions mounts take.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createMountStore } from '../../src/adapters/packed-cache/mount-store.ts'
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import type { CacheRequest, OpenCache } from '../../src/ports/cache.ts'
import type { MountState } from '../../src/ports/mounts.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { pushCache } from '../support/cache-push.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'

const clock = { now: () => Date.now(), sleep: async () => undefined }
const main = 'refs/heads/main'
const dev = 'refs/heads/dev'
const request: CacheRequest = {
  ...{ scope: 'unfinished', refs: [main], write: true, commit: 'c1', run: '1-1', loopback: true },
  ...{ bases: [], platforms: [], budget: 4e9, byItself: false, compression: [] },
  registry: async () => createFakeRegistry(),
}

let service: CacheService
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'layersmith-unfinished-'))
})
beforeEach(async () => {
  service = await startCacheService()
  onTestFinished(() => service.stop())
})
afterAll(() => rm(root, { recursive: true }))

function client(ref = main, reads: readonly string[] = [main]) {
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(ref, { reads })
  return createCacheService({ url, token, version: 'test' })
}

async function build(text: string) {
  const folder = await mkdtemp(join(root, 'machine-'))
  const cache = createPackedCache({ folder, clock, service: client() })
  const open = await cache.open(request)
  await pushCache(open.to[0], text)
  const state = (await open.finish()) ?? expect.fail('there is something to save')
  return { cache, state }
}

async function layerIsThere(open: OpenCache): Promise<boolean> {
  onTestFinished(() => void open.finish())
  const [, host = '', name = ''] = /ref=([^/]+)\/([^:]+):/.exec(open.from[0] ?? '') ?? []
  const base = `http://${host}/v2/${name}/`
  const manifest = (await (await fetch(`${base}manifests/cache-0`)).json()) as {
    layers: { digest: string }[]
  }
  return (await fetch(`${base}blobs/${manifest.layers[0]?.digest}`)).status === 200
}

describe('a pack whose upload was never finished', () => {
  it('is stored under another name by the next run', async () => {
    const { state, cache } = await build('killed')
    service.faults.failures = [{ method: 'FinalizeCacheEntryUpload', status: 400, times: 1 }]
    expect(await cache.save(state)).toMatchObject({ saved: false })
    service.clearFaults()
    expect(await cache.save(state)).toMatchObject({ saved: true, problem: undefined })
    const next = createPackedCache({ folder: await mkdtemp(join(root, 'next-')), clock, service: client() })
    const open = await next.open(request)
    expect(open.stats).toMatchObject({ source: { ref: main }, problem: undefined })
    expect(await layerIsThere(open)).toBe(true)
  })

  it('costs nothing where it was finished', async () => {
    const [one, two] = [await build('twice'), await build('twice')]
    await one.cache.save(one.state)
    const before = service.entries().length
    expect(await two.cache.save(two.state)).toMatchObject({ saved: true })
    expect(service.entries().length).toBe(before)
  })
})

describe('contents of mounts', () => {
  const image = `docker.io/library/a@sha256:${'0'.repeat(64)}`
  const mounts = [{ id: '/m', owner: undefined, sharing: 'shared' as const }]

  async function keep(text: string, ref = main, run = '1-1'): Promise<MountState> {
    const folder = await mkdtemp(join(root, 'mounts-'))
    await writeFile(join(folder, 'mounts.tar'), text)
    const note = { scope: 'image', ref, mounts, image, fingerprint: 'f' }
    return createMountStore(client()).keep(join(folder, 'mounts.tar'), note, run)
  }
  const find = (ref: string, refs: readonly string[], reads: readonly string[] = [main]) =>
    createMountStore(client(ref, reads)).find({ scope: 'image', refs })

  it('whose upload was never finished are stored under another name, and come as they were', async () => {
    const state = await keep('content')
    await client().create(state.note.archive)
    const store = createMountStore(client())
    expect(await store.save(state)).toMatchObject({ saved: true, problem: undefined })
    const note = (await find(main, [main])) ?? expect.fail('the note is there')
    const folder = await mkdtemp(join(root, 'fetch-'))
    await store.fetch(note, folder)
    expect(await readFile(join(folder, 'mounts.tar'), 'utf8')).toBe('content')
  })

  it('of any ref are found by one question, and by one more for their archive', async () => {
    await createMountStore(client(main)).save(await keep('of main'))
    const asked = service.counters.requests['GetCacheEntryDownloadURL'] ?? 0
    expect(await find(dev, [dev, 'refs/heads/base', main])).toMatchObject({ ref: main })
    expect((service.counters.requests['GetCacheEntryDownloadURL'] ?? 0) - asked).toBe(2)
  })

  it('of the own ref come before all others', async () => {
    await createMountStore(client(dev)).save(await keep('of dev', dev))
    await createMountStore(client(main)).save(await keep('of main'))
    expect(await find(dev, [dev, main])).toMatchObject({ ref: dev })
  })

  it('whose archive was evicted give way to those of the next ref', async () => {
    const own = await keep('of dev', dev)
    await createMountStore(client(dev)).save(own)
    await createMountStore(client(main)).save(await keep('of main'))
    await service.evict(({ key }) => key === own.note.archive)
    expect(await find(dev, [dev, main])).toMatchObject({ ref: main })
  })
})
