// The images on which other analyzers err, as real tars, and what can really be saved in each.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { replayLayers } from '../../src/layers/replay.ts'
import { deriveWaste } from '../../src/layers/waste.ts'
import { baseOf, layerOf } from '../support/layer-facts.ts'
import { fc } from '../support/property.ts'
import { randomLayers } from '../support/random-layers.ts'
import { readTarLayers, type TarEntry, type TarLayer } from '../support/tar-layers.ts'

const MB = 1_000_000
const empty = Buffer.alloc(0)
const base: TarLayer = { base: true, entries: [['os/big', randomBytes(10 * MB)]] }
const tenFiles: TarEntry[] = Array.from({ length: 10 }, (_, at) => [`d/f${at}`, randomBytes(MB)])
const tenAgain = tenFiles.map(([name, bytes]): TarEntry => [name, bytes, { mode: 0o777 }])
const log = randomBytes(9 * MB)
const own = (...entries: TarEntry[]): TarLayer => ({ entries })
const ten = own(['d', null], ...tenFiles)

const images: readonly (readonly [string, readonly TarLayer[], object])[] = [
  ['nothing wasted', [ten], { reclaimable: 0, efficiency: 1 }],
  ['rm -rf d, as one whiteout', [ten, own(['.wh.d', empty])], { reclaimable: 10 * MB, efficiency: 0 }],
  [
    'rm -rf d, file by file',
    [ten, own(...tenFiles.map(([name]): TarEntry => [name.replace('f', '.wh.f'), empty]))],
    { reclaimable: 10 * MB },
  ],
  [
    'chmod -R',
    [ten, own(['d', null], ...tenAgain)],
    { reclaimable: 10 * MB, copiedUp: 10 * MB, duplicate: 0, efficiency: 0.5 },
  ],
  [
    'a directory replaced by an opaque one',
    [ten, own(['d', null], ['d/.wh..wh..opq', empty], ['d/new', randomBytes(MB)])],
    { reclaimable: 10 * MB, copiedUp: 0 },
  ],
  [
    'chmod -R and a dangling whiteout',
    [ten, own(['d', null], ['d/.wh.gone', empty], ...tenAgain)],
    { reclaimable: 10 * MB, copiedUp: 10 * MB },
  ],
  [
    'a log truncated to one byte',
    [own(['var/log', log]), own(['var/log', Buffer.from('x')])],
    { reclaimable: 9_000_000, copiedUp: 0 },
  ],
  ['mv a b', [own(['a', log]), own(['.wh.a', empty], ['b', log])], { reclaimable: 9 * MB, duplicate: 0 }],
  ['cp a b', [own(['a', log]), own(['b', log])], { reclaimable: 0, duplicate: 9 * MB, efficiency: 1 }],
  [
    'cp of a file of the base',
    [own(['b', base.entries[0]?.[1] ?? empty])],
    { reclaimable: 0, duplicate: 10 * MB },
  ],
  ['a file of the base removed', [own(['os/.wh.big', empty])], { reclaimable: 0, shadowedBase: 10 * MB }],
  [
    'touch',
    [own(['a', log]), own(['a', log, { mtime: new Date(1_800_000_000_000) }])],
    { reclaimable: 9 * MB, copiedUp: 9 * MB },
  ],
  [
    'rewritten at equal size and time',
    [own(['a', log]), own(['a', log.map((byte) => byte ^ 1) as Buffer])],
    { reclaimable: 9 * MB, copiedUp: 0 },
  ],
  [
    'two files of equal size',
    [own(['a', randomBytes(MB)], ['b', randomBytes(MB)])],
    { duplicate: 0, duplicates: [] },
  ],
]

describe('deriveWaste', () => {
  it.each(images)('of an image with %s', async (_, layers, expected) => {
    const waste = deriveWaste(replayLayers(await readTarLayers([base, ...layers])))
    expect(waste).toMatchObject(expected)
  })

  it('names who wrote and who killed, the most bytes first', () => {
    const layers = [
      baseOf(['etc/conf', 7]),
      layerOf(['a', 10], ['b', 30], ['c', 1]),
      layerOf(['.wh.a', 0], ['.wh.b', 0], ['etc/conf', 7, { uid: 5 }]),
      layerOf(['c', 1, { mode: 0o755 }]),
    ]
    expect(deriveWaste(replayLayers(layers), { paths: 1 })).toMatchObject({
      reclaimable: 41,
      copiedUp: 1,
      pairs: [
        { writtenBy: 1, killedBy: 2, bytes: 40, files: 2, copiedUp: 0, paths: ['b'] },
        { writtenBy: 1, killedBy: 3, bytes: 1, files: 1, copiedUp: 1, paths: ['c'] },
      ],
      shadowedBase: 7,
      shadowedPairs: [{ writtenBy: 0, killedBy: 2, bytes: 7, copiedUp: 7 }],
    })
  })

  it('says of an image without own bytes that it is efficient', () => {
    expect(deriveWaste(replayLayers([baseOf(['a', 1]), layerOf(['.wh.a', 0])]))).toMatchObject({
      efficiency: 1,
      ownBytes: 0,
    })
  })

  it('counts a hard link neither as a copy nor twice as junk', () => {
    const waste = deriveWaste(
      replayLayers([layerOf(['var/cache/apk/a', 100_000], ['var/cache/apk/b', '=var/cache/apk/a'])]),
    )
    expect(waste).toMatchObject({ duplicate: 0, junk: 100_000, liveOwnBytes: 100_000 })
  })

  it('adds up: pairs are what is reclaimable, live and dead own bytes are own bytes', () => {
    fc.assert(
      fc.property(randomLayers, (layers) => {
        const waste = deriveWaste(replayLayers(layers))
        const sizes = layers.filter(({ base }) => !base).flatMap(({ facts }) => facts.entries)
        const pairs = waste.pairs.reduce((sum, { bytes }) => sum + bytes, 0)
        expect(pairs).toBe(waste.reclaimable)
        expect(waste.liveOwnBytes + waste.reclaimable).toBe(sizes.reduce((sum, { size }) => sum + size, 0))
        expect(waste.copiedUp).toBeLessThanOrEqual(waste.reclaimable)
      }),
    )
  })
})
