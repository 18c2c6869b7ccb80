import { expect, test } from 'vitest'
import { runPost } from '../../src/pipeline/post.ts'
import { NOTHING_LEFT, type PostState } from '../../src/ports/memory.ts'
import type { Report } from '../../src/report/model.ts'
import { prepareScene } from './job.ts'

const report: Report = { version: 1, image: 'api', digest: null, commit: null, platforms: [], compare: null }
const stored = { scope: 's', ref: 'refs/heads/main', commit: 'c', report }

/** A machine on which a main step has left everything it can leave. */
async function leaveAll() {
  const world = prepareScene()
  await world.engine.createBuilder('layersmith-1', [], {})
  const folder = await world.files.makeTempFolder('layersmith-')
  const open = await world.cache.open({
    scope: 's',
    refs: ['refs/heads/main'],
    write: true,
    commit: 'c',
    run: '1',
    loopback: false,
    byItself: false,
    bases: [],
    platforms: [],
    budget: 4e9,
    compression: [],
    registry: async () => world.registry,
  })
  world.cache.exportLayers([{ digest: 'sha256:1', size: 10, diskSize: 20 }])
  const state: PostState = {
    folders: [folder],
    builder: 'layersmith-1',
    cache: await open.finish(),
    mounts: undefined,
    report: stored,
  }
  return { world, state, folder }
}

test('nothing left is nothing to do', async () => {
  const world = prepareScene()
  await runPost(NOTHING_LEFT, world.ports)
  expect(world.log.text()).toBe('')
})

test('cache and report are saved, builder and folders removed', async () => {
  const { world, state, folder } = await leaveAll()
  await runPost(state, world.ports)
  expect(world.service.keys()).toHaveLength(1)
  expect(await world.reports.find({ scope: 's', ref: 'refs/heads/main', commit: 'c' })).toMatchObject({
    report,
  })
  expect(world.engine.calls.at(-1)).toBe('remove layersmith-1')
  expect(await world.files.exists(folder)).toBeUndefined()
  expect(world.log.notices()).toEqual([])
})

test('what caching cost in all is told when it is known what it saved', async () => {
  const { world, state } = await leaveAll()
  await runPost({ ...state, payoff: { saved: 112, cost: 0.9 } }, world.ports)
  expect(world.log.text()).toContain('10 B saved; caching saved about 1 min 52 s, cost 0.9 s in all')
})

test('each trouble is one notice and keeps nothing else from being done', async () => {
  const { world, state, folder } = await leaveAll()
  const fail = (what: string) => async () => Promise.reject(new Error(`${what} is down`))
  const files = {
    ...world.files,
    remove: async (path: string) => (path === '/gone' ? fail('/gone')() : world.files.remove(path)),
  }
  const engine = { ...world.engine, removeBuilder: fail('engine') }
  await runPost(
    { ...state, folders: ['/gone', folder] },
    { ...world.ports, files, engine, cache: fail('cache'), reports: fail('store') },
  )
  expect(world.log.notices()).toEqual([
    'The layer cache was not saved: cache is down',
    'The report was not kept for later runs: store is down',
    'The builder layersmith-1 was not removed: engine is down',
    '/gone was not removed: /gone is down',
  ])
  expect(await world.files.exists(folder)).toBeUndefined()
})

test('a cache service that is down is one notice', async () => {
  const { world, state } = await leaveAll()
  world.service.problem = 'The layer cache could not be saved.'
  await runPost(state, world.ports)
  expect(world.log.notices()).toEqual(['The layer cache could not be saved.'])
})
