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

/** What a whiteout takes away: a file, a folder, or all that a folder had. */
function removedBy(path: string): string | undefined {
  const slash = path.lastIndexOf('/') + 1
  const name = path.slice(slash)
  if (name === '.wh..wh..opq') return path.slice(0, Math.max(0, slash - 1))
  return name.startsWith('.wh.') ? `${path.slice(0, slash)}${name.slice(4)}` : undefined
}

/** Reads to the end; a whiteout of a wanted file or folder counts as that removed. Rejects when it is no tar. */
export async function pickFiles(
  source: AsyncIterable<Uint8Array>,
  wanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, PickedFile>> {
  const found = new Map<string, PickedFile>()
  const { compression, blob } = await sniff(Readable.from(source))
  const tar = extract()
  tar.on('entry', ({ name, type, size = 0, mtime }, content, next) => {
    const path = name.replace(/^(?:\.?\/)+/, '')
    const removed = removedBy(path)
    const modified = mtime?.getTime()
    const isFile = type === 'file' || type === 'contiguous-file'
    if (removed !== undefined && wanted(removed)) found.set(removed, { bytes: undefined, modified })
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
