// Credentials from a docker config: file, helper of a host, store, and the private copy of a run.
import { chmod, lstat, mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dockerConfigCredentials } from '../../../src/adapters/oci-registry/docker-config.ts'
import { writePrivateConfig } from '../../../src/adapters/oci-registry/private-config.ts'
import { UserError } from '../../../src/errors.ts'

let folder: string
const path = process.env['PATH']

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-config-'))
  process.env['PATH'] = `${folder}:${path}`
})
afterEach(async () => {
  process.env['PATH'] = path
  await rm(folder, { recursive: true })
})

const encoded = (text: string) => Buffer.from(text).toString('base64')
const smith = { kind: 'basic', username: 'smith', password: 'pass:word' }

async function lookUp(config: unknown, host: string) {
  await writeFile(join(folder, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))
  return dockerConfigCredentials(folder)(host)
}

async function installHelper(name: string, script: string) {
  const program = join(folder, `docker-credential-${name}`)
  await writeFile(program, `#!/bin/sh\nread server\n${script}\n`)
  await chmod(program, 0o755)
}

describe('auths', () => {
  const auth = encoded('smith:pass:word')
  it.each([
    ['ghcr.io', { 'ghcr.io': { auth } }],
    ['ghcr.io', { 'https://ghcr.io': { auth } }],
    ['ghcr.io', { 'https://ghcr.io/v2/': { auth } }],
    ['127.0.0.1:5000', { '127.0.0.1:5000': { auth } }],
    ['docker.io', { 'https://index.docker.io/v1/': { auth } }],
    ['registry-1.docker.io', { 'docker.io': { auth } }],
    ['ghcr.io', { 'ghcr.io': { username: 'smith', password: 'pass:word' } }],
  ])('are found for %s in %j', async (host, auths) => {
    expect(await lookUp({ auths }, host)).toEqual(smith)
  })

  it.each([
    [
      { identitytoken: 'abc', auth: encoded('00000000:') },
      { kind: 'identity-token', token: 'abc' },
    ],
    [{ registrytoken: 'abc' }, { kind: 'registry-token', token: 'abc' }],
    [{}, undefined],
    [{ auth: encoded('nocolon') }, undefined],
  ])('entry %j', async (entry, expected) => {
    expect(await lookUp({ auths: { 'acr.example': entry } }, 'acr.example')).toEqual(expected)
  })

  it('of another host or port are not taken', async () => {
    expect(await lookUp({ auths: { 'ghcr.io': { auth }, 'x:5000': { auth } } }, 'x:5001')).toBeUndefined()
  })
})

describe('the config file', () => {
  it('may be missing or empty', async () => {
    expect(await dockerConfigCredentials(join(folder, 'none'))('ghcr.io')).toBeUndefined()
    expect(await lookUp('', 'ghcr.io')).toBeUndefined()
  })

  it.each(['{', '[]'])('is named when it is not valid: %s', async (text) => {
    const error = await lookUp(text, 'ghcr.io').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ message: expect.stringContaining(join(folder, 'config.json')) })
  })
})

describe('credential helpers', () => {
  const answering = 'echo "{\\"Username\\":\\"smith\\",\\"Secret\\":\\"for $server\\"}"'

  it('of a host go before the store and the file', async () => {
    await installHelper('mine', answering)
    await installHelper('store', 'echo "{\\"Username\\":\\"a\\",\\"Secret\\":\\"b\\"}"')
    const config = {
      credsStore: 'store',
      credHelpers: { 'ghcr.io': 'mine' },
      auths: { 'ghcr.io': { auth: encoded('a:b') } },
    }
    expect(await lookUp(config, 'ghcr.io')).toEqual({ ...smith, password: 'for ghcr.io' })
  })

  it('are asked for Docker Hub by its old address', async () => {
    await installHelper('store', answering)
    expect(await lookUp({ credsStore: 'store' }, 'docker.io')).toEqual({
      ...smith,
      password: 'for https://index.docker.io/v1/',
    })
  })

  it('may hold identity tokens', async () => {
    await installHelper('store', 'echo "{\\"Username\\":\\"<token>\\",\\"Secret\\":\\"abc\\"}"')
    expect(await lookUp({ credsStore: 'store' }, 'acr.example')).toEqual({
      kind: 'identity-token',
      token: 'abc',
    })
  })

  it('that know nothing leave it to the file', async () => {
    await installHelper('store', 'echo "credentials not found in native keychain"; exit 1')
    const auths = { 'ghcr.io': { auth: encoded('smith:pass:word') } }
    expect(await lookUp({ credsStore: 'store', auths }, 'ghcr.io')).toEqual(smith)
  })

  it('are not asked for a host with an empty name', async () => {
    const auths = { 'ghcr.io': { auth: encoded('smith:pass:word') } }
    expect(await lookUp({ credsStore: 'absent', credHelpers: { 'ghcr.io': '' }, auths }, 'ghcr.io')).toEqual(
      smith,
    )
  })

  it.each([
    ['absent', 'true', /docker-credential-absent.*not installed/],
    ['failing', 'echo "vault is sealed"; exit 1', /vault is sealed/],
    ['silent', 'exit 3', /exit code 3/],
    ['odd', 'echo hello', /not JSON/],
    ['../odd', 'true', /its name may hold/],
  ])('%s: the failure is named', async (name, script, message) => {
    await installHelper(name.replace('absent', 'present').replace('../', ''), script)
    const error = await lookUp({ credsStore: name }, 'ghcr.io').catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      port: 'registry',
      reason: 'unauthorized',
      message: expect.stringMatching(message),
    })
  })
})

describe('writePrivateConfig', () => {
  const login = { host: 'ghcr.io', username: 'smith', password: 'pass:word' }

  it('holds the login where no store can hide it, and the rest of the config', async () => {
    const original = { credsStore: 'absent', currentContext: 'remote', auths: { 'quay.io': { auth: 'x' } } }
    await writeFile(join(folder, 'config.json'), JSON.stringify(original))
    const into = join(folder, 'private')
    await writePrivateConfig({ ...login, from: folder, into })
    expect(JSON.parse(await readFile(join(into, 'config.json'), 'utf8'))).toEqual({
      ...original,
      auths: { 'quay.io': { auth: 'x' }, 'ghcr.io': { auth: encoded('smith:pass:word') } },
      credHelpers: { 'ghcr.io': '' },
    })
    expect(await dockerConfigCredentials(into)('ghcr.io')).toEqual(smith)
    expect(JSON.parse(await readFile(join(folder, 'config.json'), 'utf8'))).toEqual(original)
  })

  it('is readable by its owner only', async () => {
    const into = join(folder, 'private')
    await writePrivateConfig({ ...login, from: join(folder, 'none'), into })
    const modes = await Promise.all(
      [into, join(into, 'config.json')].map(async (at) => ((await stat(at)).mode & 0o777).toString(8)),
    )
    expect(modes).toEqual(['700', '600'])
  })

  it('links contexts, plugins and builders, which outlive its removal', async () => {
    await mkdir(join(folder, 'buildx'))
    await writeFile(join(folder, 'buildx', 'current'), 'mine')
    const into = join(folder, 'private')
    await writePrivateConfig({ ...login, from: folder, into })
    expect(await readlink(join(into, 'buildx'))).toBe(join(folder, 'buildx'))
    expect(await lstat(join(into, 'contexts')).catch(() => 'absent')).toBe('absent')
    await rm(into, { recursive: true })
    expect(await readFile(join(folder, 'buildx', 'current'), 'utf8')).toBe('mine')
  })

  it('uses the key docker uses for Docker Hub', async () => {
    await writeFile(join(folder, 'config.json'), '{"credsStore":"absent"}')
    const into = join(folder, 'private')
    await writePrivateConfig({ ...login, host: 'docker.io', from: folder, into })
    const config = JSON.parse(await readFile(join(into, 'config.json'), 'utf8'))
    expect(Object.keys(config.auths)).toEqual(['https://index.docker.io/v1/'])
    expect(await dockerConfigCredentials(into)('docker.io')).toEqual(smith)
  })

  it('takes a second login beside the first', async () => {
    const into = join(folder, 'private')
    await writePrivateConfig({ ...login, from: folder, into })
    await writePrivateConfig({ ...login, host: 'quay.io', from: into, into })
    const source = dockerConfigCredentials(into)
    expect([await source('ghcr.io'), await source('quay.io')]).toEqual([smith, smith])
  })
})
