// Every kind of engine: found by itself, used as it is, and a builder of our own only where nothing else can do it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standInContainerBuilder } from '../support/builder.ts'
import { pathWithDocker } from '../support/docker-program.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { type Ended, type Scene, type Step, setScene } from '../support/scene.ts'

let far: Scene
let classic: Scene
let engine: Engine
let second: Engine
let relays: Relay[]

beforeAll(async () => {
  const worker = await startEngine({ name: 'main' })
  ;[engine, second] = await Promise.all([startEngine({ store: 'classic' }), startEngine()])
  relays = [await standInContainerBuilder(engine, worker), await startRelay(worker), await startRelay(second)]
  ;[far, classic] = await Promise.all([setScene(), setScene(engine)])
})

afterAll(async () => {
  await Promise.all([far.stop(), classic.stop(), ...relays.map((relay) => relay.stop())])
  await Promise.all([engine.purge(), second.purge()])
})

const dockerfile = (scene: Scene, word: string) =>
  `FROM ${scene.base}\nRUN echo ${word} > /a\nRUN echo ${word} > /b\n`
const green = { main: { code: 0 }, post: { code: 0 }, errors: [] }

/** A run with the same tag each time, so that its cache is found again. */
function step(scene: Scene, word: string, more: Step = {}): Step {
  const inputs = { cache: 'auto', tags: `${scene.registry.address}/engines/${word}:1`, ...more.inputs }
  return { files: { Dockerfile: dockerfile(scene, word) }, ...more, inputs }
}

const pushed = async (scene: Scene, word: string) =>
  (await fetch(`http://${scene.registry.address}/v2/engines/${word}/tags/list`)).status

describe('the classic store', () => {
  /** Names of the builders that were there while the step ran. */
  const created = ({ visible }: Ended) =>
    [...visible.matchAll(/^Removed builder (layersmith-\S+)\.$/gm)].map(([, name]) => name)

  test('that may write a cache gets a container builder of its own, gone after post', async () => {
    const ended = await classic.run(step(classic, 'written'))
    expect(ended).toMatchObject({ ...green, notices: [], left: { folders: [], builders: [] } })
    expect(ended.visible).toContain('docker-container driver, created for this run')
    expect(created(ended)).toHaveLength(1)
    expect(await engine.dockerOutput(['ps', '--all', '--quiet'])).toBe('')
    expect(await pushed(classic, 'written')).toBe(200)
    expect(classic.cache.entries().map(({ key }) => key)).toContainEqual(expect.stringContaining('layers'))
  })

  test('that may only read restores what another engine exported, without a builder', async () => {
    const word = 'restored'
    await far.run(step(far, word))
    const env = far.cache.env('refs/heads/main', { readOnly: true })
    const ended = await classic.run(step(classic, word, { env }))
    expect(ended).toMatchObject({ ...green, left: { folders: [], builders: [] } })
    expect(ended.main.outputs['cache-hit-ratio']).toBe('1')
    expect(ended.visible).toContain('docker driver, classic store')
    expect(created(ended)).toEqual([])
    expect(await pushed(classic, word)).toBe(200)
  })

  test.each([
    ['cache: read', { cache: 'read' }],
    ['cache: off', { cache: 'off' }],
    ['builder: default', { builder: 'default' }],
  ])('with %s creates no builder', async (name, inputs) => {
    const word = name.replace(/\W+/g, '-')
    const ended = await classic.run(step(classic, word, { inputs }))
    expect(ended).toMatchObject({ ...green, left: { builders: [] } })
    expect(created(ended)).toEqual([])
    expect(await pushed(classic, word)).toBe(200)
  })

  test('loads what our builder built', async () => {
    const ended = await classic.run(step(classic, 'loaded', { inputs: { load: 'true' } }))
    expect(ended).toMatchObject(green)
    const image = `${classic.registry.address}/engines/loaded:1`
    expect(await engine.dockerOutput(['run', '--rm', image, 'cat', '/b'])).toBe('loaded\n')
  })

  test('builds two platforms in a builder of its own', async () => {
    const Dockerfile = 'FROM scratch\nCOPY Dockerfile /\n'
    const inputs = { platforms: 'linux/amd64,linux/arm64', cache: 'off' }
    const ended = await classic.run({ files: { Dockerfile }, inputs })
    expect(ended).toMatchObject({ ...green, left: { builders: [] } })
    expect(created(ended)).toHaveLength(1)
    expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
  })

  test('whose builder cannot be made builds all the same and says so', async () => {
    const script = 'case "$*" in "buildx create "*) echo "ERROR: no room" >&2; exit 1 ;; esac; real "$@"'
    const env = { PATH: pathWithDocker(script, engine.env.PATH) }
    const ended = await classic.run(step(classic, 'without', { env }))
    expect(ended.main.code).toBe(0)
    expect(ended.notices).toEqual([
      expect.stringMatching(
        /^A container builder could not be created: no room.* whose classic store cannot export a layer cache\.$/,
      ),
    ])
    expect(await pushed(classic, 'without')).toBe(200)
  })
})

describe('a remote builder', () => {
  const create = (name: string, endpoint = '', ...more: string[]) =>
    far.engine.dockerOutput(['buildx', 'create', '--name', name, '--driver', 'remote', ...more, endpoint])

  test('builds, pushes, and leaves its layers in the Actions cache by itself for the next run', async () => {
    await create('far', relays[2]?.endpoint)
    const word = 'remote'
    const inputs = { builder: 'far' }
    const first = await far.run(step(far, word, { inputs }))
    expect(first).toMatchObject({ ...green, notices: [] })
    expect(first.visible).toContain('remote driver "far"')
    expect(await pushed(far, word)).toBe(200)
    const keys = far.cache.entries().map(({ key }) => key)
    expect(keys).toContainEqual(expect.stringMatching(/^index-layersmith-/))
    await second.dockerOutput(['builder', 'prune', '--all', '--force'])
    const next = await far.run(step(far, word, { inputs, run: { id: 2 } }))
    expect(next).toMatchObject({ ...green, notices: [] })
    expect(next.main.groups).toContainEqual(expect.stringMatching(/^Cache +left to the builder/))
    expect(next.main.outputs['cache-hit-ratio']).toBe('1')
    expect(await far.engine.dockerOutput(['buildx', 'ls'])).toMatch(/^far\b/m)
    await far.engine.dockerOutput(['buildx', 'rm', 'far'])
  })

  test('that cannot reach the cache service builds all the same', async () => {
    await create('cut', relays[2]?.endpoint)
    const inputs = { builder: 'cut' }
    const env = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' }
    const ended = await far.run(step(far, 'cut', { inputs, env }))
    expect(ended).toMatchObject({ main: { code: 0 }, errors: [] })
    expect(await pushed(far, 'cut')).toBe(200)
    await far.engine.dockerOutput(['buildx', 'rm', 'cut'])
  })

  test('of two nodes builds a platform on each', async () => {
    await create('pair', relays[1]?.endpoint, '--platform=linux/amd64')
    await create('pair', relays[2]?.endpoint, '--append', '--platform=linux/arm64')
    const inputs = { builder: 'pair', platforms: 'linux/amd64,linux/arm64', cache: 'off' }
    const ended = await far.run({ files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }, inputs })
    expect(ended).toMatchObject({ ...green, notices: [] })
    expect(ended.visible).toContain('remote driver "pair", 2 nodes')
    expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
    await far.engine.dockerOutput(['buildx', 'rm', 'pair'])
  })
})
