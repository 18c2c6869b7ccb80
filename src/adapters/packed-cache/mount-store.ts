// Contents of cache mounts as entries of the Actions cache: an archive named by its content, and a note for each run.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { deriveMountPrefix } from '../../cache/key.ts'
import { type MountNote, parseMountNote } from '../../cache/mount-note.ts'
import { deriveProblem } from '../../cache/problem.ts'
import { ExternalError, messageOf } from '../../errors.ts'
import type { MountStore } from '../../ports/mounts.ts'
import { download, openRange } from './download.ts'
import { flow, STALL } from './flow.ts'
import type { CacheService } from './service.ts'
import { uploadParts, uploadWhole } from './upload.ts'

const LARGEST_NOTE = 1024 * 1024
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

/** A store over one service. */
export function createMountStore(service: CacheService): MountStore {
  return {
    find: async ({ scope, refs }) => {
      for (const ref of refs) {
        const note = await findNote(service, scope, ref).catch(() => undefined)
        if (note !== undefined) return note
      }
      return undefined
    },
    fetch: (note, folder) => fetchArchive(service, note, folder),
    async keep(tar, note, run) {
      const path = join(dirname(tar), 'mounts.tar.zst')
      const digest = await compress(tar, path)
      const archive = `layersmith-2-mounts-data-${digest}`
      const { size } = await stat(path)
      const key = `${deriveMountPrefix(note.scope, note.ref)}${run}-${digest.slice(0, 12)}`
      return { key, note: { version: 1, ...note, archive, size }, path }
    },
    async save({ key, note, path }) {
      try {
        const uploaded = path !== undefined && (await saveArchive(service, note.archive, path))
        await saveNote(service, key, Buffer.from(JSON.stringify(note)))
        return { saved: true, bytes: uploaded ? note.size : 0, problem: undefined, unavailable: false }
      } catch (error) {
        const { text, entryOnly } = deriveProblem('cache mounts', 'save', messageOf(error))
        return { saved: false, bytes: note.size, problem: text, unavailable: !entryOnly }
      }
    },
  }
}

async function findNote(service: CacheService, scope: string, ref: string): Promise<MountNote | undefined> {
  const prefix = deriveMountPrefix(scope, ref)
  const entry = await service.find(prefix)
  if (entry === undefined || !entry.key.startsWith(prefix)) return undefined
  const note = parseMountNote((await download(entry.url, LARGEST_NOTE)).toString('utf8'))
  if (note === undefined || note.scope !== scope || note.ref !== ref) return undefined
  const archive = await service.find(note.archive)
  return archive?.key === note.archive ? note : undefined
}

async function fetchArchive(service: CacheService, note: MountNote, folder: string): Promise<void> {
  const entry = await service.find(note.archive)
  if (entry?.key !== note.archive) throw new ExternalError('cache', 'not-found', 'the archive is gone')
  const partial = join(folder, 'mounts.partial')
  const hash = createHash('sha256')
  const body = await openRange(entry.url, { offset: 0, size: note.size })
  const unpacking = pipeline(
    flow(body, STALL),
    createZstdDecompress(),
    hashing(hash),
    createWriteStream(partial),
  )
  // whatever stopped it, the digest tells that it is not whole
  await unpacking.catch(() => undefined)
  if (`layersmith-2-mounts-data-${hash.digest('hex')}` !== note.archive)
    throw new ExternalError('cache', 'invalid', 'the archive is damaged')
  await rename(partial, join(folder, 'mounts.tar'))
}

/** Answers the digest of what is inside. */
async function compress(from: string, to: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(from), hashing(hash), createZstdCompress(FAST), createWriteStream(to))
  return hash.digest('hex')
}

function hashing(hash: ReturnType<typeof createHash>): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
}

/** False when it is there already. */
async function saveArchive(service: CacheService, key: string, path: string): Promise<boolean> {
  const url = await service.create(key)
  if (url === undefined) return false
  const { size } = await stat(path)
  await uploadParts(url, [{ path, size }])
  await service.finalize(key, size)
  return true
}

async function saveNote(service: CacheService, key: string, note: Buffer): Promise<void> {
  const url = await service.create(key)
  if (url === undefined) return
  await uploadWhole(url, note)
  await service.finalize(key, note.length)
}
