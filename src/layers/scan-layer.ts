// The bytes of a layer's tar to its facts, within bounds.
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { LayerEntry } from './entry.ts'
import { MOST_BYTES } from './entry-path.ts'
import type { PackageDatabase } from './package.ts'
import { databaseOf, parseDatabase } from './packages/database.ts'
import { HASHED_FROM } from './same-content.ts'
import { type ContentSink, createTarScan, type TarScan } from './tar-scan.ts'

export type ScanLimits = {
  /** Entries that are kept; those that follow are counted only. */
  readonly entries: number
  /** Characters of all names together. */
  readonly names: number
}

export type ScanWishes = {
  /** Hash the files that are at least so large while they pass; undefined: none. */
  readonly hashFrom: number | undefined
  readonly limits?: ScanLimits
}

export const LIMITS: ScanLimits = { entries: 1_000_000, names: 128e6 }

/** How much of a file is its head: random access has read that much beside its header. */
const HEAD = 4096

/** Most notes of one layer; a tar of nothing but damage has no more to say. */
const MOST_NOTES = 50

export type LayerScan = {
  readonly tar: TarScan
  /** What was found so far. */
  readonly result: () => ScanResult
}

export type ScanResult = {
  readonly fileBytes: number
  readonly entries: readonly LayerEntry[]
  readonly hashes: ReadonlyMap<string, string>
  readonly heads: ReadonlyMap<string, number>
  readonly databases: readonly PackageDatabase[]
  readonly notes: readonly string[]
}

/** Entries of an estargz layer that are about the layer, not in it. */
const TABLES = new Set(['stargz.index.json', '.prefetch.landmark', '.no.prefetch.landmark'])

/** Collects what the entries of a tar tell. */
export function createLayerScan({ hashFrom, limits = LIMITS }: ScanWishes): LayerScan {
  const hashes = new Map<string, string>()
  const heads = new Map<string, number>()
  const entries: LayerEntry[] = []
  const databases: PackageDatabase[] = []
  const notes: string[] = []
  let names = 0
  let fileBytes = 0
  let left = 0
  let missed = 0

  const note = (text: string): void => {
    if (notes.length < MOST_NOTES) notes.push(text)
    else missed += 1
  }
  const keep = (entry: LayerEntry): boolean => {
    names += entry.path.length + (entry.link?.length ?? 0)
    if (entries.length >= limits.entries || names > limits.names) {
      left += 1
      return false
    }
    entries.push(entry)
    return true
  }
  const database = ({ path, size }: LayerEntry): ContentSink | undefined => {
    const file = databaseOf(path)
    if (file === undefined) return undefined
    if (size <= file.limit) return collector((bytes) => parse(path, bytes))
    note(`${path}: a package database of ${size} bytes is not read`)
    return undefined
  }
  const parse = (path: string, bytes: Buffer): void => {
    try {
      const read = parseDatabase(path, bytes)
      if (read !== undefined) databases.push(read)
    } catch {
      note(`${path}: this package database cannot be read`)
    }
  }
  const hashing = ({ path, size }: LayerEntry): ContentSink | undefined => {
    if (hashFrom === undefined) return size < HASHED_FROM ? undefined : beginning(path)
    if (size < hashFrom) return undefined
    const hash = createHash('sha256')
    return { write: (chunk) => void hash.update(chunk), end: () => void hashes.set(path, hash.digest('hex')) }
  }
  const beginning = (path: string): ContentSink => {
    let sum = 0
    return {
      most: HEAD,
      write: (chunk) => {
        sum = crc32(chunk, sum)
      },
      end: () => void heads.set(path, sum),
    }
  }
  const tar = createTarScan({
    note,
    entry(entry, hasContent) {
      if (TABLES.has(entry.path) || entry.path === '') return undefined
      if (Buffer.byteLength(entry.path) > MOST_BYTES) {
        note(`${entry.path.slice(0, 80)}…: skipped, its name is longer than ${MOST_BYTES} bytes`)
        return undefined
      }
      fileBytes += entry.size
      return keep(entry) && hasContent ? (database(entry) ?? hashing(entry)) : undefined
    },
  })
  const bounds = () => [
    ...(left > 0 ? [tooMany(left + entries.length, entries.length)] : []),
    ...(missed > 0 ? [`and ${missed} more places that are odd`] : []),
  ]
  return {
    tar,
    result: () => ({ fileBytes, entries, hashes, heads, databases, notes: [...notes, ...bounds()] }),
  }
}

function tooMany(all: number, kept: number): string {
  return `The layer has ${all.toLocaleString('en')} entries; the first ${kept.toLocaleString('en')} are looked at, all are in its sizes`
}

function collector(done: (bytes: Buffer) => void): ContentSink {
  const chunks: Buffer[] = []
  return {
    // the reader uses its memory again
    write: (chunk) => void chunks.push(Buffer.from(chunk)),
    end: () => done(Buffer.concat(chunks)),
  }
}
