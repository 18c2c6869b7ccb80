// The registry client against a registry with a token service: tokens, redirects, retries, refusals.
import { afterEach, describe, expect, it } from 'vitest'
import type { Credential } from '../../src/adapters/oci-registry/credentials.ts'
import { createRegistry } from '../../src/adapters/oci-registry/registry.ts'
import {
  type Behaviour,
  config,
  manifestText,
  sha256,
  startTokenRegistry,
  type TokenRegistry,
} from './registry-stand-in.ts'

const smith: Credential = { kind: 'basic', username: 'smith', password: 'secret' }
const basic = `Basic ${Buffer.from('smith:secret').toString('base64')}`

let standIn: TokenRegistry
let waits: number[] = []

async function connect(behaviour: Behaviour = {}, credential: Credential | undefined = smith) {
  standIn = await startTokenRegistry(behaviour)
  waits = []
  const clock = { sleep: async (milliseconds: number) => void waits.push(milliseconds) }
  return createRegistry({ clock, credentials: async () => credential })
}

const app = () => `${standIn.host}/app:1`
const errorOf = (work: Promise<unknown>) => work.then(() => undefined).catch((error: unknown) => error)

afterEach(() => standIn.stop())

describe('token flow', () => {
  it('gets a token with the password, for the scope asked for, and uses it again', async () => {
    const registry = await connect()
    await registry.digest(app())
    await registry.manifest(app())
    expect(standIn.requests).toEqual([
      'HEAD /v2/app/manifests/1',
      `GET /token?service=stand-in&scope=repository%3Aapp%3Apull&account=smith ${basic}`,
      'HEAD /v2/app/manifests/1 Bearer token-of-smith',
      'GET /v2/app/manifests/1 Bearer token-of-smith',
    ])
  })

  it('asks as nobody when there are no credentials', async () => {
    standIn = await startTokenRegistry()
    const registry = createRegistry({
      clock: { sleep: async () => undefined },
      credentials: async () => undefined,
    })
    await registry.digest(app())
    expect(standIn.requests.slice(1)).toEqual([
      'GET /token?service=stand-in&scope=repository%3Aapp%3Apull',
      'HEAD /v2/app/manifests/1 Bearer token-of-nobody',
    ])
  })

  it('says unreachable when the answer of the token service breaks off', async () => {
    const registry = await connect({ tokenBreaks: true })
    await expect(registry.login(standIn.host)).rejects.toMatchObject({
      name: 'ExternalError',
      reason: 'unreachable',
    })
  })

  it('exchanges an identity token by POST, never in an address', async () => {
    const registry = await connect({}, { kind: 'identity-token', token: 'identity' })
    await registry.login(standIn.host)
    expect(standIn.requests.slice(1)).toEqual([
      'POST /token service=stand-in&grant_type=refresh_token&client_id=layersmith&refresh_token=identity',
      'GET /v2/ Bearer token-of-identity',
    ])
  })

  it('sends a registry token as it is', async () => {
    const registry = await connect({}, { kind: 'registry-token', token: 'token-of-config' })
    await registry.login(standIn.host)
    expect(standIn.requests.at(-1)).toBe('GET /v2/ Bearer token-of-config')
  })

  it('gets a new token when the old one is no longer accepted', async () => {
    const registry = await connect({
      faults: [undefined, undefined, { status: 401, headers: { 'www-authenticate': 'Basic' } }],
    })
    await registry.digest(app())
    await errorOf(registry.digest(app()))
    await registry.digest(app())
    expect(standIn.requests.filter((request) => request.startsWith('GET /token'))).toHaveLength(2)
  })

  it('refuses to send a password to an address that is not safe', async () => {
    const registry = await connect({ realm: 'http://token.example/token' })
    const error = await errorOf(registry.login(standIn.host))
    expect(error).toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('not an https address'),
    })
  })

  it.each([
    [401, 'unauthorized', /refused the login \(401\): log in to/],
    [403, 'forbidden', /refused the login \(403\): the credentials in force do not allow it/],
  ])('says so when the token service answers %d', async (tokenStatus, reason, message) => {
    const registry = await connect({ tokenStatus })
    const error = await errorOf(registry.login(standIn.host))
    expect(error).toMatchObject({ reason, message: expect.stringMatching(message) })
  })
})

describe('bytes', () => {
  it('follows a redirect to another host without the token', async () => {
    const registry = await connect({ redirectBlobs: true })
    expect(await registry.blob(app(), sha256(config))).toBe(config)
    expect(standIn.requests.slice(-2)).toEqual([
      `GET /v2/app/blobs/${sha256(config)} Bearer token-of-smith`,
      'GET /signed?x=1',
    ])
  })

  it('refuses a blob that is not what its digest says', async () => {
    const registry = await connect()
    const error = await errorOf(registry.blob(app(), sha256('other')))
    expect(error).toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining(`digest ${sha256(config)}`),
    })
  })

  it('refuses a manifest that is not what the registry says it is', async () => {
    const registry = await connect({ manifest: `${manifestText} ` })
    expect(await errorOf(registry.manifest(app()))).toMatchObject({ reason: 'invalid' })
  })

  it('refuses more than 8 MiB', async () => {
    const registry = await connect({ manifest: ' '.repeat(9 * 1024 * 1024) })
    const error = await errorOf(registry.manifest(app()))
    expect(error).toMatchObject({ reason: 'invalid', message: expect.stringContaining('more than 8 MiB') })
  })
})

describe('faults', () => {
  it.each([429, 500, 502, 503])('tries again after %d', async (status) => {
    const registry = await connect({ faults: [{ status }, { status, headers: { 'retry-after': '7' } }] })
    await registry.login(standIn.host)
    expect(waits).toEqual([500, 7_000])
  })

  it.each([
    [429, 'rate-limited', /too many requests/],
    [503, 'unavailable', /failed to answer for the manifest of .*\/app:1 \(503\) after 3 tries/],
  ])('gives up after three times %d', async (status, reason, message) => {
    const registry = await connect({ faults: [{ status }, { status }, { status }] })
    const error = await errorOf(registry.digest(app()))
    expect(error).toMatchObject({
      port: 'registry',
      reason,
      status,
      retry: true,
      message: expect.stringMatching(message),
    })
    expect(standIn.requests).toHaveLength(3)
  })

  it.each([
    ['0;w=21600', []],
    ['100;w=21600', [500]],
  ])('asks again after a 429 only where that helps, ratelimit-remaining: %s', async (remaining, expected) => {
    const fault = { status: 429, headers: { 'ratelimit-remaining': remaining } }
    const registry = await connect({ faults: [fault] })
    await registry
      .digest(app())
      .catch((error: unknown) => expect(error).toMatchObject({ reason: 'rate-limited' }))
    expect(waits).toEqual(expected)
  })

  it('does not repeat a 403', async () => {
    const registry = await connect({ faults: [{ status: 403 }] })
    expect(await errorOf(registry.digest(app()))).toMatchObject({ reason: 'forbidden', retry: false })
    expect(standIn.requests).toHaveLength(1)
  })

  it('waits no longer than half a minute', async () => {
    const registry = await connect({ faults: [{ status: 503, headers: { 'retry-after': '86400' } }] })
    await registry.login(standIn.host)
    expect(waits).toEqual([30_000])
  })

  it('names the host that does not answer', async () => {
    const registry = await connect()
    const { host } = standIn
    await standIn.stop()
    const error = await errorOf(registry.login(host))
    expect(error).toMatchObject({
      reason: 'unreachable',
      message: expect.stringContaining(`${host} does not answer`),
    })
    expect(waits).toHaveLength(2)
    standIn = await startTokenRegistry()
  })

  it('refuses a redirect away from https', async () => {
    const headers = { location: 'http://plain.example/x' }
    const registry = await connect({ faults: [{ status: 302, headers }] })
    const error = await errorOf(registry.digest(app()))
    expect(error).toMatchObject({
      reason: 'invalid',
      message: expect.stringContaining('http://plain.example'),
    })
  })
})
