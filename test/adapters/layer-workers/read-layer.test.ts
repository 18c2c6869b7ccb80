// Blobs on disk, of every compression and with all that can be wrong with them, read in this thread and in workers.
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLayerWorkers } from '../../../src/adapters/layer-workers/layer-workers.ts'
import { hashFiles, readLayerFacts } from '../../../src/adapters/layer-workers/read-layer.ts'
import type { LayerReader, LayerTask } from '../../../src/ports/layer-reader.ts'
import { rawTar } from '../../support/tar-writer.ts'

const folder = mkdtempSync(join(tmpdir(), 'layersmith-read-'))
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const digestOf = (bytes: Uint8Array) => `sha256:${sha256(bytes)}`
afterAll(() => rmSync(folder, { recursive: true }))

const large = Buffer.alloc(200_000, 'content ')
const tar = rawTar(
  { name: 'a', content: 'abc' },
  { name: 'large', content: large },
  { name: 'b', content: 'xyz' },
)
let number = 0

/** The blob in the middle of a larger file, as in an archive. */
function taskFor(blob: Buffer, more: Partial<LayerTask> = {}): LayerTask {
  number += 1
  const path = join(folder, String(number))
  writeFileSync(path, Buffer.concat([Buffer.alloc(700, 1), blob, Buffer.alloc(900, 2)]))
  const place = { path, offset: 700, size: blob.length }
  return {
    place,
    digest: digestOf(blob),
    diffId: digestOf(tar),
    verify: false,
    mostBytes: undefined,
    ...more,
  }
}

const readers: readonly (readonly [string, () => LayerReader])[] = [
  ['this thread', () => ({ read: readLayerFacts, hash: hashFiles, close: async () => undefined })],
  [
    'workers',
    () => {
      const program = new URL('../../../src/entry/cli.ts', import.meta.url)
      return createLayerWorkers({ program, workers: 2, small: 0 })
    },
  ],
]

describe.each(readers)('LayerReader port: %s', (_, open) => {
  let reader: LayerReader
  beforeAll(() => {
    reader = open()
  })
  afterAll(() => reader.close())

  it.each([
    ['plain', tar, false],
    ['gzip', gzipSync(tar), true],
    ['zstd', zstdCompressSync(tar), true],
    [
      'gzip in several members',
      Buffer.concat([gzipSync(tar.subarray(0, 1000)), gzipSync(tar.subarray(1000))]),
      true,
    ],
  ] as const)('reads a blob that is %s', async (_, blob, verified) => {
    const { facts, ...rest } = await reader.read(taskFor(blob))
    expect(rest).toEqual({ verified, problem: undefined })
    expect(facts).toMatchObject({
      diffId: digestOf(tar),
      tarBytes: tar.length,
      fileBytes: 200_006,
      notes: [],
    })
    expect(facts.entries.map(({ path }) => path)).toEqual(['a', 'large', 'b'])
  })

  it('proves a plain blob when every byte is to be read', async () => {
    expect(await reader.read(taskFor(tar, { verify: true }))).toMatchObject({
      verified: true,
      problem: undefined,
    })
  })

  it('finds the diff id of a layer whose config does not tell', async () => {
    const { facts, verified } = await reader.read(taskFor(gzipSync(tar), { diffId: undefined }))
    expect([facts.diffId, verified]).toEqual([digestOf(tar), true])
  })

  it.each([
    [
      'another blob',
      gzipSync(tar),
      { digest: digestOf(large) },
      `its bytes have the digest ${digestOf(gzipSync(tar))}`,
    ],
    [
      'another tar',
      gzipSync(tar),
      { diffId: digestOf(large) },
      `its tar has the digest ${digestOf(tar)}, not ${digestOf(large)} as the image config says`,
    ],
    [
      'another plain tar',
      tar,
      { digest: digestOf(large), diffId: digestOf(large), verify: true },
      `its tar has the digest ${digestOf(tar)}, not ${digestOf(large)} as the image config says`,
    ],
  ] as const)('tells %s from the one it should be', async (_, blob, more, problem) => {
    expect(await reader.read(taskFor(blob, more))).toMatchObject({ verified: false, problem })
  })

  it('keeps what it could read of a blob that is cut short', async () => {
    const { facts, problem } = await reader.read(taskFor(gzipSync(tar).subarray(0, -100)))
    expect(problem).toContain('damaged behind')
    expect(facts.entries[0]).toMatchObject({ path: 'a' })
    expect(facts.notes).toEqual([problem])
  })

  it('says that a plain tar is cut short', async () => {
    const { facts, problem } = await reader.read(taskFor(tar.subarray(0, 100_000)))
    expect(problem).toBeUndefined()
    expect(facts.notes).toEqual(['large: cut short, 101536 bytes are missing; nothing follows'])
  })

  it.each([
    ['gzip', gzipSync(Buffer.alloc(3_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(3_000_000))],
  ])('stops at a bomb of %s', async (_, bomb) => {
    const { facts, problem } = await reader.read(taskFor(bomb, { mostBytes: 1_000_000 }))
    expect(problem).toBe(
      `its ${bomb.length} bytes unpack to more than 1000000: not read further; if that is meant, give --max-unpacked`,
    )
    expect(facts.tarBytes).toBeLessThan(1_600_000)
  })

  it.each([
    ['plain', tar],
    ['gzip', gzipSync(tar)],
  ])('hashes the files it is asked for, in a blob that is %s', async (_, blob) => {
    const hashes = await reader.hash(taskFor(blob), ['large', 'b', 'missing'])
    expect(hashes).toEqual(
      new Map([
        ['large', sha256(large)],
        ['b', sha256('xyz')],
      ]),
    )
  })

  it('reads several at once', async () => {
    const tasks = Array.from({ length: 9 }, (_, at) => {
      const own = rawTar({ name: `file-${at}`, content: 'x'.repeat(at) })
      return taskFor(gzipSync(own), { diffId: digestOf(own) })
    })
    const read = await Promise.all(tasks.map((task) => reader.read(task)))
    expect(read.map(({ facts }) => facts.entries[0]?.path)).toEqual(tasks.map((_, at) => `file-${at}`))
  })

  it('rejects when the file is gone', async () => {
    const task = taskFor(tar)
    rmSync(task.place.path)
    await expect(reader.read(task)).rejects.toThrow('ENOENT')
  })

  it('reports progress of a blob that takes a while', async () => {
    const long = rawTar({ name: 'a', content: Buffer.alloc(20_000_000) })
    let bytes = 0
    await reader.read(taskFor(long, { diffId: digestOf(long), verify: true }), (more) => {
      bytes += more
    })
    expect(bytes).toBeGreaterThan(10_000_000)
  })
})
