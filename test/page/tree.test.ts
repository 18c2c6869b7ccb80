import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/page/columns.ts'
import type { LiveFiles } from '../../src/page/input.ts'
import { folderOfFile, folderPath, sumOf, treeOf } from '../../src/page/tree.ts'
import { fc } from '../support/property.ts'

const small: LiveFiles = {
  paths: ['usr/lib/a.so', 'etc/hosts', 'usr/lib/b.so', 'top', 'usr/bin/x', './odd//path'],
  sizes: [10, 1, 20, 5, 3, 7],
  layers: [0, 1, 2, 0, 2, 1],
}

/** Every file of a tree as `path size layer`. */
function listed(columns: ReturnType<typeof columnsOf>): readonly string[] {
  const tree = treeOf(columns)
  return columns.names
    .map((name, file) => `${folderPath(tree, folderOfFile(tree, file))}/${name}`.replace('//', '/'))
    .map((path, file) => `${path} ${columns.sizes[file]} ${columns.layers[file]}`)
    .sort()
}

describe('columns', () => {
  test('carry every file with its folder, size and layer', () => {
    expect(listed(columnsOf(small))).toEqual([
      '/./odd/path 7 1',
      '/etc/hosts 1 1',
      '/top 5 0',
      '/usr/bin/x 3 2',
      '/usr/lib/a.so 10 0',
      '/usr/lib/b.so 20 2',
    ])
  })

  test('of nothing have a root', () => {
    const columns = columnsOf({ paths: [], sizes: [], layers: [] })
    expect(columns.folders).toEqual({ names: [''], parents: [0], counts: [0] })
  })

  test('beyond the most files leave out the smallest and say how many and how much', () => {
    const columns = columnsOf(small, 4)
    expect(columns.omitted).toEqual({ files: 2, bytes: 4 })
    expect(columns.names.toSorted()).toEqual(['a.so', 'b.so', 'path', 'top'])
  })
})

const names = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'é', '\n')
const file = fc.record({
  path: fc.array(names, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/')),
  size: fc.nat(1_000_000),
  layer: fc.nat(4),
})
const files = fc.uniqueArray(file, { selector: ({ path }) => path, maxLength: 60 })

describe('a tree', () => {
  test('has every file once, in whatever order they come', () => {
    fc.assert(
      fc.property(files, (some) => {
        const columns = columnsOf({
          paths: some.map(({ path }) => path),
          sizes: some.map(({ size }) => size),
          layers: some.map(({ layer }) => layer),
        })
        const expected = some.map(({ path, size, layer }) => `/${path} ${size} ${layer}`).sort()
        expect(listed(columns)).toEqual(expected)
      }),
    )
  })

  test('adds up to the files, by folder and by layer', () => {
    const tree = treeOf(columnsOf(small))
    const usr = tree.columns.folders.names.indexOf('usr')
    expect(sumOf(tree, 0, null)).toEqual({ bytes: 46, files: 6 })
    expect(sumOf(tree, usr, null)).toEqual({ bytes: 33, files: 3 })
    expect(sumOf(tree, usr, 2)).toEqual({ bytes: 23, files: 2 })
    expect(sumOf(tree, usr, 1)).toEqual({ bytes: 0, files: 0 })
  })

  test('has nothing of a layer that no file is from, however high', () => {
    const tree = treeOf(columnsOf(small), 2)
    expect([3, 7, 126].map((layer) => sumOf(tree, 0, layer))).toEqual(Array(3).fill({ bytes: 0, files: 0 }))
  })
})
