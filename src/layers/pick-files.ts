// An archive of files, a layer or another tar, to the contents of the few that are wanted.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { decompressor, sniff } from './compression.ts'

export type PickedFile = {
  /** Undefined for one that the layer removes. */
  readonly bytes: Uint8Array | undefined
  /** Milliseconds since the epoch. */
  readonly modified: number | undefined
}

/** A larger file is none of those that anybody looks for. */
const LARGEST = 64 * 1024 * 1024

/** Reads to the end; a whiteout of a wanted file counts as the file removed. Rejects when it is no tar. */
export async function pickFiles(
  source: AsyncIterable<Uint8Array>,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, PickedFile>> {
  const found = new Map<string, PickedFile>()
  const { compression, blob } = await sniff(Readable.from(source))
  const tar = extract()
  tar.on('entry', ({ name, type, size = 0, mtime }, content, next) => {
    const path = name.replace(/^(?:\.?\/)+/, '')
    const removed = path.replace(/(^|\/)\.wh\.([^/]+)$/, '$1$2')
    const modified = mtime?.getTime()
    const isFile = type === 'file' || type === 'contiguous-file'
    if (removed !== path && wanted(removed)) found.set(removed, { bytes: undefined, modified })
    const chunks: Buffer[] | undefined = isFile && size <= LARGEST && wanted(path) ? [] : undefined
    content.on('data', (chunk) => void chunks?.push(chunk as Buffer))
    content.on('end', () => {
      if (chunks !== undefined) found.set(path, { bytes: Buffer.concat(chunks), modified })
      next()
    })
    content.on('error', next)
  })
  await pipeline(blob, decompressor(compression), tar)
  return found
}
