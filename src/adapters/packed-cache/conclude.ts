// What the builder wrote and what the build told → what the post step has to store, if anything.
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forgetSources, readCacheManifest } from '../../cache/cache-manifest.ts'
import { deriveIndexPrefix } from '../../cache/key.ts'
import type { CacheState, Told } from '../../ports/cache.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Contents } from './contents.ts'
import { type Finished, makePlan, type Plan } from './finish.ts'
import { PLAN } from './save.ts'
import { isStored } from './stored.ts'

export type Concluding = Omit<Finished, 'seconds' | 'steps' | 'reports' | 'facts' | 'now'> & {
  readonly contents: Pick<Contents, 'listFacts' | 'isNew'>
  readonly folder: string
  readonly clock: Clock
}

/** What later runs may be compared with. */
const REPORTS = 8

/** Leaves for the post step what is new: layers, or a report that has to travel. */
export async function conclude(
  written: string,
  { seconds = new Map(), steps = new Map(), ran = true, report, layers }: Told,
  opened: Concluding,
): Promise<CacheState | undefined> {
  const { folder, clock, request, indexes, remote, local, bases, diskSizes } = opened
  if (readCacheManifest(written) === undefined) return undefined
  const text = forgetSources(written)
  const own = indexes.find(({ ref }) => ref === request.refs[0])
  const told = report !== undefined && !own?.reports.some(({ commit }) => commit === report.commit)
  const changed = told || opened.contents.isNew(layers)
  const isKnown = isWhole(text, opened) && (await isStored(text, { indexes, local, remote, ran }))
  if (isKnown && !changed) return undefined
  const reports = [...(told ? [report] : []), ...(own?.reports ?? [])].slice(0, REPORTS)
  const now = clock.now()
  const facts = opened.contents.listFacts(layers, own)
  const found = { request, indexes, remote, local, bases, diskSizes, seconds, steps, reports, facts, now }
  const plan = await makePlan(text, found)
  if (plan === undefined) return undefined
  await keepHeld(plan, opened)
  await writeFile(join(folder, PLAN), JSON.stringify(plan))
  const { key, index } = plan
  const prefix = deriveIndexPrefix(request.scope, index.ref)
  const bytes = plan.fresh.reduce((total, { size }) => total + size, 0)
  return {
    ...{ kind: 'packs', key, prefix, ref: index.ref, directory: folder, bytes },
  }
}

/** Small blobs that came along with others need not be fetched again to be moved. */
async function keepHeld({ moves }: Plan, { remote, local }: Concluding): Promise<void> {
  for (const digest of moves) {
    const bytes = await remote.held(digest)
    const sound = bytes && `sha256:${createHash('sha256').update(bytes).digest('hex')}` === digest
    if (sound) await local.keep(digest, bytes)
  }
}

/** Everything that the manifest names is where later runs find it. */
function isWhole(manifest: string, { remote, bases }: Concluding): boolean {
  const layers = readCacheManifest(manifest)?.layers ?? []
  return layers.every(({ digest }) => (remote.find(digest) ?? bases.find(digest)) !== undefined)
}
