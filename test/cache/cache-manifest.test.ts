import { describe, expect, test } from 'vitest'
import { filterCacheManifest, forgetSources, readCacheManifest } from '../../src/cache/cache-manifest.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const layer = (letter: string) => ({
  mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
  digest: digest(letter),
  size: 1,
})
const config = { mediaType: 'application/vnd.buildkit.cacheconfig.v0', digest: digest('c'), size: 2 }
const asManifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config,
  layers: [layer('a'), layer('b')],
})
const asIndex = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [layer('a'), layer('b'), config],
})

describe.each([
  ['an image manifest', asManifest],
  ['an index of blobs', asIndex],
])('a cache as %s', (_what, text) => {
  test('is read', () => {
    const read = readCacheManifest(text)
    expect(read?.config.digest).toBe(digest('c'))
    expect(read?.layers.map((one) => one.digest)).toEqual([digest('a'), digest('b')])
  })

  test('is the same to the byte when nothing is missing', () => {
    expect(filterCacheManifest(text, () => true)).toBe(text)
  })

  test('loses what cannot be delivered, never its config', () => {
    const read = readCacheManifest(filterCacheManifest(text, (one) => one === digest('b')))
    expect(read?.layers.map((one) => one.digest)).toEqual([digest('b')])
    expect(read?.config.digest).toBe(digest('c'))
  })
})

test.each([
  ['no JSON', '{'],
  ['an image', asManifest.replace('vnd.buildkit.cacheconfig.v0', 'vnd.oci.image.config.v1+json')],
  ['a wrong digest', asManifest.replace(digest('a'), 'sha256:a')],
  ['a list', '[]'],
])('%s is no cache', (_what, text) => {
  expect(readCacheManifest(text)).toBeUndefined()
})

test('forgets where layers came from, and keeps what else is said of them', () => {
  const layer = (annotations: object) =>
    JSON.stringify({ layers: [{ digest: 'd', annotations }], z: 1, a: 2 })
  const source = { 'containerd.io/distribution.source.127.0.0.1': 'random/cache' }
  const said = { 'buildkit/createdat': 'now', 'containerd.io/uncompressed': 'u' }
  expect(forgetSources(layer({ ...said, ...source }))).toBe(layer(said))
  expect(forgetSources(layer(said))).toBe(layer(said))
  expect(forgetSources(layer(source))).toBe(JSON.stringify({ layers: [{ digest: 'd' }], z: 1, a: 2 }))
})
