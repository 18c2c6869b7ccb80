// What a run may do with caches.
import { describe, expect, it } from 'vitest'
import {
  type CacheInput,
  deriveCachePolicy,
  readTokenPermission,
  sharesLoopback,
} from '../../src/cache/policy.ts'
import { makeRuntimeToken, makeToken } from '../support/cache-service-token.ts'

const main = 'refs/heads/main'
const hosted = {
  ACTIONS_CACHE_SERVICE_V2: 'true',
  ACTIONS_RESULTS_URL: 'https://results.example/',
  ACTIONS_RUNTIME_TOKEN: makeRuntimeToken(main),
  GITHUB_SERVER_URL: 'https://github.com',
}
const readOnly = makeRuntimeToken(main, { readOnly: true })
const writeOnly = makeToken([{ scope: main, read: false, write: true }])
const nothing = makeToken([])

type Row = [string, CacheInput, Record<string, string>, boolean, boolean, RegExp | undefined]

describe('deriveCachePolicy', () => {
  it.each<Row>([
    ['everything allowed', 'auto', {}, true, true, undefined],
    ['asked to read', 'read', {}, true, false, undefined],
    ['asked for nothing', 'off', { ACTIONS_RESULTS_URL: '' }, false, false, undefined],
    ['no service', 'auto', { ACTIONS_RESULTS_URL: '' }, false, false, /no Actions cache service/],
    ['no token', 'auto', { ACTIONS_RUNTIME_TOKEN: '' }, false, false, /no token/],
    [
      'version 1',
      'auto',
      { ACTIONS_CACHE_SERVICE_V2: '', ACTIONS_CACHE_URL: 'https://a/' },
      true,
      true,
      undefined,
    ],
    [
      'version 1 without its address',
      'auto',
      { ACTIONS_CACHE_SERVICE_V2: '' },
      false,
      false,
      /no Actions cache/,
    ],
    [
      'Enterprise Server',
      'auto',
      { GITHUB_SERVER_URL: 'https://git.acme.example' },
      false,
      false,
      /no Actions cache/,
    ],
    ['Enterprise Cloud', 'auto', { GITHUB_SERVER_URL: 'https://acme.ghe.com' }, true, true, undefined],
    ['mode none', 'auto', { ACTIONS_CACHE_MODE: 'none' }, false, false, /cache mode allows neither/],
    ['mode read', 'auto', { ACTIONS_CACHE_MODE: 'Read ' }, true, false, /cache mode allows reading only/],
    ['mode write', 'auto', { ACTIONS_CACHE_MODE: 'write' }, true, true, undefined],
    ['mode write-only', 'auto', { ACTIONS_CACHE_MODE: 'write-only' }, false, true, /writing only/],
    ['a mode of the future', 'auto', { ACTIONS_CACHE_MODE: 'dream' }, true, true, undefined],
    [
      'a read-only token',
      'auto',
      { ACTIONS_RUNTIME_TOKEN: readOnly },
      true,
      false,
      /token allows reading only/,
    ],
    ['a read-only token, asked to read', 'read', { ACTIONS_RUNTIME_TOKEN: readOnly }, true, false, undefined],
    ['a write-only token', 'auto', { ACTIONS_RUNTIME_TOKEN: writeOnly }, false, true, /writing only/],
    [
      'a token without scopes',
      'auto',
      { ACTIONS_RUNTIME_TOKEN: nothing },
      false,
      false,
      /token allows neither/,
    ],
  ])('decides: %s', (_what, input, env, read, write, problem) => {
    const policy = deriveCachePolicy(input, { ...hosted, ...env })
    expect(policy).toMatchObject({ read, write })
    expect(policy.problem ?? '').toMatch(problem ?? /^$/)
  })
})

const encode = (claims: string) => `x.${Buffer.from(claims).toString('base64url')}.x`

it.each([
  ['no JWT', 'opaque'],
  ['no JSON', encode('{')],
  ['no claim', encode('{}')],
  ['a claim that is no list', encode('{"ac":"{}"}')],
  ['a list of something else', encode('{"ac":"[null,7]"}')],
])('leaves a token it cannot read to the service: %s', (_what, token) => {
  expect(readTokenPermission(token)).toEqual({ read: true, write: true })
})

it.each([
  ['', true],
  ['unix:///var/run/docker.sock', true],
  ['npipe:////./pipe/docker_engine', true],
  ['tcp://127.0.0.1:2375', true],
  ['tcp://localhost:2376', true],
  ['tcp://docker:2375', false],
  ['tcp://127.0.0.1.example:2375', false],
  ['ssh://root@localhost', false],
])('knows whether the engine at %j shares the loopback address', (host, shares) => {
  expect(sharesLoopback({ DOCKER_HOST: host })).toBe(shares)
})
