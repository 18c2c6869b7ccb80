// A stand-in for the Actions cache service v2: the real protocol on a loopback port, with faults on demand.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { handleBlob } from './cache-service-blobs.ts'
import { type CacheEntry, createEntries } from './cache-service-entries.ts'
import { handleCacheRest, isCacheRest } from './cache-service-rest.ts'
import {
  type CacheCounters,
  type CacheFaults,
  type CacheServiceState,
  noFaults,
  takeFailure,
} from './cache-service-state.ts'
import { makeRuntimeToken, readScopes } from './cache-service-token.ts'
import { answerTwirp } from './cache-service-twirp.ts'
import { answer, type Exchange, readJson, startLocalServer } from './local-server.ts'

export type CacheService = {
  readonly url: string
  readonly faults: CacheFaults
  readonly counters: CacheCounters
  readonly entries: () => readonly CacheEntry[]
  /** Bytes of the entry with that id. */
  read(id: number): Buffer
  /** Environment of a run on `ref` that may read `reads` as well. */
  env(ref: string, options?: { reads?: readonly string[]; readOnly?: boolean }): Record<string, string>
  /** Removes entries as the service does when space is short; returns how many. */
  evict(match: (entry: CacheEntry) => boolean): Promise<number>
  /** True for requests of the REST listing; `handleRest` answers them. */
  isRest(url: URL): boolean
  handleRest(exchange: Exchange): Promise<void>
  clearFaults(): void
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** Starts the stand-in; blobs lie in `folder`, by default a temporary one that `stop` removes. */
export async function startCacheService(options: { folder?: string } = {}): Promise<CacheService> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'layersmith-cache-')))
  await mkdir(folder, { recursive: true })
  const state: CacheServiceState = {
    folder,
    signature: randomUUID(),
    entries: createEntries(),
    faults: noFaults(),
    counters: { requests: {}, bytesReceived: 0, bytesSent: 0 },
  }
  const pending = new Set<Promise<void>>()
  const server = await startLocalServer((exchange) => {
    const handled = handle(state, exchange)
    const settled = handled.catch(() => undefined).finally(() => pending.delete(settled))
    pending.add(settled)
    return handled
  })
  const evict = async (match: (entry: CacheEntry) => boolean) => {
    const gone = state.entries.remove(match)
    await Promise.all(gone.map(({ id }) => rm(join(folder, String(id)), { recursive: true, force: true })))
    return gone.length
  }
  return {
    url: server.url,
    faults: state.faults,
    counters: state.counters,
    entries: state.entries.list,
    read: (id) => readFileSync(join(folder, String(id), 'data')),
    env: (ref, more) => ({
      ACTIONS_RESULTS_URL: `${server.url}/`,
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RUNTIME_TOKEN: makeRuntimeToken(ref, more),
    }),
    evict,
    isRest: isCacheRest,
    handleRest: (exchange) => handleCacheRest(state, exchange),
    clearFaults: () => void Object.assign(state.faults, noFaults()),
    down: server.down,
    up: server.up,
    async stop() {
      await server.down().catch(() => undefined)
      // what is still written to would come back after it is removed
      await Promise.all(pending)
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function handle(state: CacheServiceState, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange
  const method = operationOf(url)
  state.counters.requests[method] = (state.counters.requests[method] ?? 0) + 1
  if (state.faults.hang === true || state.faults.hang === method) return
  if (state.faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, state.faults.latency))
  const failure = takeFailure(state.faults, method)
  if (failure !== undefined) {
    const headers = failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) }
    const code = failure.status === 429 ? 'resource_exhausted' : 'unavailable'
    answer(response, failure.status, { code, msg: 'fault on demand' }, headers)
    return
  }
  if (method === 'blob') return handleBlob(state, exchange)
  if (method === 'rest') return handleCacheRest(state, exchange)
  const scopes = readScopes(request.headers.authorization)
  if (scopes === undefined) {
    answer(response, 401, { code: 'unauthenticated', msg: 'no token' })
    return
  }
  const sign = (id: number) => `http://${request.headers.host}/cache/blobs/${id}?sig=${state.signature}`
  const { status, body } = answerTwirp(state, { method, scopes, body: await readJson(request), sign })
  answer(response, status, body)
}

function operationOf(url: URL): string {
  if (isCacheRest(url)) return 'rest'
  return url.pathname.startsWith('/cache/blobs/') ? 'blob' : (url.pathname.split('/').at(-1) ?? '')
}
