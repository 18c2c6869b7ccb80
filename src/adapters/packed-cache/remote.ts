// Blobs of earlier runs: where they lie in the Actions cache, whether they are still there, and their bytes.
import { Readable } from 'node:stream'
import type { CacheIndex, StoredBlob } from '../../cache/index-entry.ts'
import { SMALL } from '../../cache/pack.ts'
import { ExternalError } from '../../errors.ts'
import { openRange, type Range, readRange } from './download.ts'
import { findPacks, type Packs } from './packs.ts'
import type { CacheService } from './service.ts'

/** Small blobs within so many bytes come with one request. */
const WINDOW = 4 * 1024 * 1024

export type Part = {
  /** The first byte, and the one behind the last. */
  readonly from: number
  readonly to: number
  readonly signal: AbortSignal
  readonly stall?: number
}

export type RemoteBlobs = {
  find(digest: string): StoredBlob | undefined
  /** Bytes fetched so far. */
  fetched(): number
  open(digest: string, part: Part): Promise<Readable>
  /** Bytes that came along with others. */
  held(digest: string): Promise<Buffer | undefined>
  /** The blob turned out to be damaged or gone: nothing of its pack is offered any more. */
  forget(digest: string): void
  /** Something was forgotten: a new pack must not have the name of an old one. */
  damaged(): boolean
  /** Bytes by name of all packs that the indexes know. */
  readonly sizes: ReadonlyMap<string, number>
  /** When a pack was last known to be there. */
  seen(pack: string): number
  /** Digests that an index names and that are not there any more. */
  readonly lost: readonly string[]
}

/** Finds out which packs of the indexes are there, own first. */
export async function findRemoteBlobs(
  service: CacheService,
  indexes: readonly CacheIndex[],
  now: number,
): Promise<RemoteBlobs> {
  const packs = await findPacks(service, indexes, now)
  const named = indexes.toReversed().flatMap(({ blobs }) => Object.entries(blobs))
  const alive = new Map(named.filter(([, { pack }]) => packs.has(pack)))
  let damaged = false
  let fetched = 0
  const groups = new Map<string, Promise<Buffer>>()
  const readGroup = (pack: string, range: Range) => {
    const key = `${pack} ${range.offset}`
    const known = groups.get(key)
    if (known !== undefined) return known
    const reading = withUrl(packs, pack, (url) => readRange(url, range))
    groups.set(key, reading)
    fetched += range.size
    reading.catch(() => groups.delete(key))
    return reading
  }
  return {
    find: (digest) => alive.get(digest),
    fetched: () => fetched,
    damaged: () => damaged,
    sizes: new Map(indexes.flatMap((index) => Object.entries(index.packs))),
    seen: packs.seen,
    lost: [...new Set(named.map(([digest]) => digest))].filter((digest) => !alive.has(digest)),
    forget(digest) {
      const pack = alive.get(digest)?.pack
      if (pack === undefined) return
      damaged = true
      for (const [other, blob] of alive) if (blob.pack === pack) alive.delete(other)
    },
    async held(digest) {
      const blob = alive.get(digest)
      if (blob === undefined || blob.size > SMALL) return undefined
      const range = groupOf(blob, alive.values())
      const bytes = await groups.get(`${blob.pack} ${range.offset}`)
      return bytes && sliceOf(bytes, range, { offset: blob.offset, size: blob.size })
    },
    async open(digest, { from, to, signal, stall = undefined }) {
      const blob = alive.get(digest)
      if (blob === undefined) throw new ExternalError('cache', 'not-found', 'the blob is gone')
      const wanted = { offset: blob.offset + from, size: to - from }
      if (blob.size <= SMALL) {
        const range = groupOf(blob, alive.values())
        return Readable.from([sliceOf(await readGroup(blob.pack, range), range, wanted)])
      }
      const more = stall === undefined ? { signal } : { signal, stall }
      const body = await withUrl(packs, blob.pack, (url) => openRange(url, wanted, more))
      fetched += wanted.size
      return body
    },
  }
}

/** A signed URL lives for minutes only: one that is refused is asked for again, once. */
async function withUrl<T>(packs: Packs, name: string, use: (url: string) => Promise<T>): Promise<T> {
  const url = await packs.url(name)
  return use(url).catch(async (error: unknown) => {
    const expired = error instanceof ExternalError && (error.status === 401 || error.status === 403)
    if (!expired) throw error
    return use(await packs.url(name, url))
  })
}

/** The small blobs that lie side by side with this one, as far as they fit into one request. */
function groupOf(blob: StoredBlob, all: Iterable<StoredBlob>): Range {
  const near = [...all]
    .filter(({ pack, size }) => pack === blob.pack && size <= SMALL)
    .toSorted((a, b) => a.offset - b.offset)
  const groups: { offset: number; end: number }[] = []
  for (const { offset, size } of near) {
    const last = groups.at(-1)
    // a gap is what is not in use any more: not worth a request of its own
    if (last !== undefined && offset - last.end <= SMALL && offset + size - last.offset <= WINDOW)
      last.end = Math.max(last.end, offset + size)
    else groups.push({ offset, end: offset + size })
  }
  const found = groups.find(({ offset, end }) => offset <= blob.offset && blob.offset + blob.size <= end)
  const { offset, end } = found ?? { offset: blob.offset, end: blob.offset + blob.size }
  return { offset, size: end - offset }
}

function sliceOf(bytes: Buffer, range: Range, { offset, size }: Range): Buffer {
  return bytes.subarray(offset - range.offset, offset - range.offset + size)
}
