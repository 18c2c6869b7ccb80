import { describe, expect, test } from 'vitest'
import { NO_METADATA, readMetadata, renderMetadataOutput } from '../../src/build/metadata.ts'

const predicate = { buildConfig: { digestMapping: { 'sha256:1': 'step0' } } }

describe('the metadata file', () => {
  test.each([undefined, '', '{broken', 'null', '[]', '"x"', '3'])('counts as empty when it is %j', (text) => {
    expect(readMetadata(text)).toEqual(NO_METADATA)
    expect(renderMetadataOutput(text)).toBe('')
  })

  test('tells digest, image, platform and build', () => {
    const text = JSON.stringify({
      'containerimage.digest': 'sha256:5',
      'containerimage.config.digest': 'sha256:6',
      'containerimage.descriptor': {
        mediaType: 'm',
        platform: { os: 'linux', architecture: 'arm', variant: 'v7' },
      },
      'buildx.build.ref': 'b/n/id',
    })
    expect(readMetadata(text)).toMatchObject({
      digest: 'sha256:5',
      imageId: 'sha256:6',
      mediaType: 'm',
      platform: 'linux/arm/v7',
      ref: 'b/n/id',
    })
  })

  test('leaves out fields of another shape', () => {
    const text =
      '{"containerimage.digest":3,"containerimage.descriptor":"x","buildx.build.ref":null,"buildx.build.provenance":[]}'
    expect(readMetadata(text)).toEqual(NO_METADATA)
  })

  test('may hold one provenance or one for each platform', () => {
    const one = readMetadata(JSON.stringify({ 'buildx.build.provenance': predicate }))
    const two = readMetadata(
      JSON.stringify({
        'buildx.build.provenance/linux/amd64': predicate,
        'buildx.build.provenance/linux/arm64': predicate,
      }),
    )
    expect([...one.provenance.keys(), ...two.provenance.keys()]).toEqual(['', 'linux/amd64', 'linux/arm64'])
  })

  test('is published without any provenance', () => {
    const text = JSON.stringify({
      a: 1,
      'buildx.build.provenance': {},
      'buildx.build.provenance/linux/amd64': {},
    })
    expect(renderMetadataOutput(text)).toBe('{"a":1}')
  })
})
