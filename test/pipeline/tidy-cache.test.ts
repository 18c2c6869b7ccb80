import { expect, test } from 'vitest'
import { saveCache } from '../../src/pipeline/save-cache.ts'
import { tidyCache } from '../../src/pipeline/tidy-cache.ts'
import type { CacheState } from '../../src/ports/cache.ts'
import { prepareScene } from './job.ts'

const ref = 'refs/heads/main'
const state: CacheState = {
  ...{ kind: 'packs', key: 'index-3', prefix: 'index-', ref, directory: '/tmp/x', bytes: 1 },
  superseded: ['pack-old', 'pack-used'],
}

/** Entries by name and the day of their making; today is day 10. */
async function leftAfter(entries: Readonly<Record<string, number>>, saved: CacheState = state) {
  const world = prepareScene()
  await world.clock.sleep(10 * 24 * 60 * 60 * 1000)
  for (const [key, day] of Object.entries(entries)) world.github.addCache(key, ref, day)
  world.github.addCache('index-1', 'refs/heads/other', 1)
  await tidyCache(saved, 'token', world.ports)
  const left = await world.github.listCaches('', ref)
  expect(await world.github.listCaches('', 'refs/heads/other')).toHaveLength(1)
  return left.map(({ key }) => key).sort()
}

test('older indexes of the ref go, and packs that nobody has asked for since yesterday', async () => {
  const entries = { 'index-1': 1, 'index-2': 2, 'index-3': 3, 'pack-old': 1, 'pack-used': 9.5, 'pack-new': 3 }
  expect(await leftAfter(entries)).toEqual(['index-3', 'pack-new', 'pack-used'])
})

test('a later run has the last word', async () => {
  expect(await leftAfter({ 'index-3': 3, 'index-4': 4 })).toEqual(['index-3', 'index-4'])
})

test('nothing goes when the saved index is not there', async () => {
  expect(await leftAfter({ 'index-1': 1, 'pack-old': 1 })).toEqual(['index-1', 'pack-old'])
})

test('a token that may not is no trouble', async () => {
  const world = prepareScene()
  world.github.addCache('index-1', ref, 1)
  world.github.addCache('index-3', ref, 3)
  const ports = { ...world.ports, github: async () => world.github.readOnly }
  await tidyCache(state, 'token', ports)
  expect(world.log.text()).toBe('')
})

test.each([
  ['saved', { saved: true, problem: undefined }, ['index-3']],
  ['not saved', { saved: false, problem: 'The service is down.' }, ['index-1', 'index-3']],
])('whoever saves tidies, in the post step or before: %s', async (_what, result, expected) => {
  const world = prepareScene()
  world.github.addCache('index-1', ref, 1)
  world.github.addCache('index-3', ref, 3)
  const save = async () => ({ ...result, bytes: 1, unavailable: false })
  const cache = async () => ({ ...world.cache, save })
  await saveCache({ state, folder: '/tmp', token: 'token' }, { ...world.ports, cache })
  const left = await world.github.listCaches('', ref)
  expect(left.map(({ key }) => key).sort()).toEqual(expected)
})
