// The stand-in of the cache service speaks the protocol: by raw requests and through @actions/cache itself.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { restoreCache, saveCache } from '@actions/cache'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { makeRuntimeToken } from '../support/cache-service-token.ts'

const main = 'refs/heads/main'
const dev = 'refs/heads/dev'
const pull = 'refs/pull/7/merge'
const version = 'v'

let service: CacheService

beforeAll(async () => {
  service = await startCacheService()
})
afterEach(() => service.clearFaults())
afterAll(() => service.stop())

async function call(method: string, token: string, body: Record<string, unknown>) {
  const path = `/twirp/github.actions.results.api.v1.CacheService/${method}`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(service.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, string>,
  }
}

async function put(token: string, key: string, bytes: string): Promise<void> {
  const created = await call('CreateCacheEntry', token, { key, version })
  const headers = { 'x-ms-blob-type': 'BlockBlob' }
  await fetch(created.body['signed_upload_url'] ?? '', { method: 'PUT', headers, body: bytes })
  await call('FinalizeCacheEntryUpload', token, { key, version, size_bytes: String(bytes.length) })
}

async function find(token: string, key: string, restore_keys: readonly string[] = []) {
  return (await call('GetCacheEntryDownloadURL', token, { key, restore_keys, version })).body
}

describe('entries', () => {
  it('are found in the own scope, then base, then default, each exact before newest by prefix', async () => {
    const token = makeRuntimeToken(pull, { reads: [dev, main] })
    const found = async () => (await find(token, 'order-', ['or']))['matched_key']
    expect(await found()).toBeUndefined()
    await put(makeRuntimeToken(main), 'order-1', 'x')
    expect(await found()).toBe('order-1')
    await put(makeRuntimeToken(dev), 'order-2', 'x')
    expect(await found()).toBe('order-2')
    await put(token, 'or', 'x')
    expect(await found()).toBe('or')
    await put(token, 'order-3', 'x')
    await put(token, 'order-4', 'x')
    expect(await found()).toBe('order-4')
    await put(token, 'order-', 'x')
    expect(await found()).toBe('order-')
  })

  it('are not seen by a run that may not read their scope, nor under another version', async () => {
    await put(makeRuntimeToken(dev), 'hidden', 'x')
    expect(await find(makeRuntimeToken('refs/heads/other', { reads: [main] }), 'hidden')).toEqual({
      ok: false,
    })
    const other = { key: 'hidden', version: 'w' }
    expect((await call('GetCacheEntryDownloadURL', makeRuntimeToken(dev), other)).body).toEqual({ ok: false })
  })

  it('are not found before they are finished', async () => {
    await call('CreateCacheEntry', makeRuntimeToken(main), { key: 'unfinished', version })
    expect(await find(makeRuntimeToken(main), 'unfinished')).toEqual({ ok: false })
  })

  it('exist once per key, version and scope', async () => {
    await put(makeRuntimeToken(main), 'once', 'x')
    const again = await call('CreateCacheEntry', makeRuntimeToken(main), { key: 'once', version })
    expect(again).toMatchObject({ status: 409, body: { code: 'already_exists' } })
    expect(await call('CreateCacheEntry', makeRuntimeToken(dev), { key: 'once', version })).toMatchObject({
      status: 200,
    })
  })

  it('are refused to read-only tokens in words', async () => {
    const refused = await call('CreateCacheEntry', makeRuntimeToken(main, { readOnly: true }), {
      key: 'no',
      version,
    })
    expect(refused).toMatchObject({ status: 200, body: { ok: false } })
    expect(refused.body['message']).toMatch(/^cache write denied:/)
  })

  it('need a token', async () => {
    expect(await call('CreateCacheEntry', '', { key: 'no', version })).toMatchObject({ status: 401 })
  })
})

describe('blobs', () => {
  it('are put together from blocks in the order of the list and read by ranges', async () => {
    const token = makeRuntimeToken(main)
    const created = await call('CreateCacheEntry', token, { key: 'blocks', version })
    const upload = created.body['signed_upload_url'] ?? ''
    await fetch(`${upload}&comp=block&blockid=YmI%3D`, { method: 'PUT', body: 'world' })
    await fetch(`${upload}&comp=block&blockid=YWE%3D`, { method: 'PUT', body: 'hello ' })
    const list = '<BlockList><Latest>YWE=</Latest><Latest>YmI=</Latest></BlockList>'
    expect((await fetch(`${upload}&comp=blocklist`, { method: 'PUT', body: list })).status).toBe(201)
    await call('FinalizeCacheEntryUpload', token, { key: 'blocks', version, size_bytes: '11' })
    const url = (await find(token, 'blocks'))['signed_download_url'] ?? ''
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('11')
    expect(await (await fetch(url)).text()).toBe('hello world')
    const part = await fetch(url, { headers: { 'x-ms-range': 'bytes=6-8' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 6-8/11',
      'wor',
    ])
  })

  it('answer 403 without a signature and when URLs have expired, 404 after eviction', async () => {
    const token = makeRuntimeToken(main)
    await put(token, 'gone', 'x')
    const url = (await find(token, 'gone'))['signed_download_url'] ?? ''
    expect((await fetch(url.replace(/sig=.*/, 'sig=forged'))).status).toBe(403)
    service.faults.expireUrls = true
    expect((await fetch(url)).status).toBe(403)
    service.faults.expireUrls = false
    expect(await service.evict(({ key }) => key === 'gone')).toBe(1)
    expect((await fetch(url)).status).toBe(404)
  })
})

it('fails as often as told, with Retry-After, and counts', async () => {
  const token = makeRuntimeToken(main)
  const before = service.counters.requests['GetCacheEntryDownloadURL'] ?? 0
  service.faults.failures = [{ method: 'GetCacheEntryDownloadURL', status: 429, times: 1, retryAfter: 9 }]
  const refused = await call('GetCacheEntryDownloadURL', token, { key: 'none', version })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '9'])
  expect(await find(token, 'none')).toEqual({ ok: false })
  expect(service.counters.requests['GetCacheEntryDownloadURL']).toBe(before + 2)
})

it('lists and deletes entries by REST', async () => {
  const caches = `${service.url}/repos/acme/api/actions/caches`
  const keys = async (query: string) => {
    const body = (await (await fetch(`${caches}?${query}`)).json()) as {
      actions_caches: { key: string; id: number }[]
    }
    return body.actions_caches
  }
  await put(makeRuntimeToken(main), 'rest-1', 'x')
  await put(makeRuntimeToken(main), 'rest-2', 'xxx')
  await put(makeRuntimeToken(dev), 'rest-2', 'xx')
  const bySize = await keys('key=rest-&sort=size_in_bytes&direction=desc')
  expect(bySize).toMatchObject([
    { ref: main, key: 'rest-2', size_in_bytes: 3 },
    { ref: dev, key: 'rest-2', size_in_bytes: 2 },
    { ref: main, key: 'rest-1', size_in_bytes: 1 },
  ])
  expect(await keys(`key=rest-&ref=${dev}`)).toHaveLength(1)
  expect(await keys('key=rest-&per_page=2&page=2')).toHaveLength(1)
  expect((await fetch(`${caches}?key=rest-2&ref=${dev}`, { method: 'DELETE' })).status).toBe(200)
  expect((await fetch(`${caches}/${bySize[0]?.id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(`${caches}/${bySize[0]?.id}`, { method: 'DELETE' })).status).toBe(404)
  expect(await keys('key=rest-')).toMatchObject([{ key: 'rest-1' }])
})

it('serves @actions/cache as it is', async () => {
  const root = await mkdtemp(join(tmpdir(), 'layersmith-toolkit-'))
  for (const [name, value] of Object.entries(service.env(main))) vi.stubEnv(name, value)
  vi.stubEnv('RUNNER_TEMP', join(root, 'temp'))
  vi.stubEnv('GITHUB_WORKSPACE', root)
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const folder = join(root, 'data')
  await mkdir(folder)
  await writeFile(join(folder, 'file'), 'kept')
  const saved = await saveCache([folder], 'toolkit-1')
  await rm(folder, { recursive: true })
  const matched = await restoreCache([folder], 'toolkit-')
  said.mockRestore()
  vi.unstubAllEnvs()
  expect(saved).toBeGreaterThan(0)
  expect(matched).toBe('toolkit-1')
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept')
  await rm(root, { recursive: true })
})
