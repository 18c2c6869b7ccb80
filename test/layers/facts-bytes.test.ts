// Facts to bytes and back, and bytes that are none.
import { describe, expect, it } from 'vitest'
import { decodeFacts, encodeFacts } from '../../src/layers/facts-bytes.ts'
import type { LayerFacts } from '../../src/layers/layer-facts.ts'
import { createLayerScan } from '../../src/layers/scan-layer.ts'
import { rawTar } from '../support/tar-writer.ts'

function factsOf(tar: Buffer): LayerFacts {
  const scan = createLayerScan({ hashFrom: 1 })
  scan.tar.write(tar)
  scan.tar.end()
  return { ...scan.result(), diffId: `sha256:${'a'.repeat(64)}`, tarBytes: tar.length }
}

const status = 'Package: bash\nStatus: install ok installed\nVersion: 5.2\n'
const samples: readonly (readonly [string, Buffer])[] = [
  ['an empty layer', rawTar()],
  ['one file', rawTar({ name: 'a', content: 'x', uid: 1234567, mtime: 1_700_000_000 })],
  [
    'an empty link',
    rawTar(
      { name: 'l', type: '2' },
      { name: 'm', type: '2', link: '../é' },
      { name: 'h', type: '1', link: 'x' },
    ),
  ],
  [
    'odd names',
    rawTar({ name: 'a\nb' }, { name: 'c\\xff' }, { name: Buffer.from([0xff]) }, { name: '日本' }),
  ],
  [
    'packages and notes',
    rawTar({ name: 'var/lib/dpkg/status', content: status }, { name: 'odd', type: 'Q' }),
  ],
]

describe('facts as bytes', () => {
  it.each(samples)('are the same facts again: %s', (_, tar) => {
    const facts = factsOf(tar)
    expect(decodeFacts(encodeFacts(facts))).toEqual(facts)
  })

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(100)],
    ['a head that is cut', encodeFacts(factsOf(rawTar({ name: 'a' }))).subarray(0, 20)],
    ['columns that are cut', encodeFacts(factsOf(rawTar({ name: 'a' }))).subarray(0, -8)],
    [
      'columns that are too long',
      Buffer.concat([encodeFacts(factsOf(rawTar({ name: 'a' }))), Buffer.alloc(8)]),
    ],
    [
      'another version',
      Buffer.from(
        encodeFacts(factsOf(rawTar())).toString('latin1').replace('"version":2', '"version":9'),
        'latin1',
      ),
    ],
  ])('are refused when they are %s', (_, bytes) => {
    expect(decodeFacts(bytes)).toBeUndefined()
  })
})
