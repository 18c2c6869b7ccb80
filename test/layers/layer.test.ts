// Layer blobs built here in every compression, and what is read from them.
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { describe, expect, it } from 'vitest'
import { readLayer } from '../../src/layers/layer.ts'

async function makeTar(): Promise<Buffer> {
  const tar = pack()
  tar.entry({ name: 'app', type: 'directory' })
  tar.entry({ name: 'app/a.txt' }, 'x'.repeat(1000))
  tar.entry({ name: 'app/empty' }, '')
  tar.entry({ name: 'app/hard', type: 'link', linkname: 'app/a.txt' })
  tar.entry({ name: 'app/soft', type: 'symlink', linkname: 'a.txt' })
  tar.entry({ name: 'app/.wh.gone' }, '')
  tar.entry({ name: `app/${'long/'.repeat(40)}name` }, 'abc')
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const inPieces = (bytes: Buffer, size: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
      bytes.subarray(at * size, (at + 1) * size),
    ),
  )

describe('readLayer', () => {
  it.each([
    ['none', (tar: Buffer) => tar],
    ['gzip', (tar: Buffer) => gzipSync(tar)],
    ['zstd', (tar: Buffer) => zstdCompressSync(tar)],
    ['gzip', (tar: Buffer) => Buffer.concat([gzipSync(tar.subarray(0, 1000)), gzipSync(tar.subarray(1000))])],
  ] as const)('reads a layer of compression %s', async (compression, compress) => {
    const tar = await makeTar()
    const summary = await readLayer(inPieces(compress(tar), 3))
    expect(summary).toEqual({ compression, tarBytes: tar.length, fileBytes: 1003, files: 4 })
  })

  it('reads an empty layer', async () => {
    expect(await readLayer(Readable.from([Buffer.alloc(1024)]))).toMatchObject({ tarBytes: 1024, files: 0 })
  })

  it.each([
    ['cut gzip', async () => gzipSync(await makeTar()).subarray(0, 100)],
    ['cut tar', async () => (await makeTar()).subarray(0, 1100)],
    ['no tar', async () => Buffer.from('hello '.repeat(200))],
  ])('rejects a %s', async (_, make) => {
    await expect(readLayer(Readable.from([await make()]))).rejects.toThrow()
  })
})
