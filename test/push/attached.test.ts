import { describe, expect, test } from 'vitest'
import { addAttached, listTag, renderAttached } from '../../src/push/attached.ts'
import { signedImages } from '../../src/push/subject.ts'

const digest = `sha256:${'a'.repeat(64)}`
const stored = (mediaType: string, letter: string) => ({
  mediaType,
  digest: `sha256:${letter.repeat(64)}`,
  size: 7,
})
const attachment = {
  subject: stored('application/vnd.oci.image.index.v1+json', 'a'),
  config: stored('application/vnd.oci.empty.v1+json', 'b'),
  document: stored('application/bundle', 'c'),
  annotations: { kind: 'signature' },
}

describe('what is attached', () => {
  test('is a manifest with the image as its subject and the document as its layer', () => {
    expect(JSON.parse(renderAttached(attachment))).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      artifactType: 'application/bundle',
      config: attachment.config,
      layers: [attachment.document],
      subject: attachment.subject,
      annotations: { kind: 'signature' },
    })
  })

  test('is listed beside what others attached, once', () => {
    const manifest = stored('application/vnd.oci.image.manifest.v1+json', 'd')
    const entry = { ...manifest, artifactType: 'application/bundle', annotations: { kind: 'signature' } }
    const first = addAttached(undefined, manifest, attachment)
    expect(JSON.parse(first ?? '')).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [entry],
    })
    expect(addAttached(first, manifest, attachment)).toBeUndefined()
    const other = JSON.stringify({ annotations: { of: 'others' }, manifests: [{ digest, size: 1 }] })
    expect(JSON.parse(addAttached(other, manifest, attachment) ?? '')).toMatchObject({
      annotations: { of: 'others' },
      manifests: [{ digest, size: 1 }, entry],
    })
  })

  test('is found under a tag that is the digest', () => {
    expect(listTag(digest)).toBe(`sha256-${'a'.repeat(64)}`)
  })
})

test('an image is vouched for once in each repository, by the full name of it', () => {
  const references = [
    'acme/api:1',
    'ghcr.io/acme/api:1',
    'acme/api:latest',
    '127.0.0.1:5000/api:1',
    'busybox:1',
  ]
  expect(signedImages(references, digest).map(({ repository, name }) => [repository, name])).toEqual([
    ['docker.io/acme/api', 'index.docker.io/acme/api'],
    ['ghcr.io/acme/api', 'ghcr.io/acme/api'],
    ['127.0.0.1:5000/api', '127.0.0.1:5000/api'],
    ['docker.io/library/busybox', 'index.docker.io/library/busybox'],
  ])
})
