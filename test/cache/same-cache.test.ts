import { expect, test } from 'vitest'
import { isSameCache, type WrittenCache } from '../../src/cache/same-cache.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const CONFIG = 'application/vnd.buildkit.cacheconfig.v0'
const LAYER = 'application/vnd.oci.image.layer.v1.tar+gzip'

type Content = { readonly layers: readonly string[]; readonly records: Readonly<Record<string, string>> }

/** A cache whose steps, by digest, have these blobs as results. */
function cacheOf({ layers, records }: Content, createdAt = '2026-01-01T00:00:00Z'): WrittenCache {
  const described = Object.entries(records).map(([step, blob]) => ({
    digest: step,
    layers: [{ layer: layers.indexOf(blob), createdAt }],
  }))
  return {
    manifest: JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: CONFIG, digest: digest('f'), size: 10 },
      layers: layers.map((blob) => ({ mediaType: LAYER, digest: blob, size: 5 })),
    }),
    config: JSON.stringify({ layers: layers.map((blob) => ({ blob })), records: described }),
  }
}

const [a, b, c] = [digest('a'), digest('b'), digest('c')]
const stored = cacheOf({ layers: [a, b], records: { one: a, two: b } })

test.each<[string, WrittenCache, boolean]>([
  ['itself', stored, true],
  [
    'another time of making',
    cacheOf({ layers: [a, b], records: { one: a, two: b } }, '2027-01-01T00:00:00Z'),
    true,
  ],
  ['another order', cacheOf({ layers: [b, a], records: { two: b, one: a } }), true],
  ['one more layer', cacheOf({ layers: [a, b, c], records: { one: a, two: b } }), false],
  ['another result of a step', cacheOf({ layers: [a, b], records: { one: a, two: a } }), false],
  ['another step with that result', cacheOf({ layers: [a, b], records: { one: a, three: b } }), false],
  ['no readable config', { ...stored, config: 'x' }, false],
  ['no cache', { manifest: '{}', config: '{}' }, false],
])('%s', (_what, other, expected) => {
  expect(isSameCache(other, stored)).toBe(expected)
})

test('what cannot be read is not even the same as itself', () => {
  expect(isSameCache({ manifest: 'x', config: 'x' }, { manifest: 'x', config: 'x' })).toBe(false)
})
