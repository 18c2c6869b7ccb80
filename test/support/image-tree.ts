// Turns an image that was written out as an OCI layout into its files and its configuration, and two of them into their difference.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { extract, type Header } from 'tar-stream'

/** Path to all there is to say of it, but for its times. */
type Tree = ReadonlyMap<string, string>

export type ImageTree = {
  readonly files: Tree
  /** Field to its value as JSON; times, history and layers are not in it. */
  readonly config: ReadonlyMap<string, string>
}

export type ImageDifference = {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Fields of the configuration. */
  readonly config: readonly string[]
}

type Descriptor = { readonly digest: string }
type Manifest = {
  readonly manifests?: readonly Descriptor[]
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** Layers by digest: the base is read once. */
const layers = new Map<string, Promise<Tree>>()

/** Reads the layout in `folder`, an image of one platform. */
export async function readImageTree(folder: string): Promise<ImageTree> {
  const blob = (digest: string) => readFileSync(join(folder, 'blobs', digest.replace(':', '/')))
  const json = (digest: string) => JSON.parse(blob(digest).toString()) as Manifest
  let manifest = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Manifest
  while (manifest.manifests?.[0] !== undefined) manifest = json(manifest.manifests[0].digest)
  const files = new Map<string, string>()
  for (const { digest } of manifest.layers) {
    const layer = layers.get(digest) ?? readLayer(blob(digest))
    layers.set(digest, layer)
    addLayer(files, await layer)
  }
  return { files, config: readConfig(blob(manifest.config.digest).toString()) }
}

function readConfig(text: string): ReadonlyMap<string, string> {
  const { config, history: _, rootfs: __, created: ___, ...rest } = JSON.parse(text) as Record<string, object>
  return new Map(
    Object.entries({ ...rest, ...config }).map(([field, value]) => [field, JSON.stringify(sortKeys(value))]),
  )
}

/** The order of keys in a map means nothing. */
function sortKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function readLayer(bytes: Buffer): Promise<Tree> {
  const tar = bytes[0] === 0x1f ? gunzipSync(bytes) : bytes
  const entries = new Map<string, string>()
  for await (const entry of Readable.from([tar]).pipe(extract())) {
    const { header } = entry
    const hash = createHash('sha256')
    for await (const chunk of entry) hash.update(chunk as Buffer)
    const path = `/${header.name.replace(/^\.?\/|\/$/g, '')}`
    const linked = header.type === 'link' ? entries.get(`/${header.linkname}`) : undefined
    entries.set(path, linked ?? describe(header, hash.digest('hex')))
  }
  return entries
}

function describe({ type, mode = 0, uid, gid, linkname, pax }: Header, digest: string): string {
  const attributes = Object.entries(pax ?? {}).filter(([key]) => key.startsWith('SCHILY.xattr.'))
  const content = type === 'file' ? digest : (linkname ?? '')
  return `${type} ${mode.toString(8)} ${uid}:${gid} ${content} ${JSON.stringify(attributes)}`
}

/** A whiteout takes away, everything else puts there. */
function addLayer(files: Map<string, string>, layer: Tree): void {
  for (const path of layer.keys()) {
    const [, parent = '', name = ''] = /^(.*)\/([^/]*)$/.exec(path) ?? []
    if (!name.startsWith('.wh.')) continue
    const gone = name === '.wh..wh..opq' ? `${parent}/` : `${parent}/${name.slice(4)}`
    for (const other of [...files.keys()])
      if (other === gone || other.startsWith(gone.replace(/\/?$/, '/'))) files.delete(other)
  }
  for (const [path, text] of layer) if (!/\/\.wh\.[^/]*$/.test(path)) files.set(path, text)
}

/** What is different in `after`. */
export function compareImages(before: ImageTree, after: ImageTree): ImageDifference {
  const fields = [...new Set([...before.config.keys(), ...after.config.keys()])]
  return {
    removed: [...before.files.keys()].filter((path) => !after.files.has(path)).sort(),
    added: [...after.files.keys()].filter((path) => !before.files.has(path)).sort(),
    changed: [...after.files]
      .filter(([path, text]) => (before.files.get(path) ?? text) !== text)
      .map(([path]) => path)
      .sort(),
    config: fields.filter((field) => before.config.get(field) !== after.config.get(field)).sort(),
  }
}
