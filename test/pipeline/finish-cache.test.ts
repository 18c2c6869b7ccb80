// The end of a layer cache, said once and truly.
import { expect, test } from 'vitest'
import { finishCache, keepCache } from '../../src/pipeline/finish-cache.ts'
import type { OpenCache, Told } from '../../src/ports/cache.ts'
import { record, step } from '../report/sample.ts'
import { prepareScene } from './job.ts'

async function end(finish: OpenCache['finish'], steps = [step('RUN a', 2)]) {
  const { ports, log } = prepareScene()
  const cache = { ...(await (await ports.cache('/c')).open({ refs: [] } as never)), finish }
  const source = { ref: 'refs/heads/main', commit: 'a', savedAt: 0 }
  const opened = { ...cache, stats: { ...cache.stats, source } }
  const built = {
    plan: { cacheFrom: ['type=x'], cacheTo: [] },
    result: { record: record(steps) },
    cache: opened,
  } as never
  const finished = await finishCache(built, {}, ports)
  if (finished !== undefined)
    await keepCache(built, finished, { settings: { cacheUpload: 'post' }, folder: '/c' } as never, ports)
  return [...log.lines.map((line) => line.trim()), ...log.notices()]
}

test('a cache without anything new says so', async () => {
  expect(await end(async () => undefined)).toEqual([
    expect.stringMatching(/^Cache .* fetched, nothing new to save$/),
  ])
})

test('a cache that cannot be saved does not call that nothing new', async () => {
  const lines = await end(() => Promise.reject(new Error('the disk is full.')))
  expect(lines).toEqual([
    expect.stringMatching(/^Cache .* fetched, nothing saved$/),
    'The layer cache will not be saved: the disk is full.',
  ])
})

test.each([
  ['cached', false],
  ['done', true],
] as const)('a build whose steps are %s tells the cache so', async (status, ran) => {
  let told: Told | undefined
  await end(
    async (given) => {
      told = given
      return undefined
    },
    [step('FROM a', 1), step('RUN a', 2, { status })],
  )
  expect(told?.ran).toBe(ran)
})
