// Files summed up by directory, and which of them get named.
import { describe, expect, it } from 'vitest'
import { replayLayers } from '../../src/layers/replay.ts'
import { topDirectories, topFiles } from '../../src/layers/top.ts'
import { deriveLayerTree, deriveLiveTree } from '../../src/layers/tree.ts'
import { baseOf, layerOf } from '../support/layer-facts.ts'
import { fc } from '../support/property.ts'
import { randomLayers } from '../support/random-layers.ts'

const layers = [
  baseOf(['usr/lib/libc', 50], ['usr/bin/sh', 5], ['etc/conf', 1], ['empty', null]),
  layerOf(['usr/lib/libssl', 30], ['usr/lib/ssl', '=usr/lib/libssl'], ['usr/bin/curl', 4]),
  layerOf(['app/a', 60], ['app/b', 40], ['.wh.etc', 0], ['top', 2], ['a.js', 1]),
]

describe('deriveLiveTree', () => {
  const tree = deriveLiveTree(replayLayers(layers).files)

  it('sums up, a hard link once and the dead not at all', () => {
    expect(tree).toMatchObject({ path: '', bytes: 192, fileCount: 8 })
    expect([...tree.layers].sort()).toEqual([
      [0, 55],
      [1, 34],
      [2, 103],
    ])
  })

  it('has the largest first and no directory without files', () => {
    expect(tree.directories.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['app', 100],
      ['usr', 89],
    ])
    expect(tree.files.map(({ path }) => path)).toEqual(['top', 'a.js'])
  })

  it('equals the live files of random layers, and each directory equals its parts', () => {
    fc.assert(
      fc.property(randomLayers, (random) => {
        const open = [deriveLiveTree(replayLayers(random).files)]
        for (const { bytes, files, directories, layers: shares } of open) {
          const parts = [...files, ...directories].reduce((sum, part) => sum + part.bytes, 0)
          expect([parts, [...shares.values()].reduce((sum, share) => sum + share, 0)]).toEqual([bytes, bytes])
          open.push(...directories)
        }
      }),
    )
  })
})

it('a layer tree has what the layer wrote, also what died later', () => {
  const layer = layerOf(['d/a', 5], ['d/.wh.b', 9], ['d/c', '=d/a'])
  expect(deriveLayerTree(layer.facts, 0)).toMatchObject({ bytes: 5, fileCount: 1 })
})

describe('topFiles', () => {
  it('takes the largest of all directories', () => {
    const files = topFiles(deriveLiveTree(replayLayers(layers).files), 3)
    expect(files.map(({ path }) => path)).toEqual(['app/a', 'usr/lib/libc', 'app/b'])
  })
})

describe('topDirectories', () => {
  it('names the directory that holds most of another, and what is beside it', () => {
    const named = topDirectories(deriveLiveTree(replayLayers(layers).files), 9)
    expect(named.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['app', 100],
      ['usr/lib', 80],
      ['usr/bin', 9],
      ['', 3],
    ])
  })

  it('names a directory of many small ones as a whole', () => {
    const modules = Array.from({ length: 50 }, (_, at) => [`app/node_modules/p${at}/index.js`, 10] as const)
    const named = topDirectories(deriveLayerTree(layerOf(...modules).facts, 0), 9)
    expect(named).toMatchObject([{ path: 'app/node_modules', bytes: 500, fileCount: 50 }])
  })

  it('counts no byte twice and loses none', () => {
    fc.assert(
      fc.property(randomLayers, (random) => {
        const tree = deriveLiveTree(replayLayers(random).files)
        expect(topDirectories(tree, 10_000).reduce((sum, { bytes }) => sum + bytes, 0)).toBe(tree.bytes)
      }),
    )
  })
})
