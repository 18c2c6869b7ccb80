// Manifests, indexes and configs of both families, and what is wrong with those that are none.
import { describe, expect, it } from 'vitest'
import { historyByLayer, parseConfig } from '../../src/image/config.ts'
import { imagesOf, parseManifest } from '../../src/image/manifest.ts'
import { mediaKind, OCI_INDEX, OCI_MANIFEST } from '../../src/image/media-type.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const descriptor = (digit: string, more = {}) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: digest(digit),
  size: 10,
  ...more,
})
const manifest = (more = {}) =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: OCI_MANIFEST,
    config: descriptor('1'),
    layers: [descriptor('2')],
    ...more,
  })

describe('parseManifest', () => {
  it.each([[OCI_MANIFEST], ['application/vnd.docker.distribution.manifest.v2+json'], [undefined]])(
    'reads a manifest of type %s',
    (mediaType) => {
      const parsed = parseManifest(manifest({ mediaType }))
      expect(parsed).toMatchObject({ kind: 'manifest', layers: [{ digest: digest('2'), size: 10 }] })
    },
  )

  it('reads an index and tells images from attestations', () => {
    const text = JSON.stringify({
      schemaVersion: 2,
      manifests: [
        {
          ...descriptor('3'),
          mediaType: OCI_MANIFEST,
          platform: { os: 'linux', architecture: 'arm64', variant: 'v8' },
        },
        {
          ...descriptor('4'),
          mediaType: OCI_MANIFEST,
          platform: { os: 'unknown', architecture: 'unknown' },
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
    })
    const parsed = parseManifest(text, `${OCI_INDEX}; charset=utf-8`)
    const images = parsed.kind === 'index' ? imagesOf(parsed) : []
    expect(images).toMatchObject([
      { digest: digest('3'), platform: { architecture: 'arm64', variant: undefined } },
    ])
  })

  it.each([
    ['nonsense', 'The manifest cannot be read: it is not JSON.'],
    ['[]', 'The manifest cannot be read: an object is missing.'],
    ['{"schemaVersion":1}', /old schema 1; push the image again/],
    [manifest({ mediaType: 'text/html' }), /"text\/html" is not an image manifest or index/],
    [manifest({ layers: 'x' }), /"layers" is not a list/],
    [manifest({ layers: [descriptor('2', { size: -1 })] }), /layers\[0\] cannot be read: "size"/],
    [manifest({ layers: [descriptor('2', { digest: 'sha256:00' })] }), /has 64 hexadecimal digits, not 2/],
    [manifest({ config: undefined }), /config of the manifest cannot be read/],
  ])('refuses %s', (text, message) => {
    expect(() => parseManifest(text)).toThrow(message)
  })
})

describe('parseConfig', () => {
  const config = {
    os: 'linux',
    architecture: 'arm64',
    variant: 'v8',
    rootfs: { type: 'layers', diff_ids: [digest('a'), digest('b')] },
    history: [
      { created_by: 'ADD rootfs' },
      { created_by: 'ENV A=1', empty_layer: true },
      { created_by: 'RUN /bin/sh -c true # buildkit' },
    ],
  }

  it('joins layers and the history entries that made one', () => {
    const parsed = parseConfig(JSON.stringify(config))
    expect(parsed.diffIds).toEqual([digest('a'), digest('b')])
    expect(historyByLayer(parsed).map(({ createdBy }) => createdBy)).toEqual([
      'ADD rootfs',
      'RUN /bin/sh -c true # buildkit',
    ])
  })

  it('gives no history when the numbers do not match', () => {
    const history = config.history.slice(1)
    expect(historyByLayer(parseConfig(JSON.stringify({ ...config, history })))).toEqual([])
  })

  it('refuses a config without layers list', () => {
    expect(() => parseConfig('{"rootfs":{}}')).toThrow(/"diff_ids" is not a list/)
  })
})

describe('mediaKind', () => {
  it.each([
    ['application/vnd.oci.image.layer.v1.tar+zstd', 'layer'],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'layer'],
    ['application/vnd.oci.image.config.v1+json', 'config'],
    ['text/plain', 'unknown'],
  ])('%s is a %s', (type, kind) => {
    expect(mediaKind(type)).toBe(kind)
  })
})
