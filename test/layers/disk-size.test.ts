// Uncompressed sizes of layer blobs.
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { countDiskBytes } from '../../src/layers/disk-size.ts'

const tar = Buffer.from('layer '.repeat(50_000))

it.each([
  ['gzip', gzipSync(tar)],
  ['gzip of two members', Buffer.concat([gzipSync(tar.subarray(0, 1000)), gzipSync(tar.subarray(1000))])],
  ['zstd', zstdCompressSync(tar)],
  ['plain', tar],
])('counts what a %s layer unpacks to', async (_how, blob) => {
  const chunks = Array.from({ length: Math.ceil(blob.length / 777) }, (_, at) =>
    blob.subarray(at * 777, at * 777 + 777),
  )
  expect(await countDiskBytes(Readable.from(chunks))).toBe(tar.length)
})

it('counts nothing in nothing', async () => {
  expect(await countDiskBytes(Readable.from([]))).toBe(0)
})

it('refuses a gzip layer that is cut', async () => {
  await expect(countDiskBytes(Readable.from([gzipSync(tar).subarray(0, 100)]))).rejects.toThrow(
    'unexpected end',
  )
})
