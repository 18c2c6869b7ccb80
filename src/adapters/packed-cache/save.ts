// Packs and index of a finished run → entries of the Actions cache, the index last.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { type Pack, renamePack } from '../../cache/pack.ts'
import { deriveProblem } from '../../cache/problem.ts'
import { messageOf } from '../../errors.ts'
import type { CacheState, SaveResult } from '../../ports/cache.ts'
import type { CacheService } from './service.ts'
import { type Part, uploadParts } from './transfer.ts'

/** Packs at once; the blocks of each go up at once as well. */
const PARALLEL = 2

/** Stores what is new; whatever is there already counts as stored. */
export async function savePacks(state: CacheState, service: CacheService): Promise<SaveResult> {
  const { bytes } = state
  try {
    if (state.kind !== 'packs') throw new Error('it was made by another version')
    const packs = JSON.parse(await readFile(join(state.directory, 'packs.json'), 'utf8')) as readonly Pack[]
    const waiting = packs.values()
    const renamed = new Map<string, string>()
    const work = async () => {
      for (const pack of waiting) renamed.set(pack.name, await savePack(pack, state, service))
    }
    await Promise.all(Array.from({ length: PARALLEL }, work))
    // a run that dies before this leaves packs that nobody names, never an index without its packs
    const path = join(state.directory, 'index.zst')
    let index = await readFile(join(state.directory, 'index.json'), 'utf8')
    for (const [name, stored] of renamed) index = index.replaceAll(name, stored)
    const packed = zstdCompressSync(index)
    await writeFile(path, packed)
    await saveEntry(service, state.key, [{ path, size: packed.length }])
    return { saved: true, bytes, problem: undefined, unavailable: false }
  } catch (error) {
    const { text, entryOnly } = deriveProblem('layer cache', 'save', messageOf(error))
    return { saved: false, bytes, problem: text, unavailable: !entryOnly }
  }
}

type State = Extract<CacheState, { kind: 'packs' }>

/** Answers the name it is found by: one that is taken and leads to nothing is of a run that was killed. */
async function savePack(pack: Pack, { directory, key }: State, service: CacheService): Promise<string> {
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
