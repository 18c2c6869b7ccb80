// Blobs of earlier runs: where they lie in the Actions cache, whether they are still there, and their bytes.
import type { CacheIndex, StoredBlob } from '../../cache/index-entry.ts'
import { ExternalError } from '../../errors.ts'
import type { CacheService } from './service.ts'
import { openRange } from './transfer.ts'

const PARALLEL = 8

/** The first byte, and the one behind the last. */
type Part = { readonly from: number; readonly to: number }

export type RemoteBlobs = {
  find(digest: string): StoredBlob | undefined
  /** Bytes fetched so far. */
  fetched(): number
  open(digest: string, part: Part, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>
  /** The blob turned out to be damaged or gone: nothing of its pack is offered any more. */
  forget(digest: string): void
  /** Something was forgotten: a new pack must not have the name of an old one. */
  damaged(): boolean
  /** Bytes by name of the packs in which these lie. */
  packsOf(blobs: CacheIndex['blobs']): ReadonlyMap<string, number>
  /** Digests that an index names and that are not there any more. */
  readonly lost: readonly string[]
}

/** Asks for every pack of the indexes at once: what answers is alive. */
export async function findRemoteBlobs(
  service: CacheService,
  indexes: readonly CacheIndex[],
): Promise<RemoteBlobs> {
  const named = indexes.toReversed().flatMap(({ blobs }) => Object.entries(blobs))
  const urls = await findPacks(service, new Set(named.map(([, { pack }]) => pack)))
  const alive = new Map(named.filter(([, { pack }]) => urls.has(pack)))
  const lost = [...new Set(named.map(([digest]) => digest))].filter((digest) => !alive.has(digest))
  let damaged = false
  let fetched = 0
  return {
    find: (digest) => alive.get(digest),
    fetched: () => fetched,
    damaged: () => damaged,
    forget(digest) {
      const pack = alive.get(digest)?.pack
      if (pack === undefined) return
      damaged = true
      for (const [other, blob] of alive) if (blob.pack === pack) alive.delete(other)
    },
    packsOf(blobs) {
      const sizes = new Map(indexes.flatMap(({ packs }) => Object.entries(packs)))
      const names = new Set(Object.values(blobs).map(({ pack }) => pack))
      return new Map([...sizes].filter(([name]) => names.has(name)))
    },
    lost,
    async open(digest, { from, to }, signal) {
      const blob = alive.get(digest)
      if (blob === undefined) throw new ExternalError('cache', 'not-found', 'the blob is gone')
      const range = { offset: blob.offset + from, size: to - from }
      const url = urls.get(blob.pack) ?? ''
      const body = await openRange(url, range, signal).catch(async (error: unknown) => {
        // a signed URL lives for minutes only
        const renewed = await renew(service, blob.pack, error)
        urls.set(blob.pack, renewed)
        return openRange(renewed, range, signal)
      })
      fetched += range.size
      return body
    },
  }
}

async function findPacks(service: CacheService, names: ReadonlySet<string>): Promise<Map<string, string>> {
  const urls = new Map<string, string>()
  const waiting = names.values()
  const work = async () => {
    for (const name of waiting) {
      const found = await service.find(name)
      if (found?.key === name) urls.set(name, found.url)
    }
  }
  await Promise.all(Array.from({ length: PARALLEL }, work))
  return urls
}

async function renew(service: CacheService, pack: string, error: unknown): Promise<string> {
  const expired = error instanceof ExternalError && (error.status === 401 || error.status === 403)
  const found = expired ? await service.find(pack) : undefined
  if (found?.key !== pack) throw error
  return found.url
}
