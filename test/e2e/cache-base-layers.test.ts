// Layers of base images: kept in the cache where that is asked for, so that a build outlives them in their registry.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { type FaultyRegistry, startFaultyRegistry } from '../support/registry-faults.ts'
import { type Ended, type Scene, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

let engine: Engine
let scene: Scene
let origin: FaultyRegistry

beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
  origin = await startFaultyRegistry(scene.registry, [])
})
afterEach(() => scene.cache.clearFaults())
afterAll(async () => {
  await origin.stop()
  await scene.stop()
  await engine.purge()
})

const baseName = () => scene.base.replace(/^[^/]+/, origin.address)

async function build(image: string, source: string, mode: 'proxy' | 'store'): Promise<Ended> {
  await engine.reset()
  const dockerfile = `FROM ${baseName()}\nRUN echo ${image} > one\nCOPY source ./\nRUN cat source > two\n`
  return scene.run({
    workspace: makeWorkspace({ Dockerfile: dockerfile, source }),
    inputs: {
      ...{ cache: 'auto', lint: 'false', 'cache-base-layers': mode },
      tags: `${scene.registry.address}/acme/${image}:1`,
    },
  })
}

const storedBytes = () =>
  scene.cache
    .entries()
    .filter(({ key }) => key.includes('-pack-'))
    .reduce((sum, { size }) => sum + size, 0)

test('a build whose base layers are stored is right when their registry has lost them', async () => {
  const first = await build('stored', 'one', 'store')
  expect(first).toMatchObject({ main: { code: 0 }, notices: [], errors: [] })
  // busybox is a megabyte
  expect(storedBytes()).toBeGreaterThan(500_000)
  const { layers } = await manifestOf(scene.base)
  for (const { digest } of layers)
    origin.add({
      status: 404,
      methods: ['GET', 'HEAD'],
      path: new RegExp(`/blobs/${digest}`),
      code: 'BLOB_UNKNOWN',
    })
  const after = await build('stored', 'two', 'store')
  expect(after).toMatchObject({ main: { code: 0 }, notices: [], errors: [] })
  expect(Number(after.main.outputs['cache-hit-ratio'])).toBeGreaterThan(0)
  const pushed = await manifestOf(`${scene.registry.address}/acme/stored:1`)
  expect(pushed.layers.slice(0, layers.length)).toEqual(layers)
})

type Layers = { readonly layers: readonly { readonly digest: string; readonly size: number }[] }

async function manifestOf(reference: string): Promise<Layers> {
  const [, host = '', name = '', tag = ''] = /^([^/]+)\/(.+):([^:]+)$/.exec(reference) ?? []
  const accept = [
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
  ]
  const answer = await fetch(`http://${host}/v2/${name}/manifests/${tag}`, {
    headers: { accept: accept.join(', ') },
  })
  const { layers } = (await answer.json()) as Layers
  return { layers: layers.map(({ digest, size }) => ({ digest, size })) }
}
