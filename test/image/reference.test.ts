// What counts as an image name, and what each part of it becomes.
import { describe, expect, it } from 'vitest'
import { parseReference } from '../../src/image/reference.ts'
import {
  canonicalName,
  describeProblem,
  familiarName,
  isLoopbackHost,
  requireReference,
} from '../../src/image/reference-name.ts'
import { fc } from '../support/property.ts'

const digest = `sha256:${'a1'.repeat(32)}`

describe('parseReference', () => {
  it.each([
    ['ubuntu', 'docker.io/library/ubuntu:latest', 'ubuntu:latest'],
    ['ubuntu:24.04', 'docker.io/library/ubuntu:24.04', 'ubuntu:24.04'],
    ['library/ubuntu', 'docker.io/library/ubuntu:latest', 'ubuntu:latest'],
    ['index.docker.io/ubuntu', 'docker.io/library/ubuntu:latest', 'ubuntu:latest'],
    ['acme/api', 'docker.io/acme/api:latest', 'acme/api:latest'],
    ['ghcr.io/acme/api:1.2', 'ghcr.io/acme/api:1.2', 'ghcr.io/acme/api:1.2'],
    ['localhost/x', 'localhost/x:latest', 'localhost/x:latest'],
    ['127.0.0.1:5000/x', '127.0.0.1:5000/x:latest', '127.0.0.1:5000/x:latest'],
    ['[::1]:5000/x/y:v1', '[::1]:5000/x/y:v1', '[::1]:5000/x/y:v1'],
    [`busybox@${digest}`, `docker.io/library/busybox@${digest}`, `busybox@${digest}`],
    [`busybox:1@${digest}`, `docker.io/library/busybox:1@${digest}`, `busybox:1@${digest}`],
    ['a__b/c-d---e.f', 'docker.io/a__b/c-d---e.f:latest', 'a__b/c-d---e.f:latest'],
    ['localhost:5000', 'docker.io/library/localhost:5000', 'localhost:5000'],
  ])('reads %s as %s', (text, canonical, familiar) => {
    const reference = requireReference(text)
    expect([canonicalName(reference), familiarName(reference)]).toEqual([canonical, familiar])
  })

  it.each([
    ['', 'empty', '"" is not a valid image name: it is empty.'],
    [
      'Ubuntu',
      'upper-case',
      '"Ubuntu" is not a valid image name: a repository name is lower case. Write ubuntu.',
    ],
    [
      'ghcr.io/Acme/API:V1',
      'upper-case',
      '"ghcr.io/Acme/API:V1" is not a valid image name: a repository name is lower case. Write ghcr.io/acme/api:V1.',
    ],
    ['a'.repeat(64), 'hex', expect.stringContaining('an image id')],
    ['a/'.repeat(130).concat('b'), 'too-long', expect.stringContaining('at most 255')],
    ['app:', 'tag', expect.stringContaining('a tag has 1 to 128')],
    [`app:${'t'.repeat(129)}`, 'tag', expect.stringContaining('a tag has 1 to 128')],
    ['app:-x', 'tag', expect.stringContaining('begins with none of')],
    ['app@sha256:abc', 'digest', expect.stringContaining('a sha256 digest has 64 hexadecimal digits, not 3')],
    [`app@md5:${'a'.repeat(32)}`, 'digest', expect.stringContaining('md5 is not known')],
    ['my app', 'repository', expect.stringContaining('letters and digits')],
    ['acme//api', 'repository', expect.stringContaining('letters and digits')],
    ['a..b', 'repository', expect.stringContaining('letters and digits')],
    ['-bad.io/x', 'registry', expect.stringContaining('"-bad.io" is not a host name')],
  ])('refuses %s as %s and says why', (text, code, message) => {
    const parsed = parseReference(text)
    const problem = parsed.ok ? undefined : parsed.problem
    expect(problem?.code).toBe(code)
    expect(problem && describeProblem(text, problem)).toEqual(message)
  })

  it('never throws, and what it accepts it reads the same again', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abcXY019._-:/@ '), maxLength: 30 })
    fc.assert(
      fc.property(part, (text) => {
        const parsed = parseReference(text)
        const again = parsed.ok ? parseReference(canonicalName(parsed.reference)) : parsed
        expect(again).toEqual(parsed)
      }),
    )
  })
})

describe('isLoopbackHost', () => {
  it.each([
    ['localhost', true],
    ['localhost:5000', true],
    ['registry.localhost:80', true],
    ['127.0.0.1:5000', true],
    ['127.8.9.1', true],
    ['[::1]:5000', true],
    ['ghcr.io', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['192.168.0.1:5000', false],
  ])('%s: %s', (host, expected) => {
    expect(isLoopbackHost(host)).toBe(expected)
  })
})
