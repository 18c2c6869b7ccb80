// A layer blob to its sizes, in one pass; memory does not grow with the layer.
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { type Compression, counting, decompressor, sniff } from './compression.ts'

export type LayerSummary = {
  readonly compression: Compression
  /** Bytes of the uncompressed tar, headers and padding included: what the layer takes on disk. */
  readonly tarBytes: number
  /** Bytes of the files' contents; a hard link counts nothing. */
  readonly fileBytes: number
  /** Regular files and hard links; whiteouts are not files. */
  readonly files: number
}

/** Reads a layer to its end. Rejects when the blob is no tar or is cut short. */
export async function readLayer(source: Readable): Promise<LayerSummary> {
  const { compression, blob } = await sniff(source)
  const { stage, count } = counting()
  const tar = extract()
  let fileBytes = 0
  let files = 0
  tar.on('entry', (header, content, next) => {
    const isFile = header.type === 'file' || header.type === 'contiguous-file'
    const isWhiteout = /(?:^|\/)\.wh\.[^/]*$/.test(header.name)
    if (isFile) fileBytes += header.size ?? 0
    if ((isFile || header.type === 'link') && !isWhiteout) files += 1
    content.on('end', next)
    content.on('error', next)
    content.resume()
  })
  await pipeline(blob, decompressor(compression), stage, tar)
  return { compression, tarBytes: count(), fileBytes, files }
}
