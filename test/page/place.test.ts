import { expect, test } from 'vitest'
import { columnsOf } from '../../src/page/columns.ts'
import { itemsIn, layersOf, wayTo } from '../../src/page/place.ts'
import { treeOf } from '../../src/page/tree.ts'

const tree = treeOf(
  columnsOf({
    paths: ['usr/lib/a', 'usr/lib/b', 'usr/big', 'etc/hosts', 'etc/empty'],
    sizes: [10, 20, 90, 1, 0],
    layers: [0, 2, 0, 2, 2],
  }),
)
const folder = (name: string) => tree.columns.folders.names.indexOf(name)
const brief = (place: Parameters<typeof itemsIn>[1]) =>
  itemsIn(tree, place).map(({ kind, name, bytes, files }) => `${kind} ${name} ${bytes} ${files}`)

test('a folder holds folders and files, the largest first', () => {
  expect(brief({ folder: 0, layer: null })).toEqual(['folder usr 120 3', 'folder etc 1 2'])
  expect(brief({ folder: folder('usr'), layer: null })).toEqual(['file big 90 1', 'folder lib 30 2'])
  expect(brief({ folder: folder('etc'), layer: null })).toEqual(['file hosts 1 1', 'file empty 0 1'])
})

test('within a layer a folder holds only what the layer wrote', () => {
  expect(brief({ folder: 0, layer: 2 })).toEqual(['folder usr 20 1', 'folder etc 1 2'])
  expect(brief({ folder: folder('usr'), layer: 2 })).toEqual(['folder lib 20 1'])
})

test('above all are the layers that have files', () => {
  expect(brief({ folder: null, layer: null })).toEqual(['layer layer 1 100 2', 'layer layer 3 21 3'])
})

test('an item knows the layers it has bytes of, most first', () => {
  const [usr] = itemsIn(tree, { folder: 0, layer: null })
  expect(usr && layersOf(tree, usr)).toEqual([0, 2])
  const [own] = itemsIn(tree, { folder: 0, layer: 2 })
  expect(own && layersOf(tree, own)).toEqual([2])
})

test('the way to a place begins at the outermost', () => {
  expect(wayTo(tree, { folder: folder('lib'), layer: null }).map((step) => step.folder)).toEqual([
    0,
    folder('usr'),
    folder('lib'),
  ])
  expect(wayTo(tree, { folder: folder('etc'), layer: 2 })).toEqual([
    { folder: null, layer: null },
    { folder: 0, layer: 2 },
    { folder: folder('etc'), layer: 2 },
  ])
  expect(wayTo(tree, { folder: null, layer: null })).toEqual([{ folder: null, layer: null }])
})
