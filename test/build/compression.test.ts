import { expect, test } from 'vitest'
import { type Compression, cacheCompression, imageCompression } from '../../src/build/compression.ts'

test.each<[string, Compression, string, string]>([
  ['auto leaves both to the engine', { kind: 'auto', level: undefined }, '', ''],
  ['gzip is for both', { kind: 'gzip', level: undefined }, 'compression=gzip', 'compression=gzip'],
  [
    'zstd is for both, so that nothing is compressed twice',
    { kind: 'zstd', level: 3 },
    'compression=zstd,compression-level=3',
    'compression=zstd,compression-level=3',
  ],
  [
    'uncompressed is for the cache only',
    { kind: 'uncompressed', level: undefined },
    'compression=gzip,force-compression=true',
    'compression=uncompressed',
  ],
])('%s', (_claim, compression, image, cache) => {
  expect(imageCompression(compression).join()).toBe(image)
  expect(cacheCompression(compression).join()).toBe(cache)
})
