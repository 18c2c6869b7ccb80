// The side file of a cache directory: where the cache came from, and uncompressed sizes of its blobs.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type CacheNotes = {
  readonly version: 1
  readonly scope: string
  readonly ref: string
  readonly commit: string
  /** Milliseconds since the epoch. */
  readonly savedAt: number
  /** Uncompressed bytes by blob digest. */
  readonly diskSizes: Readonly<Record<string, number>>
}

const fileName = 'layersmith.json'

/** The notes in a cache directory; undefined when there are none that we understand. */
export async function readNotes(folder: string): Promise<CacheNotes | undefined> {
  try {
    const notes: unknown = JSON.parse(await readFile(join(folder, fileName), 'utf8'))
    return isNotes(notes) ? notes : undefined
  } catch {
    return undefined
  }
}

/** Writes the notes beside index.json, where BuildKit does not look. */
export async function writeNotes(folder: string, notes: CacheNotes): Promise<void> {
  await writeFile(join(folder, fileName), JSON.stringify(notes))
}

function isNotes(value: unknown): value is CacheNotes {
  if (typeof value !== 'object' || value === null) return false
  const notes = value as Partial<Record<keyof CacheNotes, unknown>>
  const { diskSizes } = notes
  return (
    notes.version === 1 &&
    [notes.scope, notes.ref, notes.commit].every((text) => typeof text === 'string') &&
    Number.isFinite(notes.savedAt) &&
    typeof diskSizes === 'object' &&
    diskSizes !== null &&
    Object.values(diskSizes).every((size) => Number.isSafeInteger(size) && size >= 0)
  )
}
