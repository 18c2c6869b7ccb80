// Turns layers and a config into an image in a registry, over the registry's HTTP interface and without an engine.

import { type ImageLayer, sha256 } from './images-layer.ts'
import { authorization, type Registry } from './registry.ts'

export type PushTarget = Pick<Registry, 'address' | 'auth'>

export type ImageContent = {
  readonly layers: readonly ImageLayer[]
  readonly config?: Readonly<Record<string, unknown>>
  /** Default: linux on this machine's architecture. */
  readonly platform?: { readonly os: string; readonly architecture: string; readonly variant?: string }
}

type Content = { readonly mediaType: string; readonly digest: string; readonly size: number }

const types = {
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  index: 'application/vnd.oci.image.index.v1+json',
}

/** Go's name of this machine's architecture. */
export const architecture = process.arch === 'x64' ? 'amd64' : process.arch

/** Pushes an image of one platform as `name` (repository:tag) and returns its descriptor. */
export async function pushImage(target: PushTarget, name: string, image: ImageContent): Promise<Content> {
  const { repository, tag } = split(name)
  const platform = image.platform ?? { os: 'linux', architecture }
  const config = JSON.stringify({
    ...platform,
    created: '2026-01-01T00:00:00Z',
    config: { Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'], ...image.config },
    rootfs: { type: 'layers', diff_ids: image.layers.map((layer) => layer.diffId) },
    history: image.layers.map(() => ({ created: '2026-01-01T00:00:00Z', created_by: 'base' })),
  })
  for (const layer of image.layers) await pushBlob(target, repository, layer)
  const configBytes = Buffer.from(config)
  const configBlob = { digest: sha256(config), size: configBytes.length, bytes: () => configBytes }
  await pushBlob(target, repository, configBlob)
  const descriptor = ({ digest, size }: { digest: string; size: number }, mediaType: string) => ({
    mediaType,
    digest,
    size,
  })
  return pushManifest(
    target,
    { repository, tag, mediaType: types.manifest },
    {
      config: descriptor(configBlob, types.config),
      layers: image.layers.map((layer) => descriptor(layer, types.layer)),
    },
  )
}

/** Pushes an image of several platforms: one index over one manifest each. */
export async function pushIndex(
  target: PushTarget,
  name: string,
  images: readonly ImageContent[],
): Promise<Content> {
  const { repository, tag } = split(name)
  const manifests: object[] = []
  for (const [number, image] of images.entries()) {
    const manifest = await pushImage(target, `${repository}:${tag}-${number}`, image)
    manifests.push({ ...manifest, platform: image.platform ?? { os: 'linux', architecture } })
  }
  return pushManifest(target, { repository, tag, mediaType: types.index }, { manifests })
}

/** The digest the registry answers for a tag, undefined when there is none. */
export async function digestInRegistry(target: PushTarget, name: string): Promise<string | undefined> {
  const { repository, tag } = split(name)
  const headers = {
    ...authorization(target),
    accept: `${types.index}, ${types.manifest}, application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json`,
  }
  const response = await fetch(`http://${target.address}/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers,
  })
  return response.ok ? (response.headers.get('docker-content-digest') ?? undefined) : undefined
}

function split(name: string): { repository: string; tag: string } {
  const colon = name.lastIndexOf(':')
  return colon < 0
    ? { repository: name, tag: 'latest' }
    : { repository: name.slice(0, colon), tag: name.slice(colon + 1) }
}

async function pushManifest(
  target: PushTarget,
  at: { readonly repository: string; readonly tag: string; readonly mediaType: string },
  manifest: object,
): Promise<Content> {
  const body = JSON.stringify({ schemaVersion: 2, mediaType: at.mediaType, ...manifest })
  const headers = { ...authorization(target), 'content-type': at.mediaType }
  const url = `http://${target.address}/v2/${at.repository}/manifests/${at.tag}`
  await expectOk(await fetch(url, { method: 'PUT', headers, body }))
  return { mediaType: at.mediaType, digest: sha256(body), size: Buffer.byteLength(body) }
}

type Blob = { readonly digest: string; readonly bytes: () => Uint8Array }

async function pushBlob(target: PushTarget, repository: string, blob: Blob): Promise<void> {
  const headers = authorization(target)
  const base = `http://${target.address}/v2/${repository}/blobs`
  if ((await fetch(`${base}/${blob.digest}`, { method: 'HEAD', headers })).ok) return
  const opened = await expectOk(await fetch(`${base}/uploads/`, { method: 'POST', headers }))
  const upload = new URL(opened.headers.get('location') ?? '', base)
  upload.searchParams.set('digest', blob.digest)
  const body = new Uint8Array(blob.bytes())
  await expectOk(
    await fetch(upload, {
      method: 'PUT',
      body,
      headers: { ...headers, 'content-type': 'application/octet-stream' },
    }),
  )
}

async function expectOk(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
  return response
}
