// The layer cache on real parts: a fresh engine each run, and everything that can be wrong with what was stored.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { type Ended, type Scene, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

let engine: Engine
let scene: Scene

beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
})
afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

let count = 0

type Change = { readonly source?: string; readonly ref?: string; readonly inputs?: Record<string, string> }

/** An image of its own: a layer of random bytes, then the source. Each run of it is on a fresh engine. */
function newImage() {
  count += 1
  const image = `image-${count}`
  const dockerfile = `FROM ${scene.base}
WORKDIR /app
RUN echo ${image} && head -c 3000000 /dev/urandom > /app/large
COPY source ./
RUN cat source > out && head -c 5 large > head
`
  let run = 0
  return async ({ source = 'one', ref, inputs = {} }: Change = {}): Promise<Ended> => {
    await engine.reset()
    run += 1
    return scene.run({
      workspace: makeWorkspace({ Dockerfile: dockerfile, source }),
      inputs: { cache: 'auto', lint: 'false', tags: `${scene.registry.address}/acme/${image}:1`, ...inputs },
      run: { id: count * 100 + run },
      ...(ref === undefined ? {} : { ref }),
    })
  }
}

const ratio = ({ main }: Ended) => Number(main.outputs['cache-hit-ratio'])
const packs = () => scene.cache.entries().filter(({ key }) => key.includes('-pack-'))

/** What a run adds to the service, and how much it fetches. */
async function measured(run: () => Promise<Ended>) {
  const before = new Set(scene.cache.entries().map(({ key }) => key))
  const sent = scene.cache.counters.bytesSent
  const ended = await run()
  const added = scene.cache.entries().filter(({ key }) => !before.has(key))
  return {
    ended,
    fetched: scene.cache.counters.bytesSent - sent,
    added,
    packs: added.filter(({ key }) => key.includes('-pack-')),
  }
}

describe('an image that is built again and again', () => {
  let first: Awaited<ReturnType<typeof measured>>
  let again: typeof first
  let changed: typeof first
  beforeAll(async () => {
    const build = newImage()
    first = await measured(() => build())
    again = await measured(() => build())
    changed = await measured(() => build({ source: 'two', inputs: { 'cache-upload': 'inline' } }))
  })

  test('stores no layers of its base image', () => {
    expect(first.ended).toMatchObject({ main: { code: 0 }, notices: [] })
    const bytes = first.packs.reduce((sum, { size }) => sum + size, 0)
    // the random layer, and next to nothing for the others; the base has a megabyte
    expect(bytes).toBeGreaterThan(3_000_000)
    expect(bytes).toBeLessThan(3_100_000)
  })

  test('fetches no layer and stores nothing when nothing has changed', () => {
    expect(again).toMatchObject({ ended: { main: { code: 0 }, notices: [] }, added: [] })
    expect(ratio(again.ended)).toBe(1)
    // an index and two reports, no layer
    expect(again.fetched).toBeLessThan(100_000)
  })

  test('adds one pack with the changed layers only when its source has changed', () => {
    expect(changed.ended).toMatchObject({ main: { code: 0 }, notices: [] })
    expect(changed.packs).toHaveLength(1)
    expect(changed.packs[0]?.size).toBeLessThan(100_000)
  })

  test('says whether caching paid, from the second build on', () => {
    const paid = /saved about [\d.]+ m?s, cost [\d.]+ m?s/
    expect(first.ended.main.log).not.toMatch(paid)
    expect(again.ended.main.log).toMatch(paid)
    expect(again.ended.main.summary).toMatch(
      /Layer cache: 3\.0 MB stored, \d\.\d kB fetched\. It saved about/,
    )
  })

  test('uploads before the step ends when that is asked for', () => {
    expect(changed.ended.main.log).toMatch(/Cache +[\d.]+ [kM]?B saved/)
    expect(changed.ended.post.log).not.toMatch(/Cache +/)
  })
})

// each run finds what the one before it has mended
describe('a cache that is healed by every run', () => {
  let build: ReturnType<typeof newImage>
  beforeAll(async () => {
    build = newImage()
    await build()
  })
  afterEach(() => scene.cache.clearFaults())

  test.each(['corrupt', 'truncated', 'cut', 'stalled'] as const)(
    'because a layer comes %s',
    async (damage) => {
      scene.cache.faults.damage = damage
      scene.cache.faults.damages = (key) => key.includes('-pack-')
      const after = await build({ source: damage })
      expect(after).toMatchObject({ main: { code: 0 }, errors: [] })
      expect(after.notices).toEqual([expect.stringMatching(/^The restored layer cache could not be used/)])
    },
  )

  test('because the signed URLs expired: they are asked for again', async () => {
    scene.cache.faults.expireOnce = new Set(packs().map(({ id }) => id))
    const after = await build({ source: 'two' })
    expect(after).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
    expect(ratio(after)).toBeGreaterThan(0)
  })

  test('because packs were evicted: their steps run, which is said once', async () => {
    expect(await scene.cache.evict(({ key }) => key.includes('-pack-'))).toBeGreaterThan(0)
    const after = await build({ source: 'two' })
    expect(after).toMatchObject({
      main: { code: 0 },
      notices: [expect.stringMatching(/^\d layers? of the stored cache|^One layer of the stored cache/)],
      errors: [],
    })
    expect(ratio(after)).toBe(0)
    const mended = await build({ source: 'two' })
    expect(ratio(mended)).toBe(1)
    expect(mended.notices).toEqual([])
  })
})

test('what the budget has no room for is left out, and its steps run again', async () => {
  const build = newImage()
  await build({ inputs: { 'cache-budget': '1MB' } })
  const after = await build({ inputs: { 'cache-budget': '1MB' } })
  expect(after).toMatchObject({ main: { code: 0 }, notices: [], errors: [] })
  expect(ratio(after)).toBeLessThan(1)
})

describe('compression', () => {
  const typesOf = async ({ main }: Ended) => {
    const [tag = ''] = main.outputs['metadata']?.match(/127\.0\.0\.1:\d+\/acme\/image-\d+/) ?? []
    const [host, ...name] = tag.split('/')
    const accept = 'application/vnd.oci.image.manifest.v1+json'
    const answer = await fetch(`http://${host}/v2/${name.join('/')}/manifests/1`, { headers: { accept } })
    const { layers } = (await answer.json()) as { layers: { mediaType: string }[] }
    return new Set(layers.slice(1).map(({ mediaType }) => mediaType.split('+')[1]))
  }

  test.each([
    ['auto', 'gzip'],
    ['zstd', 'zstd'],
    ['uncompressed', 'gzip'],
  ])('%s pushes layers as %s, and the next build finds its cache', async (compression, pushed) => {
    const build = newImage()
    const first = await build({ inputs: { compression } })
    expect(first).toMatchObject({ main: { code: 0 }, notices: [], errors: [] })
    expect(await typesOf(first)).toEqual(new Set([pushed]))
    const again = await build({ inputs: { compression } })
    expect(ratio(again)).toBe(1)
    expect(await typesOf(again)).toEqual(new Set([pushed]))
  })
})
