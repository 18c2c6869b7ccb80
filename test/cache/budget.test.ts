import { describe, expect, test } from 'vitest'
import { type Candidate, keepWithin, readParents, sortByDepth } from '../../src/cache/budget.ts'

const layer = (digest: string, size: number, seconds: number): Candidate => ({ digest, size, seconds })
const keep = (candidates: readonly Candidate[], budget: number, parents: Record<string, string> = {}) =>
  [...keepWithin(candidates, new Map(Object.entries(parents)), budget)].sort()

describe('what is kept', () => {
  test.each<[string, readonly Candidate[], number, Record<string, string>, readonly string[]]>([
    ['everything that fits', [layer('a', 5, 1), layer('b', 5, 0)], 10, {}, ['a', 'b']],
    ['what saves more seconds a byte', [layer('a', 5, 1), layer('b', 5, 9)], 9, {}, ['b']],
    ['small ones before large ones of the same seconds', [layer('a', 2, 4), layer('b', 8, 4)], 8, {}, ['a']],
    ['what others stand on', [layer('a', 5, 0), layer('b', 5, 9)], 5, { b: 'a' }, ['a']],
    ['nothing without a budget', [layer('a', 5, 1)], 0, {}, []],
    ['nothing of nothing', [], 0, {}, []],
  ])('%s', (_what, candidates, budget, parents, expected) => {
    expect(keep(candidates, budget, parents)).toEqual(expected)
  })

  test('layers that stand on each other in a ring come to an end', () => {
    expect(keep([layer('a', 5, 1), layer('b', 5, 1)], 0, { a: 'b', b: 'a' })).toEqual([])
  })
})

test.each<[string, string, Record<string, string>]>([
  [
    "BuildKit's list",
    '{"layers":[{"blob":"a","parent":-1},{"blob":"b","parent":0},{"blob":"c","parent":1}]}',
    { b: 'a', c: 'b' },
  ],
  ['no list', '{}', {}],
  ['no JSON', '{', {}],
  ['something else', '{"layers":[null,{"parent":"0"}]}', {}],
])('parents in %s', (_what, config, expected) => {
  expect(Object.fromEntries(readParents(config))).toEqual(expected)
})

test('layers that others stand on come first, whatever the order they are named in', () => {
  const layers = ['top', 'other', 'middle', 'bottom'].map((digest) => ({ digest }))
  const parents = new Map([
    ['top', 'middle'],
    ['middle', 'bottom'],
  ])
  const sorted = sortByDepth(layers, parents).map(({ digest }) => digest)
  expect(sorted).toEqual(['other', 'bottom', 'middle', 'top'])
  // of another run's making: it may say anything
  expect(sortByDepth(layers, new Map([['top', 'top']]))).toHaveLength(4)
})
