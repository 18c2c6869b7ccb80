// Entries of the cache stand-in: reserved once per key, version and scope, looked up scope by scope, newest first.

export type CacheEntry = {
  readonly id: number
  readonly scope: string
  readonly key: string
  readonly version: string
  readonly createdAt: Date
  accessedAt: Date
  size: number
  ready: boolean
}

export type CacheKey = { readonly scope: string; readonly key: string; readonly version: string }

export type Entries = {
  /** A new entry, or undefined when key, version and scope are taken: entries are immutable. */
  reserve(wanted: CacheKey): CacheEntry | undefined
  finalize(wanted: CacheKey, size: number): CacheEntry | undefined
  /** Per scope: the exact first key, then every key as a prefix, the newest first. */
  find(scopes: readonly string[], keys: readonly string[], version: string): CacheEntry | undefined
  list(): readonly CacheEntry[]
  remove(match: (entry: CacheEntry) => boolean): readonly CacheEntry[]
}

/** An empty set of entries. */
export function createEntries(): Entries {
  let entries: CacheEntry[] = []
  let count = 0
  const same = (wanted: CacheKey) => (entry: CacheEntry) =>
    entry.scope === wanted.scope && entry.key === wanted.key && entry.version === wanted.version

  return {
    reserve(wanted) {
      if (entries.some(same(wanted))) return undefined
      count += 1
      const now = new Date()
      const entry = { ...wanted, id: count, createdAt: now, accessedAt: now, size: 0, ready: false }
      entries = [entry, ...entries]
      return entry
    },
    finalize(wanted, size) {
      const entry = entries.find(same(wanted))
      if (entry === undefined) return undefined
      entry.size = size
      entry.ready = true
      return entry
    },
    find(scopes, keys, version) {
      for (const scope of scopes) {
        const here = entries.filter(
          (entry) => entry.ready && entry.scope === scope && entry.version === version,
        )
        const exact = here.find((entry) => entry.key === keys[0])
        const found =
          exact ??
          keys
            .map((key) => here.find((entry) => entry.key.startsWith(key)))
            .find((entry) => entry !== undefined)
        if (found !== undefined) {
          found.accessedAt = new Date()
          return found
        }
      }
      return undefined
    },
    list: () => entries.filter((entry) => entry.ready),
    remove(match) {
      const gone = entries.filter(match)
      entries = entries.filter((entry) => !match(entry))
      return gone
    },
  }
}
