// Packs that indexes name → which of them are there, asked for no more often than eviction makes it necessary.
import type { CacheIndex } from '../../cache/index-entry.ts'
import { ExternalError } from '../../errors.ts'
import type { CacheService } from './service.ts'

const PARALLEL = 8

/** The service evicts once an hour, what was asked for longest ago first: a younger pack is there, unless somebody deleted it. */
const TRUSTED = 60 * 60 * 1000

/** Of the packs that nothing is asked about otherwise, the oldest so many are. */
const SAMPLE = 2

export type Packs = {
  has(name: string): boolean
  /** When it was last known to be there. */
  seen(name: string): number
  /** A signed URL; one that did not work is replaced. */
  url(name: string, instead?: string): Promise<string>
}

/** Asks for those that may be gone; of the rest for two, and for all when one of these is missing. */
export async function findPacks(
  service: CacheService,
  indexes: readonly CacheIndex[],
  now: number,
): Promise<Packs> {
  const seen = new Map<string, number>()
  for (const { blobs, asked } of indexes)
    for (const { pack } of Object.values(blobs))
      seen.set(pack, Math.max(seen.get(pack) ?? 0, Math.min(asked[pack] ?? 0, now)))
  const names = [...seen.keys()].toSorted((a, b) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0))
  const young = names.filter((name) => now - (seen.get(name) ?? 0) < TRUSTED)
  const trusted = new Set(young.slice(SAMPLE))
  const urls = await askFor(
    service,
    names.filter((name) => !trusted.has(name)),
  )
  if (young.some((name) => !trusted.has(name) && !urls.has(name))) {
    for (const [name, url] of await askFor(service, trusted)) urls.set(name, url)
    trusted.clear()
  }
  for (const name of urls.keys()) seen.set(name, now)
  const pending = new Map([...urls].map(([name, url]) => [name, Promise.resolve(url)]))
  return {
    has: (name) => urls.has(name) || trusted.has(name),
    seen: (name) => seen.get(name) ?? 0,
    async url(name, instead) {
      const known = pending.get(name)
      if (known !== undefined && (await known) !== instead) return known
      const asking = findOne(service, name)
      pending.set(name, asking)
      asking.catch(() => pending.delete(name))
      return asking
    },
  }
}

async function findOne(service: CacheService, name: string): Promise<string> {
  const found = await service.find(name)
  if (found?.key !== name) throw new ExternalError('cache', 'not-found', 'the pack is gone')
  return found.url
}

async function askFor(service: CacheService, names: Iterable<string>): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  const waiting = [...names].values()
  const work = async () => {
    for (const name of waiting) {
      const found = await service.find(name)
      if (found?.key === name) urls.set(name, found.url)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return urls
}
