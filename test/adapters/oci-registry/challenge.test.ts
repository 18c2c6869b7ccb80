// What a registry's 401 asks for, and where registries are.
import { describe, expect, it } from 'vitest'
import { parseChallenge } from '../../../src/adapters/oci-registry/challenge.ts'
import { refusal } from '../../../src/adapters/oci-registry/failure.ts'
import {
  configKey,
  isSafeUrl,
  registryHost,
  registryOrigin,
} from '../../../src/adapters/oci-registry/hosts.ts'

describe('parseChallenge', () => {
  const bearer = { scheme: 'bearer', realm: 'https://t/token', service: undefined, scope: undefined }
  it.each([
    ['Bearer realm="https://t/token"', bearer],
    ['bearer realm=https://t/token', bearer],
    [
      'Bearer realm="https://t/token",service="s",scope="repository:a/b:pull,push",error="insufficient_scope"',
      { ...bearer, service: 's', scope: 'repository:a/b:pull,push' },
    ],
    ['Basic realm="x", Bearer realm="https://t/token"', bearer],
    ['Bearer realm="a\\"b"', { ...bearer, realm: 'a"b' }],
    ['Basic realm="x"', { scheme: 'basic' }],
    ['BASIC', { scheme: 'basic' }],
    ['Negotiate', undefined],
    ['Bearer service="x"', undefined],
    [null, undefined],
  ])('%s', (header, expected) => {
    expect(parseChallenge(header)).toEqual(expected)
  })
})

describe('hosts', () => {
  it.each([
    ['docker.io', 'docker.io', 'https://registry-1.docker.io', 'https://index.docker.io/v1/'],
    [
      'https://index.docker.io/v1/',
      'docker.io',
      'https://registry-1.docker.io',
      'https://index.docker.io/v1/',
    ],
    ['', 'docker.io', 'https://registry-1.docker.io', 'https://index.docker.io/v1/'],
    ['GHCR.io', 'ghcr.io', 'https://ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/', 'ghcr.io', 'https://ghcr.io', 'ghcr.io'],
    ['localhost:5000', 'localhost:5000', 'http://localhost:5000', 'localhost:5000'],
    ['127.0.0.1:5000', '127.0.0.1:5000', 'http://127.0.0.1:5000', '127.0.0.1:5000'],
    [
      'registry.example:5000',
      'registry.example:5000',
      'https://registry.example:5000',
      'registry.example:5000',
    ],
  ])('%s', (text, host, origin, key) => {
    expect([registryHost(text), registryOrigin(text), configKey(text)]).toEqual([host, origin, key])
  })

  it.each([
    ['https://a.example/x', true],
    ['http://127.0.0.1:1/x', true],
    ['http://a.example/x', false],
    ['file:///etc/passwd', false],
  ])('%s is safe: %s', (url, expected) => {
    expect(isSafeUrl(new URL(url))).toBe(expected)
  })
})

describe('refusal', () => {
  it.each([
    [
      'ghcr.io',
      403,
      /^ghcr\.io refused the manifest of x \(403\): the job needs `permissions: packages: write`/,
    ],
    ['quay.io', 401, /^quay\.io refused the manifest of x \(401\): log in to quay\.io first/],
    ['quay.io', 404, /^quay\.io has no manifest of x \(404\)\.$/],
    ['quay.io', 418, /^quay\.io refused the manifest of x \(418\)\.$/],
  ])('%s %d', (host, status, message) => {
    expect(refusal({ host, subject: 'manifest of x' }, status).message).toMatch(message)
  })
})
