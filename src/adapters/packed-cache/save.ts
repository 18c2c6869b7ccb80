// The plan of a finished run → packs and index as entries of the Actions cache, the index last.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import type { Pack } from '../../cache/pack.ts'
import { placeBlobs } from '../../cache/place.ts'
import { deriveProblem } from '../../cache/problem.ts'
import { messageOf } from '../../errors.ts'
import type { CacheState, SaveResult } from '../../ports/cache.ts'
import type { Plan } from './finish.ts'
import { fetchMoves } from './moves.ts'
import type { CacheService } from './service.ts'
import { type Part, uploadParts } from './upload.ts'

/** Packs at once; the blocks of each go up at once as well. */
const PARALLEL = 3

/** Where the post step finds what is to be stored. */
export const PLAN = 'plan.json'

/** Stores what is new; whatever is there already counts as stored. */
export async function savePacks(state: CacheState, service: CacheService): Promise<SaveResult> {
  const { bytes } = state
  try {
    if (state.kind !== 'packs') throw new Error('it was made by another version')
    const plan = JSON.parse(await readFile(join(state.directory, PLAN), 'utf8')) as Plan
    const moved = await fetchMoves(plan, state.directory, service)
    const { index, packs } = placeBlobs({
      ...plan,
      moved,
      sizes: new Map(Object.entries(plan.sizes)),
      seen: (name) => plan.seen[name] ?? 0,
    })
    const waiting = packs.values()
    const work = async () => {
      for (const pack of waiting) await saveEntry(service, pack.name, partsOf(state.directory, pack))
    }
    await Promise.all(Array.from({ length: PARALLEL }, work))
    // a run that dies before this leaves packs that nobody names, never an index without its packs
    const path = join(state.directory, 'index.zst')
    const packed = zstdCompressSync(JSON.stringify(index))
    await writeFile(path, packed)
    await saveEntry(service, plan.key, [{ path, size: packed.length }])
    return { saved: true, bytes, problem: undefined, unavailable: false, left: Object.keys(index.left) }
  } catch (error) {
    const { text, entryOnly } = deriveProblem('layer cache', 'save', messageOf(error))
    return { saved: false, bytes, problem: text, unavailable: !entryOnly }
  }
}

async function saveEntry(service: CacheService, key: string, parts: readonly Part[]): Promise<void> {
  const url = await service.create(key)
  if (url === undefined) return
  await uploadParts(url, parts)
  await service.finalize(
    key,
    parts.reduce((total, { size }) => total + size, 0),
  )
}

function partsOf(directory: string, { blobs }: Pack): readonly Part[] {
  return blobs.map(({ digest, size }) => ({ path: join(directory, 'blobs', digest.replace(':', '-')), size }))
}
