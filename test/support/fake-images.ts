// Turns a few words into images of the fake registry.
import { createHash } from 'node:crypto'
import type { FakeRegistry } from '../fakes/registry.ts'

const OCI = 'application/vnd.oci.image'

export const sha = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

export type FakeImage = {
  /** Names of layers, base first. */
  readonly layers?: readonly string[]
  readonly labels?: Readonly<Record<string, string>>
  readonly created?: string
  readonly architecture?: string
}

/** Puts an image of one platform under a reference; returns its digest. */
export function putImage(registry: FakeRegistry, reference: string, image: FakeImage = {}): string {
  const { layers = ['base'], labels = {}, created = '2026-01-01T00:00:00Z', architecture = 'amd64' } = image
  const config = JSON.stringify({
    ...{ os: 'linux', architecture, created, config: { Labels: labels } },
    rootfs: { type: 'layers', diff_ids: layers.map((name) => sha(`tar of ${name}`)) },
  })
  const blob = registry.putBlob(reference, config)
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: { mediaType: `${OCI}.config.v1+json`, digest: blob, size: config.length },
    layers: layers.map((name) => ({ mediaType: `${OCI}.layer.v1.tar+gzip`, digest: sha(name), size: 10 })),
  })
  return registry.hold(reference, manifest)
}

/** Puts an index over images that are there by their digests: `{'linux/arm64': digest}`. */
export function putIndex(
  registry: FakeRegistry,
  reference: string,
  images: Readonly<Record<string, string>>,
): string {
  const manifests = Object.entries(images).map(([platform, digest]) => {
    const [os = '', architecture = ''] = platform.split('/')
    return { mediaType: `${OCI}.manifest.v1+json`, digest, size: 100, platform: { os, architecture } }
  })
  const mediaType = `${OCI}.index.v1+json`
  return registry.hold(reference, JSON.stringify({ schemaVersion: 2, mediaType, manifests }))
}
