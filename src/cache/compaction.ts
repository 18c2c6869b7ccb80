// Where the blobs of a cache lie → those that move to a new pack, because most of their old one is dead.
import type { CacheIndex, StoredBlob } from './index-entry.ts'

/** What one run carries from pack to pack at most. */
const MOST = 128 * 1024 * 1024

export type Places = {
  /** Of the cache that is to be stored, by digest: those that lie in packs already. */
  readonly blobs: Readonly<Record<string, StoredBlob>>
  /** Bytes of the packs, by name. */
  readonly sizes: ReadonlyMap<string, number>
  /** What the same ref had before; only its packs are this ref's to replace. */
  readonly own: Pick<CacheIndex, 'packs'> | undefined
  /** What other refs have: their packs stay as they are. */
  readonly others: readonly Pick<CacheIndex, 'packs'>[]
}

/** Digests of the blobs in packs of which less than half is alive, the emptiest packs first. */
export function chooseMoves({ blobs, sizes, own, others }: Places): readonly string[] {
  const live = new Map<string, { digests: string[]; bytes: number }>()
  for (const [digest, { pack, size }] of Object.entries(blobs)) {
    const found = live.get(pack) ?? { digests: [], bytes: 0 }
    found.digests.push(digest)
    found.bytes += size
    live.set(pack, found)
  }
  const shared = new Set(others.flatMap(({ packs }) => Object.keys(packs)))
  const share = ([pack, { bytes }]: Entry) => bytes / Math.max(sizes.get(pack) ?? bytes, 1)
  const sparse = [...live]
    .filter((entry) => own?.packs[entry[0]] !== undefined && !shared.has(entry[0]) && share(entry) < 0.5)
    .toSorted((a, b) => share(a) - share(b))
  const moved: string[] = []
  let total = 0
  for (const [, { digests, bytes }] of sparse) {
    if (total + bytes > MOST) continue
    total += bytes
    moved.push(...digests)
  }
  return moved
}

type Entry = readonly [string, { readonly digests: readonly string[]; readonly bytes: number }]

/** The service evicts what nobody asked for in a week: after that there is nothing to delete. */
const FORGOTTEN = 8 * 24 * 60 * 60 * 1000

/** Packs that this ref's caches do without, since when each: those of before, and those that `own` had last. */
export function listLeft(
  own: Pick<CacheIndex, 'packs' | 'left'> | undefined,
  packs: Readonly<Record<string, number>>,
  now: number,
): Readonly<Record<string, number>> {
  const before = Object.entries(own?.left ?? {}).filter(([, since]) => now - since < FORGOTTEN)
  const dropped = Object.keys(own?.packs ?? {}).map((name) => [name, now] as const)
  return Object.fromEntries([...dropped, ...before].filter(([name]) => packs[name] === undefined))
}
