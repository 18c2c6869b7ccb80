// A layer blob as stored (gzip, zstd or plain) to the stream of its tar.
import { PassThrough, type Readable, Transform } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

export type Compression = 'gzip' | 'zstd' | 'none'

/** Tells the compression from a blob's first four bytes. */
export function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip'
  const zstd = head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd
  return zstd ? 'zstd' : 'none'
}

/** The stage that undoes a compression; `chunkSize` is how much comes out at once. */
export function decompressor(compression: Compression, chunkSize = 16 * 1024): Transform {
  switch (compression) {
    case 'gzip':
      return createGunzip({ chunkSize })
    case 'zstd':
      return createZstdDecompress({ chunkSize })
    case 'none':
      return new PassThrough()
  }
}

/** Looks at the first bytes of a blob; `blob` is the whole of it again. */
export async function sniff(
  source: Readable,
): Promise<{ compression: Compression; blob: AsyncIterable<Buffer> }> {
  const chunks: AsyncIterator<Buffer> = source[Symbol.asyncIterator]()
  let head = Buffer.alloc(0)
  while (head.length < 4) {
    const next = await chunks.next()
    if (next.done) break
    head = Buffer.concat([head, next.value])
  }
  return { compression: compressionOf(head), blob: joined(head, chunks) }
}

async function* joined(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
}

/** Counts the bytes that pass. */
export function counting(): { readonly stage: Transform; readonly count: () => number } {
  let bytes = 0
  const stage = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      done(null, chunk)
    },
  })
  return { stage, count: () => bytes }
}
