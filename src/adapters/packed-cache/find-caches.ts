// A request → the indexes of earlier runs and where their blobs are, or one sentence about a service in trouble.
import type { CacheIndex } from '../../cache/index-entry.ts'
import { deriveProblem } from '../../cache/problem.ts'
import { messageOf } from '../../errors.ts'
import type { CacheRequest } from '../../ports/cache.ts'
import { findIndexes } from './indexes.ts'
import { findRemoteBlobs, type RemoteBlobs } from './remote.ts'
import type { CacheService } from './service.ts'
import { within } from './within.ts'

export type Found = {
  /** Own first. */
  readonly indexes: readonly CacheIndex[]
  readonly remote: RemoteBlobs
  readonly problem: string | undefined
  readonly unavailable: boolean
}

const NOTHING: RemoteBlobs = {
  find: () => undefined,
  fetched: () => 0,
  forget: () => {},
  damaged: () => false,
  held: async () => undefined,
  sizes: new Map(),
  seen: () => 0,
  lost: [],
  open: () => Promise.reject(new Error('nothing is there')),
}

/** Never rejects: a service that is in trouble, or takes longer than the limit, has nothing. */
export async function findCaches(
  service: CacheService,
  request: CacheRequest,
  { limit, now }: { readonly limit: number; readonly now: number },
): Promise<Found> {
  if (request.read === false) return { indexes: [], remote: NOTHING, problem: undefined, unavailable: false }
  try {
    return await within(limit, async () => {
      const { indexes, problem } = await findIndexes(service, request)
      const remote = indexes.length === 0 ? NOTHING : await findRemoteBlobs(service, indexes, now)
      return { indexes, remote, problem, unavailable: false }
    })
  } catch (error) {
    const { text, entryOnly } = deriveProblem('layer cache', 'restore', messageOf(error))
    return { indexes: [], remote: NOTHING, problem: text, unavailable: !entryOnly }
  }
}
