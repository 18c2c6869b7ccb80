// Images given in code to what tools write: OCI layouts in folders and archives, and the older archives of docker save.
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { type RawEntry, rawTar } from './tar-writer.ts'

export type Compression = 'none' | 'gzip' | 'zstd'

export type LayoutLayer = { readonly tar: Buffer; readonly compression: Compression }

export type LayoutImage = {
  readonly platform: string
  readonly layers: readonly LayoutLayer[]
  readonly history?: readonly string[]
  readonly name?: string
}

/** Path to content, as in the layout. */
export type LayoutFiles = ReadonlyMap<string, Buffer>

const OCI = 'application/vnd.oci.image'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The blob of a layer. */
export function compressed({ tar, compression }: LayoutLayer): Buffer {
  if (compression === 'gzip') return gzipSync(tar)
  return compression === 'zstd' ? zstdCompressSync(tar) : tar
}

/** A layout of one index over all images, each with an attestation beside it as buildx makes them. */
export function layoutOf(images: readonly LayoutImage[]): LayoutFiles {
  const files = new Map<string, Buffer>([['oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}')]])
  const put = (bytes: Buffer, mediaType: string) => {
    files.set(`blobs/sha256/${sha256(bytes)}`, bytes)
    return { mediaType, digest: `sha256:${sha256(bytes)}`, size: bytes.length }
  }
  const putJson = (value: object, mediaType: string) => put(Buffer.from(JSON.stringify(value)), mediaType)
  const manifests = images.flatMap((image) => {
    const layers = image.layers.map((layer) =>
      put(
        compressed(layer),
        `${OCI}.layer.v1.tar${layer.compression === 'none' ? '' : `+${layer.compression}`}`,
      ),
    )
    const config = putJson(configOf(image), `${OCI}.config.v1+json`)
    const mediaType = `${OCI}.manifest.v1+json`
    const manifest = putJson({ schemaVersion: 2, mediaType, config, layers }, mediaType)
    const statement = put(Buffer.from('{}'), 'application/vnd.in-toto+json')
    const attestation = putJson({ schemaVersion: 2, mediaType, config, layers: [statement] }, mediaType)
    const annotations = {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': manifest.digest,
    }
    const named = image.name === undefined ? {} : { annotations: { 'io.containerd.image.name': image.name } }
    return [
      { ...manifest, platform: platformOf(image.platform), ...named },
      { ...attestation, platform: { os: 'unknown', architecture: 'unknown' }, annotations },
    ]
  })
  const mediaType = `${OCI}.index.v1+json`
  const inner = putJson({ schemaVersion: 2, mediaType, manifests }, mediaType)
  const several = images.some(({ name }) => name !== undefined)
  const index = { schemaVersion: 2, mediaType, manifests: several ? manifests : [inner] }
  files.set('index.json', Buffer.from(JSON.stringify(index)))
  return files
}

/** `docker save` before version 25: folders with layer.tar, the second time a layer occurs a link. */
export function savedOf(images: readonly LayoutImage[]): Buffer {
  const entries: RawEntry[] = []
  const known = new Map<string, string>()
  const list = images.map((image, number) => {
    const config = Buffer.from(JSON.stringify(configOf(image)))
    const paths = image.layers.map(({ tar }, at) => {
      const path = `${number}${at}/layer.tar`
      const before = known.get(sha256(tar))
      known.set(sha256(tar), path)
      entries.push(
        before === undefined ? { name: path, content: tar } : { name: path, type: '2', link: `../${before}` },
      )
      return path
    })
    entries.push({ name: `${sha256(config)}.json`, content: config })
    return {
      Config: `${sha256(config)}.json`,
      RepoTags: image.name === undefined ? null : [image.name],
      Layers: paths,
    }
  })
  return rawTar(...entries, { name: 'manifest.json', content: JSON.stringify(list) })
}

/** The layout in a folder. */
export function writeLayout(folder: string, files: LayoutFiles): string {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

/** The layout as an archive. */
export function archiveOf(files: LayoutFiles): Buffer {
  return rawTar(...[...files].map(([name, content]) => ({ name, content })))
}

function platformOf(platform: string) {
  const [os = '', architecture = '', variant] = platform.split('/')
  return { os, architecture, ...(variant === undefined ? {} : { variant }) }
}

function configOf({ platform, layers, history = [] }: LayoutImage) {
  return {
    ...platformOf(platform),
    rootfs: { type: 'layers', diff_ids: layers.map(({ tar }) => `sha256:${sha256(tar)}`) },
    history: history.map((text) => ({ created_by: text })),
  }
}
