// Pushes caches to a registry as BuildKit exports them, without an engine.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { packTar } from './images-layer.ts'

const oci = 'application/vnd.oci.image'

/** A cache of one gzip layer that holds a file of that text; answers the layer and the bytes it unpacks to. */
export async function pushCache(
  to: string | undefined,
  content: string,
): Promise<{ readonly digest: string; readonly size: number; readonly diskSize: number }> {
  const tar = await packTar([{ path: 'file', content }])
  const [layer = { digest: '', size: 0 }] = await pushLayers(to, [gzipSync(tar)])
  return { ...layer, diskSize: tar.length }
}

/** A cache of these layers, whatever is in them, with these keys. */
export async function pushLayers(to: string | undefined, blobs: readonly Buffer[], keys = '{}') {
  const [, host = '', name = '', tag = ''] = /ref=([^/]+)\/([^:]+):([^,]+)/.exec(to ?? '') ?? []
  const base = `http://${host}/v2/${name}/`
  const layers = await Promise.all(blobs.map((blob) => pushBlob(base, `${oci}.layer.v1.tar+gzip`, blob)))
  const config = await pushBlob(base, 'application/vnd.buildkit.cacheconfig.v0', Buffer.from(keys))
  const manifest = { schemaVersion: 2, mediaType: `${oci}.manifest.v1+json`, config, layers }
  const answer = await fetch(`${base}manifests/${tag}`, { method: 'PUT', body: JSON.stringify(manifest) })
  if (answer.status !== 201) throw new Error(`manifest: ${answer.status}`)
  return layers
}

async function pushBlob(base: string, mediaType: string, bytes: Buffer) {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const there = await fetch(`${base}blobs/${digest}`, { method: 'HEAD' })
  if (there.status !== 200) {
    const started = await fetch(`${base}blobs/uploads/`, { method: 'POST' })
    const target = new URL(started.headers.get('location') ?? '', base)
    target.searchParams.set('digest', digest)
    const put = await fetch(target, { method: 'PUT', body: new Uint8Array(bytes) })
    if (put.status !== 201) throw new Error(`blob: ${put.status}`)
  }
  return { mediaType, digest, size: bytes.length }
}
