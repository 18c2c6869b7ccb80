import { expect, test } from 'vitest'
import { parseDockerfile } from '../../src/dockerfile/parse.ts'
import { listExternals } from '../../src/rebuild/externals.ts'

const given = { buildArgs: {}, target: undefined, buildContexts: [] as readonly string[] }
const list = (text: string, more = {}) => listExternals(parseDockerfile(text), { ...given, ...more })
const names = (text: string, more = {}) => list(text, more).images.map(({ reference }) => reference)

test('FROM, COPY --from, RUN --mount and syntax are images from outside', () => {
  const text = `# syntax=docker/dockerfile:1
FROM golang:1 AS build
RUN --mount=from=tools:2,target=/t true
FROM alpine:3
COPY --from=build /a /a
COPY --from=busybox:1 /b /b
`
  expect(list(text).images).toEqual([
    {
      reference: 'docker/dockerfile:1',
      uses: [{ kind: 'syntax', stage: undefined, line: 1 }],
      base: false,
      platform: 'unknown',
    },
    { reference: 'golang:1', uses: [{ kind: 'from', stage: 0, line: 2 }], base: false, platform: 'target' },
    { reference: 'tools:2', uses: [{ kind: 'mount', stage: 0, line: 3 }], base: false, platform: 'target' },
    { reference: 'alpine:3', uses: [{ kind: 'from', stage: 1, line: 4 }], base: true, platform: 'target' },
    { reference: 'busybox:1', uses: [{ kind: 'copy', stage: 1, line: 6 }], base: false, platform: 'target' },
  ])
})

test.each([
  [
    'stages that the target does not reach',
    'FROM a:1 AS x\nFROM b:1 AS y\nFROM c:1\n',
    { target: 'y' },
    ['b:1'],
  ],
  ['scratch', 'FROM scratch\nCOPY a /\n', {}, []],
  ['stages of the file', 'FROM a:1 AS x\nFROM x\nCOPY --from=0 /a /a\n', {}, ['a:1']],
  [
    'contexts that are no image',
    'FROM a:1\nCOPY --from=docs /a /a\n',
    { buildContexts: ['docs=../docs'] },
    ['a:1'],
  ],
])('leaves out %s', (_what, text, more, expected) => {
  expect(names(text, more)).toEqual(expected)
})

test('arguments and named contexts say which image it is', () => {
  expect(names('ARG V=1\nFROM a:$V\n')).toEqual(['a:1'])
  expect(names('ARG V=1\nFROM a:$V\n', { buildArgs: { V: '2' } })).toEqual(['a:2'])
  expect(names('FROM a:1\n', { buildContexts: ['a:1=docker-image://b:2'] })).toEqual(['b:2'])
  expect(list('ARG V\nFROM $V\n')).toEqual({ images: [], unknown: ['$V'] })
})

test('the base is the one at the end of the chain', () => {
  const text = 'FROM a:1 AS x\nFROM b:1 AS y\nFROM x\nCOPY --from=y /a /a\n'
  expect(
    list(text)
      .images.filter(({ base }) => base)
      .map(({ reference }) => reference),
  ).toEqual(['a:1'])
})

test.each([
  ['', 'target'],
  ['--platform=$TARGETPLATFORM', 'target'],
  ['--platform=linux/arm64', { fixed: 'linux/arm64' }],
  ['--platform=$BUILDPLATFORM', 'unknown'],
])('FROM %s a:1 is taken for %j', (flag, platform) => {
  expect(list(`FROM ${flag} a:1\n`).images[0]?.platform).toEqual(platform)
})

test('one image used twice is listed once', () => {
  expect(list('FROM a:1 AS x\nFROM a:1\nCOPY --from=x /a /a\n').images).toMatchObject([
    { reference: 'a:1', base: true, uses: [{ line: 1 }, { line: 2 }] },
  ])
})
