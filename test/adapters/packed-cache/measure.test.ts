import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BaseLayers, NO_BASES } from '../../../src/adapters/packed-cache/bases.ts'
import { measureLayers } from '../../../src/adapters/packed-cache/measure.ts'
import { packTar } from '../../support/images-layer.ts'

let folder: string
let tar: Buffer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'layersmith-measure-'))
  tar = await packTar([
    { path: 'a', content: 'text '.repeat(50_000) },
    { path: 'b', content: 'x' },
  ])
})
afterAll(() => rmSync(folder, { recursive: true }))

async function measure(name: string, blob: Buffer): Promise<number | undefined> {
  writeFileSync(join(folder, name), blob)
  const local = {
    sizes: new Map([[name, blob.length]]),
    pathOf: (digest: string) => join(folder, digest),
  }
  return (await measureLayers({ local: local as never, bases: NO_BASES }, new Map(), [name, 'absent'])).get(
    name,
  )
}

test.each<[string, (bytes: Buffer) => Buffer]>([
  ['gzip', (bytes) => gzipSync(bytes)],
  [
    'gzip in two members',
    (bytes) => Buffer.concat([gzipSync(bytes.subarray(0, 7000)), gzipSync(bytes.subarray(7000))]),
  ],
  [
    'gzip that ends with an empty member',
    (bytes) => Buffer.concat([gzipSync(bytes), gzipSync(Buffer.alloc(0))]),
  ],
  ['zstd', (bytes) => zstdCompressSync(bytes)],
  ['no compression', (bytes) => bytes],
])('the tar behind %s', async (name, pack) => {
  expect(await measure(name, pack(tar))).toBe(tar.length)
})

test('what is no layer has no size', async () => {
  expect(await measure('text', Buffer.from('no layer'))).toBe(undefined)
})

/** Layers that lie in a registry; `asked` are the bytes it was asked for, from where on. */
function baseOf(blob: Buffer, asked: number[] = []): BaseLayers {
  return {
    ...NO_BASES,
    find: () => ({ size: blob.length, origin: 'docker.io/library/alpine@sha256:x' }),
    async open(_digest, from) {
      asked.push(from)
      return Readable.from([blob.subarray(from)])
    },
  }
}

const nothing = { sizes: new Map(), pathOf: (digest: string) => digest }
const measureBase = async (bases: BaseLayers) =>
  (await measureLayers({ local: nothing as never, bases }, new Map(), ['base'])).get('base')

test('a layer of a base image is measured by its two ends', async () => {
  const asked: number[] = []
  const blob = gzipSync(tar)
  expect(await measureBase(baseOf(blob, asked))).toBe(tar.length)
  expect(asked).toEqual([0, blob.length - 4])
})

test.each([
  ['is compressed otherwise', baseOf(zstdCompressSync(Buffer.alloc(4096)))],
  ['cannot be had', { ...baseOf(Buffer.alloc(99)), open: () => Promise.reject(new Error('gone')) }],
])('a layer of a base image that %s has no size', async (_what, bases) => {
  expect(await measureBase(bases)).toBe(undefined)
})
