// What layers told, kept by the packed cache: a few blobs among others, never an entry of its own.
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createPackedCache } from '../../src/adapters/packed-cache/packed-cache.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import type { CacheRequest, OpenCache } from '../../src/ports/cache.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { pushLayers } from '../support/cache-push.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { entryOf, factsOf } from '../support/layer-facts.ts'

const main = 'refs/heads/main'
const pull = 'refs/pull/7/merge'
const clock = { now: () => Date.now(), sleep: async () => undefined }
const diffIdOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`
const tell = (name: string) => factsOf([entryOf([name, 10])], { diffId: diffIdOf(name) })

let service: CacheService
let root: string
let scopes = 0
let request: CacheRequest

beforeAll(async () => {
  service = await startCacheService()
  root = await mkdtemp(join(tmpdir(), 'layersmith-contents-'))
})
beforeEach(() => {
  scopes += 1
  request = {
    ...{ scope: `told${scopes}`, refs: [main], write: true, commit: 'c1', run: '1-1', loopback: true },
    ...{ bases: [], platforms: [], budget: 4e9, byItself: false, compression: [] },
    registry: async () => createFakeRegistry(),
  }
})
afterAll(async () => {
  await service.stop()
  await rm(root, { recursive: true })
})

async function machine(ref = main) {
  const folder = await mkdtemp(join(root, 'machine-'))
  const reads = ref === main ? [] : [main]
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = service.env(ref, { reads })
  return createPackedCache({ folder, clock, service: createCacheService({ url, token, version: 'test' }) })
}

type Run = { readonly keeps: readonly string[]; readonly has: readonly string[]; readonly ref?: string }

let runs = 0

/** A run whose image has some layers, of which it has read some. */
async function run({ keeps, has, ref = main }: Run) {
  runs += 1
  const cache = await machine(ref)
  const refs = ref === main ? [main] : [ref, main]
  const open = await cache.open({ ...request, refs, run: `${runs}-1` })
  await pushLayers(open.to[0], [Buffer.from('layer')])
  for (const name of keeps)
    await open.contents?.facts.keep({ diffId: diffIdOf(name), place: undefined }, tell(name))
  const before = service.entries().length
  const state = await open.finish({ layers: has.map(diffIdOf) })
  const saved = state && (await cache.save(state))
  expect(saved?.problem).toBeUndefined()
  return service.entries().length - before
}

async function reopen(ref = main): Promise<OpenCache> {
  const open = await (await machine(ref)).open({ ...request, refs: ref === main ? [main] : [ref, main] })
  onTestFinished(() => void open.finish())
  return open
}

const find = (open: OpenCache, name: string) =>
  open.contents?.facts.find({ diffId: diffIdOf(name), place: undefined })

describe('what layers told', () => {
  it('is found by later runs, and made no entry of its own', async () => {
    expect(await run({ keeps: ['a', 'b'], has: ['a', 'b'] })).toBe(2)
    const open = await reopen()
    expect(await find(open, 'a')).toEqual(tell('a'))
    expect(await find(open, 'b')).toEqual(tell('b'))
    expect(await find(open, 'c')).toBeUndefined()
  })

  it('is nothing to save when all of it was known', async () => {
    await run({ keeps: ['a'], has: ['a'] })
    expect(await run({ keeps: [], has: ['a'] })).toBe(0)
  })

  it('is saved when layers are the ones stored and nothing was known of them', async () => {
    await run({ keeps: [], has: ['a'] })
    expect(await run({ keeps: ['a'], has: ['a'] })).toBe(2)
    expect(await find(await reopen(), 'a')).toEqual(tell('a'))
  })

  it('goes with the layers of the image', async () => {
    await run({ keeps: ['a', 'b'], has: ['a', 'b'] })
    await run({ keeps: ['c'], has: ['b', 'c'] })
    const open = await reopen()
    expect(await find(open, 'a')).toBeUndefined()
    expect(await find(open, 'b')).toEqual(tell('b'))
    expect(await find(open, 'c')).toEqual(tell('c'))
  })

  it('is the base branch’s for a pull request', async () => {
    await run({ keeps: ['a'], has: ['a'] })
    expect(await run({ keeps: ['b'], has: ['a', 'b'], ref: pull })).toBe(2)
    const open = await reopen(pull)
    expect(await find(open, 'a')).toEqual(tell('a'))
    expect(await find(open, 'b')).toEqual(tell('b'))
  })

  it('is not kept when the bytes it was read from are not proven', async () => {
    const open = await reopen()
    const place = { path: '/layer', offset: 0, size: 10 }
    await open.contents?.facts.keep({ diffId: diffIdOf('a'), place }, tell('a'))
    expect(await find(open, 'a')).toBeUndefined()
  })
})

describe('the bytes of a layer', () => {
  it('are those that the builder left, and cost nothing', async () => {
    const open = await reopen()
    const [layer] = await pushLayers(open.to[0], [Buffer.from('layer')])
    const digest = layer?.digest ?? ''
    expect(open.contents?.cost(digest)).toBe(0)
    const place = await open.contents?.place(digest)
    expect(await readFile(place?.path ?? '', 'utf8')).toBe('layer')
  })

  it('are fetched from an earlier run, for what they have', async () => {
    await run({ keeps: [], has: [] })
    const open = await reopen()
    const digest = diffIdOf('layer')
    expect(open.contents?.cost(digest)).toBe(5)
    const place = await open.contents?.place(digest)
    expect(await readFile(place?.path ?? '', 'utf8')).toBe('layer')
    expect(open.contents?.cost(diffIdOf('other'))).toBeUndefined()
  })
})
