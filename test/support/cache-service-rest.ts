// GitHub's REST listing and deletion of cache entries.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { CacheEntry } from './cache-service-entries.ts'
import type { CacheServiceState } from './cache-service-state.ts'
import { answer, type Exchange } from './local-server.ts'

const path = /^\/repos\/[^/]+\/[^/]+\/actions\/caches(?:\/(\d+))?$/

/** True for the listing and its entries. */
export function isCacheRest(url: URL): boolean {
  return path.test(url.pathname)
}

/** Answers GET (list) and DELETE (by id, or by key and ref). */
export async function handleCacheRest(
  state: CacheServiceState,
  { request, response, url }: Exchange,
): Promise<void> {
  const id = path.exec(url.pathname)?.[1]
  const query = url.searchParams
  if (request.method === 'GET' && id === undefined) {
    answer(response, 200, listPage(state.entries.list(), query))
    return
  }
  if (request.method !== 'DELETE') {
    answer(response, 404, { message: 'Not Found' })
    return
  }
  const ref = query.get('ref')
  const gone = state.entries.remove((entry) =>
    id === undefined
      ? entry.key === query.get('key') && (ref === null || entry.scope === ref)
      : entry.id === Number(id),
  )
  await Promise.all(
    gone.map((entry) => rm(join(state.folder, String(entry.id)), { recursive: true, force: true })),
  )
  if (gone.length === 0) answer(response, 404, { message: 'Not Found' })
  else if (id === undefined)
    answer(response, 200, { total_count: gone.length, actions_caches: gone.map(show) })
  else answer(response, 204)
}

function listPage(entries: readonly CacheEntry[], query: URLSearchParams): unknown {
  const key = query.get('key') ?? ''
  const ref = query.get('ref')
  const matching = entries.filter(
    (entry) => entry.key.startsWith(key) && (ref === null || entry.scope === ref),
  )
  const by: Record<string, (entry: CacheEntry) => number> = {
    created_at: (entry) => entry.createdAt.getTime(),
    size_in_bytes: (entry) => entry.size,
  }
  const value = by[query.get('sort') ?? ''] ?? ((entry: CacheEntry) => entry.accessedAt.getTime())
  const sign = query.get('direction') === 'asc' ? 1 : -1
  const sorted = matching.toSorted((a, b) => sign * (value(a) - value(b) || a.id - b.id))
  const size = Math.min(Number(query.get('per_page') ?? 30), 100)
  const start = (Number(query.get('page') ?? 1) - 1) * size
  return { total_count: sorted.length, actions_caches: sorted.slice(start, start + size).map(show) }
}

function show(entry: CacheEntry): unknown {
  return {
    id: entry.id,
    ref: entry.scope,
    key: entry.key,
    version: entry.version,
    last_accessed_at: entry.accessedAt.toISOString(),
    created_at: entry.createdAt.toISOString(),
    size_in_bytes: entry.size,
  }
}
