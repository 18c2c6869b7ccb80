// The real parts themselves: each does what the tests that use it take for granted.

import { expect, test } from 'vitest'
import { startEngine } from '../support/engine.ts'
import { pushBusybox } from '../support/images.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { startRegistry } from '../support/registry.ts'
import { startFaultyRegistry } from '../support/registry-faults.ts'

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

test('a faulty registry answers a push with 503 as often as asked, then works', async () => {
  const engine = await startEngine({ name: 'main' })
  const registry = await startRegistry({ name: 'main' })
  const faulty = await startFaultyRegistry(registry, [{ status: 403, path: /\/manifests\//, times: 1 }])
  const { args, input } = buildAndPush(await pushBusybox(registry), `${faulty.address}/support/faulty:1`)
  const first = await engine.docker(args, { input })
  expect(first).toMatchObject({ code: 1, output: expect.stringContaining('403') })
  expect(await engine.docker(args, { input })).toMatchObject({ code: 0 })
  await faulty.stop()
})
