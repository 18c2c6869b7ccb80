// What registries answer to pulls, as BuildKit 0.25 passes it on.
import { describe, expect, test } from 'vitest'
import { failedStep, read, solve } from './failures.ts'

const asked = (status: string, method = 'PUT', url = 'https://ghcr.io/v2/x') =>
  `unexpected status from ${method} request to ${url}: ${status}`
const request = 'failed to do request: Head "https://127.0.0.1:9/v2/": '
const dead = `${request}dial tcp 127.0.0.1:9: connect: connection refused`
const HUB =
  'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'

describe('a base image that cannot be had', () => {
  const lookup = (cause: string, short = 'ghcr.io/acme/x:1', long = short) =>
    `${short}: failed to resolve source metadata for ${long}: ${cause}`

  test.each([
    [
      lookup('docker.io/library/ubunto:24: not found', 'ubunto:24', 'docker.io/library/ubunto:24'),
      'base-not-found',
      /^ubunto:24 was not found in its registry\. .* log in when it is private\.$/,
    ],
    [lookup(HUB, 'acme/x', 'docker.io/acme/x:latest'), 'base-not-found', /^acme\/x was not found/],
    [
      lookup(`${HUB} (did you mean build?)`, 'biuld', 'docker.io/library/biuld:latest'),
      'base-not-found',
      /^biuld was not found .* Did you mean build\?$/,
    ],
    [
      'failed to resolve source metadata for h:5/no/frontend:1: h:5/no/frontend:1: not found',
      'base-not-found',
      /^h:5\/no\/frontend:1 was not found/,
    ],
    [
      lookup('no match for platform in manifest: not found'),
      'base-not-found',
      'ghcr.io/acme/x:1 has no image for the platform that is built.',
    ],
    [
      lookup(asked('401 Unauthorized', 'HEAD')),
      'base-refused',
      /^ghcr.io refused the pull of ghcr.io\/acme\/x:1: log in/,
    ],
    [lookup(asked('403 Forbidden', 'HEAD')), 'base-refused', /refused the pull/],
    [
      lookup(
        `failed to authorize: failed to fetch anonymous token: ${asked('401 Unauthorized', 'GET', 'https://ghcr.io/token')}`,
      ),
      'base-refused',
      /refused the pull/,
    ],
    [
      lookup(
        'unexpected status from HEAD request to https://registry-1.docker.io/v2/x: 429 Too Many Requests',
        'alpine:3',
      ),
      'base-unreachable',
      /^docker.io limits the pulls of this runner \(429\) and did not give alpine:3/,
    ],
    [
      lookup(asked('503 Service Unavailable', 'HEAD')),
      'base-unreachable',
      /could not be fetched: unexpected status/,
    ],
    [
      lookup(dead, '127.0.0.1:9/x:1'),
      'base-unreachable',
      /^The base image 127.0.0.1:9\/x:1 could not be fetched: dial tcp 127.0.0.1:9: connect: connection refused\. Is its registry up/,
    ],
  ])('%s is %s and no trouble of the push', (error, kind, message) => {
    const tail = ['Dockerfile:1', '   1 | >>> FROM x', ...solve(error)]
    expect(read({ tail })).toMatchObject({
      kind,
      line: 1,
      retry: false,
      message: expect.stringMatching(message),
    })
  })

  test('is told of its FROM when the engine blames the step', () => {
    const from = failedStep('x:1: not found', 'FROM x:1')
    expect(read({ steps: [from], tail: solve(lookup('x:1: not found', 'x:1')) })).toMatchObject({
      kind: 'base-not-found',
      line: 4,
    })
  })
})
