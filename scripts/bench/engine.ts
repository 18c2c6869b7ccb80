// What it costs to give a classic engine an exported cache: its store switched, or a container builder beside it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createBuildxEngine } from '../../src/adapters/buildx/engine.ts'
import { createDaemon } from '../../src/adapters/dockerd/daemon.ts'
import { decideStoreSwitch } from '../../src/build/engine-store.ts'
import { standInContainerBuilder } from '../../test/support/builder.ts'
import { startEngine } from '../../test/support/engine.ts'
import { serviceManagerOf } from '../../test/support/service-manager.ts'
import { type Benchmark, timeRow } from './benchmark.ts'
import { interleave, timed } from './timing.ts'

/** `npm run bench -- engine`. */
export const engine: Benchmark = {
  name: 'engine',
  run: async ({ runs = 9 }) => {
    const [classic, other] = await Promise.all([
      startEngine({ store: 'classic' }),
      startEngine({ store: 'classic' }),
    ])
    const relay = await standInContainerBuilder(other, await startEngine())
    process.env['PATH'] = serviceManagerOf(classic).path
    const env = { ...classic.env, PATH: process.env['PATH'] }
    const daemon = createDaemon({ environment: { RUNNER_ENVIRONMENT: 'github-hosted' } })
    const path = join(classic.folder, 'daemon.json')
    const text = readFileSync(path, 'utf8')
    const buildx = createBuildxEngine()
    Object.assign(process.env, { DOCKER_HOST: other.env.DOCKER_HOST, DOCKER_CONFIG: other.env.DOCKER_CONFIG })
    let removal: number[] = []
    const samples = await interleave(runs, {
      switched: async () => {
        const time = await timed(async () => {
          const decision = decideStoreSwitch(await daemon.inspect(env))
          if (decision.kind === 'keep') throw new Error(decision.because)
          await daemon.configure(decision, env)
          const { store } = await buildx.probe(undefined, env)
          if (store !== 'containerd') throw new Error('not switched')
        })
        await daemon.configure({ path, text }, env)
        return time
      },
      created: async () => {
        const time = await timed(() => buildx.createBuilder('layersmith-bench', [], other.env))
        removal = [...removal, await timed(() => buildx.removeBuilder('layersmith-bench'))]
        return time
      },
    })
    await relay.stop()
    return {
      title: 'an engine with the classic store until it can export a cache',
      rows: [
        timeRow('engine: containerd, restart included', samples.switched, 's'),
        timeRow(
          'container builder, image already there',
          samples.created,
          's',
          'its BuildKit runs elsewhere already',
        ),
        timeRow('container builder: removal in post', removal.slice(1), 's'),
      ],
    }
  },
}
