import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/page/columns.ts'
import type { PackageRow } from '../../src/page/data.ts'
import { changeOf, differencesIn, packageChanges } from '../../src/page/differences.ts'
import { treeOf } from '../../src/page/tree.ts'

const treeFrom = (files: Readonly<Record<string, number>>) =>
  treeOf(
    columnsOf({
      paths: Object.keys(files),
      sizes: Object.values(files),
      layers: Object.values(files).map(() => 0),
    }),
  )
const before = treeFrom({ 'a/x': 10, 'a/same': 5, 'b/y': 3, gone: 2, turned: 4, kept: 1 })
const after = treeFrom({ 'a/x': 30, 'a/same': 5, 'b/y': 3, 'new/z': 7, 'turned/q': 4, kept: 1 })
const root = { before: 0, after: 0 }
const brief = (...args: Parameters<typeof differencesIn>) =>
  differencesIn(...args).map(
    (change) => `${change.name} ${change.before} ${change.after}${change.twin ? ' /' : ''}`,
  )

describe('directories', () => {
  test('what changed size is told, the largest change first; what did not is left out', () => {
    expect(brief(before, after, root)).toEqual([
      'a 15 35 /',
      'new null 7 /',
      'turned 4 null',
      'turned null 4 /',
      'gone 2 null',
    ])
  })

  test('one can go into a directory of both sides, or of one', () => {
    const [a, added] = differencesIn(before, after, root)
    expect(a?.twin && brief(before, after, a.twin)).toEqual(['x 10 30'])
    expect(added?.twin && brief(before, after, added.twin)).toEqual(['z null 7'])
  })

  test('the other way round every change has the other sign', () => {
    const sum = (changes: ReturnType<typeof differencesIn>) =>
      changes.reduce((all, each) => all + changeOf(each), 0)
    expect(sum(differencesIn(before, after, root))).toBe(-sum(differencesIn(after, before, root)))
  })
})

describe('packages', () => {
  const row = (name: string, version: string, size: number | null = 1): PackageRow => ({
    ...{ manager: 'node', name, version, size },
  })
  const changes = (old: readonly PackageRow[], now: readonly PackageRow[]) =>
    packageChanges(old, now).map(
      ({ kind, before: then, after: today }) => `${kind} ${then?.version} ${today?.version}`,
    )

  test('added, removed and changed ones are told, equal ones not', () => {
    const old = [row('a', '1'), row('b', '1'), row('same', '1')]
    const now = [row('b', '2'), row('c', '1'), row('same', '1')]
    expect(changes(old, now)).toEqual(['removed 1 undefined', 'added undefined 1', 'changed 1 2'])
  })

  test('of a name that stands several times only what differs is told', () => {
    expect(changes([row('a', '1'), row('a', '2')], [row('a', '2'), row('a', '3')])).toEqual(['changed 1 3'])
    expect(changes([row('a', '1')], [row('a', '1'), row('a', '1')])).toEqual(['added undefined 1'])
  })

  test('the largest change comes first', () => {
    const now = [row('b', '2', 5), row('c', '1', 9)]
    expect(changes([row('a', '1', 3), row('b', '1', 4)], now)).toEqual([
      'added undefined 1',
      'removed 1 undefined',
      'changed 1 2',
    ])
  })

  test('the same version with another size is a change', () => {
    expect(changes([row('a', '1', 5)], [row('a', '1', 6)])).toEqual(['changed 1 1'])
  })
})
