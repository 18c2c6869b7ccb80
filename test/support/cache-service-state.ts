// What the parts of the cache stand-in share: entries, faults on demand, counters.
import type { Entries } from './cache-service-entries.ts'

/** Answers the next `times` calls of `method` (an operation's name, `blob`, or `*`) with `status`. */
export type Failure = {
  readonly method: string
  readonly status: number
  times: number
  readonly retryAfter?: number
}

/** Set at any time; holds for the requests that follow. */
export type CacheFaults = {
  /** Milliseconds before each answer. */
  latency: number
  failures: Failure[]
  /** Signed URLs answer 403. */
  expireUrls: boolean
  /** Signed URLs of these entries answer 403 once. */
  expireOnce: Set<number>
  /** Downloads come half, as other bytes, with the connection dropped half way, or not to their end. */
  damage: 'none' | 'truncated' | 'corrupt' | 'cut' | 'stalled'
  /** Only what is in these entries is damaged. */
  damages: (key: string) => boolean
  /** Requests (of signed URLs only) are accepted and never answered. */
  hang: boolean | 'blob'
}

export type CacheCounters = {
  /** Calls by operation: CreateCacheEntry, FinalizeCacheEntryUpload, GetCacheEntryDownloadURL, blob, rest. */
  readonly requests: Record<string, number>
  bytesReceived: number
  bytesSent: number
}

export type CacheServiceState = {
  readonly folder: string
  readonly signature: string
  readonly entries: Entries
  readonly faults: CacheFaults
  readonly counters: CacheCounters
}

/** No faults. */
export function noFaults(): CacheFaults {
  return {
    latency: 0,
    failures: [],
    expireUrls: false,
    expireOnce: new Set(),
    damage: 'none',
    damages: () => true,
    hang: false,
  }
}

/** The failure that applies to this call, used up by one. */
export function takeFailure(faults: { failures: Failure[] }, method: string): Failure | undefined {
  const failure = faults.failures.find(
    (one) => one.times > 0 && (one.method === method || one.method === '*'),
  )
  if (failure !== undefined) failure.times -= 1
  return failure
}
