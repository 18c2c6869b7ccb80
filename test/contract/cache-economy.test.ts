// The packed cache as a careful user of the service: few requests, nothing waited for in vain, no dead bytes kept for good.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createCarriedReports } from '../../src/adapters/packed-cache/carried-reports.ts'
import type { Plan } from '../../src/adapters/packed-cache/finish.ts'
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import type { CacheRequest, CacheState, LayerCache, OpenCache, Told } from '../../src/ports/cache.ts'
import type { Report } from '../../src/report/model.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { createFakeReportStore } from '../fakes/reports.ts'
import { measureCacheMemory } from '../support/cache-memory.ts'
import { pushLayers } from '../support/cache-push.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'

const main = 'refs/heads/main'
const HOUR = 60 * 60 * 1000

let service: CacheService
let root: string
let scopes = 0
let now = Date.now()
let request: CacheRequest
const clock = { now: () => now, sleep: async () => undefined }

beforeAll(async () => {
  service = await startCacheService()
  root = await mkdtemp(join(tmpdir(), 'layersmith-economy-'))
})
beforeEach(() => {
  scopes += 1
  request = {
    ...{ scope: `economy${scopes}`, refs: [main], write: true, commit: 'c1', run: '1-1', loopback: true },
    ...{ bases: [], platforms: [], budget: 4e9, byItself: false, compression: [] },
    registry: async () => createFakeRegistry(),
  }
})
afterEach(() => service.clearFaults())
afterAll(async () => {
  await service.stop()
  await rm(root, { recursive: true })
})

type Machine = LayerCache & { readonly folder: string }

function connect() {
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(main)
  return createCacheService({ url, token, version: 'test' })
}

async function makeMachine(stall?: number): Promise<Machine> {
  const folder = await mkdtemp(join(root, 'machine-'))
  const more = stall === undefined ? {} : { stall }
  return { folder, ...createPackedCache({ folder, clock, service: connect(), findLimit: 3000, ...more }) }
}

type Run = { readonly told?: Told; readonly id?: string; readonly keys?: string }

/** One run: what is found is opened, these layers are exported, what is new is saved. */
async function run(layers: readonly Buffer[], { told = {}, id = '1-1', keys = '{}' }: Run = {}) {
  const machine = await makeMachine()
  const open = await machine.open({ ...request, run: id })
  await pushLayers(open.to[0], layers, keys)
  const state = await open.finish(told)
  const saved = state && (await machine.save(state))
  expect(saved?.problem).toBeUndefined()
  return { open, machine, state, saved }
}

async function reopen(stall?: number): Promise<OpenCache> {
  const open = await (await makeMachine(stall)).open(request)
  onTestFinished(() => void open.finish())
  return open
}

const digestOf = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

function urlOf(open: OpenCache, layer: Buffer): string {
  const [, host = '', name = ''] = /ref=([^/]+)\/([^:]+):/.exec(open.to[0] ?? '') ?? []
  return `http://${host}/v2/${name}/blobs/${digestOf(layer)}`
}

async function fetched(open: OpenCache, layer: Buffer): Promise<boolean> {
  const answer = await fetch(urlOf(open, layer))
  return Buffer.from(await answer.arrayBuffer()).equals(layer)
}

const requests = (method: string) => service.counters.requests[method] ?? 0
const packs = () =>
  service
    .entries()
    .filter(({ key }) => key.includes('-pack-'))
    .map(({ key }) => key)

/** Layers that need a pack each. */
const large = (count: number) =>
  Array.from({ length: count }, (_, at) => Buffer.alloc(33 * 1024 * 1024, at + scopes * 10))

describe('packs', () => {
  it('are asked for one by one when the hour is over in which the service evicts', async () => {
    await run(large(4))
    const before = requests('GetCacheEntryDownloadURL')
    await reopen()
    // the index, and two of the packs
    expect(requests('GetCacheEntryDownloadURL') - before).toBe(3)
    now += 2 * HOUR
    await reopen()
    expect(requests('GetCacheEntryDownloadURL') - before).toBe(3 + 5)
  })

  it('are all asked for when one of those that were asked for is gone', async () => {
    const before = new Set(packs())
    await run(large(4))
    const [kept] = packs().filter((key) => !before.has(key))
    expect(await service.evict(({ key }) => packs().includes(key) && !before.has(key) && key !== kept)).toBe(
      3,
    )
    const open = await reopen()
    expect(open.stats.problem).toBe(
      '3 layers of the stored cache had been evicted; the steps that need them run again.',
    )
  })

  it('give small layers that lie side by side with one request', async () => {
    const layers = Array.from({ length: 5 }, () => randomBytes(2000))
    await run([...layers, randomBytes(3_000_000)])
    const open = await reopen()
    const before = requests('blob')
    expect(await Promise.all(layers.map((layer) => fetched(open, layer)))).toEqual(layers.map(() => true))
    expect(requests('blob') - before).toBe(1)
    expect(open.fetched()).toBe(10_000)
  })
})

describe('a pack that is mostly dead', () => {
  const small = randomBytes(5000)
  const kept = randomBytes(2_000_000)
  const twice = async () => {
    const first = await run([small, kept, randomBytes(6_000_000)])
    return { first, second: await run([small, kept, randomBytes(1_000_000)], { id: '2-1' }) }
  }

  it('is stored anew with the new layers, and left to be deleted', async () => {
    const before = packs().length
    const { first, second } = await twice()
    // the first, the new layer with the small one, and the large one that moved
    expect(packs().length - before).toBe(3)
    const old = service.entries().find(({ size }) => size === 8_005_000)?.key ?? ''
    expect(first.saved?.left).toEqual([])
    expect(second.saved?.left).toEqual([old])
    await service.evict(({ key }) => key === old)
    now += 2 * HOUR
    const open = await reopen()
    expect(open.stats.problem).toBeUndefined()
    expect([await fetched(open, small), await fetched(open, kept)]).toEqual([true, true])
  })

  it('is kept as it is when its bytes cannot be had', async () => {
    const first = await run([small, kept, randomBytes(6_000_000)])
    service.faults.damage = 'corrupt'
    const second = await run([small, kept, randomBytes(1_000_000)], { id: '2-1' })
    service.clearFaults()
    expect([first.saved?.saved, second.saved]).toMatchObject([true, { saved: true, left: [] }])
    const open = await reopen()
    expect([await fetched(open, small), await fetched(open, kept)]).toEqual([true, true])
  })
})

describe('reports and seconds of steps', () => {
  const layer = randomBytes(1000)
  const report = (commit: string) => ({ commit, text: JSON.stringify({ of: commit }) })

  it('travel in the index, so that a report that is new is one entry and an old one none', async () => {
    await run([layer], { told: { report: report('a'), steps: new Map([['x', 2]]) } })
    const before = service.entries().length
    const { open } = await run([layer], { told: { report: report('b') }, id: '2-1' })
    expect(service.entries().length - before).toBe(1)
    expect(open.reports).toEqual([{ ...report('a'), ref: main }])
    expect(open.steps).toEqual(new Map([['x', 2]]))
    const third = await run([layer], { told: { report: report('b') }, id: '3-1' })
    expect(third.state).toBeUndefined()
    expect(third.open.reports?.map(({ commit }) => commit)).toEqual(['b', 'a'])
  })

  it('are found by a run that has no layer cache open, which asks for nothing twice', async () => {
    const of = (commit: string): Report => ({
      ...({ version: 1, image: 'api', digest: null, commit, platforms: [], compare: null } as const),
    })
    const told = (commit: string) => ({ told: { report: { commit, text: JSON.stringify(of(commit)) } } })
    await run([layer], told('a'))
    await run([layer], { ...told('b'), id: '2-1' })
    const own = createFakeReportStore()
    const store = createCarriedReports(connect(), own)
    const query = { scope: request.scope, ref: main }
    for (const [commit, found] of [
      ['a', 'a'],
      ['b', 'b'],
      ['z', 'b'],
    ] as const)
      expect(await store.find({ ...query, commit })).toEqual({ ref: main, commit: found, report: of(found) })
    const before = requests('GetCacheEntryDownloadURL')
    expect(await store.find({ ...query, commit: 'a', indexed: true })).toBeUndefined()
    expect(requests('GetCacheEntryDownloadURL')).toBe(before)
    await store.save({ ...query, commit: 'c', report: of('c') })
    expect(await own.find({ ...query, commit: 'c' })).toMatchObject({ commit: 'c' })
  })

  it('say what the cache cost', async () => {
    const { open } = await run([layer])
    expect(open.spent?.()).toBeGreaterThan(0)
  })
})

it('other keys of the same layers are stored by a run of which a step ran, and by no other', async () => {
  const layer = randomBytes(1000)
  const keys = JSON.stringify({ layers: [], records: [{ digest: digestOf(Buffer.from('key')) }] })
  await run([layer], { told: { ran: true } })
  expect((await run([layer], { keys, told: { ran: false }, id: '2-1' })).state).toBeUndefined()
  expect((await run([layer], { keys, told: { ran: true }, id: '3-1' })).state).toBeDefined()
  expect((await run([layer, randomBytes(9)], { told: { ran: false }, id: '4-1' })).state).toBeDefined()
})

it('a download from which nothing comes any more is given up, and the layer is not offered again', async () => {
  const layer = randomBytes(3_000_000)
  await run([layer])
  const open = await reopen(300)
  service.faults.damage = 'stalled'
  service.faults.damages = (key) => key.includes('-pack-')
  await expect(fetched(open, layer)).rejects.toThrow('terminated')
  await vi.waitFor(() => expect(open.faulty()).toBe(true))
  service.clearFaults()
  expect((await fetch(urlOf(open, layer))).status).toBe(404)
})

it('memory does not grow with a layer', async () => {
  const { taking, saving, serving } = await measureCacheMemory(300, join(root, 'memory'))
  for (const bytes of [taking, saving, serving]) expect(bytes).toBeLessThan(64_000_000)
})

it('layers of base images are stored where that is asked for', async () => {
  const layer = randomBytes(1000)
  const registry = createFakeRegistry()
  const described = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: digestOf(layer),
    size: 1000,
  }
  const config = { ...described, mediaType: 'application/vnd.oci.image.config.v1+json' }
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  registry.hold(
    'registry.example/base:1',
    JSON.stringify({ schemaVersion: 2, mediaType, config, layers: [described] }),
  )
  const asked = { ...request, bases: ['registry.example/base:1'], registry: async () => registry }
  const machine = await makeMachine()
  const proxied = await machine.open(asked)
  expect((await fetch(urlOf(proxied, layer), { method: 'HEAD' })).status).toBe(200)
  await proxied.finish()
  const open = await machine.open({ ...asked, storeBases: true })
  expect((await fetch(urlOf(open, layer), { method: 'HEAD' })).status).toBe(404)
  await pushLayers(open.to[0], [layer])
  const state: CacheState = (await open.finish()) ?? expect.fail('the layer is stored')
  const plan = JSON.parse(await readFile(join(machine.folder, 'plan.json'), 'utf8')) as Plan
  expect([state.bytes, plan.index.bases, open.bases.length]).toEqual([1000, {}, 1])
})
