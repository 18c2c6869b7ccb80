// Writes cache directories as BuildKit exports them, without an engine.
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packTar } from './images-layer.ts'

export type Blob = { readonly mediaType: string; readonly digest: string; readonly size: number }

const oci = 'application/vnd.oci.image'

/** A cache of one gzip layer that holds a file of that text; answers the layer and the bytes it unpacks to. */
export async function writeCacheDirectory(
  folder: string,
  content: string,
): Promise<Blob & { readonly diskSize: number }> {
  const tar = await packTar([{ path: 'file', content }])
  const layer = await writeBlob(folder, `${oci}.layer.v1.tar+gzip`, gzipSync(tar))
  const config = await writeBlob(folder, 'application/vnd.buildkit.cacheconfig.v0', Buffer.from('{}'))
  const manifest = { schemaVersion: 2, mediaType: `${oci}.manifest.v1+json`, config, layers: [layer] }
  const root = await writeBlob(folder, manifest.mediaType, Buffer.from(JSON.stringify(manifest)))
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }))
  return { ...layer, diskSize: tar.length }
}

/** Adds one blob. */
export async function writeBlob(folder: string, mediaType: string, bytes: Buffer): Promise<Blob> {
  const hex = createHash('sha256').update(bytes).digest('hex')
  await mkdir(join(folder, 'blobs', 'sha256'), { recursive: true })
  await writeFile(join(folder, 'blobs', 'sha256', hex), bytes)
  return { mediaType, digest: `sha256:${hex}`, size: bytes.length }
}

/** The folder that a `--cache-to` or `--cache-from` value names. */
export function folderOf(value: string | undefined): string {
  return /(?:dest|src)=([^,]+)/.exec(value ?? '')?.[1] ?? ''
}
