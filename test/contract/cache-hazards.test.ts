// The packed cache among hostile requests, builders that hang up, and packs that cannot be used any more.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Plan } from '../../src/adapters/packed-cache/finish.ts'
import { createMountStore } from '../../src/adapters/packed-cache/mount-store.ts'
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import { createLocalBlobs } from '../../src/adapters/packed-cache/uploads.ts'
import type { CacheIndex } from '../../src/cache/index-entry.ts'
import { deriveIndexPrefix } from '../../src/cache/key.ts'
import type { CacheRequest, CacheState, LayerCache, OpenCache } from '../../src/ports/cache.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { pushCache } from '../support/cache-push.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'

const clock = { now: () => Date.now(), sleep: async () => undefined }
const main = 'refs/heads/main'
const dev = 'refs/heads/dev'

let service: CacheService
let root: string
let scopes = 0
let request: CacheRequest

beforeAll(async () => {
  service = await startCacheService()
  root = await mkdtemp(join(tmpdir(), 'layersmith-hazards-'))
})
beforeEach(() => {
  scopes += 1
  request = {
    ...{ scope: `hazard${scopes}`, refs: [main], write: true, commit: 'c1', run: '1-1', loopback: true },
    ...{
      bases: [],
      platforms: [],
      budget: 4e9,
      byItself: false,
      compression: [],
      registry: async () => createFakeRegistry(),
    },
  }
})
afterEach(() => service.clearFaults())
afterAll(async () => {
  await service.stop()
  await rm(root, { recursive: true })
})

function client(ref = main, url?: string) {
  const { ACTIONS_RESULTS_URL = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(ref, { reads: [main] })
  return createCacheService({ url: url ?? ACTIONS_RESULTS_URL, token, version: 'test' })
}

type Machine = LayerCache & { readonly folder: string }

async function makeMachine(ref = main, findLimit = 3000): Promise<Machine> {
  const folder = await mkdtemp(join(root, 'machine-'))
  return { folder, ...createPackedCache({ folder, clock, service: client(ref), findLimit }) }
}

type Ran = { readonly open: OpenCache; readonly state: CacheState | undefined; readonly machine: Machine }

/** One run: what is found is opened, a layer of that text is exported, what is new is saved. */
async function run(text: string, asked = request, ref = main): Promise<Ran> {
  const machine = await makeMachine(ref)
  const open = await machine.open(asked)
  await pushCache(open.to[0], text)
  const state = await open.finish()
  if (state !== undefined) expect(await machine.save(state)).toMatchObject({ saved: true })
  return { open, state, machine }
}

function baseOf(open: OpenCache): string {
  const [, host = '', name = ''] = /ref=([^/]+)\/([^:]+):/.exec(open.to[0] ?? '') ?? []
  return `http://${host}/v2/${name}/`
}

async function layerOf(open: OpenCache, tag = 'cache-0'): Promise<string> {
  const manifest = (await (await fetch(`${baseOf(open)}manifests/${tag}`)).json()) as {
    layers: { digest: string }[]
  }
  return manifest.layers[0]?.digest ?? ''
}

async function indexOf({ folder }: Machine): Promise<CacheIndex> {
  return (await planOf({ folder })).index
}

async function planOf({ folder }: Pick<Machine, 'folder'>): Promise<Plan> {
  return JSON.parse(await readFile(join(folder, 'plan.json'), 'utf8')) as Plan
}

describe('the registry on loopback', () => {
  it.each(['GET //', 'GET http://[', 'GET \\\\'])('outlives the request %s', async (line) => {
    const open = await (await makeMachine()).open(request)
    onTestFinished(() => void open.finish())
    const { hostname, port, origin } = new URL(baseOf(open))
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.end(`${line} HTTP/1.1\r\nHost: x\r\n\r\n`))
      socket.once('data', (bytes) => resolve(String(bytes))).once('error', reject)
    })
    expect(answer).toMatch(/^HTTP\/1.1 40[04]/)
    expect((await fetch(`${origin}/v2/`)).status).toBe(200)
  })

  it('knows whether the builder has reached it', async () => {
    const open = await (await makeMachine()).open(request)
    onTestFinished(() => void open.finish())
    await fetch(`${new URL(baseOf(open)).origin}/v2/other/manifests/own`)
    expect(open.reached()).toBe(false)
    await fetch(`${baseOf(open)}manifests/own`)
    expect(open.reached()).toBe(true)
  })

  it('takes no builder that hangs up for a fault of the cache', async () => {
    await run('slow')
    const open = await (await makeMachine()).open(request)
    onTestFinished(() => void open.finish())
    const url = `${baseOf(open)}blobs/${await layerOf(open)}`
    service.faults.latency = 300
    const asked = service.counters.requests['blob']
    const hanging = new AbortController()
    const answer = fetch(url, { signal: hanging.signal })
    await vi.waitFor(() => expect(service.counters.requests['blob']).toBeGreaterThan(asked ?? 0))
    hanging.abort()
    await expect(answer).rejects.toThrow('aborted')
    service.clearFaults()
    expect((await fetch(url)).status).toBe(200)
    expect(open.faulty()).toBe(false)
  })

  it('sends no more than the range that is asked for', async () => {
    await run('range')
    const open = await (await makeMachine()).open(request)
    onTestFinished(() => void open.finish())
    const url = `${baseOf(open)}blobs/${await layerOf(open)}`
    const whole = Buffer.from(await (await fetch(url)).arrayBuffer())
    const part = await fetch(url, { headers: { range: 'bytes=5-14' } })
    expect(part.headers.get('content-range')).toBe(`bytes 5-14/${whole.length}`)
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(5, 15))).toBe(true)
  })

  it('forgets an upload that could not be written', async () => {
    const folder = await mkdtemp(join(root, 'full-'))
    const local = await createLocalBlobs(join(folder, 'blobs'))
    const id = await local.start()
    const bytes = Buffer.from('lost')
    await rm(join(folder, 'blobs'), { recursive: true })
    await expect(local.append(id, Readable.from([bytes]))).rejects.toThrow('ENOENT')
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    expect(await local.finish(id, digest)).toBe(false)
  })
})

describe('what cannot be used any more is replaced', () => {
  it('a damaged pack, though its name would be the same', async () => {
    await run('damaged')
    service.faults.damage = 'corrupt'
    service.faults.damages = (key) => key.includes('-pack-')
    const machine = await makeMachine()
    const open = await machine.open(request)
    await fetch(`${baseOf(open)}blobs/${await layerOf(open)}`)
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined)
    expect(open.faulty()).toBe(true)
    service.clearFaults()
    await pushCache(open.to[0], 'damaged')
    const before = new Set(service.entries().map(({ key }) => key))
    const state = (await open.finish()) ?? expect.fail('the pack is stored anew')
    await machine.save(state)
    const added = service.entries().filter(({ key }) => !before.has(key))
    expect(added.filter(({ key }) => key.includes('-pack-'))).toHaveLength(1)
  })

  it('an evicted pack, though the manifest is the one of before', async () => {
    await run('evicted')
    await service.evict(({ key }) => key.includes('-pack-'))
    const { state } = await run('evicted')
    expect(state).toBeDefined()
    const open = await (await makeMachine()).open(request)
    onTestFinished(() => void open.finish())
    expect(await layerOf(open)).toMatch(/^sha256:/)
  })

  it('by the same layer of another ref, where that has it', async () => {
    await run('twice')
    const asked = { ...request, refs: [dev, main] }
    // a ref whose index names the layer in a pack of its own, which is gone
    const other = await makeMachine(dev)
    const open = await other.open({ ...asked, refs: [dev] })
    await pushCache(open.to[0], 'twice')
    const state = (await open.finish()) ?? expect.fail('there is something to save')
    const plan = await planOf(other)
    const place = { pack: `layersmith-2-pack-${'0'.repeat(64)}`, offset: 0, created: 1, used: 1 }
    const blobs = Object.fromEntries(plan.fresh.map(({ digest, ...blob }) => [digest, { ...blob, ...place }]))
    const changed = { ...plan, fresh: [], index: { ...plan.index, blobs } }
    await writeFile(join(other.folder, 'plan.json'), JSON.stringify(changed))
    await other.save(state)
    const found = await (await makeMachine(dev)).open(asked)
    onTestFinished(() => void found.finish())
    expect(found.stats.problem).toBeUndefined()
    expect((await fetch(`${baseOf(found)}blobs/${await layerOf(found)}`)).status).toBe(200)
  })

  it('an index whose config is not what its digest says', async () => {
    const { machine } = await run('config')
    const index = await indexOf(machine)
    const key = `${deriveIndexPrefix(request.scope, main)}9-9`
    const text = JSON.stringify({ ...index, config: '{"layers":[]}' })
    const url = (await client().create(key)) ?? ''
    const body = new Uint8Array(zstdCompressSync(Buffer.from(text)))
    await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body })
    await client().finalize(key, body.length)
    const open = await (await makeMachine()).open(request)
    onTestFinished(() => void open.finish())
    expect(open).toMatchObject({ from: [], stats: { problem: expect.stringContaining('damaged') } })
  })
})

it('of two jobs at the same time both end well, and the next run has the cache of the later', async () => {
  const [one, two] = [await makeMachine(), await makeMachine()]
  const [first, second] = [await one.open(request), await two.open({ ...request, run: '2-1' })]
  await pushCache(first.to[0], 'one')
  const { digest } = await pushCache(second.to[0], 'two')
  const states = [await first.finish(), await second.finish()]
  const saved = [
    await one.save(states[0] ?? expect.fail('one has layers')),
    await two.save(states[1] ?? expect.fail('two has layers')),
  ]
  expect(saved).toMatchObject([{ saved: true }, { saved: true }])
  const open = await (await makeMachine()).open(request)
  onTestFinished(() => void open.finish())
  expect(await layerOf(open)).toBe(digest)
})

describe('base images', () => {
  const name = 'registry.example/base:1'
  const layer = (text: string) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    size: Buffer.byteLength(text),
  })
  const imageOf = (text: string) =>
    JSON.stringify({
      ...{ schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json' },
      config: { ...layer('config'), mediaType: 'application/vnd.oci.image.config.v1+json' },
      layers: [layer(text)],
    })

  it('of earlier runs are noted for as long as a layer of theirs is in use', async () => {
    const registry = createFakeRegistry()
    const asked = { ...request, bases: [name], registry: async () => registry }
    registry.hold(name, imageOf('old'))
    await run('first', asked)
    const moved = registry.hold(name, imageOf('new'))
    const { machine } = await run('second', asked)
    expect(Object.keys((await indexOf(machine)).bases)).toEqual([`registry.example/base@${moved}`])
  })

  it('whose registry stays silent are layers like others', async () => {
    const silent = { ...createFakeRegistry(), digest: () => new Promise<never>(() => undefined) }
    const machine = await makeMachine(main, 200)
    const open = await machine.open({ ...request, bases: [name], registry: async () => silent })
    onTestFinished(() => void open.finish())
    expect(open).toMatchObject({ bases: [], stats: { unavailable: false } })
  })

  it('whose layer cannot be had are not offered again', async () => {
    const registry = createFakeRegistry()
    registry.hold(name, imageOf('gone'))
    const open = await (await makeMachine()).open({
      ...request,
      bases: [name],
      registry: async () => registry,
    })
    onTestFinished(() => void open.finish())
    const url = `${baseOf(open)}blobs/${layer('gone').digest}`
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200)
    expect((await fetch(url)).status).toBe(404)
    expect(open.faulty()).toBe(true)
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(404)
  })
})

it('a run that may write only asks for nothing, and writes', async () => {
  service.faults.failures = [{ method: 'GetCacheEntryDownloadURL', status: 403, times: 99 }]
  const open = await (await makeMachine()).open({ ...request, read: false })
  onTestFinished(() => void open.finish())
  expect(open).toMatchObject({ from: [], stats: { problem: undefined, unavailable: false } })
  expect(open.to).toHaveLength(1)
})

describe('people are told', () => {
  const answering = (body: unknown) => {
    const spy = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => new Response(JSON.stringify(body), { status: 200 }))
    onTestFinished(() => spy.mockRestore())
  }

  it('why an entry was not taken', async () => {
    answering({ ok: false, message: 'the repository is locked' })
    await expect(client().create('k')).rejects.toThrow('the repository is locked')
  })

  it('at once when the service wants to be left alone for longer than anybody waits', async () => {
    service.faults.failures = [{ method: '*', status: 429, times: 99, retryAfter: 60 }]
    const open = await (await makeMachine()).open(request)
    expect(open.stats.problem).toContain('HTTP 429')
    expect(service.faults.failures[0]?.times).toBe(98)
  })

  it('at once when the service does not answer', async () => {
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new DOMException('late', 'TimeoutError'))
    onTestFinished(() => asked.mockRestore())
    await expect(client().find('k')).rejects.toThrow('no answer within')
    expect(asked).toHaveBeenCalledTimes(1)
  })
})

it('a note on mounts that are stored already writes nothing beside the private folder', async () => {
  const here = process.cwd()
  const workspace = await mkdtemp(join(root, 'workspace-'))
  const spy = vi.spyOn(process, 'cwd').mockReturnValue(workspace)
  onTestFinished(() => spy.mockRestore())
  const note = {
    ...({ version: 1, scope: request.scope, ref: main, size: 1, mounts: [] } as const),
    ...{ archive: `layersmith-2-mounts-data-${'0'.repeat(64)}`, image: 'a', fingerprint: 'f' },
  }
  const store = createMountStore(client())
  expect(await store.save({ key: `mounts-${scopes}`, note, path: undefined })).toMatchObject({ saved: true })
  expect([here, workspace].filter((folder) => existsSync(join(folder, 'mounts.json')))).toEqual([])
})
