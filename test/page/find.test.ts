import { expect, test } from 'vitest'
import { columnsOf } from '../../src/page/columns.ts'
import { findFiles, indexPaths } from '../../src/page/find.ts'
import { treeOf } from '../../src/page/tree.ts'

const tree = treeOf(
  columnsOf({
    paths: ['app/Server.js', 'app/lib/server.test.js', 'usr/lib/libc.so', 'top'],
    sizes: [5, 50, 500, 1],
    layers: [0, 0, 0, 0],
  }),
)
const index = indexPaths(tree)
const find = (query: string) => findFiles(tree, index, query).files.map(index.pathOf)

test.each([
  ['server', ['/app/lib/server.test.js', '/app/Server.js']],
  ['SERVER .js', ['/app/lib/server.test.js', '/app/Server.js']],
  ['lib js', ['/app/lib/server.test.js']],
  ['/lib/', ['/usr/lib/libc.so', '/app/lib/server.test.js']],
  ['/top', ['/top']],
  ['nothing of the kind', []],
  ['', []],
  ['   ', []],
])('"%s" finds the paths that have every word, the largest first', (query, paths) => {
  expect(find(query)).toEqual(paths)
})

test('what is found is added up', () => {
  expect(findFiles(tree, index, 'app').bytes).toBe(55)
})
