// The packed cache without an engine: what its registry answers, and what a cache service in trouble makes of it.
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import { deriveIndexPrefix } from '../../src/cache/key.ts'
import type { CacheRequest, CacheState, LayerCache, OpenCache } from '../../src/ports/cache.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { pushCache } from '../support/cache-push.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'

const clock = { now: () => Date.now(), sleep: async () => undefined }
const main = 'refs/heads/main'
const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

let service: CacheService
let root: string
let scopes = 0
let request: CacheRequest

beforeAll(async () => {
  service = await startCacheService()
  root = await mkdtemp(join(tmpdir(), 'layersmith-packs-'))
})
beforeEach(() => {
  scopes += 1
  request = {
    ...{ scope: `image${scopes}`, refs: [main], write: true, commit: 'c1', run: '1-1', loopback: true },
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

function connect(ref = main) {
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(ref)
  return createCacheService({ url, token, version: 'test' })
}

async function makeRunner(): Promise<LayerCache & { readonly folder: string }> {
  const folder = await mkdtemp(join(root, 'runner-'))
  return { folder, ...createPackedCache({ folder, clock, service: connect(), findLimit: 3000 }) }
}

/** A machine that has built and knows what is to be saved. */
async function build(text: string): Promise<{ readonly cache: LayerCache; readonly state: CacheState }> {
  const cache = await makeRunner()
  const open = await cache.open(request)
  await pushCache(open.to[0], text)
  const state = await open.finish()
  return { cache, state: state ?? expect.fail('there is something to save') }
}

const reopen = async () => (await makeRunner()).open(request)

/** The registry as the builder is told of it. */
function addressOf(open: OpenCache): { readonly host: string; readonly base: string } {
  const [, host = '', name = ''] = /ref=([^/]+)\/([^:]+):/.exec(open.to[0] ?? '') ?? []
  return { host, base: `http://${host}/v2/${name}/` }
}

describe('the registry', () => {
  let open: OpenCache
  let base: string
  let host: string
  beforeEach(async () => {
    open = await reopen()
    ;({ base, host } = addressOf(open))
  })
  afterEach(() => open.finish())

  const blob = randomBytes(10_000)
  const digest = sha256(blob)
  const start = async () => {
    const answer = await fetch(`${base}blobs/uploads/`, { method: 'POST' })
    expect(answer.status).toBe(202)
    return new URL(answer.headers.get('location') ?? '', base)
  }
  const finish = (at: URL, as: string, body: Buffer = Buffer.alloc(0)) =>
    fetch(`${at}?digest=${as}`, { method: 'PUT', body: new Uint8Array(body) })

  it('is on loopback, and answers only who knows its path', async () => {
    expect(host).toMatch(/^127\.0\.0\.1:\d+$/)
    expect((await fetch(`http://${host}/v2/`)).status).toBe(200)
    for (const path of [
      '/',
      '/v2/cache/manifests/own',
      '/v2/_catalog',
      `/v2/${'0'.repeat(32)}/cache/manifests/own`,
    ])
      expect((await fetch(`http://${host}${path}`)).status).toBe(404)
  })

  it('takes a blob in one piece, and gives it back from any byte on', async () => {
    expect((await finish(await start(), digest, blob)).status).toBe(201)
    const whole = await fetch(`${base}blobs/${digest}`)
    expect(Buffer.from(await whole.arrayBuffer()).equals(blob)).toBe(true)
    const tail = await fetch(`${base}blobs/${digest}`, { headers: { range: 'bytes=9990-' } })
    expect(tail.status).toBe(206)
    expect(Buffer.from(await tail.arrayBuffer()).equals(blob.subarray(9990))).toBe(true)
    expect((await fetch(`${base}blobs/${digest}`, { headers: { range: 'bytes=10000-' } })).status).toBe(416)
  })

  it('takes a blob in chunks', async () => {
    const at = await start()
    for (const [from, to] of [
      [0, 4000],
      [4000, 10_000],
    ] as const) {
      const body = new Uint8Array(blob.subarray(from, to))
      const answer = await fetch(at, { method: 'PATCH', body })
      expect([answer.status, answer.headers.get('range')]).toEqual([202, `0-${to - 1}`])
    }
    expect((await finish(at, digest)).status).toBe(201)
    const head = await fetch(`${base}blobs/${digest}`, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe('10000')
  })

  it('refuses a blob that is not what its digest says', async () => {
    expect((await finish(await start(), sha256(Buffer.from('other')), blob)).status).toBe(400)
    expect((await fetch(`${base}blobs/${digest}`, { method: 'HEAD' })).status).toBe(404)
  })

  it.each([
    ['an upload nobody began', () => finish(new URL(`${base}blobs/uploads/none`), digest, blob), 404],
    ['a manifest under a digest that is not its own', () => put(`manifests/${digest}`, '{}'), 400],
    ['a manifest that nobody wrote', () => fetch(`${base}manifests/own`), 404],
    ['deleting', () => fetch(`${base}blobs/${digest}`, { method: 'DELETE' }), 405],
  ])('refuses %s', async (_what, ask, status) => {
    expect((await ask()).status).toBe(status)
  })
  const put = (path: string, body: string) => fetch(`${base}${path}`, { method: 'PUT', body })

  it('ends with the build', async () => {
    await open.finish()
    await expect(fetch(`http://${host}/v2/`)).rejects.toThrow('fetch failed')
  })
})

describe('what another run left', () => {
  const store = async (text: string) => {
    const client = connect()
    const key = `${deriveIndexPrefix(request.scope, main)}1-x`
    const url = (await client.create(key)) ?? ''
    const body = new Uint8Array(zstdCompressSync(Buffer.from(text)))
    await fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body })
    await client.finalize(key, body.length)
  }

  it.each([
    ['an index of a newer version', '{"version":2}'],
    ['an index that is no JSON', '{"version":1'],
    ['an index of another image', '{"version":1,"scope":"x","ref":"refs/heads/main"}'],
    ['nothing', ''],
  ])('%s is passed over with one sentence, and replaced', async (_what, text) => {
    await store(text)
    const open = await reopen()
    expect(open).toMatchObject({ from: [], stats: { source: undefined, unavailable: false } })
    expect(open.stats.problem).toBe('The layer cache of main is damaged or incomplete; it was not used.')
    await open.finish()
    const { cache, state } = await build('mended')
    expect(await cache.save(state)).toMatchObject({ saved: true })
    expect((await reopen()).stats).toMatchObject({ source: { ref: main }, problem: undefined })
  })
})

describe('the service in trouble', () => {
  it('that ends in the middle of an upload leaves nothing that is half there', async () => {
    const { cache, state } = await build('first')
    service.faults.failures = [{ method: 'FinalizeCacheEntryUpload', status: 500, times: 99 }]
    expect(await cache.save(state)).toMatchObject({
      saved: false,
      problem: expect.stringContaining('HTTP 500'),
    })
    service.clearFaults()
    expect((await reopen()).stats).toMatchObject({ source: undefined, problem: undefined })
  })

  it('that refuses an entry for a while is asked again', async () => {
    const { cache, state } = await build('patient')
    service.faults.failures = [{ method: '*', status: 429, times: 2, retryAfter: 0 }]
    expect(await cache.save(state)).toMatchObject({ saved: true, problem: undefined })
  })

  it('that stays silent is given up', async () => {
    service.faults.hang = true
    const open = await reopen()
    expect(open.stats).toMatchObject({ problem: expect.stringContaining('no answer'), unavailable: true })
    expect(open.to).toEqual([])
    await open.finish()
  })

  it('whose token may not write says so once', async () => {
    const { state } = await build('read only')
    const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(main, {
      readOnly: true,
    })
    const denied = createCacheService({ url, token, version: 'test' })
    const cache = createPackedCache({ folder: root, clock, service: denied })
    expect(await cache.save(state)).toMatchObject({
      saved: false,
      problem: expect.stringContaining('token does not allow'),
    })
  })
})

it('a folder that takes nothing more is an answer, not an end', async () => {
  const cache = await makeRunner()
  const open = await cache.open(request)
  await rm(join(cache.folder, 'blobs'), { recursive: true })
  await expect(pushCache(open.to[0], 'no room')).rejects.toThrow('blob: 500')
  expect(await open.finish()).toBeUndefined()
  await chmod(cache.folder, 0o700)
})

it('two runs that save the same layers store them once', async () => {
  const [one, two] = [await build('shared'), await build('shared')]
  expect(await one.cache.save(one.state)).toMatchObject({ saved: true })
  const before = service.entries().length
  expect(await two.cache.save(two.state)).toMatchObject({ saved: true })
  expect(service.entries().length).toBe(before)
})
