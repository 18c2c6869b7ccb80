// What differs between two images, and that it differs the same the other way round.
import { describe, expect, it } from 'vitest'
import { compareImages, type ImageComparison } from '../../src/layers/compare-images.ts'
import { replayLayers } from '../../src/layers/replay.ts'
import { factsOf, layerOf } from '../support/layer-facts.ts'
import { fc } from '../support/property.ts'
import { randomLayers } from '../support/random-layers.ts'

const compare = (before: ReturnType<typeof layerOf>[], after: ReturnType<typeof layerOf>[]) =>
  compareImages(replayLayers(before), replayLayers(after))

describe('compareImages', () => {
  it('tells what came, went and changed, by file and by directory', () => {
    const before = [layerOf(['app/a', 10], ['app/b', 20], ['old/x', 5], ['os/sh', 7])]
    const after = [layerOf(['app/a', 15], ['app/c', 30], ['new/y', 2], ['os/sh', 7])]
    expect(compare(before, after)).toEqual({
      before: 42,
      after: 54,
      added: { files: 2, before: 0, after: 32 },
      removed: { files: 2, before: 25, after: 0 },
      changed: { files: 1, before: 10, after: 15 },
      touched: 0,
      directories: [
        { path: 'app', kind: 'changed', before: 30, after: 45, fileCount: 3 },
        { path: 'old', kind: 'removed', before: 5, after: 0, fileCount: 1 },
        { path: 'new', kind: 'added', before: 0, after: 2, fileCount: 1 },
      ],
      files: [
        { path: 'app/c', kind: 'added', before: 0, after: 30 },
        { path: 'app/b', kind: 'removed', before: 20, after: 0 },
        { path: 'app/a', kind: 'changed', before: 10, after: 15 },
        { path: 'old/x', kind: 'removed', before: 5, after: 0 },
        { path: 'new/y', kind: 'added', before: 0, after: 2 },
      ],
    })
  })

  it.each([
    ['another owner', { uid: 5 }, { changed: { files: 1 } }],
    ['another mode', { mode: 0o755 }, { changed: { files: 1 } }],
    ['another time', { mtime: 5 }, { changed: { files: 0 }, touched: 1 }],
    ['nothing else', {}, { changed: { files: 0 }, touched: 0 }],
  ])('of a file of equal size with %s', (_, more, expected) => {
    expect(compare([layerOf(['a', 1])], [layerOf(['a', 1, more])])).toMatchObject(expected)
  })

  it.each([
    ['differ', 'bb', { changed: { files: 1, before: 1, after: 1 }, touched: 0 }],
    ['agree', 'aa', { changed: { files: 0 }, touched: 0 }],
  ])('believes hashes over times when they %s', (_, hash, expected) => {
    const hashed = (mtime: number, sha256: string) => {
      const { facts } = layerOf(['a', 1, { mtime }])
      return { base: false, facts: factsOf(facts.entries, { hashes: new Map([['a', sha256]]) }) }
    }
    expect(compare([hashed(1, 'aa')], [hashed(2, hash)])).toMatchObject(expected)
  })

  it('sees a symbolic link that leads elsewhere and a file that became a directory', () => {
    const { files } = compare([layerOf(['l', '->x'], ['d', 3])], [layerOf(['l', '->y'], ['d/f', 3])])
    expect(files.map(({ path, kind }) => `${kind} ${path}`)).toEqual(['removed d', 'added d/f', 'changed l'])
  })

  it('does not mind how layers are cut', () => {
    const cut = [layerOf(['a', 1], ['b', 2]), layerOf(['b', 3])]
    expect(compare(cut, [layerOf(['a', 1], ['b', 3])])).toMatchObject({ files: [], before: 4, after: 4 })
  })

  const swapped = (one: ImageComparison): ImageComparison => {
    const swap = <T extends { before: number; after: number }>(part: T): T => ({
      ...part,
      before: part.after,
      after: part.before,
    })
    const turn = { added: 'removed', removed: 'added', changed: 'changed' } as const
    return {
      ...swap(one),
      added: swap(one.removed),
      removed: swap(one.added),
      changed: swap(one.changed),
      directories: one.directories.map((row) => ({ ...swap(row), kind: turn[row.kind] })),
      files: one.files.map((row) => ({ ...swap(row), kind: turn[row.kind] })),
    }
  }

  it('is the same from both sides, and the changes are the whole difference', () => {
    fc.assert(
      fc.property(randomLayers, randomLayers, (some, others) => {
        const [before, after] = [replayLayers(some), replayLayers(others)]
        const there = compareImages(before, after)
        expect(compareImages(after, before)).toEqual(swapped(there))
        const parts = [there.added, there.removed, there.changed]
        const grown = parts.reduce((sum, part) => sum + part.after - part.before, 0)
        expect(grown).toBe(there.after - there.before)
      }),
    )
  })

  it('finds nothing between an image and itself', () => {
    fc.assert(
      fc.property(randomLayers, (layers) => {
        expect(compare(layers, layers)).toMatchObject({ files: [], directories: [], touched: 0 })
      }),
    )
  })
})
