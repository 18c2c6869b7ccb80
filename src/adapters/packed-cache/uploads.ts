// Blobs that the builder pushes → files named by their digest, proven while they are written.
import { createHash, type Hash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { flow } from './flow.ts'

type Upload = { readonly path: string; readonly hash: Hash; size: number; busy: boolean }

export type LocalBlobs = {
  /** Size by digest of everything that is here. */
  readonly sizes: ReadonlyMap<string, number>
  pathOf(digest: string): string
  start(): Promise<string>
  /** A small blob that is known here already. */
  keep(digest: string, content: string | Buffer): Promise<void>
  /** Adds bytes; the new length, or undefined for an upload that nobody started, or that is being added to. */
  append(id: string, body: Readable): Promise<number | undefined>
  /** Why the disk took no more, where it did not. */
  refusal(): string | undefined
  /** Closes the upload; false when its bytes are not those of the digest. */
  finish(id: string, digest: string): Promise<boolean>
}

/** A store in a private folder; memory use does not grow with the blobs. */
export async function createLocalBlobs(folder: string): Promise<LocalBlobs> {
  await mkdir(folder, { recursive: true })
  const sizes = new Map<string, number>()
  const uploads = new Map<string, Upload>()
  let refusal: string | undefined
  const pathOf = (digest: string) => join(folder, digest.replace(':', '-'))
  return {
    sizes,
    pathOf,
    refusal: () => refusal,
    async keep(digest, content) {
      await writeFile(pathOf(digest), content)
      sizes.set(digest, Buffer.byteLength(content))
    },
    async start() {
      const id = randomUUID()
      uploads.set(id, {
        path: join(folder, `upload-${id}`),
        hash: createHash('sha256'),
        size: 0,
        busy: false,
      })
      return id
    },
    async append(id, body) {
      const upload = uploads.get(id)
      if (upload === undefined || upload.busy) return undefined
      upload.busy = true
      try {
        await pipeline(flow(body), counting(upload), await appending(upload.path))
      } catch (error) {
        refusal ??= diskCodeOf(error)
        // what was counted may not have been written
        uploads.delete(id)
        await rm(upload.path, { force: true })
        throw error
      }
      upload.busy = false
      return upload.size
    },
    async finish(id, digest) {
      const upload = uploads.get(id)
      if (upload === undefined || upload.busy) return false
      uploads.delete(id)
      if (`sha256:${upload.hash.digest('hex')}` !== digest) {
        await rm(upload.path, { force: true })
        return false
      }
      await rename(upload.path, pathOf(digest))
      sizes.set(digest, upload.size)
      return true
    },
  }
}

function counting(upload: Upload): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      upload.hash.update(chunk)
      upload.size += chunk.length
      done(null, chunk)
    },
  })
}

/** Takes everything before it says that the disk did not: a builder that cannot go on sending waits for ever. */
async function appending(path: string): Promise<Writable> {
  const file = await open(path, 'a')
  let trouble: Error | null = null
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (trouble !== null) return done()
      file.appendFile(chunk).then(
        () => done(),
        (error: Error) => {
          trouble = error
          done()
        },
      )
    },
    final: (done) => done(trouble),
    destroy: (error, done) => void file.close().then(() => done(error), done),
  })
}

/** Undefined for all that is not the disk's: a builder that hangs up, for one. */
function diskCodeOf(error: unknown): string | undefined {
  const { code = '' } = error as NodeJS.ErrnoException
  return /^(?:ENOSPC|EDQUOT|EROFS|EIO)$/.test(code) ? code : undefined
}
