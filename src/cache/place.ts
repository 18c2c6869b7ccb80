// Blobs that are to be stored → packs, and an index that says where each of them lies.
import { listLeft } from './compaction.ts'
import type { CacheIndex, StoredBlob } from './index-entry.ts'
import { type Pack, planPacks, SMALL } from './pack.ts'

export type Fresh = { readonly digest: string; readonly size: number; readonly seconds: number }

export type Placing = {
  /** Knows everything but what is fresh. */
  readonly index: CacheIndex
  readonly fresh: readonly Fresh[]
  /** Blobs that have a place and are given another. */
  readonly moved: readonly string[]
  /** Bytes of the packs that are there. */
  readonly sizes: ReadonlyMap<string, number>
  /** When they were last known to be there. */
  readonly seen: (pack: string) => number
  readonly own: CacheIndex | undefined
  /** Makes other names of the same blobs. */
  readonly salt: string
}

/** The whole index, and the packs that have to be stored before it. */
export function placeBlobs(placing: Placing): {
  readonly index: CacheIndex
  readonly packs: readonly Pack[]
} {
  const { index, fresh, moved, sizes, seen, own, salt } = placing
  const now = index.savedAt
  const known: Readonly<Record<string, StoredBlob>> = index.blobs
  const moving = moved.flatMap((digest) => {
    const { size, seconds } = known[digest] ?? {}
    return size === undefined ? [] : [{ digest, size, seconds: seconds ?? 0 }]
  })
  // what has outlived others is likely to outlive the new ones too, and would have to move with them again
  const lasting = moving.filter(({ size }) => size > SMALL)
  const packs = [
    ...planPacks([...fresh, ...moving.filter(({ size }) => size <= SMALL)], salt),
    ...planPacks(lasting, salt),
  ]
  const took = new Map([...fresh, ...moving].map(({ digest, seconds }) => [digest, seconds]))
  const placed = packs.flatMap((pack) =>
    pack.blobs.map(({ digest, size, offset }): [string, StoredBlob] => {
      const created = known[digest]?.created ?? now
      const seconds = took.get(digest) ?? 0
      return [digest, { size, pack: pack.name, offset, created, used: now, seconds }]
    }),
  )
  const blobs = { ...known, ...Object.fromEntries(placed) }
  const made = new Map(packs.map(({ name, size }) => [name, size]))
  const used = [...new Set(Object.values(blobs).map(({ pack }) => pack))]
  const bytes = Object.fromEntries(used.map((name) => [name, made.get(name) ?? sizes.get(name) ?? 0]))
  const asked = Object.fromEntries(used.map((name) => [name, made.has(name) ? now : seen(name)]))
  return { index: { ...index, blobs, packs: bytes, asked, left: listLeft(own, bytes, now) }, packs }
}
