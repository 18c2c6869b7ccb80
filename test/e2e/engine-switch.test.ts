// Input `engine`: a hosted runner's engine changes its image store, and every other one is left alone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { standInContainerBuilder } from '../support/builder.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import type { Relay } from '../support/relay.ts'
import { type Scene, type Step, setScene } from '../support/scene.ts'
import { serviceManagerOf } from '../support/service-manager.ts'

let engine: Engine
let scene: Scene
let relay: Relay

beforeAll(async () => {
  const worker = await startEngine({ name: 'main' })
  engine = await startEngine({ store: 'classic' })
  scene = await setScene(engine)
  relay = await standInContainerBuilder(engine, worker)
})
afterAll(async () => {
  await relay.stop()
  await scene.stop()
  await engine.purge()
})

let count = 0

/** A run of an image of its own, with `engine: containerd`. */
function step({ env, ...more }: Step = {}): Step {
  count += 1
  const files = { Dockerfile: `FROM ${scene.base}\nRUN echo ${count} > /a\n` }
  const inputs = {
    ...{ cache: 'auto', engine: 'containerd', tags: `${scene.registry.address}/switch/${count}:1` },
    ...more.inputs,
  }
  return {
    files,
    run: { id: 7000 + count },
    ...more,
    inputs,
    env: { PATH: serviceManagerOf(engine).path, ...env },
  }
}

const green = { main: { code: 0 }, post: { code: 0 }, errors: [], left: { builders: [] } }
const config = () => readFileSync(join(engine.folder, 'daemon.json'), 'utf8')
const packs = () => scene.cache.entries().filter(({ key }) => key.includes('-pack-')).length

// builders of containers come last, as their image is lost with the store
describe('an engine with the classic store', () => {
  let before: string
  beforeEach(() => {
    before = config()
  })

  test.each<[string, () => Promise<Record<string, string>>, RegExp]>([
    [
      'of a runner that is self-hosted',
      async () => ({ RUNNER_ENVIRONMENT: 'self-hosted' }),
      /^The engine keeps its classic store: this runner is not one that GitHub throws away/,
    ],
    [
      'with a running container',
      async () => {
        await engine.dockerOutput(['run', '--detach', '--rm', '--name=busy', scene.base, 'sleep', '600'])
        return {}
      },
      /^The engine keeps its classic store: the restart would stop a running container\.$/,
    ],
    [
      'that nothing restarts',
      async () => {
        await engine.docker(['rm', '--force', 'busy'])
        return { PATH: serviceManagerOf(engine, 'none').path }
      },
      /^The engine could not be switched to the containerd store: its daemon could not be restarted .* It runs as before\.$/,
    ],
  ])('%s stays as it is, and a container builder exports the cache', async (_what, prepare, notice) => {
    const ended = await scene.run(step({ env: await prepare() }))
    expect(ended).toMatchObject({ ...green, notices: [expect.stringMatching(notice)] })
    expect(ended.visible).toContain('docker-container driver, created for this run')
    expect(config()).toBe(before)
  })

  test('is switched, exports its cache by itself, and stays switched for the steps that follow', async () => {
    const first = step()
    const stored = packs()
    const ended = await scene.run(first)
    expect(ended).toMatchObject({ ...green, notices: [] })
    expect(ended.main.groups).toContainEqual(
      expect.stringMatching(/^Engine +restarted with the containerd store/),
    )
    expect(ended.visible).toContain('docker driver, containerd store · cache: read and write')
    expect(packs()).toBe(stored + 1)
    await engine.dockerOutput(['builder', 'prune', '--all', '--force'])
    const next = await scene.run({ ...first, run: { id: 7999 } })
    expect(next).toMatchObject({ ...green, main: { outputs: { 'cache-hit-ratio': '1' } }, notices: [] })
    expect(next.main.groups).not.toContainEqual(expect.stringMatching(/^Engine/))
  })
})
