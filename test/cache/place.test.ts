import { expect, test } from 'vitest'
import type { CacheIndex } from '../../src/cache/index-entry.ts'
import { placeBlobs } from '../../src/cache/place.ts'

const place = (pack: string, size: number) => ({ size, pack, offset: 3, created: 1, used: 9, seconds: 2 })
const index: CacheIndex = {
  ...({ version: 1, scope: 's', ref: 'r', commit: 'c', savedAt: 9, manifest: '', config: '' } as const),
  ...{ packs: {}, bases: {}, diskSizes: {}, asked: {}, left: {}, steps: {}, facts: {}, reports: [] },
  blobs: { stays: place('old', 70), moves: place('sparse', 10) },
}
const placing = {
  ...{ index, moved: ['moves'], salt: '', seen: () => 5 },
  fresh: [{ digest: 'new', size: 20, seconds: 4 }],
  sizes: new Map([
    ['old', 100],
    ['sparse', 100],
  ]),
  own: { ...index, packs: { old: 100, sparse: 100 } },
}

test('what is new and the little that moves share packs; the index knows every pack, and the one that is left', () => {
  const { index: made, packs } = placeBlobs(placing)
  const [pack] = packs
  expect(packs).toMatchObject([{ size: 30, blobs: [{ digest: 'new' }, { digest: 'moves' }] }])
  const name = pack?.name ?? ''
  expect(made.blobs).toMatchObject({
    stays: { pack: 'old', offset: 3 },
    moves: { pack: name, offset: 20, size: 10, created: 1, seconds: 2 },
    new: { pack: name, offset: 0, size: 20, created: 9, seconds: 4 },
  })
  expect(made).toMatchObject({ packs: { old: 100, [name]: 30 }, asked: { old: 5, [name]: 9 } })
  expect(made.left).toEqual({ sparse: 9 })
})

test('large ones that move get a pack of their own', () => {
  const large = { ...place('sparse', 2_000_000) }
  const { packs } = placeBlobs({ ...placing, index: { ...index, blobs: { moves: large } } })
  expect(packs).toMatchObject([{ blobs: [{ digest: 'new' }] }, { blobs: [{ digest: 'moves' }] }])
})

test('what could not be moved stays where it is', () => {
  const { index: made, packs } = placeBlobs({ ...placing, moved: [] })
  expect(packs).toMatchObject([{ size: 20 }])
  expect(made.blobs['moves']).toEqual(index.blobs['moves'])
  expect(made.left).toEqual({})
})
