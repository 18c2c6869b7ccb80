import { describe, expect, test } from 'vitest'
import { readPushed } from '../../src/pipeline/pushed.ts'
import { createFakeRegistry } from '../fakes/registry.ts'

const TAG = 'localhost:5000/acme/api:main'
const OCI = 'application/vnd.oci.image'

/** A registry that holds one image; its manifest's text and digest. */
function withImage() {
  const registry = createFakeRegistry()
  const text = JSON.stringify({
    os: 'linux',
    architecture: 'arm64',
    rootfs: { type: 'layers', diff_ids: [] },
  })
  const config = { mediaType: `${OCI}.config.v1+json`, digest: registry.putBlob(TAG, text), size: 1 }
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config,
    layers: [],
  })
  return { registry, config: text, manifest, digest: registry.hold(TAG, manifest) }
}

describe('what was pushed', () => {
  test('is the manifest the tag answers, with its configuration', async () => {
    const { registry, config, manifest, digest } = withImage()
    const known = { platform: undefined, digest, manifest, config }
    expect(await readPushed(registry, TAG)).toEqual({ digest, manifests: [known] })
  })

  test('is every image of an index, without its attestations', async () => {
    const { registry, config, manifest, digest } = withImage()
    const descriptor = { mediaType: `${OCI}.manifest.v1+json`, digest, size: manifest.length }
    const index = JSON.stringify({
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: [
        { ...descriptor, platform: { os: 'linux', architecture: 'arm64' } },
        {
          ...descriptor,
          digest: `sha256:${'0'.repeat(64)}`,
          platform: { os: 'unknown', architecture: 'unknown' },
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
    })
    const top = registry.hold(TAG, index)
    const known = { platform: 'linux/arm64', digest, manifest, config }
    expect(await readPushed(registry, TAG)).toEqual({ digest: top, manifests: [known] })
  })

  test('is not believed when the registry answers another manifest', async () => {
    const { registry, manifest } = withImage()
    const wrong = `sha256:${'1'.repeat(64)}`
    const index = {
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: [{ mediaType: `${OCI}.manifest.v1+json`, digest: wrong, size: manifest.length }],
    }
    registry.hold(TAG, JSON.stringify(index))
    const lying = {
      ...registry,
      manifest: async (reference: string) => registry.manifest(reference.replace(/@.*/, ':main')),
    }
    await expect(readPushed(lying, TAG)).rejects.toMatchObject({ port: 'registry', reason: 'invalid' })
  })
})
