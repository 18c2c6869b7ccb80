import { describe, expect, test } from 'vitest'
import { lintDockerfile } from '../../../src/lint/lint.ts'
import { fromReferenceInvalid } from '../../../src/lint/rules/from-reference-invalid.ts'
import { fixed, reported } from './findings.ts'

describe('reports', () => {
  test.each([
    ['FROM Ubuntu\n', ['Ubuntu']],
    ['FROM --platform=linux/amd64 Ubuntu AS x\n', ['Ubuntu']],
    ['FROM docker.io/Library/x:Y\n', ['docker.io/Library/x:Y']],
    ['FROM a__-b\n', ['a__-b']],
    [`FROM ${'a'.repeat(256)}\n`, ['a'.repeat(256)]],
    [`FROM ${'a'.repeat(64)}\n`, ['a'.repeat(64)]],
    [`FROM x:${'a'.repeat(129)}\n`, ['a'.repeat(129)].map((tag) => `x:${tag}`)],
    ['FROM x@sha256:xyz\n', ['x@sha256:xyz']],
    ['FROM x@sha257:1234\n', ['x@sha257:1234']],
    ['FROM host:99999/x\n', ['host:99999/x']],
    ['ARG T=.1\nFROM x:$T\n', ['.1']],
    ["ARG B='X'\nFROM $B\n", ['X']],
    ['ARG R=a ARG B=B\nFROM $R/$B\n', ['B']],
    ['ARG T=1\nFROM X:$T\n', ['X:$T']],
    ['ARG T=1\nARG T=-2\nFROM x:$T\n', ['-2']],
    ['FROM x:1 AS a\nFROM A\n', ['A']],
  ])('%j', (text, expected) => {
    expect(reported(fromReferenceInvalid, text)).toEqual(expected)
  })

  test('a build argument at the FROM, as no line of the file is to blame', () => {
    const text = 'ARG B=x\nFROM $B\n'
    const input = { text, path: '', rules: [fromReferenceInvalid], buildArgs: { B: 'X' } }
    expect(lintDockerfile(input)).toMatchObject([{ line: 2, message: expect.stringContaining('"X"') }])
  })
})

describe('accepts', () => {
  test.each([
    'FROM x:1\n',
    'FROM scratch\n',
    `FROM x:1@sha256:${'0'.repeat(64)}\n`,
    'FROM localhost/x\n',
    'FROM [::1]:5000/x:1\n',
    'FROM Host.Example:5000/a/b--c.d_e:V1.0\n',
    'ARG B=\nFROM $B\n',
    'ARG B\nFROM $B:1\n',
    `ARG V\nFROM x:$\{V:-1}\n`,
    'FROM x:1 AS base\nFROM base\n',
    'FROM x:$TARGETARCH\n',
  ])('%j', (text) => {
    expect(reported(fromReferenceInvalid, text)).toEqual([])
  })
})

describe('fixes', () => {
  test.each([
    ['ARG N=Bu\nFROM u$N\n', 'ARG N=bu\nFROM u$N\n'],
    ['FROM Ubuntu:LTS AS X\n', 'FROM ubuntu:LTS AS X\n'],
    ['FROM ghcr.io/Acme/App:V1\n', 'FROM ghcr.io/acme/app:V1\n'],
    ['FROM Localhost:5000/App\n', 'FROM localhost:5000/app\n'],
    ['ARG B="Debian:13"\nFROM $B\n', 'ARG B="debian:13"\nFROM $B\n'],
  ])('%j', (before, after) => {
    expect(fixed(fromReferenceInvalid, before)).toBe(after)
  })

  test.each(['ARG T=1\nFROM Ubuntu:$T\n', 'FROM x:1 AS a\nFROM A\n', 'FROM Team/app\n'])(
    '%j has no safe one',
    (text) => {
      expect(reported(fromReferenceInvalid, text)).toHaveLength(1)
      expect(fixed(fromReferenceInvalid, text)).toBe(text)
    },
  )
})
