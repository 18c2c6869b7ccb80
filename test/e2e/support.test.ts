// The real parts themselves: each does what the tests that use it take for granted.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { standInContainerBuilder } from '../support/builder.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { freshFolder } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { runProgram } from '../support/program.ts'
import { startRegistry } from '../support/registry.ts'
import { startFaultyRegistry } from '../support/registry-faults.ts'
import { startRelay } from '../support/relay.ts'

const buildAndPush = (base: string, tag: string) => ({
  args: ['buildx', 'build', '--push', '--provenance=false', '--tag', tag, '-'],
  input: `FROM ${base}\nRUN echo built > /etc/marker\n`,
})

test('an engine builds on busybox and pushes to the registry', async () => {
  const engine = await startEngine({ name: 'main' })
  const registry = await startRegistry({ name: 'main' })
  const { args, input } = buildAndPush(await pushBusybox(registry), `${registry.address}/support/app:1`)
  expect(await engine.docker(args, { input })).toMatchObject({ code: 0 })
  expect(await digestInRegistry(registry, 'support/app:1')).toMatch(/^sha256:[0-9a-f]{64}$/)
})

test('a reset engine has neither images nor build cache', async () => {
  const engine = await startEngine()
  const base = await pushBusybox(await startRegistry({ name: 'main' }))
  await engine.dockerOutput(['buildx', 'build', '--load', '--tag', 'kept', '-'], {
    input: `FROM ${base}\nRUN true\n`,
  })
  expect(await engine.dockerOutput(['image', 'ls', '-q'])).not.toBe('')
  await engine.reset()
  expect(await engine.dockerOutput(['image', 'ls', '-q'])).toBe('')
  expect(await engine.dockerOutput(['buildx', 'du'])).toMatch(/Total:\s+0B/)
  await engine.purge()
})

test('a registry with credentials refuses those who have none', async () => {
  const auth = { username: 'layersmith', password: 'p$ss w"rd' }
  const registry = await startRegistry({ auth })
  expect((await fetch(`http://${registry.address}/v2/`)).status).toBe(401)
  await pushBusybox(registry)
  expect(await digestInRegistry(registry, 'library/busybox:1')).toMatch(/^sha256:/)
  await registry.stop()
})

test('a faulty registry refuses a push as often as asked, then works', async () => {
  const engine = await startEngine({ name: 'main' })
  const registry = await startRegistry({ name: 'main' })
  const faulty = await startFaultyRegistry(registry, [{ status: 403, path: /\/manifests\//, times: 1 }])
  const { args, input } = buildAndPush(await pushBusybox(registry), `${faulty.address}/support/faulty:1`)
  const first = await engine.docker(args, { input })
  expect(first).toMatchObject({ code: 1, output: expect.stringContaining('403') })
  expect(await engine.docker(args, { input })).toMatchObject({ code: 0 })
  await faulty.stop()
})

test('a remote builder works through a relay of an engine', async () => {
  const engine = await startEngine({ name: 'main' })
  const relay = await startRelay(engine)
  const registry = await startRegistry({ name: 'main' })
  await engine.dockerOutput(['buildx', 'create', '--name', 'far', '--driver', 'remote', relay.endpoint])
  const { args, input } = buildAndPush(await pushBusybox(registry), `${registry.address}/support/remote:1`)
  expect(await engine.docker([...args, '--builder', 'far'], { input })).toMatchObject({ code: 0 })
  expect(await digestInRegistry(registry, 'support/remote:1')).toMatch(/^sha256:/)
  await engine.dockerOutput(['buildx', 'rm', 'far'])
  await relay.stop()
})

test('a container builder on a classic engine pushes, loads and exports a local cache', async () => {
  const engine = await startEngine({ store: 'classic' })
  const relay = await standInContainerBuilder(engine, await startEngine({ name: 'main' }))
  const registry = await startRegistry({ name: 'main' })
  const cache = freshFolder('cache')
  const create = ['buildx', 'create', '--name', 'box', '--driver', 'docker-container']
  await engine.dockerOutput([...create, '--driver-opt', 'network=host', '--bootstrap'])
  const { args, input } = buildAndPush(await pushBusybox(registry), `${registry.address}/support/box:1`)
  const more = ['--builder', 'box', '--load', '--cache-to', `type=local,dest=${cache},mode=max`]
  expect(await engine.docker([...args, ...more], { input })).toMatchObject({ code: 0 })
  expect(await digestInRegistry(registry, 'support/box:1')).toMatch(/^sha256:/)
  expect(
    await engine.dockerOutput(['run', '--rm', `${registry.address}/support/box:1`, 'cat', '/etc/marker']),
  ).toBe('built\n')
  expect(readdirSync(cache)).toContain('index.json')
  await engine.dockerOutput(['buildx', 'rm', 'box'])
  await engine.purge()
  await relay.stop()
})

test('an engine pulls nothing from outside, and says so at once', async () => {
  const engine = await startEngine({ name: 'main' })
  expect(await engine.docker(['pull', 'alpine:3'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('127.0.0.1:9'),
  })
})

test('a killed engine with a RUN step going leaves nothing behind', async () => {
  const engine = await startEngine()
  const base = await pushBusybox(await startRegistry({ name: 'main' }))
  const dockerfile = `FROM ${base}\nRUN echo going && sleep 987654\n`
  const going = Promise.withResolvers<void>()
  const onOutput = (text: string) => /^#\d+ [\d.]+ going$/m.test(text) && going.resolve()
  const build = engine.docker(['buildx', 'build', '--progress=plain', '-'], { input: dockerfile, onOutput })
  await going.promise
  for (const daemon of ['dockerd', 'containerd']) {
    process.kill(Number(readFileSync(join(engine.folder, `run/${daemon}.pid`), 'utf8')), 'SIGKILL')
  }
  expect(await build).toMatchObject({ code: 1 })
  await engine.purge()
  expect((await runProgram('pgrep', ['-f', 'sleep 987654'])).stdout).toBe('')
  expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(engine.folder)
  expect(existsSync(engine.folder)).toBe(false)
})

test('engines of both stores run side by side', async () => {
  const [containerd, classic] = await Promise.all([startEngine(), startEngine({ store: 'classic' })])
  const snapshotters = (engine: Engine) => engine.dockerOutput(['info', '--format', '{{json .DriverStatus}}'])
  expect(await snapshotters(containerd)).toContain('io.containerd.snapshotter.v1')
  expect(await snapshotters(classic)).not.toContain('io.containerd.snapshotter.v1')
  await Promise.all([containerd.purge(), classic.purge()])
})
