import { describe, expect, test } from 'vitest'
import { deriveHitRatio, deriveRecord } from '../../src/build/assemble.ts'
import { readMetadata } from '../../src/build/metadata.ts'
import { cachedBuild, failedBuild } from './fixtures.ts'

describe('the record of a cached build', () => {
  const record = deriveRecord(cachedBuild())

  test('lists every step in the order of the file, with its line', () => {
    expect(
      record.steps.map(({ stage, index, total, line, status }) => [stage, `${index}/${total}`, line, status]),
    ).toEqual([
      ['build', '1/6', 1, 'done'],
      ['build', '2/6', 2, 'cached'],
      ['build', '3/6', 3, 'cached'],
      ['build', '4/6', 4, 'cached'],
      ['build', '5/6', 5, 'cached'],
      ['build', '6/6', 6, 'cached'],
      ['stage-1', '2/4', 10, 'cached'],
      ['stage-1', '3/4', 11, 'cached'],
      ['stage-1', '4/4', 12, 'cached'],
    ])
  })

  test('gives each step the layers it made and none of its base', () => {
    const made = record.steps.map(({ instruction, layers }) => [instruction.split(' ')[0], layers.length])
    expect(made).toEqual([
      ['FROM', 0],
      ['WORKDIR', 1],
      ['COPY', 1],
      ['RUN', 1],
      ['COPY', 1],
      ['RUN', 1],
      ['WORKDIR', 1],
      ['COPY', 1],
      ['RUN', 1],
    ])
  })

  test('knows the image: its layer chain, base and digests', () => {
    const [platform] = record.platforms
    expect(platform?.platform).toBe('linux/amd64')
    expect(platform?.layers?.map(({ size }) => size)).toEqual([1079940, 3518, 92, 136, 29])
    expect(platform?.bases).toEqual([
      {
        reference: '127.0.0.1:5000/library/busybox:1',
        digest: expect.stringMatching(/^sha256:d911/),
        platform: 'linux/amd64',
      },
    ])
    expect(record.digest).toMatch(/^sha256:7d3d/)
    expect(record.imageId).toMatch(/^sha256:a08f/)
  })

  test('counts every step but FROM as cached', () => {
    expect(deriveHitRatio(record)).toEqual({ cached: 8, total: 8, ratio: 1 })
  })
})

describe('the record of a failed build', () => {
  const record = deriveRecord(failedBuild())

  test('tells failed, finished and never started steps apart without any metadata', () => {
    expect(
      record.steps.map(({ name, line, endLine, status }) => [
        name.replace(/\] .*/s, ']'),
        line,
        endLine,
        status,
      ]),
    ).toEqual([
      ['[build 1/4]', 1, 1, 'done'],
      ['[build 2/4]', 2, 2, 'done'],
      ['[build 3/4]', 3, 4, 'failed'],
      ['[build 4/4]', 5, 5, 'pending'],
      ['[stage-1 2/3]', 7, 7, 'done'],
      ['[stage-1 3/3]', 8, 8, 'pending'],
    ])
    expect(record.platforms).toEqual([])
  })
})

test('a build without steps counts as fully cached', () => {
  const record = deriveRecord({ ...cachedBuild(), vertices: [] })
  expect(deriveHitRatio(record)).toEqual({ cached: 0, total: 0, ratio: 1 })
})

const ended = (name: string, error?: string) => ({
  digest: `sha256:${name}`,
  name,
  started: 1000,
  completed: 2500,
  cached: false,
  error,
})

const evidence = (...vertices: ReturnType<typeof ended>[]) => ({
  vertices,
  metadata: readMetadata(undefined),
  dockerfile: undefined,
})

test.each([
  [
    'process "/bin/sh -c sleep 5" did not complete successfully: exit code: 137: context canceled: context canceled',
    'canceled',
  ],
  [
    'process "/bin/sh -c echo context canceled; exit 1" did not complete successfully: exit code: 1',
    'failed',
  ],
])('a step that ended with %s has %s', (error, status) => {
  const { steps } = deriveRecord(evidence(ended('[2/2] RUN x', error)))
  expect(steps).toMatchObject([{ status, seconds: 1.5 }])
})

test('without a Dockerfile the steps are listed as the engine numbers them, without lines', () => {
  const { steps } = deriveRecord(
    evidence(ended('[3/3] RUN b'), ended('[internal] load'), ended('[2/3] RUN a')),
  )
  expect(steps.map(({ index, line }) => [index, line])).toEqual([
    [2, undefined],
    [3, undefined],
  ])
})
