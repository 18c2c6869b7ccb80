import { describe, expect, test } from 'vitest'
import { readProvenance } from '../../src/build/provenance.ts'

const config = {
  digestMapping: { 'sha256:a': 'step0', 'sha256:b': 'step1' },
  llbDefinition: [
    { id: 'step0', op: { Op: { source: {} } } },
    { id: 'step2', op: { Op: null }, inputs: ['step1:0'] },
  ],
}
const buildkit = {
  source: {
    locations: {
      step1: {
        locations: [
          {
            ranges: [
              { start: { line: 3 }, end: { line: 3 } },
              { start: { line: 4 }, end: { line: 4 } },
            ],
          },
        ],
      },
    },
  },
  layers: {
    'step1:0': [
      [
        {
          digest: 'sha256:l',
          size: 5,
          mediaType: 'm',
          annotations: { 'containerd.io/uncompressed': 'sha256:d' },
        },
        { digest: 'sha256:x', size: -1 },
      ],
    ],
  },
}
const uri = (path: string) => ({ uri: `pkg:docker/${path}`, digest: { sha256: 'f' } })

const v02 = (materials: readonly unknown[] = []) => ({
  buildConfig: config,
  metadata: { 'https://mobyproject.org/buildkit@v1#metadata': buildkit },
  materials,
})
const v1 = {
  buildDefinition: { internalParameters: { buildConfig: config }, resolvedDependencies: [uri('a@1')] },
  runDetails: { metadata: { buildkit_metadata: buildkit } },
}

describe('a provenance', () => {
  test.each([
    ['SLSA v0.2', v02([uri('a@1')])],
    ['SLSA v1', v1],
    ['a whole statement', { predicate: v1 }],
  ])('in the shape of %s tells steps, lines, layers and bases', (_, value) => {
    expect(readProvenance(value)).toEqual({
      steps: new Map([
        ['sha256:a', 'step0'],
        ['sha256:b', 'step1'],
      ]),
      lines: new Map([['step1', [{ line: 3, endLine: 4 }]]]),
      chains: new Map([
        [
          'step1',
          [
            { digest: 'sha256:l', size: 5, mediaType: 'm', diffId: 'sha256:d' },
            { digest: 'sha256:x', size: null, mediaType: '', diffId: 'sha256:x' },
          ],
        ],
      ]),
      result: 'step1',
      bases: [{ reference: 'a:1', digest: 'sha256:f', platform: undefined }],
      mounts: [],
    })
  })

  test.each([
    [
      '127.0.0.1:5000/library/busybox@1?platform=linux%2Famd64',
      '127.0.0.1:5000/library/busybox:1',
      'linux/amd64',
    ],
    ['alpine@3.22?digest=sha256:f&platform=linux%2Farm%2Fv7', 'alpine:3.22', 'linux/arm/v7'],
    ['alpine@sha256%3Aabc', 'alpine@sha256:abc', undefined],
    ['acme/%zz@1', 'acme/%zz:1', undefined],
  ])('names the base %s', (path, reference, platform) => {
    expect(readProvenance(v02([uri(path)]))?.bases).toEqual([{ reference, digest: 'sha256:f', platform }])
  })

  test.each([undefined, null, 3, 'x', [], {}, { buildConfig: null }, { buildConfig: { digestMapping: [] } }])(
    'is none in %j',
    (value) => {
      expect(readProvenance(value)).toBeUndefined()
    },
  )

  test('of which parts are missing tells the rest', () => {
    const value = {
      buildConfig: { digestMapping: { 'sha256:a': 'step0', 'sha256:b': 7 } },
      materials: [3, { uri: 'git+https://x' }],
    }
    expect(readProvenance(value)).toEqual({
      steps: new Map([['sha256:a', 'step0']]),
      lines: new Map(),
      chains: new Map(),
      result: undefined,
      bases: [],
      mounts: [],
    })
  })
})
