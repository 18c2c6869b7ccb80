// A layer blob as it is stored → bytes of its uncompressed tar.
import { pipeline } from 'node:stream/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'

const gzipMagic = [0x1f, 0x8b]
const zstdMagic = [0x28, 0xb5, 0x2f, 0xfd]

/** Counts the bytes a gzip, zstd or plain layer unpacks to; throws when the stream is damaged. */
export async function countDiskBytes(blob: AsyncIterable<Uint8Array>): Promise<number> {
  const chunks = blob[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done === true) return 0
  const all = prepend(first.value, chunks)
  const decoder = pickDecoder(first.value)
  if (decoder === undefined) return countBytes(all)
  let size = 0
  await pipeline(all, decoder, async (unpacked: AsyncIterable<Uint8Array>) => {
    size = await countBytes(unpacked)
  })
  return size
}

function pickDecoder(
  start: Uint8Array,
): ReturnType<typeof createGunzip | typeof createZstdDecompress> | undefined {
  const begins = (magic: readonly number[]) => magic.every((byte, at) => start[at] === byte)
  if (begins(gzipMagic)) return createGunzip()
  if (begins(zstdMagic)) return createZstdDecompress()
  return undefined
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value
}

async function countBytes(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let size = 0
  for await (const chunk of chunks) size += chunk.length
  return size
}
