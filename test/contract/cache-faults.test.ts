// A cache service in trouble is one sentence, never an exception, and nothing of it reaches the log.
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDirectoryCache } from '../../src/adapters/actions-cache/directory-cache.ts'
import { readNotes } from '../../src/adapters/actions-cache/notes.ts'
import { restoreFolder, saveFolder } from '../../src/adapters/actions-cache/toolkit.ts'
import type { CacheRequest, CacheState, LayerCache } from '../../src/ports/cache.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { folderOf, writeCacheDirectory } from '../support/cache-directory.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { makeToken } from '../support/cache-service-token.ts'

const clock = { now: () => Date.now(), sleep: async () => undefined }
const main = 'refs/heads/main'
const dev = 'refs/heads/dev'
const request: CacheRequest = {
  ...{ scope: 'image', refs: [main], write: true, commit: 'c1', run: '1-1' },
  ...{
    loopback: false,
    byItself: false,
    bases: [],
    platforms: [],
    budget: 4e9,
    compression: [],
    registry: async () => createFakeRegistry(),
  },
}

let service: CacheService
let root: string

async function makeRunner(limits: { restoreLimit?: number; saveLimit?: number } = {}): Promise<LayerCache> {
  return createDirectoryCache({ folder: await mkdtemp(join(root, 'runner-')), clock, ...limits })
}

function actAs(env: Record<string, string>): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
}

async function exportOn(
  asked: CacheRequest,
  text: string,
): Promise<{ cache: LayerCache; state: CacheState }> {
  const cache = await makeRunner({ saveLimit: 1500 })
  const open = await cache.open({ ...asked, refs: asked.refs.slice(0, 1) })
  await writeCacheDirectory(folderOf(open.to[0]), text)
  const state = await open.finish()
  expect(state).toBeDefined()
  return { cache, state: state as CacheState }
}

beforeAll(async () => {
  service = await startCacheService()
  root = await mkdtemp(join(tmpdir(), 'layersmith-runners-'))
  actAs(service.env(main))
  const { cache, state } = await exportOn(request, 'of main')
  await cache.save(state)
})
beforeEach(() => actAs(service.env(main)))
afterEach(() => service.clearFaults())
afterAll(async () => {
  vi.unstubAllEnvs()
  await service.stop()
  await rm(root, { recursive: true })
})

describe('restoring', () => {
  it.each([
    ['truncated archives', { damage: 'truncated' as const }, /archive is damaged/],
    ['corrupt archives', { damage: 'corrupt' as const }, /archive is damaged/],
    ['dropped downloads', { damage: 'cut' as const }, /could not be downloaded/],
    ['expired URLs', { expireUrls: true }, /could not be read/],
  ])('turns %s into a miss with one sentence', async (_what, faults, sentence) => {
    Object.assign(service.faults, faults)
    const open = await (await makeRunner({ restoreLimit: 1000 })).open(request)
    expect(open.from).toEqual([])
    expect(open.to).toHaveLength(1)
    expect(open.stats).toMatchObject({ problem: expect.stringMatching(sentence), unavailable: false })
  })

  it.each([
    ['rate limits', { failures: [{ method: '*', status: 429, times: 99, retryAfter: 60 }] }, /HTTP 429/],
    ['silence', { hang: true }, /no answer .* within 1 s/],
  ])('turns %s into a miss, and exports nothing that could not be saved', async (_what, faults, sentence) => {
    Object.assign(service.faults, faults)
    const open = await (await makeRunner({ restoreLimit: 1000 })).open(request)
    expect(open).toMatchObject({ from: [], to: [] })
    expect(open.stats).toMatchObject({ problem: expect.stringMatching(sentence), unavailable: true })
  })

  it('tries again after a 5xx, as the toolkit does', async () => {
    service.faults.failures = [{ method: 'GetCacheEntryDownloadURL', status: 503, times: 1 }]
    const open = await (await makeRunner()).open(request)
    expect(open.stats).toMatchObject({ source: { ref: main }, problem: undefined })
  })

  it('turns a service that is down into a miss', async () => {
    await service.down()
    const open = await (await makeRunner()).open(request)
    await service.up()
    expect(open.from).toEqual([])
    expect(open.stats.problem).toContain('ECONNREFUSED')
  })

  it('asks no further refs of a service in trouble', async () => {
    service.faults.failures = [{ method: '*', status: 429, times: 99 }]
    await (await makeRunner()).open({ ...request, refs: [dev, main] })
    expect(service.faults.failures[0]?.times).toBe(98)
  })

  it('turns a token without a readable scope into a miss with a sentence', async () => {
    vi.stubEnv('ACTIONS_RUNTIME_TOKEN', makeToken([{ scope: main, read: false, write: false }]))
    const open = await (await makeRunner()).open(request)
    expect(open.stats.problem).toContain('token does not allow it')
  })

  it('misses silently when the entry was evicted', async () => {
    actAs(service.env(dev))
    const { cache, state } = await exportOn({ ...request, refs: [dev] }, 'of dev')
    await cache.save(state)
    expect(await service.evict((entry) => entry.scope === dev)).toBe(1)
    const open = await (await makeRunner()).open({ ...request, refs: [dev] })
    expect(open.stats).toMatchObject({ source: undefined, problem: undefined })
  })

  it.each([
    ['a blob is missing', async (folder: string, name: string) => rm(join(folder, 'blobs', 'sha256', name))],
    [
      'a blob is cut',
      async (folder: string, name: string) => writeFile(join(folder, 'blobs', 'sha256', name), ''),
    ],
    ['the index is no JSON', async (folder: string) => writeFile(join(folder, 'index.json'), '{')],
    [
      'the index is empty',
      async (folder: string) => writeFile(join(folder, 'index.json'), '{"manifests":[]}'),
    ],
    ['the notes are missing', async (folder: string) => rm(join(folder, 'layersmith.json'))],
    [
      'the notes are foreign',
      async (folder: string) => writeFile(join(folder, 'layersmith.json'), '{"version":2}'),
    ],
  ])('passes over a cache in which %s and takes the next', async (what, break_) => {
    const branch = what.replaceAll(' ', '-')
    const own = `refs/heads/${branch}`
    actAs(service.env(own, { reads: [main] }))
    const { cache, state } = await exportOn({ ...request, refs: [own] }, `of ${own}`)
    const [blob = ''] = await readdir(join(state.directory, 'blobs', 'sha256'))
    await break_(state.directory, blob)
    expect(await cache.save(state)).toMatchObject({ saved: true })
    const open = await (await makeRunner()).open({ ...request, refs: [own, main] })
    expect(open.stats).toMatchObject({
      source: { ref: main },
      problem: expect.stringContaining(`cache of ${branch} is`),
    })
  })
})

describe('saving', () => {
  const save = async (text: string) => {
    const { cache, state } = await exportOn(request, text)
    return { save: () => cache.save(state), state }
  }

  it.each([
    [
      'rate limits',
      { failures: [{ method: 'CreateCacheEntry', status: 429, times: 1, retryAfter: 60 }] },
      /HTTP 429/,
    ],
    ['refused uploads', { failures: [{ method: 'blob', status: 403, times: 1 }] }, /upload was refused/],
    ['silence', { hang: true }, /no answer .* within 2 s/],
  ])('turns %s into one sentence', async (what, faults, sentence) => {
    const run = await save(what)
    Object.assign(service.faults, faults)
    const result = await run.save()
    expect(result).toMatchObject({ saved: false, problem: expect.stringMatching(sentence) })
  })

  it('notes the sizes of layers that are there, and none of those restored long ago', async () => {
    const digestOf = async (text: string) => {
      const open = await (await makeRunner()).open(request)
      const { digest } = await writeCacheDirectory(folderOf(open.to[0]), text)
      await open.diskSizes([digest])
      const cache = await makeRunner()
      const state = (await open.finish()) as CacheState
      await cache.save({ ...state, key: `${state.key}-${text}` })
      return { digest, notes: await readNotes(state.directory) }
    }
    const old = await digestOf('sizes-old')
    const now = await digestOf('sizes-new')
    expect(Object.keys(old.notes?.diskSizes ?? {})).toEqual([old.digest])
    expect(Object.keys(now.notes?.diskSizes ?? {})).toEqual([now.digest])
  })

  it('says when the token may only read', async () => {
    const run = await save('read only')
    actAs(service.env(main, { readOnly: true }))
    expect(await run.save()).toMatchObject({
      saved: false,
      problem: expect.stringContaining('does not allow it'),
    })
  })

  it('says when the service is down', async () => {
    const run = await save('down')
    await service.down()
    const result = await run.save()
    await service.up()
    expect(result).toMatchObject({ saved: false, problem: expect.stringContaining('ECONNREFUSED') })
  })

  it('says when the directory is gone', async () => {
    const run = await save('gone')
    await rm(run.state.directory, { recursive: true })
    expect(await run.save()).toMatchObject({
      saved: false,
      problem: expect.stringContaining('could not be saved'),
    })
  })

  it('keeps the toolkit silent and the process as it was', async () => {
    const before = { cwd: process.cwd(), env: { ...process.env }, write: process.stdout.write }
    const said: string[] = []
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => said.push(String(chunk)) > 0)
    service.faults.failures = [{ method: 'CreateCacheEntry', status: 429, times: 1, retryAfter: 60 }]
    const run = await save('silent')
    await run.save()
    spy.mockRestore()
    expect(said).toEqual([])
    expect({ cwd: process.cwd(), env: { ...process.env }, write: process.stdout.write }).toEqual(before)
  })
})

it('never unpacks into the workspace when a restore was given up and goes on', async () => {
  const late = await mkdtemp(join(root, 'late-'))
  const workspace = join(late, 'workspace')
  const [here, there] = [join(late, 'one', 'layers'), join(late, 'two', 'layers')]
  await Promise.all([workspace, here].map((folder) => mkdir(folder, { recursive: true })))
  await writeFile(join(here, 'file'), 'kept')
  vi.stubEnv('GITHUB_WORKSPACE', workspace)
  expect(await saveFolder({ what: 'layer cache', folder: here, limit: 60_000 }, 'late-key')).toMatchObject({
    saved: true,
  })
  service.faults.latency = 250
  const given = await restoreFolder({ what: 'layer cache', folder: there, limit: 50 }, 'late-key')
  expect(given.problem?.text).toContain('no answer')
  await vi.waitFor(() => stat(join(there, 'file')), { timeout: 20_000, interval: 100 })
  expect(await readdir(workspace)).toEqual([])
})
