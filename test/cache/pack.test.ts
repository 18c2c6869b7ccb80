import { expect, test } from 'vitest'
import { type PackedBlob, planPacks } from '../../src/cache/pack.ts'
import { fc } from '../support/property.ts'

const MIB = 1024 * 1024
const blob = (name: string, size: number): PackedBlob => ({ digest: `sha256:${name}`, size })
const shape = (sizes: readonly number[]) =>
  planPacks(sizes.map((size, index) => blob(String(index), size * MIB))).map(({ blobs }) =>
    blobs.map(({ size }) => size / MIB),
  )

test.each([
  [[], []],
  [[1, 2, 3], [[1, 2, 3]]],
  [
    [40, 20, 7, 3],
    [[40, 20, 3], [7]],
  ],
  [
    [10, 100, 5],
    [[10, 5], [100]],
  ],
  [
    [40, 0.5, 50, 0.25],
    [[0.5, 0.25, 40], [50]],
  ],
  [[64], [[64]]],
])('%j MiB become %j', (sizes, packs) => {
  expect(shape(sizes)).toEqual(packs)
})

test('the same blobs in the same order have the same name, others have another', () => {
  const name = (...blobs: readonly PackedBlob[]) => planPacks(blobs)[0]?.name
  expect(name(blob('a', 1), blob('b', 2))).toBe(name(blob('a', 1), blob('b', 2)))
  expect(name(blob('a', 1), blob('b', 2))).not.toBe(name(blob('b', 2), blob('a', 1)))
  expect(name(blob('a', 1))).not.toBe(name(blob('a', 2)))
})

test('every blob is in one pack, one behind the other', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 80 * MIB }), { maxLength: 40 })
  fc.assert(
    fc.property(sizes, (given) => {
      const packs = planPacks(given.map((size, index) => blob(String(index), size)))
      const all = packs.flatMap(({ blobs }) => blobs)
      expect(all.map(({ digest }) => digest).sort()).toEqual(
        given.map((_, index) => `sha256:${index}`).sort(),
      )
      for (const { blobs, size } of packs) {
        const ends = blobs.map((one) => one.offset + one.size)
        expect(blobs.map(({ offset }) => offset)).toEqual([0, ...ends.slice(0, -1)])
        expect(size).toBe(ends.at(-1))
      }
    }),
  )
})
