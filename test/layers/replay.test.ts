// What stays and what dies when layers are stacked, case by case.
import { describe, expect, it } from 'vitest'
import { liveFiles } from '../../src/layers/live-tree.ts'
import { type ReplayLayer, replayLayers } from '../../src/layers/replay.ts'
import { baseOf, layerOf } from '../support/layer-facts.ts'

/** Live files as `path@layer`, dead ones as `path: writer→killer`. */
function outcome(layers: readonly ReplayLayer[]) {
  const { root, dead, notes } = replayLayers(layers)
  return {
    live: [...liveFiles(root)].map(({ path, content }) => `${path}@${content.layer}`).sort(),
    dead: dead.map(({ content, killedBy }) => `${content.path}: ${content.layer}→${killedBy}`).sort(),
    notes: notes.map(({ layer, text }) => `${layer}: ${text}`),
  }
}

const cases: readonly {
  readonly because: string
  readonly layers: readonly ReplayLayer[]
  readonly live: readonly string[]
  readonly dead?: readonly string[]
  readonly notes?: readonly string[]
}[] = [
  {
    because: 'a file written again kills the file below',
    layers: [layerOf(['a', 1]), layerOf(['a', 2])],
    live: ['a@1'],
    dead: ['a: 0→1'],
  },
  {
    because: 'a whiteout kills its path',
    layers: [layerOf(['d/a', 1], ['d/b', 1]), layerOf(['d/.wh.a', 0])],
    live: ['d/b@0'],
    dead: ['d/a: 0→1'],
  },
  {
    because: 'one whiteout of a directory kills all below',
    layers: [layerOf(['d', null], ['d/a', 1], ['d/e/b', 1]), layerOf(['.wh.d', 0])],
    live: [],
    dead: ['d/a: 0→1', 'd/e/b: 0→1'],
  },
  {
    because: 'an opaque marker hides lower layers and not its siblings, wherever it stands',
    layers: [
      layerOf(['d/a', 1], ['d/b', 1]),
      layerOf(['d/a', 2], ['d', null], ['d/.wh..wh..opq', 0], ['d/c', 3]),
    ],
    live: ['d/a@1', 'd/c@1'],
    dead: ['d/a: 0→1', 'd/b: 0→1'],
  },
  {
    because: 'a whiteout hides lower layers and not the file of the same name in its own',
    layers: [layerOf(['a', 1]), layerOf(['a', 2], ['.wh.a', 0])],
    live: ['a@1'],
    dead: ['a: 0→1'],
  },
  {
    because: 'an opaque root hides everything below',
    layers: [layerOf(['d/a', 1], ['b', 1]), layerOf(['.wh..wh..opq', 0], ['c', 1])],
    live: ['c@1'],
    dead: ['b: 0→1', 'd/a: 0→1'],
  },
  {
    because: 'a file in place of a directory kills all that was in it',
    layers: [layerOf(['d/a', 1], ['d/e/b', 1]), layerOf(['d', 5])],
    live: ['d@1'],
    dead: ['d/a: 0→1', 'd/e/b: 0→1'],
  },
  {
    because: 'a directory in place of a file kills the file',
    layers: [layerOf(['d', 5]), layerOf(['d', null], ['d/a', 1])],
    live: ['d/a@1'],
    dead: ['d: 0→1'],
  },
  {
    because: 'a path through a file makes the file a directory',
    layers: [layerOf(['d', 5]), layerOf(['d/a', 1])],
    live: ['d/a@1'],
    dead: ['d: 0→1'],
  },
  {
    because: 'a directory written again kills nothing',
    layers: [layerOf(['d', null], ['d/a', 1]), layerOf(['d', null, { mode: 0o700 }])],
    live: ['d/a@0'],
  },
  {
    because: 'of a path twice in one tar the last stays',
    layers: [layerOf(['a', 1], ['a', 2])],
    live: ['a@0'],
    dead: ['a: 0→0'],
  },
  {
    because: 'hard links are one file, which lives until its last name dies',
    layers: [layerOf(['a', 1], ['b', '=a']), layerOf(['.wh.a', 0]), layerOf(['.wh.b', 0])],
    live: [],
    dead: ['a: 0→2'],
  },
  {
    because: 'a file keeps its bytes under the name that is left',
    layers: [layerOf(['a', 1], ['b', '=a']), layerOf(['.wh.a', 0])],
    live: ['b@0'],
  },
  {
    because: 'linking to a lower file copies it up, as the tar says',
    layers: [layerOf(['a', 1]), layerOf(['a', 1], ['b', '=a'])],
    live: ['a@1'],
    dead: ['a: 0→1'],
  },
  {
    because: 'a link to a lower file that the tar does not repeat is a further name of it',
    layers: [layerOf(['a', 1]), layerOf(['b', '=a']), layerOf(['.wh.a', 0])],
    live: ['b@0'],
  },
  {
    because: 'a link may stand before its target',
    layers: [layerOf(['b', '=a'], ['a', 1]), layerOf(['.wh.a', 0])],
    live: ['b@0'],
  },
  {
    because: 'a link to nothing is a note',
    layers: [layerOf(['b', '=gone'], ['c', 1])],
    live: ['c@0'],
    notes: ['0: b: a hard link to a file that is not there'],
  },
  {
    because: 'a link to itself changes nothing',
    layers: [layerOf(['a', 1], ['a', '=a'])],
    live: ['a@0'],
  },
  {
    because: 'whiteouts of what is not there are one note, and the rest of the layer counts',
    layers: [layerOf(['a', 1]), layerOf(['.wh.x', 0], ['d/.wh.y', 0], ['.wh.a', 0], ['b', 1])],
    live: ['b@1'],
    dead: ['a: 0→1'],
    notes: ['1: x and 1 more: removed, though no layer below has it'],
  },
  {
    because: 'a symbolic link of the same tar is followed to its directory',
    layers: [layerOf(['usr/bin/sh', 1]), layerOf(['bin', '->usr/bin'], ['bin/sh', 2])],
    live: ['usr/bin/sh@1'],
    dead: ['usr/bin/sh: 0→1'],
  },
  {
    because: 'a symbolic link of a lower layer gives way to a directory',
    layers: [layerOf(['usr/bin/sh', 1], ['bin', '->usr/bin']), layerOf(['bin/sh', 2])],
    live: ['bin/sh@1', 'usr/bin/sh@0'],
  },
  {
    because: 'symbolic links in a circle end',
    layers: [layerOf(['a', '->b'], ['b', '->a'], ['a/f', 1])],
    live: ['a/f@0'],
  },
  {
    because: 'a symbolic link never leads out of the root',
    layers: [layerOf(['a', '->../../../x'], ['a/f', 1])],
    live: ['x/f@0'],
  },
  {
    because: 'bookkeeping of old storage drivers is no content',
    layers: [layerOf(['.wh..wh.plnk/1.2', 9], ['.wh..wh.aufs', 0], ['.wh..', 0], ['a', 1])],
    live: ['a@0'],
    notes: ['0: .wh..wh.plnk/1.2 and 2 more: skipped: runtimes do not unpack such a name'],
  },
  {
    because: 'the base dies as own layers do',
    layers: [baseOf(['a', 1]), layerOf(['a', 2])],
    live: ['a@1'],
    dead: ['a: 0→1'],
  },
]

describe('replayLayers', () => {
  it.each(cases)('$because', ({ layers, live, dead = [], notes = [] }) => {
    expect(outcome(layers)).toEqual({ live, dead, notes })
  })

  it('names what a file was overwritten with', () => {
    const { dead } = replayLayers([layerOf(['a', 1], ['d/b', 2]), layerOf(['a', 3], ['d', 4])])
    expect(dead.map(({ successor }) => successor?.entry.size)).toEqual([3, undefined])
  })

  it('takes a path of 4,096 bytes and skips a longer one', () => {
    const path = `${'a/'.repeat(2047)}bc`
    expect(outcome([layerOf([path, 1], [`${path}d`, 1])])).toMatchObject({
      live: [`${path}@0`],
      notes: [expect.stringContaining('skipped')],
    })
  })
})
