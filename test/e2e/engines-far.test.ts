// Builders of others: those that reach this machine get its registry, all others keep their layers by themselves.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standInContainerBuilder } from '../support/builder.ts'
import { pathWithDocker } from '../support/docker-program.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { type Scene, type Step, setScene } from '../support/scene.ts'

let scene: Scene
let engine: Engine
let worker: Engine
let relays: readonly Relay[]

beforeAll(async () => {
  ;[engine, worker] = await Promise.all([startEngine({ store: 'classic' }), startEngine()])
  scene = await setScene(engine)
  relays = [await standInContainerBuilder(engine, worker), await startRelay(worker)]
  const own = ['buildx', 'create', '--name', 'own', '--driver', 'docker-container']
  await engine.dockerOutput([...own, '--driver-opt', 'network=host', '--bootstrap'])
  const far = ['buildx', 'create', '--name', 'far', '--driver', 'remote', relays[1]?.endpoint ?? '']
  await engine.dockerOutput(far)
})
afterAll(async () => {
  await Promise.all([scene.stop(), ...relays.map((relay) => relay.stop())])
  await Promise.all([engine.purge(), worker.purge()])
})

const green = { main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] }

/** Two runs of one image on an emptied builder. */
async function twice(word: string, step: Step) {
  const files = { Dockerfile: `FROM ${scene.base}\nRUN echo ${word} > /a\nRUN echo ${word} > /b\n` }
  const tags = `${scene.registry.address}/far/${word}:1`
  const run = async (id: number) => {
    await worker.dockerOutput(['builder', 'prune', '--all', '--force'])
    return scene.run({ files, ...step, inputs: { cache: 'auto', tags, ...step.inputs }, run: { id } })
  }
  const before = new Set(scene.cache.entries().map(({ key }) => key))
  const ended = [await run(1), await run(2)] as const
  const keys = scene.cache.entries().flatMap(({ key }) => (before.has(key) ? [] : [key]))
  return { first: ended[0], second: ended[1], keys }
}

const kinds = (keys: readonly string[]) => ({
  packs: keys.some((key) => key.startsWith('layersmith-2-pack-')),
  gha: keys.some((key) => key.startsWith('index-layersmith-')),
  directories: keys.some((key) => key.startsWith('layersmith-1-layers-')),
})

test('a container builder on the network of this machine gets the registry, and is left as it is', async () => {
  const { first, second, keys } = await twice('host', { inputs: { builder: 'own' } })
  expect(first).toMatchObject({ ...green, left: { builders: [] } })
  expect(first.visible).toContain('docker-container driver "own"')
  expect(second).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })
  expect(kinds(keys)).toEqual({ packs: true, gha: false, directories: false })
  expect(await engine.dockerOutput(['buildx', 'ls'])).toMatch(/^own\b/m)
})

// what buildx says of a builder is changed on its way
const said = (change: string) =>
  `case "$*" in "buildx inspect"*) real "$@" | sed '${change}' ;; *) real "$@" ;; esac`

test('a container builder on a network of its own keeps its layers by itself', async () => {
  const PATH = pathWithDocker(said('/^Driver Options/d'), engine.env.PATH)
  const { first, second, keys } = await twice('bridge', { inputs: { builder: 'own' }, env: { PATH } })
  expect(first).toMatchObject(green)
  expect(first.main.groups).toContainEqual(expect.stringMatching(/^Cache +left to the builder/))
  expect(second).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })
  expect(kinds(keys)).toEqual({ packs: false, gha: true, directories: false })
})

describe('a kubernetes builder', () => {
  test('keeps its layers by itself', async () => {
    const PATH = pathWithDocker(said('s/^Driver: .*/Driver: kubernetes/'), engine.env.PATH)
    const { first, second, keys } = await twice('kube', { inputs: { builder: 'far' }, env: { PATH } })
    expect(first).toMatchObject(green)
    expect(first.visible).toContain('kubernetes driver "far"')
    expect(second).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })
    expect(kinds(keys)).toEqual({ packs: false, gha: true, directories: false })
  })

  test.each([
    ['of several nodes', 's/^Driver: .*/Driver: kubernetes/; $aName: far1'],
    [
      'with an older BuildKit',
      's/^Driver: .*/Driver: kubernetes/; s/^BuildKit version:.*/BuildKit version: v0.19.0/',
    ],
  ])('%s gets a directory', async (what, change) => {
    const PATH = pathWithDocker(said(change), engine.env.PATH)
    const word = what.replaceAll(/\W+/g, '-').toLowerCase()
    const { first, second, keys } = await twice(word, { inputs: { builder: 'far' }, env: { PATH } })
    expect(first).toMatchObject(green)
    expect(second).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } } })
    expect(kinds(keys)).toEqual({ packs: false, gha: false, directories: true })
  })
})

test.each([
  [
    'none',
    /^The layer cache is not used: the workflow's cache mode allows neither reading nor writing\.$/,
    '0',
  ],
  ['read', /^The layer cache is read but not saved: the workflow's cache mode allows reading only\.$/, '0'],
  [
    'write-only',
    /^The layer cache is written but not read: the workflow's cache mode allows writing only\.$/,
    '0',
  ],
  ['write', undefined, '1'],
] as const)(
  'ACTIONS_CACHE_MODE %s holds for builders of their own cache too',
  async (mode, notice, ratio) => {
    const env = { ACTIONS_CACHE_MODE: mode }
    const { first, second, keys } = await twice(`mode-${mode}`, { inputs: { builder: 'far' }, env })
    const notices = notice === undefined ? [] : [expect.stringMatching(notice)]
    expect(first).toMatchObject({ ...green, notices })
    expect(second).toMatchObject({ ...green, notices, main: { outputs: { 'cache-hit-ratio': ratio } } })
    expect(kinds(keys).gha).toBe(mode === 'write' || mode === 'write-only')
  },
)
