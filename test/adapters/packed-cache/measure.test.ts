import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  return (await measureLayers(local as never, new Map(), [name, 'absent'])).get(name)
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
