// Input `engine`: what is asked of the daemon, what is said, and what the build goes on with.
import { describe, expect, test } from 'vitest'
import { createInputReader } from '../../src/action/input-reader.ts'
import { readInputs } from '../../src/action/inputs.ts'
import type { Builder } from '../../src/build/plan.ts'
import { switchStore } from '../../src/pipeline/switch-store.ts'
import type { FakeDaemonWorld } from '../fakes/daemon.ts'
import { dockerBuilder } from '../fakes/engine.ts'
import { prepareScene } from './job.ts'

const classic: Builder = { ...dockerBuilder, store: 'classic' }

async function ask(
  engine: string,
  found: Builder,
  daemon: FakeDaemonWorld = {},
  after = dockerBuilder,
  down?: Error,
) {
  const world = prepareScene({
    inputs: { engine },
    daemon,
    engine: { builder: after, ...(down && { down }) },
  })
  const settings = readInputs(createInputReader(world.environment), world.environment)
  const builder = await switchStore({ settings, found, env: {} }, world.ports)
  return { builder, notices: world.log.notices(), ...world }
}

test.each<[string, Builder]>([
  ['keep', classic],
  ['', classic],
  ['containerd', dockerBuilder],
  ['containerd', { ...dockerBuilder, driver: 'docker-container', store: undefined }],
])('engine "%s" does nothing to what needs nothing', async (engine, found) => {
  const { builder, notices, daemon } = await ask(engine, found)
  expect(builder).toBe(found)
  expect([...notices, ...daemon.written]).toEqual([])
})

test('a hosted runner is switched, and its engine asked again', async () => {
  const { builder, notices, daemon, log } = await ask('containerd', classic)
  expect(builder.store).toBe('containerd')
  expect(notices).toEqual([])
  expect(daemon.written).toEqual([expect.stringContaining('"containerd-snapshotter": true')])
  expect(log.groups()).toEqual([expect.stringMatching(/^Engine +restarted with the containerd store/)])
})

describe('the build goes on with the classic store, after one notice', () => {
  test('when the engine may not be switched', async () => {
    const { builder, notices, daemon } = await ask('containerd', classic, { facts: { throwAway: false } })
    expect(builder).toBe(classic)
    expect(daemon.written).toEqual([])
    expect(notices).toEqual([
      expect.stringMatching(/^The engine keeps its classic store: this runner is not one/),
    ])
  })

  test.each<[string, FakeDaemonWorld, Builder, RegExp]>([
    [
      'does not start',
      { stubborn: true },
      dockerBuilder,
      /could not be restarted \(no\)\. It runs as before\.$/,
    ],
    [
      'starts with the same store',
      {},
      classic,
      /classic store after the restart as well\. It runs as before\.$/,
    ],
    ['is not restarted by anything', { dies: true }, dockerBuilder, /\(no\)\. It runs as before\.$/],
  ])('when it %s with the other one', async (_what, world, after, text) => {
    const { builder, notices, daemon } = await ask('containerd', classic, world, after)
    expect(builder).toBe(classic)
    expect(daemon.written).toEqual([expect.any(String), undefined])
    expect(notices).toEqual([expect.stringMatching(text)])
  })

  test('when it never starts again', async () => {
    const down = new Error('No Docker engine answers')
    const { builder, notices } = await ask('containerd', classic, { dies: true }, dockerBuilder, down)
    expect(builder).toBe(classic)
    expect(notices).toEqual([
      expect.stringMatching(/It could not be brought back: its daemon could not be restarted/),
    ])
  })
})
