// Images of several platforms with the layer cache, and an engine that stays from run to run.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { busyboxImage } from '../support/images.ts'
import { pushIndex } from '../support/images-push.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { type Ended, type Scene, type Step, setScene } from '../support/scene.ts'

let engine: Engine
let second: Engine
let relays: readonly Relay[]
let scene: Scene
let base: string

beforeAll(async () => {
  ;[engine, second] = await Promise.all([startEngine(), startEngine()])
  scene = await setScene(engine)
  relays = await Promise.all([startRelay(engine), startRelay(second)])
  // the programs of this machine in both: whatever runs them calls itself the other platform
  const image = await busyboxImage()
  const platforms = ['amd64', 'arm64'].map((architecture) => ({
    ...image,
    platform: { os: 'linux', architecture },
  }))
  await pushIndex(scene.registry, 'library/both:1', platforms)
  base = `${scene.registry.address}/library/both:1`
})
afterAll(async () => {
  await Promise.all([scene.stop(), ...relays.map((relay) => relay.stop())])
  await Promise.all([engine.purge(), second.purge()])
})

const green = { main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] }
const ratio = ({ main }: Ended) => Number(main.outputs['cache-hit-ratio'])
const stored = () => scene.cache.entries().map(({ key }) => key)
let count = 0

function newImage(dockerfile: string, more: Step = {}) {
  count += 1
  const reference = `${scene.registry.address}/platforms/image-${count}:1`
  let run = 0
  const build = async (files: Readonly<Record<string, string>> = {}): Promise<Ended> => {
    run += 1
    return scene.run({
      ...more,
      files: { Dockerfile: dockerfile, source: 'one', ...files },
      inputs: { cache: 'auto', lint: 'false', tags: reference, ...more.inputs },
      run: { id: 6000 + count * 100 + run },
    })
  }
  return { build, reference }
}

const both = { platforms: 'linux/amd64,linux/arm64' }
const dockerfile = () => `FROM ${base}
ARG TARGETARCH
RUN head -c 100000 /dev/urandom > /random && echo $TARGETARCH > /arch
COPY source /
RUN cat /source /arch > /out
`

describe('an image of two platforms', () => {
  test('has the layers of both cached, and only what a change needs runs again on either', async () => {
    const { build, reference } = newImage(dockerfile(), { inputs: both })
    expect(await build()).toMatchObject(green)
    const before = stored()
    await engine.reset()
    const again = await build()
    expect(again).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })
    expect(stored()).toEqual(before)
    await engine.reset()
    const changed = await build({ source: 'two' })
    expect(changed).toMatchObject(green)
    // of three steps on each platform the first is cached
    expect(ratio(changed)).toBeCloseTo(1 / 3, 1)
    const { images } = await readPushedImages(reference)
    expect(images.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
  })

  test('keeps a cache mount of each, where the ids tell them apart, and of both where they do not', async () => {
    const text = `FROM ${base}
ARG TARGETARCH
COPY source /
RUN --mount=type=cache,target=/own,id=own-$TARGETARCH --mount=type=cache,target=/all,sharing=locked \\
    cat /own/log /all/log > /seen 2>/dev/null; echo $TARGETARCH >> /own/log; echo both >> /all/log
`
    const { build, reference } = newImage(text, { inputs: both })
    expect(await build()).toMatchObject(green)
    await engine.reset()
    const again = await build({ source: 'two' })
    expect(again).toMatchObject(green)
    expect(again.main.groups).toContainEqual(expect.stringMatching(/^Mounts .*restored/))
    for (const architecture of ['amd64', 'arm64']) {
      const args = [
        'run',
        '--rm',
        '--network=none',
        '--pull=always',
        '--quiet',
        `--platform=linux/${architecture}`,
      ]
      const seen = await engine.dockerOutput([...args, reference, 'cat', '/seen'])
      expect(seen.split('\n')[0]).toBe(architecture)
      expect(seen).toContain('both')
    }
  })

  test('on two nodes keeps the layers of both in a directory', async () => {
    const create = ['buildx', 'create', '--name', 'pair', '--driver', 'remote']
    await engine.dockerOutput([...create, '--platform=linux/amd64', relays[0]?.endpoint ?? ''])
    await engine.dockerOutput([...create, '--append', '--platform=linux/arm64', relays[1]?.endpoint ?? ''])
    const { build } = newImage(dockerfile(), { inputs: { ...both, builder: 'pair' } })
    expect(await build()).toMatchObject(green)
    for (const node of [engine, second]) await node.dockerOutput(['builder', 'prune', '--all', '--force'])
    const again = await build()
    expect(again).toMatchObject(green)
    expect(ratio(again)).toBe(1)
    expect(stored()).toContainEqual(expect.stringMatching(/^layersmith-1-layers-/))
  })
})

describe('an engine that stays', () => {
  const text = () => `FROM ${base}
RUN head -c 100000 /dev/urandom > /random
COPY source /
RUN --mount=type=cache,target=/m cat /m/log > /seen 2>/dev/null; cat /source >> /m/log
`

  test('stores nothing again, whether the cache has it or the engine', async () => {
    const { build } = newImage(text())
    expect(await build()).toMatchObject(green)
    const before = stored()
    const again = [await build(), await build()]
    expect(again).toMatchObject(
      again.map(() => ({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })),
    )
    expect(again.map(({ visible }) => /Mounts +/.test(visible))).toEqual([false, false])
    expect(stored()).toEqual(before)
  })

  test('stores only what is new after a change, and again all that was evicted meanwhile', async () => {
    const { build, reference } = newImage(text())
    await build()
    const before = new Set(stored())
    expect(await build({ source: 'two' })).toMatchObject(green)
    const added = scene.cache.entries().filter(({ key }) => !before.has(key) && key.includes('-pack-'))
    expect(added).toHaveLength(1)
    expect(added[0]?.size).toBeLessThan(50_000)
    await scene.cache.evict(() => true)
    const afterwards = await build({ source: 'two' })
    expect(afterwards).toMatchObject(green)
    await engine.reset()
    const fresh = await build({ source: 'two' })
    expect(fresh).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })
    const seen = ['run', '--rm', '--network=none', '--pull=always', '--quiet', reference, 'cat', '/seen']
    expect(await engine.dockerOutput(seen)).toBe('one')
  })
})
