// Blobs whose pack is mostly dead → their bytes on this disk, so that they can be stored anew.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { StoredBlob } from '../../cache/index-entry.ts'
import { openRange } from './download.ts'
import type { Plan } from './finish.ts'
import { flow, STALL } from './flow.ts'
import type { CacheService } from './service.ts'
import { createLocalBlobs, type LocalBlobs } from './uploads.ts'

/** The digests whose bytes are here now; what does not come stays where it is, whole packs at a time. */
export async function fetchMoves(
  { moves, index }: Pick<Plan, 'moves' | 'index'>,
  directory: string,
  service: CacheService,
): Promise<readonly string[]> {
  if (moves.length === 0) return []
  const local = await createLocalBlobs(join(directory, 'blobs'))
  const packs = Map.groupBy(moves, (digest) => index.blobs[digest]?.pack ?? '')
  const fetched = [...packs].map(async ([pack, digests]) => {
    const missing = digests.filter((digest) => !existsSync(local.pathOf(digest)))
    const here =
      missing.length === 0 || (await fetchAll({ pack, digests: missing }, index.blobs, { local, service }))
    return here ? digests : []
  })
  return (await Promise.all(fetched.map((one) => one.catch(() => [])))).flat()
}

type Wanted = { readonly pack: string; readonly digests: readonly string[] }
type Means = { readonly local: LocalBlobs; readonly service: CacheService }

async function fetchAll(
  { pack, digests }: Wanted,
  blobs: Readonly<Record<string, StoredBlob>>,
  { local, service }: Means,
): Promise<boolean> {
  const found = await service.find(pack)
  if (found?.key !== pack) return false
  for (const digest of digests) {
    const blob = blobs[digest]
    if (blob === undefined) return false
    const id = await local.start()
    const body = await openRange(found.url, { offset: blob.offset, size: blob.size })
    await local.append(id, Readable.from(flow(body, STALL)))
    // another run's word is not taken for it
    if (!(await local.finish(id, digest))) return false
  }
  return true
}
