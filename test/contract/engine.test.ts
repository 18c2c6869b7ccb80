// The Engine contract, held by the fake and by buildx on a real engine.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { vi } from 'vitest'
import { createBuildxEngine } from '../../src/adapters/buildx/engine.ts'
import type { Engine } from '../../src/ports/engine.ts'
import { createFakeEngine } from '../fakes/engine.ts'
import { step } from '../pipeline/job.ts'
import { standInContainerBuilder } from '../support/builder.ts'
import { startEngine } from '../support/engine.ts'
import { freshFolder } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { startRegistry } from '../support/registry.ts'
import { makeWorkspace } from '../support/workspace.ts'
import { describeEngine } from './engine.ts'

const ENDED = 'process "/bin/sh -c exit 3" did not complete successfully: exit code: 3'

describeEngine('fake', async () => {
  const sound = createFakeEngine({
    builds: [
      {
        progress: [step('[2/3] RUN true', 'done'), step('[3/3] RUN exit 0', 'done')],
        metadata: '{"containerimage.digest":"sha256:1"}',
      },
    ],
  })
  const broken = createFakeEngine({
    builds: [
      {
        code: 1,
        progress: [step('[2/3] RUN true', 'cached'), step('[3/3] RUN exit 3', { error: ENDED })],
        tail: [`ERROR: failed to build: failed to solve: ${ENDED}`],
      },
    ],
  })
  const byContext: Engine['build'] = (command, env, onProgress) =>
    (command.args.at(-1) === '/broken' ? broken : sound).build(command, env, onProgress)
  return {
    engine: { ...sound, build: byContext },
    env: {},
    contexts: { sound: '/sound', broken: '/broken' },
    freshFile: () => '/tmp/metadata.json',
    stop: async () => undefined,
  }
})

describeEngine('buildx', async () => {
  const [engine, worker, registry] = await Promise.all([startEngine(), startEngine(), startRegistry()])
  const [relay, base] = await Promise.all([standInContainerBuilder(engine, worker), pushBusybox(registry)])
  // the post step removes builders with the environment of its process alone
  for (const [name, value] of Object.entries(engine.env)) vi.stubEnv(name, value)
  const folder = freshFolder('metadata')
  const context = (code: number) =>
    makeWorkspace({ Dockerfile: `FROM ${base}\nRUN true\nRUN exit ${code}\n` })
  return {
    engine: createBuildxEngine(),
    env: engine.env,
    contexts: { sound: context(0), broken: context(3) },
    freshFile: () => join(folder, `${randomBytes(4).toString('hex')}.json`),
    async stop() {
      vi.unstubAllEnvs()
      await relay.stop()
      await Promise.all([engine.purge(), worker.purge(), registry.stop()])
    },
  }
})
