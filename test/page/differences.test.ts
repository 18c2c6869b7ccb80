import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/page/columns.ts'
import { changeOf, differencesIn } from '../../src/page/differences.ts'
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
