import { describe, expect, test } from 'vitest'
import { findReferenceProblem, splitReference } from '../../src/dockerfile/reference.ts'

const hex = (length: number) => 'a'.repeat(length)

describe('splitReference', () => {
  test.each([
    ['ubuntu', [undefined, 'ubuntu', undefined, undefined]],
    ['ubuntu:24.04', [undefined, 'ubuntu', '24.04', undefined]],
    ['library/ubuntu', [undefined, 'library/ubuntu', undefined, undefined]],
    ['ghcr.io/a/b:c', ['ghcr.io', 'a/b', 'c', undefined]],
    ['localhost/a', ['localhost', 'a', undefined, undefined]],
    ['localhost:5000', [undefined, 'localhost', '5000', undefined]],
    ['host:5000/a', ['host:5000', 'a', undefined, undefined]],
    ['host:5000/a:b@sha256:c', ['host:5000', 'a', 'b', 'sha256:c']],
    ['[::1]:5000/a', ['[::1]:5000', 'a', undefined, undefined]],
    ['Team/app', ['Team', 'app', undefined, undefined]],
    ['a@sha256:b', [undefined, 'a', undefined, 'sha256:b']],
    ['a:', [undefined, 'a', '', undefined]],
    ['', [undefined, '', undefined, undefined]],
  ])('%j', (text, [registry, repository, tag, digest]) => {
    expect(splitReference(text)).toEqual({ registry, repository, tag, digest })
  })
})

describe('findReferenceProblem', () => {
  test.each([
    ['ubuntu:24.04', undefined],
    ['a.b/c__d/e--f:G_1.2-3', undefined],
    [`a@sha256:${hex(64)}`, undefined],
    [`a@sha512:${hex(128)}`, undefined],
    [`a:${'b'.repeat(128)}`, undefined],
    ['a'.repeat(247), undefined],
    ['', 'empty'],
    ['Ubuntu', 'upper-case'],
    ['docker.io/Ubuntu', 'upper-case'],
    ['a/B/c', 'upper-case'],
    ['-a', 'repository'],
    ['a..b', 'repository'],
    ['a___b', 'repository'],
    ['a//b', 'repository'],
    ['a b', 'repository'],
    ['docker.io/', 'repository'],
    ['a'.repeat(248), 'too-long'],
    [`x.y/${'a'.repeat(256)}`, 'too-long'],
    [hex(64), 'hex'],
    ['-x.y/a', 'registry'],
    ['x.y:port/a', 'registry'],
    ['a:', 'tag'],
    ['a:.b', 'tag'],
    [`a:${'b'.repeat(129)}`, 'tag'],
    ['a@', 'digest'],
    ['a@sha256', 'digest'],
    [`a@sha256:${hex(63)}`, 'digest'],
    [`a@sha256:${hex(64).toUpperCase()}`, 'digest'],
    [`a@md5:${hex(32)}`, 'digest'],
  ])('%j has the problem %s', (text, problem) => {
    expect(findReferenceProblem(text)).toBe(problem)
  })
})
