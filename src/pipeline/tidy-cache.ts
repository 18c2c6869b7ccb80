// A cache that was saved → entries that it supersedes, deleted where the token may.
import { deriveMountPrefix } from '../cache/key.ts'
import { messageOf } from '../errors.ts'
import type { CacheState } from '../ports/cache.ts'
import type { CacheEntry, GitHub } from '../ports/github.ts'
import type { MountState } from '../ports/mounts.ts'
import type { Ports } from './ports.ts'

/** Other branches may share a pack: one that was asked for within a day stays. */
const IDLE = 24 * 60 * 60 * 1000

type TidyPorts = Pick<Ports, 'github' | 'log' | 'clock'>

export type Tidying = {
  readonly token: string
  /** Packs that caches of this ref had once and do without now. */
  readonly left: readonly string[]
}

/** Quiet: what stays is evicted by the service in time. */
export async function tidyCache(
  state: CacheState,
  { token, left }: Tidying,
  ports: TidyPorts,
): Promise<void> {
  if (state.kind !== 'packs') return
  await quietly(ports, async () => {
    const github = await ports.github(token)
    const { key, prefix, ref } = state
    const older = await listOlder(github, { key, prefix, ref })
    for (const { id } of older ?? []) await github.deleteCache(id)
    if (older === undefined || left.length === 0) return
    const packs = await github.listCaches(PACKS, ref)
    for (const { id } of packs.filter((pack) => left.includes(pack.key) && isIdle(pack, ports)))
      await github.deleteCache(id)
  })
}

const PACKS = 'layersmith-2-pack-'

/** Contents of cache mounts that no note of the ref names any more, and the notes themselves. */
export async function tidyMounts({ key, note }: MountState, token: string, ports: TidyPorts): Promise<void> {
  await quietly(ports, async () => {
    const github = await ports.github(token)
    const prefix = deriveMountPrefix(note.scope, note.ref)
    const older = await listOlder(github, { key, prefix, ref: note.ref })
    for (const { id } of older ?? []) await github.deleteCache(id)
    // the name of a note ends as that of its archive begins
    const starts = new Set((older ?? []).map((entry) => entry.key.slice(entry.key.lastIndexOf('-') + 1)))
    for (const start of starts) {
      const archives = await github.listCaches(`${ARCHIVES}${start}`, note.ref)
      const idle = archives.filter((entry) => entry.key !== note.archive && isIdle(entry, ports))
      for (const { id } of idle) await github.deleteCache(id)
    }
  })
}

const ARCHIVES = 'layersmith-2-mounts-data-'

type Named = { readonly key: string; readonly prefix: string; readonly ref: string }

/** Undefined when the one that was saved is not there; a run that finished after this one began has the last word. */
async function listOlder(github: GitHub, { key, prefix, ref }: Named): Promise<CacheEntry[] | undefined> {
  const entries = await github.listCaches(prefix, ref)
  const saved = entries.find((entry) => entry.key === key)
  return saved && entries.filter(({ createdAt }) => createdAt < saved.createdAt)
}

function isIdle({ accessedAt }: CacheEntry, ports: Pick<Ports, 'clock'>): boolean {
  return ports.clock.now() - accessedAt > IDLE
}

async function quietly(ports: TidyPorts, run: () => Promise<void>): Promise<void> {
  try {
    await run()
  } catch (error) {
    ports.log.debug(`Superseded caches stay until they are evicted: ${messageOf(error)}`)
  }
}
