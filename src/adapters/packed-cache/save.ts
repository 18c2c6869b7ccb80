// The plan of a finished run → packs and index as entries of the Actions cache, the index last.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { type Pack, renamePack } from '../../cache/pack.ts'
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
    const renamed = new Map<string, string>()
    const work = async () => {
      for (const pack of waiting)
        renamed.set(pack.name, await savePack(pack, { directory: state.directory, key: plan.key }, service))
    }
    await Promise.all(Array.from({ length: PARALLEL }, work))
    // a run that dies before this leaves packs that nobody names, never an index without its packs
    const path = join(state.directory, 'index.zst')
    let text = JSON.stringify(index)
    for (const [name, stored] of renamed) text = text.replaceAll(name, stored)
    const packed = zstdCompressSync(text)
    await writeFile(path, packed)
    await saveEntry(service, plan.key, [{ path, size: packed.length }])
    return { saved: true, bytes, problem: undefined, unavailable: false, left: Object.keys(index.left) }
  } catch (error) {
    const { text, entryOnly } = deriveProblem('layer cache', 'save', messageOf(error))
    return { saved: false, bytes, problem: text, unavailable: !entryOnly }
  }
}

type Run = { readonly directory: string; readonly key: string }

/** Answers the name it is found by: one that is taken and leads to nothing is of a run that was killed. */
async function savePack(pack: Pack, { directory, key }: Run, service: CacheService): Promise<string> {
  const parts = partsOf(directory, pack)
  if (await saveEntry(service, pack.name, parts)) return pack.name
  if ((await service.find(pack.name))?.key === pack.name) return pack.name
  const name = renamePack(pack.name, key)
  await saveEntry(service, name, parts)
  return name
}

/** False when the name is taken. */
async function saveEntry(service: CacheService, key: string, parts: readonly Part[]): Promise<boolean> {
  const url = await service.create(key)
  if (url === undefined) return false
  await uploadParts(url, parts)
  await service.finalize(
    key,
    parts.reduce((total, { size }) => total + size, 0),
  )
  return true
}

function partsOf(directory: string, { blobs }: Pack): readonly Part[] {
  return blobs.map(({ digest, size }) => ({ path: join(directory, 'blobs', digest.replace(':', '-')), size }))
}
