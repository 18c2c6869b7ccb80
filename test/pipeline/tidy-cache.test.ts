import { expect, test } from 'vitest'
import { deriveMountPrefix } from '../../src/cache/key.ts'
import { saveCache } from '../../src/pipeline/save-cache.ts'
import { tidyCache, tidyMounts } from '../../src/pipeline/tidy-cache.ts'
import type { CacheState } from '../../src/ports/cache.ts'
import type { MountState } from '../../src/ports/mounts.ts'
import { prepareScene } from './job.ts'

const ref = 'refs/heads/main'
const state: CacheState = {
  ...{ kind: 'packs', key: 'index-3', prefix: 'index-', ref, directory: '/tmp/x', bytes: 1 },
}
const pack = (name: string) => `layersmith-2-pack-${name}`
const tidying = { token: 'token', left: [pack('old'), pack('used')] }

/** Entries by name and the day of their making; today is day 10. */
async function leftAfter(entries: Readonly<Record<string, number>>, saved: CacheState = state) {
  const world = prepareScene()
  await world.clock.sleep(10 * 24 * 60 * 60 * 1000)
  for (const [key, day] of Object.entries(entries)) world.github.addCache(key, ref, day)
  world.github.addCache('index-1', 'refs/heads/other', 1)
  await tidyCache(saved, tidying, world.ports)
  const left = await world.github.listCaches('', ref)
  expect(await world.github.listCaches('', 'refs/heads/other')).toHaveLength(1)
  return left.map(({ key }) => key).sort()
}

test('older indexes of the ref go, and packs that nobody has asked for since yesterday', async () => {
  const packs = { [pack('old')]: 1, [pack('used')]: 9.5, [pack('new')]: 3 }
  const left = await leftAfter({ 'index-1': 1, 'index-2': 2, 'index-3': 3, ...packs })
  expect(left).toEqual(['index-3', pack('new'), pack('used')])
})

test('a later run has the last word', async () => {
  expect(await leftAfter({ 'index-3': 3, 'index-4': 4 })).toEqual(['index-3', 'index-4'])
})

test('nothing goes when the saved index is not there', async () => {
  expect(await leftAfter({ 'index-1': 1, [pack('old')]: 1 })).toEqual(['index-1', pack('old')])
})

test('a token that may not is no trouble', async () => {
  const world = prepareScene()
  world.github.addCache('index-1', ref, 1)
  world.github.addCache('index-3', ref, 3)
  const ports = { ...world.ports, github: async () => world.github.readOnly }
  await tidyCache(state, tidying, ports)
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

test('contents of cache mounts that no note names any more go with the notes, when nobody has asked for them', async () => {
  const world = prepareScene()
  await world.clock.sleep(10 * 24 * 60 * 60 * 1000)
  const archive = (letter: string) => `layersmith-2-mounts-data-${letter.repeat(64)}`
  const prefix = deriveMountPrefix('s', ref)
  const key = (run: number, letter: string) => `${prefix}${run}-1-${letter.repeat(12)}`
  const entries = { [key(1, 'a')]: 1, [key(2, 'b')]: 2, [key(3, 'c')]: 3 }
  const archives = { [archive('a')]: 1, [archive('b')]: 9.5, [archive('c')]: 3, [archive('d')]: 1 }
  for (const [name, day] of Object.entries({ ...entries, ...archives })) world.github.addCache(name, ref, day)
  const note = { scope: 's', ref, archive: archive('c') } as MountState['note']
  await tidyMounts({ key: key(3, 'c'), note, path: undefined }, 'token', world.ports)
  const left = await world.github.listCaches('', ref)
  expect(left.map((entry) => entry.key).sort()).toEqual(
    [key(3, 'c'), archive('b'), archive('c'), archive('d')].sort(),
  )
})
