// A size → images of many files on disk: an archive of plain layers, and a layout of gzip ones.
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { rawEntry } from '../../../test/support/tar-writer.ts'
import { createRandom } from '../random.ts'

export type ImageSize = { readonly megabytes: number; readonly files: number }

const LAYERS = 12
const OCI = 'application/vnd.oci.image'

type Blob = { readonly path: string; readonly digest: string; readonly size: number }

/** Writes both into the folder; returns their paths. */
export async function makeImages(folder: string, size: ImageSize): Promise<{ plain: string; gzip: string }> {
  const [plain, gzip] = [join(folder, 'plain.tar'), join(folder, 'gzip')]
  await mkdir(join(folder, 'layers'), { recursive: true })
  const tars: Blob[] = []
  for (let number = 0; number < LAYERS; number += 1) tars.push(await makeTar(folder, number, size))
  await writeLayout(gzip, tars, 'gzip')
  const layout = join(folder, 'plain')
  await writeLayout(layout, tars, 'none')
  await archive(layout, plain, tars)
  await rm(layout, { recursive: true })
  return { plain, gzip }
}

/** Three quarters noise, the rest repeats itself: it compresses as programs and texts do. */
async function makeTar(folder: string, number: number, { megabytes, files }: ImageSize): Promise<Blob> {
  const path = join(folder, 'layers', String(number))
  const dice = createRandom(number + 1).next
  const pool = Buffer.concat([randomBytes(3_000_000), Buffer.alloc(1_000_000, 'layersmith ')])
  const average = (megabytes * 1e6) / files
  const out = createWriteStream(path, { highWaterMark: 4e6 })
  const count = Math.round(files / LAYERS)
  for (let file = 0; file < count; file += 1) {
    const size = Math.min(pool.length, Math.floor(average * 2 * dice() ** 3 * 2))
    const at = Math.floor(dice() * (pool.length - size))
    const name = `usr/lib/package-${number}-${file % 97}/module-${file % 13}/file-${file}.js`
    const entry = rawEntry({ name, content: pool.subarray(at, at + size), mtime: 1_700_000_000 + file })
    if (!out.write(entry)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  }
  out.end(Buffer.alloc(1024))
  await new Promise<void>((resolve) => out.once('close', () => resolve()))
  return describe(path)
}

async function describe(path: string): Promise<Blob> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1e6 })) hash.update(chunk as Buffer)
  return { path, digest: `sha256:${hash.digest('hex')}`, size: (await stat(path)).size }
}

async function writeLayout(
  folder: string,
  tars: readonly Blob[],
  compression: 'gzip' | 'none',
): Promise<void> {
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  const put = async (value: object) => {
    const text = JSON.stringify(value)
    const hex = createHash('sha256').update(text).digest('hex')
    await writeFile(join(blobs, hex), text)
    return { digest: `sha256:${hex}`, size: text.length }
  }
  const layers = []
  for (const tar of tars) {
    const blob = compression === 'none' ? tar : await zipped(tar, join(blobs, 'new'))
    if (compression === 'gzip') await rename(blob.path, join(blobs, blob.digest.slice(7)))
    const mediaType = `${OCI}.layer.v1.tar${compression === 'gzip' ? '+gzip' : ''}`
    layers.push({ mediaType, digest: blob.digest, size: blob.size })
  }
  const config = await put({
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: tars.map(({ digest }) => digest) },
    history: tars.map((_, number) => ({ created_by: `RUN /bin/sh -c make layer-${number} # buildkit` })),
  })
  const manifest = await put({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: { mediaType: `${OCI}.config.v1+json`, ...config },
    layers,
  })
  const index = { schemaVersion: 2, manifests: [{ mediaType: `${OCI}.manifest.v1+json`, ...manifest }] }
  await writeFile(join(folder, 'index.json'), JSON.stringify(index))
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
}

async function zipped({ path }: Blob, target: string): Promise<Blob> {
  await pipeline(
    createReadStream(path, { highWaterMark: 1e6 }),
    createGzip({ level: 1 }),
    createWriteStream(target),
  )
  return describe(target)
}

/** The layout as one tar, as `docker save` of the containerd store makes it. */
async function archive(layout: string, target: string, tars: readonly Blob[]): Promise<void> {
  const { globSync, readFileSync } = await import('node:fs')
  const out = createWriteStream(target, { highWaterMark: 4e6 })
  const small = globSync(['index.json', 'oci-layout', 'blobs/sha256/*'], { cwd: layout }).sort()
  for (const name of small) out.write(rawEntry({ name, content: readFileSync(join(layout, name)) }))
  for (const { path, digest, size } of tars) {
    out.write(rawEntry({ name: `blobs/sha256/${digest.slice(7)}`, size }))
    for await (const chunk of createReadStream(path, { highWaterMark: 1e6 }))
      if (!out.write(chunk)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  }
  out.end(Buffer.alloc(1024))
  await new Promise<void>((resolve) => out.once('close', () => resolve()))
}
