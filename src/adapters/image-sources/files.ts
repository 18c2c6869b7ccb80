// A folder or a tar archive → files by path, whole or as a part of the archive.
import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../errors.ts'
import type { LayerEntry } from '../../layers/entry.ts'
import { entryPath } from '../../layers/entry-path.ts'
import { createTarScan } from '../../layers/tar-scan.ts'
import type { BlobPlace } from '../../ports/layer-reader.ts'

/** Files of an image, wherever they lie; `find` answers undefined for what is not there. */
export type ImageFiles = {
  readonly title: string
  readonly find: (path: string) => Promise<BlobPlace | undefined>
}

/** Manifests and configs are far smaller. */
const LARGEST_TEXT = 8 * 1024 * 1024
const WINDOW = 64 * 1024
const MOST_FILES = 100_000

/** The files of a folder. */
export function openFolder(folder: string, title = folder): ImageFiles {
  return {
    title,
    find: async (path) => {
      const full = join(folder, entryPath(path))
      const found = await stat(full).catch(() => undefined)
      return found?.isFile() ? { path: full, offset: 0, size: found.size } : undefined
    },
  }
}

/** The files of an archive: its headers are read once, its contents stay where they are. */
export async function openArchive(path: string, title = path): Promise<ImageFiles> {
  const { size } = await stat(path)
  const entries = readIndex(path, size)
  const find = (name: string, hops = 0): BlobPlace | undefined => {
    const found = entries.get(name)
    if (found === undefined || hops > 8) return undefined
    const { entry, offset } = found
    if (entry.kind === 'file') return { path, offset, size: entry.size }
    // older archives hold a layer that occurs twice as a link
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    if (entry.kind === 'symbolic-link') return find(entryPath(`${folder}${entry.link}`), hops + 1)
    return entry.kind === 'hard-link' ? find(entry.link ?? '', hops + 1) : undefined
  }
  return { title, find: async (name) => find(entryPath(name)) }
}

type Indexed = { readonly entry: LayerEntry; readonly offset: number }

function readIndex(path: string, size: number): ReadonlyMap<string, Indexed> {
  const entries = new Map<string, Indexed>()
  const scan = createTarScan({
    note: () => undefined,
    entry: (entry, _hasContent, offset) => {
      if (entries.size < MOST_FILES) entries.set(entry.path, { entry, offset })
      return undefined
    },
  })
  const window = Buffer.allocUnsafe(WINDOW)
  const file = openSync(path, 'r')
  try {
    for (let at = 0; at < size && !scan.ended(); ) {
      const got = readSync(file, window, 0, Math.min(WINDOW, size - at), at)
      if (got === 0) break
      at += got
      scan.write(window.subarray(0, got))
      const idle = Math.min(scan.idle(), size - at)
      scan.skip(idle)
      at += idle
    }
  } finally {
    closeSync(file)
  }
  return entries
}

/** A small file as text, its digest proven when one is asked for. */
export async function readText({ find, title }: ImageFiles, path: string, digest?: string): Promise<string> {
  const text = await readTextIfThere({ find, title }, path, digest)
  if (text !== undefined) return text
  throw new UserError('image-incomplete', `${title} has no ${path}, which its own index names.`)
}

/** The same, undefined when it is not there. */
export async function readTextIfThere(
  { find, title }: ImageFiles,
  path: string,
  digest?: string,
): Promise<string | undefined> {
  const place = await find(path)
  if (place === undefined) return undefined
  if (place.size > LARGEST_TEXT)
    throw new UserError(
      'image-invalid',
      `${title}: ${path} has ${place.size} bytes, too many for a manifest or config.`,
    )
  const bytes = await readPlace(place)
  const found = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  if (digest?.startsWith('sha256:') && found !== digest)
    throw new UserError('image-damaged', `${title}: ${path} is damaged, its bytes have the digest ${found}.`)
  return bytes.toString('utf8')
}

async function readPlace({ path, offset, size }: BlobPlace): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, offset)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
