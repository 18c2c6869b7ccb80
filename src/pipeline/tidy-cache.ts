// A cache that was saved → entries that it supersedes, deleted where the token may.
import { messageOf } from '../errors.ts'
import type { CacheState } from '../ports/cache.ts'
import type { Ports } from './ports.ts'

/** Other branches may share a pack: one that was asked for within a day stays. */
const IDLE = 24 * 60 * 60 * 1000

/** Quiet: what stays is evicted by the service in time. */
export async function tidyCache(
  state: CacheState,
  token: string,
  ports: Pick<Ports, 'github' | 'log' | 'clock'>,
): Promise<void> {
  if (state.kind !== 'packs') return
  try {
    const github = await ports.github(token)
    const indexes = await github.listCaches(state.prefix, state.ref)
    // a run that finished after this one began has the last word
    const saved = indexes.find(({ key }) => key === state.key)
    const older = saved === undefined ? [] : indexes.filter(({ createdAt }) => createdAt < saved.createdAt)
    for (const { id } of older) await github.deleteCache(id)
    for (const name of saved === undefined ? [] : state.superseded) {
      const packs = await github.listCaches(name, state.ref)
      const idle = packs.filter(({ accessedAt }) => ports.clock.now() - accessedAt > IDLE)
      for (const { id } of idle) await github.deleteCache(id)
    }
    if (older.length > 0) ports.log.debug(`Deleted ${older.length} superseded cache indexes.`)
  } catch (error) {
    ports.log.debug(`Superseded caches stay until they are evicted: ${messageOf(error)}`)
  }
}
