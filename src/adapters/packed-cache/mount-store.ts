// Contents of cache mounts as entries of the Actions cache: an archive named by its content, and a note for each run.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { deriveMountPrefix } from '../../cache/key.ts'
import {
  isSameArchive,
  type MountNote,
  nameArchive,
  parseMountNote,
  renameArchive,
} from '../../cache/mount-note.ts'
import { deriveProblem } from '../../cache/problem.ts'
import { ExternalError, messageOf } from '../../errors.ts'
import type { MountQuery, MountState, MountStore } from '../../ports/mounts.ts'
import { download, openRange } from './download.ts'
import { flow, STALL } from './flow.ts'
import type { CacheService } from './service.ts'
import { uploadParts, uploadWhole } from './upload.ts'

const LARGEST_NOTE = 1024 * 1024
const FAST = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }

/** A store over one service. */
export function createMountStore(service: CacheService): MountStore {
  return {
    find: (query) => findNote(service, query).catch(() => undefined),
    fetch: (note, folder) => fetchArchive(service, note, folder),
    async keep(tar, note, run) {
      const path = join(dirname(tar), 'mounts.tar.zst')
      const digest = await compress(tar, path)
      const archive = nameArchive(digest)
      const { size } = await stat(path)
      const key = `${deriveMountPrefix(note.scope, note.ref)}${run}-${digest.slice(0, 12)}`
      return { key, note: { version: 1, ...note, archive, size }, path }
    },
    async save({ key, note, path }) {
      try {
        const stored = path === undefined ? undefined : await storeArchive(service, { key, note, path })
        const named = { ...note, archive: stored?.name ?? note.archive }
        await saveNote(service, key, Buffer.from(JSON.stringify(named)))
        const bytes = stored?.uploaded === true ? note.size : 0
        return { saved: true, bytes, problem: undefined, unavailable: false }
      } catch (error) {
        const { text, entryOnly } = deriveProblem('cache mounts', 'save', messageOf(error))
        return { saved: false, bytes: note.size, problem: text, unavailable: !entryOnly }
      }
    },
  }
}

/** One question for all refs: what is stored of a ref is in that ref's scope, and scopes are searched in their order. */
async function findNote(service: CacheService, { scope, refs }: MountQuery): Promise<MountNote | undefined> {
  const prefixes = refs.map((ref) => deriveMountPrefix(scope, ref))
  const [first, ...more] = prefixes
  const entry = first === undefined ? undefined : await service.find(first, ...more)
  const at = prefixes.findIndex((prefix) => entry?.key.startsWith(prefix))
  if (entry === undefined || at < 0) return undefined
  const note = await readNote(service, entry.url).catch(() => undefined)
  if (note !== undefined && note.scope === scope && note.ref === refs[at]) return note
  return findNote(service, { scope, refs: refs.slice(at + 1) })
}

/** Undefined when it is damaged, or what it names is gone. */
async function readNote(service: CacheService, url: string): Promise<MountNote | undefined> {
  const note = parseMountNote((await download(url, LARGEST_NOTE)).toString('utf8'))
  if (note === undefined) return undefined
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
  if (!isSameArchive(note.archive, nameArchive(hash.digest('hex'))))
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

type Stored = { readonly name: string; readonly uploaded: boolean }

/** A name that is taken and leads to nothing is of a run that was killed. */
async function storeArchive(
  service: CacheService,
  { key, note, path }: MountState & { readonly path: string },
): Promise<Stored> {
  const { archive } = note
  if (await saveArchive(service, archive, path)) return { name: archive, uploaded: true }
  if ((await service.find(archive))?.key === archive) return { name: archive, uploaded: false }
  const name = renameArchive(archive, key)
  return { name, uploaded: await saveArchive(service, name, path) }
}

/** False when the name is taken. */
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
