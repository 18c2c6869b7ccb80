import { expect, test } from 'vitest'
import { chooseMoves, listLeft } from '../../src/cache/compaction.ts'
import type { StoredBlob } from '../../src/cache/index-entry.ts'

const MIB = 1024 * 1024
const lies = (pack: string, size: number): StoredBlob => ({
  ...{ size: size * MIB, pack, offset: 0, created: 1, used: 1, seconds: 0 },
})

type Case = {
  readonly blobs: Readonly<Record<string, StoredBlob>>
  readonly packs: Readonly<Record<string, number>>
  readonly others?: Readonly<Record<string, number>>
}

/** Sizes of packs in MiB; all of them are this ref's. */
function movesOf({ blobs, packs, others = {} }: Case) {
  const sizes = new Map(Object.entries({ ...packs, ...others }).map(([name, size]) => [name, size * MIB]))
  return chooseMoves({ blobs, sizes, own: { packs }, others: [{ packs: others }] })
}

test.each<[string, Case, readonly string[]]>([
  ['a pack that is half alive stays', { blobs: { a: lies('p', 5) }, packs: { p: 10 } }, []],
  ['one that is less than half alive is left', { blobs: { a: lies('p', 4) }, packs: { p: 10 } }, ['a']],
  [
    'all that is alive in it moves, and nothing of others',
    { blobs: { a: lies('p', 1), b: lies('p', 2), c: lies('q', 9) }, packs: { p: 10, q: 10 } },
    ['a', 'b'],
  ],
  [
    'a pack that another ref has stays: it would be stored twice',
    { blobs: { a: lies('p', 1) }, packs: { p: 10 }, others: { p: 10 } },
    [],
  ],
  ['a pack of another ref stays', { blobs: { a: lies('p', 1) }, packs: {}, others: { p: 10 } }, []],
  [
    'one run moves so much only, the emptiest pack first',
    { blobs: { a: lies('p', 100), b: lies('q', 90) }, packs: { p: 300, q: 400 } },
    ['b'],
  ],
])('%s', (_what, given, moves) => {
  expect(movesOf(given)).toEqual(moves)
})

test('a ref without a cache before has nothing to move', () => {
  expect(chooseMoves({ blobs: { a: lies('p', 1) }, sizes: new Map(), own: undefined, others: [] })).toEqual(
    [],
  )
})

test('packs that are done without are remembered until the service has evicted them', () => {
  const day = 24 * 60 * 60 * 1000
  const own = { packs: { a: 1, b: 1 }, left: { c: 9 * day, d: day, e: 9 * day } }
  expect(listLeft(own, { a: 1, e: 1 }, 10 * day)).toEqual({ b: 10 * day, c: 9 * day })
  expect(listLeft(undefined, { a: 1 }, day)).toEqual({})
})
