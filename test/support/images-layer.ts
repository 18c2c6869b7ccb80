// Turns files given in code into a gzipped layer with its digest and diff id.

import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'

export type LayerFile = {
  readonly path: string
  /** A file's content; with `link` a symbolic link; with neither a folder. */
  readonly content?: string | Uint8Array
  readonly link?: string
  readonly mode?: number
}

export type ImageLayer = {
  readonly digest: string
  readonly diffId: string
  readonly size: number
  readonly bytes: () => Uint8Array
}

export const sha256 = (bytes: string | Uint8Array) =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** Packs files into a tar; equal files give equal bytes. */
export async function packTar(files: readonly LayerFile[]): Promise<Buffer> {
  const tar = pack()
  for (const { path, content, link, mode } of files) {
    const entry = { name: path, mtime: new Date(0), uid: 0, gid: 0 }
    if (link !== undefined) tar.entry({ ...entry, type: 'symlink', linkname: link, mode: 0o777 })
    else if (content === undefined) tar.entry({ ...entry, type: 'directory', mode: mode ?? 0o755 })
    else tar.entry({ ...entry, type: 'file', mode: mode ?? 0o644 }, Buffer.from(content))
  }
  tar.finalize()
  const chunks: Buffer[] = []
  for await (const chunk of tar) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Makes a layer of files. */
export async function makeLayer(files: readonly LayerFile[]): Promise<ImageLayer> {
  const tar = await packTar(files)
  const bytes = gzipSync(tar, { level: 1 })
  return { digest: sha256(bytes), diffId: sha256(tar), size: bytes.length, bytes: () => bytes }
}
