// Tars as odd as they come, and what is read from them whole, in pieces, and with contents left out.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createLayerScan, LIMITS } from '../../src/layers/scan-layer.ts'
import { base256, gnuLong, paxEntry, rawEntry, rawTar } from '../support/tar-writer.ts'

type Wishes = Partial<Parameters<typeof createLayerScan>[0]>

/** Feeds the tar in pieces; with `skipping` what nobody wants is left out. */
function scan(tar: Buffer, { piece = tar.length, skipping = false, wishes = {} as Wishes } = {}) {
  const layer = createLayerScan({ hashFrom: undefined, ...wishes })
  for (let at = 0; at < tar.length; ) {
    const chunk = tar.subarray(at, at + piece)
    layer.tar.write(chunk)
    at += chunk.length
    const idle = skipping ? Math.min(layer.tar.idle(), tar.length - at) : 0
    layer.tar.skip(idle)
    at += idle
  }
  layer.tar.end()
  return layer.result()
}

const pathsOf = (tar: Buffer) => scan(tar).entries.map(({ path }) => path)
const long = `${'long/'.repeat(60)}name`

const odd: readonly (readonly [string, Buffer, readonly object[]])[] = [
  [
    'a file',
    rawTar({ name: 'a', content: 'abc', uid: 7, mtime: 9 }),
    [{ path: 'a', kind: 'file', size: 3, uid: 7, mtime: 9, mode: 0o644 }],
  ],
  ['a name in two parts', rawTar({ name: 'b', prefix: 'some/place' }), [{ path: 'some/place/b' }]],
  ['a header without magic', rawTar({ name: 'old', magic: 'old', prefix: 'rubbish' }), [{ path: 'old' }]],
  [
    'a folder of the oldest form',
    rawTar({ name: 'old/', magic: 'old', type: '\0' }),
    [{ path: 'old', kind: 'directory' }],
  ],
  ['a long name of GNU', rawTar(gnuLong(long), { name: 'cut', magic: 'gnu' }), [{ path: long }]],
  [
    'a long link of GNU',
    rawTar(gnuLong(long, 'K'), { name: 'l', type: '2', magic: 'gnu' }),
    [{ path: 'l', link: long }],
  ],
  [
    'names of PAX',
    rawTar(paxEntry({ path: long, linkpath: 'x/y', mtime: '12.75' }), { name: 'cut', type: '1' }),
    [{ path: long, kind: 'hard-link', link: 'x/y', size: 0, mtime: 12 }],
  ],
  [
    'a size of PAX',
    rawTar(paxEntry({ size: '600' }), { name: 'a', size: 0, content: 'x'.repeat(600) }, { name: 'b' }),
    [{ path: 'a', size: 600 }, { path: 'b' }],
  ],
  [
    'records for all that follow',
    rawTar(paxEntry({ uid: '4000000' }, 'g'), { name: 'a' }, paxEntry({ uid: '5' }), { name: 'b' }),
    [{ uid: 4_000_000 }, { uid: 5 }],
  ],
  [
    'a size of base 256',
    rawTar({ name: 'a', content: 'x'.repeat(700), patch: [[124, base256(700)]] }, { name: 'b' }),
    [{ size: 700 }, { path: 'b' }],
  ],
  ['a time before the epoch', rawTar({ name: 'a', patch: [[136, Buffer.alloc(12, 0xff)]] }), [{ mtime: -1 }]],
  [
    'devices and fifos',
    rawTar({ name: 'c', type: '3' }, { name: 'b', type: '4' }, { name: 'f', type: '6' }),
    [{ kind: 'device' }, { kind: 'device' }, { kind: 'fifo' }],
  ],
  [
    'a hard link that says a size',
    rawTar({ name: 'l', type: '1', link: './a', size: 900 }, { name: 'b' }),
    [{ kind: 'hard-link', link: 'a', size: 0 }, { path: 'b' }],
  ],
  [
    'an old sparse file of GNU',
    rawTar(
      {
        name: 's',
        type: 'S',
        magic: 'gnu',
        content: 'data',
        patch: [
          [482, Buffer.from([0])],
          [483, Buffer.from('00000200000\0')],
        ],
      },
      { name: 'b' },
    ),
    [{ path: 's', kind: 'file', size: 65536 }, { path: 'b' }],
  ],
  [
    'one whose map needs more blocks',
    rawTar(
      {
        name: 's',
        type: 'S',
        magic: 'gnu',
        content: 'data',
        patch: [
          [482, Buffer.from([1])],
          [483, Buffer.from('00000200000\0')],
        ],
        between: Buffer.concat([sparseMap(1), sparseMap(0)]),
      },
      { name: 'b' },
    ),
    [{ size: 65536 }, { path: 'b' }],
  ],
  [
    'sparse files of PAX 0.0 and 0.1',
    rawTar(paxEntry({ 'GNU.sparse.size': '9000', 'GNU.sparse.name': 's' }), {
      name: 'GNUSparseFile.1/s',
      content: 'data',
    }),
    [{ path: 's', size: 9000 }],
  ],
  [
    'a sparse file of PAX 1.0',
    rawTar(paxEntry({ 'GNU.sparse.major': '1', 'GNU.sparse.realsize': '9000', 'GNU.sparse.name': 's' }), {
      name: 'GNUSparseFile.1/s',
      content: '1\n0\n4\n'.padEnd(512, '\0'),
    }),
    [{ path: 's', size: 9000 }],
  ],
  [
    'names that begin anywhere',
    rawTar({ name: './a' }, { name: '/b' }, { name: '../../c' }, { name: 'd/../e//f/', type: '5' }),
    [{ path: 'a' }, { path: 'b' }, { path: 'c' }, { path: 'e/f' }],
  ],
  ['the root itself', rawTar({ name: './', type: '5' }, { name: 'a' }), [{ path: 'a' }]],
  [
    'bytes that are no text',
    rawTar({ name: Buffer.from([0x61, 0xff, 0xc3, 0xa9, 0xfe]) }),
    [{ path: 'a\\xffé\\xfe' }],
  ],
  [
    'names people would not choose',
    rawTar({ name: 'a\nb' }, { name: '<script>`x`' }, { name: '\u001b[31m' }),
    [{ path: 'a\nb' }, { path: '<script>`x`' }, { path: '\u001b[31m' }],
  ],
  [
    'what estargz adds',
    rawTar(
      { name: 'stargz.index.json', content: '{}' },
      { name: '.prefetch.landmark', content: 'x' },
      { name: '.no.prefetch.landmark', content: 'x' },
      { name: 'a' },
    ),
    [{ path: 'a' }],
  ],
  [
    'a single empty block in between',
    Buffer.concat([rawEntry({ name: 'a' }), Buffer.alloc(512), rawTar({ name: 'b' })]),
    [{ path: 'a' }, { path: 'b' }],
  ],
  ['nothing but the end', rawTar(), []],
]

function sparseMap(more: number): Buffer {
  const block = Buffer.alloc(512)
  block[504] = more
  return block
}

describe('createLayerScan', () => {
  it.each(odd)('reads %s', (_, tar, wanted) => {
    const { entries, notes } = scan(tar)
    expect(notes).toEqual([])
    expect(entries).toMatchObject(wanted)
    expect(entries).toHaveLength(wanted.length)
  })

  it.each(odd)('reads %s in pieces and with contents left out', (_, tar) => {
    const whole = scan(tar)
    expect(scan(tar, { piece: 1 })).toEqual(whole)
    expect(scan(tar, { piece: 700 })).toEqual(whole)
    expect(scan(tar, { piece: 512, skipping: true })).toEqual(whole)
  })

  it.each([
    [
      'a damaged header',
      rawTar({ name: 'a' }, { name: 'bad', content: 'x', checksum: 1 }, { name: 'c' }),
      ['a', 'c'],
      '1024 bytes at 512 are no part of a tar: skipped',
    ],
    [
      'an unknown type',
      rawTar({ name: 'odd', type: 'Q', content: 'x' }, { name: 'c' }),
      ['c'],
      'odd: skipped, its type "Q" is not known',
    ],
    [
      'records that are broken',
      rawTar(rawEntry({ name: 'p', type: 'x', content: '12 path=a\nrubbish' }), { name: 'c' }),
      ['c'],
      'p: a header with broken records, read as far as it goes',
    ],
    [
      'a file that is cut short',
      rawTar({ name: 'a' }, { name: 'b', content: 'x'.repeat(900) }).subarray(0, 1600),
      ['a', 'b'],
      'b: cut short, 324 bytes are missing; nothing follows',
    ],
    [
      'a header that is cut short',
      rawTar({ name: 'a' }, { name: 'b' }).subarray(0, 700),
      ['a'],
      'the tar is cut short inside a header',
    ],
    [
      'something that is no tar',
      Buffer.from('hello '.repeat(200)),
      [],
      '1024 bytes at 0 are no part of a tar: skipped',
    ],
    [
      'a name longer than Linux has',
      rawTar(gnuLong('n'.repeat(4097)), { name: 'x', magic: 'gnu' }, { name: 'c' }),
      ['c'],
      `${'n'.repeat(80)}…: skipped, its name is longer than 4096 bytes`,
    ],
  ])('goes on after %s and says so', (_, tar, paths, note) => {
    const { entries, notes } = scan(tar)
    expect(entries.map(({ path }) => path)).toEqual(paths)
    expect(notes).toEqual([note])
  })

  it('keeps a path of 4,096 bytes', () => {
    expect(pathsOf(rawTar(gnuLong('n'.repeat(4096)), { name: 'x', magic: 'gnu' }))).toEqual([
      'n'.repeat(4096),
    ])
  })

  it('does not read headers in front of headers that fill the memory', () => {
    const tar = rawTar({ name: 'p', type: 'x', content: Buffer.alloc(2 * 1024 * 1024, 0x61) }, { name: 'c' })
    expect(scan(tar)).toMatchObject({
      entries: [{ path: 'c' }],
      notes: ['p: a header of 2097152 bytes is not read'],
    })
  })

  it('adds up the bytes of files as they read, of links nothing', () => {
    const tar = rawTar(
      { name: 'a', content: 'abc' },
      { name: 'b', type: '1', link: 'a' },
      { name: 'c', content: '12345' },
    )
    expect(scan(tar).fileBytes).toBe(8)
  })

  it('counts entries beyond its limit without keeping them', () => {
    const tar = rawTar(...Array.from({ length: 20 }, (_, at) => ({ name: `f${at}`, content: 'abc' })))
    const { entries, fileBytes, notes } = scan(tar, { wishes: { limits: { ...LIMITS, entries: 5 } } })
    expect(entries).toHaveLength(5)
    expect(fileBytes).toBe(60)
    expect(notes).toEqual(['The layer has 20 entries; the first 5 are looked at, all are in its sizes'])
  })

  it('keeps no more characters of names than allowed', () => {
    const tar = rawTar(...Array.from({ length: 9 }, (_, at) => ({ name: `${at}${'n'.repeat(49)}` })))
    expect(scan(tar, { wishes: { limits: { ...LIMITS, names: 200 } } }).entries).toHaveLength(4)
  })

  it('says little about a tar that is nothing but damage', () => {
    const tar = rawTar(...Array.from({ length: 500 }, (_, at) => ({ name: `f${at}`, type: 'Q' })))
    const { notes } = scan(tar)
    expect(notes).toHaveLength(51)
    expect(notes.at(-1)).toBe('and 450 more places that are odd')
  })

  it('hashes large files while they pass, and no sparse ones', () => {
    const content = 'x'.repeat(2000)
    const sparse = paxEntry({ 'GNU.sparse.size': '9000', 'GNU.sparse.name': 's' })
    const tar = rawTar({ name: 'small', content: 'x' }, { name: 'large', content }, sparse, {
      name: 's',
      content,
    })
    const { hashes } = scan(tar, { piece: 100, wishes: { hashFrom: 1000 } })
    expect([...hashes]).toEqual([['large', createHash('sha256').update(content).digest('hex')]])
  })

  it('reads a package database in passing', () => {
    const status = `Package: bash\nStatus: install ok installed\nVersion: 5.2\nDescription: ${'y'.repeat(900)}\n`
    const tar = rawTar({ name: 'a', content: 'no' }, { name: './var/lib/dpkg/status', content: status })
    const { databases } = scan(tar, { piece: 64 })
    expect(databases).toMatchObject([{ manager: 'dpkg', packages: [{ name: 'bash', version: '5.2' }] }])
  })

  it('does not read a database that is larger than any', () => {
    const content = Buffer.alloc(300 * 1024)
    const { databases, notes } = scan(rawTar({ name: 'app/node_modules/a/package.json', content }))
    expect(databases).toEqual([])
    expect(notes).toEqual(['app/node_modules/a/package.json: a package database of 307200 bytes is not read'])
  })
})
