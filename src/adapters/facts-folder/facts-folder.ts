// The FactsStore port on a folder of the user's cache: one small file a layer, the least recently used make room.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { decodeFacts, encodeFacts } from '../../layers/facts-bytes.ts'
import type { LayerFacts } from '../../layers/layer-facts.ts'
import type { FactsKey, FactsStore } from '../../ports/facts-store.ts'

export type FactsFolderOptions = {
  readonly folder: string
  /** Most bytes that stay; 256 MiB when not given. */
  readonly limit?: number
}

const LIMIT = 256 * 1024 * 1024
/** Facts unpack to little; what claims more is no file of ours. */
const LARGEST = 512 * 1024 * 1024
const SUFFIX = '.facts'

/** Keeps facts in the folder, which is made when something is kept. */
export function createFactsFolder({ folder, limit = LIMIT }: FactsFolderOptions): FactsStore {
  let kept = 0
  return {
    async find({ diffId, place }) {
      const proven = await read(join(folder, nameOf(diffId, '')), diffId)
      if (proven !== undefined || place === undefined) return proven
      const identity = await identityOf(place)
      return identity === undefined ? undefined : read(join(folder, nameOf(diffId, identity)), diffId)
    },
    async keep({ diffId, place }, facts) {
      const identity = place === undefined ? '' : await identityOf(place)
      if (diffId === '' || identity === undefined) return
      kept += 1
      await write(folder, nameOf(diffId, identity), facts).catch(() => undefined)
    },
    async close() {
      if (kept > 0) await makeRoom(folder, limit).catch(() => undefined)
    },
  }
}

function nameOf(diffId: string, identity: string): string {
  return `${createHash('sha256').update(`${diffId} ${identity}`).digest('hex')}${SUFFIX}`
}

/** The same file, not written since; undefined when it is gone. */
async function identityOf({
  path,
  offset,
  size,
}: NonNullable<FactsKey['place']>): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined)
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs, offset, size].join(' ')
}

async function read(path: string, diffId: string): Promise<LayerFacts | undefined> {
  try {
    const bytes = zstdDecompressSync(await readFile(path), { maxOutputLength: LARGEST })
    const facts = decodeFacts(bytes)
    if (facts?.diffId !== diffId) return undefined
    const now = new Date()
    await utimes(path, now, now)
    return facts
  } catch {
    return undefined
  }
}

async function write(folder: string, name: string, facts: LayerFacts): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  const params = { [constants.ZSTD_c_compressionLevel]: 1 }
  try {
    await writeFile(temporary, zstdCompressSync(encodeFacts(facts), { params }), { mode: 0o600 })
    await rename(temporary, join(folder, name))
  } finally {
    await rm(temporary, { force: true })
  }
}

async function makeRoom(folder: string, limit: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX))
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), stat: await stat(join(folder, name)) })),
  )
  let room = limit
  for (const { path, stat: found } of files.toSorted((a, b) => b.stat.mtimeMs - a.stat.mtimeMs)) {
    room -= found.size
    if (room < 0) await rm(path, { force: true })
  }
}
