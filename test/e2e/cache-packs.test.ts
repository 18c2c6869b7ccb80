// The layer cache on real parts: a fresh engine each run, and everything that can be wrong with what was stored.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
const sent = () => scene.cache.counters.bytesSent

test('an unchanged build fetches no layer and stores nothing', async () => {
  const build = newImage()
  expect(await build()).toMatchObject({ main: { code: 0 }, notices: [] })
  const [entries, bytes] = [scene.cache.entries().length, sent()]
  const again = await build()
  expect(again).toMatchObject({ main: { code: 0 }, notices: [] })
  expect(ratio(again)).toBe(1)
  expect(scene.cache.entries().length).toBe(entries)
  // an index and two reports, no layer
  expect(sent() - bytes).toBeLessThan(100_000)
})

test('a changed source adds one pack with the changed layers only', async () => {
  const build = newImage()
  await build()
  const before = new Set(packs().map(({ key }) => key))
  expect(await build({ source: 'two' })).toMatchObject({ main: { code: 0 }, notices: [] })
  const added = packs().filter(({ key }) => !before.has(key))
  expect(added).toHaveLength(1)
  expect(added[0]?.size).toBeLessThan(100_000)
})

test('layers of the base image are not stored', async () => {
  const build = newImage()
  const before = new Set(packs().map(({ key }) => key))
  await build()
  const added = packs().filter(({ key }) => !before.has(key))
  const bytes = added.reduce((sum, { size }) => sum + size, 0)
  // the random layer, and next to nothing for the others; the base has a megabyte
  expect(bytes).toBeGreaterThan(3_000_000)
  expect(bytes).toBeLessThan(3_100_000)
})

test('an evicted pack is a miss of its steps, said once, and is stored anew', async () => {
  const build = newImage()
  await build()
  expect(await scene.cache.evict(({ key }) => key.includes('-pack-'))).toBeGreaterThan(0)
  const after = await build()
  expect(after).toMatchObject({
    main: { code: 0 },
    notices: [expect.stringMatching(/^\d layers? of the stored cache|^One layer of the stored cache/)],
    errors: [],
  })
  expect(ratio(after)).toBe(0)
  const mended = await build()
  expect(ratio(mended)).toBe(1)
  expect(mended.notices).toEqual([])
})

describe('a layer that cannot be delivered when it is needed', () => {
  test.each(['corrupt', 'truncated', 'cut'] as const)('because it comes %s', async (damage) => {
    const build = newImage()
    await build()
    const stored = packs()[0]
    expect(stored).toBeDefined()
    scene.cache.faults.damage = damage
    scene.cache.faults.damages = (key) => key.includes('-pack-')
    const after = await build({ source: 'two' })
    scene.cache.clearFaults()
    expect(after).toMatchObject({ main: { code: 0 }, errors: [] })
    expect(after.notices).toEqual([expect.stringMatching(/^The restored layer cache could not be used/)])
  })

  test('because the signed URLs expired: they are asked for again', async () => {
    const build = newImage()
    await build()
    scene.cache.faults.expireOnce = new Set(packs().map(({ id }) => id))
    const after = await build({ source: 'two' })
    scene.cache.clearFaults()
    expect(after).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
    expect(ratio(after)).toBeGreaterThan(0)
  })
})

test('two jobs of one ref at the same time both end well, and the next run has a cache', async () => {
  const build = newImage()
  const [one, two] = [await build({ source: 'a' }), await build({ source: 'b' })]
  expect([one.main.code, two.main.code]).toEqual([0, 0])
  expect(ratio(await build({ source: 'b' }))).toBe(1)
})

test('inline uploads before the step ends', async () => {
  const build = newImage()
  const before = packs().length
  const ended = await build({ inputs: { 'cache-upload': 'inline' } })
  expect(ended.main.log).toMatch(/Cache +[\d.]+ MB saved/)
  expect(packs().length).toBeGreaterThan(before)
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
