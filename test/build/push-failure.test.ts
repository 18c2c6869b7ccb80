// What registries answer to pushes, as BuildKit 0.25 passes it on.
import { describe, expect, test } from 'vitest'
import { read, solve } from './failures.ts'

const asked = (status: string, method = 'PUT', url = 'https://ghcr.io/v2/x') =>
  `unexpected status from ${method} request to ${url}: ${status}`
const request = 'failed to do request: Head "https://127.0.0.1:9/v2/": '
const dead = `${request}dial tcp 127.0.0.1:9: connect: connection refused`
const push = (cause: string, reference = 'ghcr.io/acme/api:main') => `failed to push ${reference}: ${cause}`

describe('a push that is refused', () => {
  test.each([
    [
      push('denied'),
      'push-forbidden',
      /^ghcr.io refused the push of ghcr.io\/acme\/api:main \(403\): the credentials may not write there\. The job needs `permissions: packages: write`\.$/,
    ],
    [push('denied: permission_denied: write_package'), 'push-forbidden', /packages: write/],
    [push(asked('403 Forbidden', 'HEAD')), 'push-forbidden', /\(403\)/],
    [
      push(asked('403 Forbidden', 'POST'), 'quay.io/a/b:1'),
      'push-forbidden',
      /^quay.io refused the push of quay.io\/a\/b:1 \(403\).*rights of the account\.$/,
    ],
    [
      push(
        'push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        'docker.io/acme/api:1',
      ),
      'push-forbidden',
      /^docker.io refused .* logged in with an account/,
    ],
    [
      push(
        `failed to authorize: failed to fetch oauth token: ${asked('403 Forbidden', 'GET', 'https://ghcr.io/token')}`,
      ),
      'push-forbidden',
      /\(403\)/,
    ],
    [
      push(
        `failed to authorize: failed to fetch anonymous token: ${asked('403 Forbidden', 'GET', 'https://ghcr.io/token')}`,
      ),
      'push-unauthorized',
      /log in with the inputs registry, username and password/,
    ],
    [push(asked('401 Unauthorized', 'HEAD')), 'push-unauthorized', /\(401\)/],
    [push('no basic auth credentials'), 'push-unauthorized', /\(401\)/],
    [
      'denied: requested access to the resource is denied',
      'push-forbidden',
      /refused the push of ghcr.io\/acme\/api:main/,
    ],
    [
      'unauthorized: authentication required',
      'push-unauthorized',
      /refused the push of ghcr.io\/acme\/api:main/,
    ],
    [
      push('manifest invalid: manifest invalid', 'localhost/a/b:1'),
      'push-failed',
      'localhost did not take the push of localhost/a/b:1: manifest invalid: manifest invalid.',
    ],
    [
      push(dead, '127.0.0.1:9/a/b:1'),
      'push-unreachable',
      /^127.0.0.1:9\/a\/b:1 could not be pushed: dial tcp 127.0.0.1:9: connect: connection refused\./,
    ],
  ])('%s is %s', (error, kind, message) => {
    expect(read({ tail: solve(error) })).toMatchObject({
      kind,
      retry: false,
      message: expect.stringMatching(message),
    })
  })

  test.each([
    push(asked('503 Service Unavailable')),
    push(asked('500 Internal Server Error', 'HEAD')),
    push(asked('429 Too Many Requests')),
    push('toomanyrequests: slow down'),
    push('failed to do request: Put "https://ghcr.io/v2/x": EOF'),
    push('failed to do request: Put "https://ghcr.io/v2/x": read tcp 1.2.3.4: connection reset by peer'),
  ])('%s is worth another try', (error) => {
    expect(read({ tail: solve(error) })).toMatchObject({ kind: 'push-unavailable', retry: true })
  })

  test('is worth another try when the status stands only in what the export wrote', () => {
    const error = push('unknown: oh')
    const output = `error: ${asked('503 Service Unavailable', 'POST')}\nunknown: oh\nretrying in 1s\n`
    expect(read({ tail: solve(error), failed: [{ digest: 'sha256:9', error, output }] })).toMatchObject({
      kind: 'push-unavailable',
      retry: true,
      message: 'ghcr.io could not take the push of ghcr.io/acme/api:main: HTTP 503, unknown: oh.',
    })
  })

  test.each(['ghcr.io/acme/api:503', 'ghcr.io/acme/api:403', 'ghcr.io/acme/unauthorized:1'])(
    'is judged by the answer and not by its name %s',
    (reference) => {
      expect(read({ tail: solve(push('unknown: oh', reference)) }).kind).toBe('push-failed')
    },
  )
})
