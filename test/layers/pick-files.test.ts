import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pickFiles } from '../../src/layers/pick-files.ts'
import { packTar } from '../support/images-layer.ts'

async function* of(...chunks: Uint8Array[]) {
  yield* chunks
}
const texts = async (source: AsyncIterable<Uint8Array>, ...wanted: string[]) =>
  [...(await pickFiles(source, (path) => wanted.includes(path)))].map(([path, { bytes }]) => [
    path,
    bytes && Buffer.from(bytes).toString(),
  ])

const files = [
  { path: './etc/apt/sources.list', content: 'deb x' },
  { path: 'etc/other', content: 'other' },
  { path: 'lib/link', link: 'x' },
  { path: 'etc/.wh.gone', content: '' },
  { path: 'etc/full/.wh..wh..opq', content: '' },
]

test.each(['plain', 'gzip'])('wanted files of a %s layer are read, the rest is passed over', async (kind) => {
  const tar = await packTar(files)
  const bytes = kind === 'gzip' ? gzipSync(tar) : tar
  expect(
    await texts(of(bytes.subarray(0, 700), bytes.subarray(700)), 'etc/apt/sources.list', 'lib/link'),
  ).toEqual([['etc/apt/sources.list', 'deb x']])
})

test('files and folders that a layer takes away are there without content', async () => {
  const tar = await packTar(files)
  expect(await texts(of(tar), 'etc/gone', 'etc/full')).toEqual([
    ['etc/gone', undefined],
    ['etc/full', undefined],
  ])
})

test('what is no tar is refused', async () => {
  await expect(pickFiles(of(Buffer.alloc(2048, 'x')), () => true)).rejects.toThrow()
})
