// Nodes of a builder that write one cache directory at the same moment never fail a build.
import { expect, test } from 'vitest'
import type { BuildCommand } from '../../src/build/plan.ts'
import { runBuild } from '../../src/pipeline/build.ts'
import { prepareScene } from './job.ts'

const LOCKED = 'ERROR: could not lock /tmp/cache/export/layers/index.json.lock'

async function build(codes: readonly number[]) {
  const { ports, log } = prepareScene()
  const commands: BuildCommand[] = []
  const engine = {
    ...ports.engine,
    async build(command: BuildCommand) {
      commands.push(command)
      const code = codes[commands.length - 1] ?? 0
      return { code, stdout: '', tail: code === 0 ? [] : [LOCKED], metadata: undefined }
    },
  }
  const inputs = new Proxy({}, { get: (_, name) => (name === 'target' || name === 'call' ? undefined : []) })
  const plan = {
    inputs,
    builder: { name: 'pair', platforms: [] },
    cacheFrom: [],
    cacheTo: ['type=local,dest=/c'],
  }
  const request = { plan, env: {}, dockerfile: undefined, file: 'Dockerfile', folder: '/f' }
  const result = await runBuild(request as never, { ...ports, engine })
  const writes = commands.map(({ args }) => args.some((word) => word.includes('type=local,dest=/c')))
  return { failed: result.failure !== undefined, writes, lines: log.lines.length }
}

test.each([
  ['the first time: once more', [1], [true, true]],
  ['again: without writing the cache', [1, 1], [true, true, false]],
])('%s', async (_claim, codes, writes) => {
  expect(await build(codes)).toMatchObject({ failed: false, writes })
})
