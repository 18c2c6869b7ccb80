// A runner that kills the action in the middle of an upload: post cleans up, the next run builds, and its cache is whole.
import { readdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { type Ended, type Scene, type Step, setScene } from '../support/scene.ts'

let engine: Engine
let scene: Scene

beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
})
afterEach(() => scene.cache.clearFaults())
afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

const ratio = ({ main }: Ended) => Number(main.outputs['cache-hit-ratio'])
const packs = () => scene.cache.entries().filter(({ key }) => key.includes('-pack-'))
let count = 0

/** An image of its own, of the same bytes wherever it is built; each run of it is on a fresh engine. */
function newImage() {
  count += 1
  const image = `killed-${count}`
  let run = 0
  return async ({ inputs, ...step }: Step = {}): Promise<Ended> => {
    await engine.reset()
    run += 1
    return scene.run({
      ...step,
      files: { Dockerfile: `FROM ${scene.base}\nCOPY large /\n`, large: `${image}\n`.repeat(500_000) },
      inputs: {
        cache: 'auto',
        lint: 'false',
        tags: `${scene.registry.address}/killed/${image}:1`,
        ...inputs,
      },
      run: { id: 9000 + count * 100 + run },
    })
  }
}

/** Kills that entry when it has announced an upload; nothing it sends after that arrives. */
function killing(entry: 'main' | 'post') {
  const before = scene.cache.counters.requests['CreateCacheEntry'] ?? 0
  return (started: 'main' | 'post', kill: () => void) => {
    // the runner is what failed, not the service
    if (started === 'post' && entry === 'main') scene.cache.clearFaults()
    if (started !== entry) return
    const announced = () => (scene.cache.counters.requests['CreateCacheEntry'] ?? 0) > before
    void vi.waitUntil(announced, { timeout: 60_000, interval: 5 }).then(kill)
  }
}

test.each(['main', 'post'] as const)('a %s entry that is killed while it uploads', async (entry) => {
  const build = newImage()
  const stored = packs().length
  // blobs are taken and never acknowledged
  scene.cache.faults.hang = 'blob'
  const inputs = { 'cache-upload': entry === 'main' ? 'inline' : 'post' }
  const killed = await build({ inputs, onStart: killing(entry) })
  expect(killed[entry].code).not.toBe(0)
  expect(packs().length).toBe(stored)
  scene.cache.clearFaults()
  const next = await build({ inputs })
  expect(next).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] })
  expect(packs().length).toBe(stored + 1)
  const last = await build({ inputs })
  expect(last).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] })
  expect(ratio(last)).toBe(1)
  expect(packs().length).toBe(stored + 1)
})

test('a main entry that is killed leaves nothing that post does not remove', async () => {
  const build = newImage()
  scene.cache.faults.hang = 'blob'
  const killed = await build({ inputs: { 'cache-upload': 'inline' }, onStart: killing('main') })
  expect(killed.main.code).not.toBe(0)
  expect(killed.post).toMatchObject({ code: 0 })
  expect(killed.left).toMatchObject({ folders: [], builders: [] })
  expect(readdirSync(killed.main.temp).filter((name) => name.startsWith('layersmith-vault'))).toEqual([])
})
