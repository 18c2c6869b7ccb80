import { expect, test } from 'vitest'
import { type Cell, cellsOf, type Direction, neighbour } from '../../src/page/cells.ts'
import { columnsOf } from '../../src/page/columns.ts'
import { treeOf } from '../../src/page/tree.ts'
import { sampleFiles } from '../support/page-sample.ts'

const room = { width: 1_200, height: 600 }
const root = { folder: 0, layer: null }
const tree = treeOf(columnsOf(sampleFiles(20_000)))

const all = (cells: readonly Cell[]): readonly Cell[] => cells.flatMap((cell) => [cell, ...all(cell.inner)])
const overlap = (a: Cell, b: Cell) =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.01 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.01

test('cells fill the room, lie within their folders and never over each other', () => {
  const cells = cellsOf(tree, root, room)
  for (const { x, y, width, height, inner } of [...all(cells), { x: 0, y: 0, ...room, inner: cells }]) {
    const out = inner.filter(
      (cell) =>
        cell.x < x ||
        cell.y < y ||
        cell.x + cell.width > x + width + 0.01 ||
        cell.y + cell.height > y + height + 0.01,
    )
    expect(out).toEqual([])
    expect(inner.flatMap((a, at) => inner.slice(at + 1).filter((b) => overlap(a, b)))).toEqual([])
  }
})

test('all bytes of a place are drawn: what is too small to see is in the rest', () => {
  const cells = cellsOf(tree, root, room)
  const total = tree.columns.sizes.reduce((sum, size) => sum + size, 0)
  expect(cells.reduce((sum, { bytes }) => sum + bytes, 0)).toBeCloseTo(total)
  const opened = all(cells).filter(({ inner }) => inner.length > 0)
  expect(opened.length).toBeGreaterThan(10)
  for (const { bytes, inner } of opened)
    expect(inner.reduce((sum, cell) => sum + cell.bytes, 0)).toBeCloseTo(bytes)
  expect(all(cells).some(({ item, items }) => item === undefined && items > 1)).toBe(true)
})

test.each([20, 2_000, 200_000])('%d files make no more cells than can be seen', (count) => {
  const many = treeOf(
    columnsOf({ ...sampleFiles(count), paths: Array.from({ length: count }, (_, at) => `f${at}`) }),
  )
  const cells = all(cellsOf(many, root, room))
  expect(cells.length).toBeLessThan(1_200)
  expect(
    cells.at(-1)?.items === 1 ? cells.length : cells.length - 1 + (cells.at(-1)?.items ?? 0),
  ).toBeLessThanOrEqual(count)
})

test('a rest has the bytes of each layer that is in it', () => {
  const small = Array.from({ length: 400 }, (_, at) => at)
  const files = {
    paths: ['big', ...small.map((at) => `s${at}`)],
    sizes: [9_000_000, ...small.map(() => 10)],
    layers: [0, ...small.map((at) => at % 2)],
  }
  const rest = cellsOf(treeOf(columnsOf(files)), root, room).at(-1)
  expect([rest?.items, rest?.bytes, rest?.bytesOf(0), rest?.bytesOf(1)]).toEqual([400, 4_000, 2_000, 2_000])
})

test('a folder that holds one folder and nothing else is drawn with it, but at the top', () => {
  const files = {
    paths: ['usr/local/lib/x/a', 'usr/local/lib/x/b', 'usr/c'],
    sizes: [50, 40, 10],
    layers: [0, 0, 0],
  }
  const chain = treeOf(columnsOf(files))
  const [usr] = cellsOf(chain, root, room)
  expect(usr?.item?.name).toBe('usr')
  expect(usr?.inner.map(({ item }) => item?.name)).toEqual(['local/lib/x', 'c'])
  const [deep] = usr?.inner ?? []
  expect(deep?.item?.place?.folder).toBe(chain.columns.folders.names.indexOf('x'))
  expect(deep?.inner.map(({ item }) => item?.name)).toEqual(['a', 'b'])
})

test('a folder too flat to show what is in it is one cell', () => {
  const flat = { width: 1_200, height: 30 }
  expect(cellsOf(tree, root, flat).map(({ inner }) => inner.length)).toEqual([0, 0, 0])
})

test('nothing, and files without bytes, make no cell', () => {
  const empty = { paths: ['a', 'b'], sizes: [0, 0], layers: [0, 0] }
  expect(cellsOf(treeOf(columnsOf(empty)), root, room)).toEqual([])
  expect(cellsOf(treeOf(columnsOf({ paths: [], sizes: [], layers: [] })), root, room)).toEqual([])
})

const box = (x: number, y: number): Cell => ({
  item: undefined,
  items: 1,
  bytes: 1,
  bytesOf: () => 0,
  x,
  y,
  width: 10,
  height: 10,
  inner: [],
})
const grid = [box(0, 0), box(10, 0), box(0, 10), box(10, 10)]
const moves: readonly (readonly [Direction, number, number | undefined])[] = [
  ['right', 0, 1],
  ['down', 0, 2],
  ['left', 3, 2],
  ['up', 3, 1],
  ['left', 0, undefined],
  ['down', 3, undefined],
]

test.each(moves)('%s of cell %d is cell %s', (direction, from, to) => {
  const start = grid[from] ?? box(0, 0)
  expect(neighbour(grid, start, direction)).toBe(to === undefined ? undefined : grid[to])
})
