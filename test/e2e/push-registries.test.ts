// Registries as they are: with passwords and tokens, busy, in trouble, and behind a builder of two engines.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEngine } from '../support/engine.ts'
import { apiHistory } from '../support/github-api-repository.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type Fault, startFaultyRegistry } from '../support/registry-faults.ts'
import { startRelay } from '../support/relay.ts'
import { type Scene, setScene } from '../support/scene.ts'
import { startTokenRegistry } from '../support/token-registry.ts'

let scene: Scene
let locked: Registry
const login = { username: 'deploy', password: 'hush #hush: "1"' }
const green = { main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] }

beforeAll(async () => {
  scene = await setScene()
  locked = await startRegistry({ auth: login })
})

afterAll(async () => void (await Promise.all([scene.stop(), locked.stop()])))

const nameOf = () => `reg/${Math.random().toString(36).slice(2)}`
const dockerfile = () => `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n`
const release = (images: readonly string[], more: Readonly<Record<string, string>> = {}) => ({
  images: images.join('\n'),
  tags: 'type=ref,event=branch\ntype=raw,value=1.2.3',
  ...more,
})

describe('logins', () => {
  const listOf = (registry: string, password: string) =>
    `- registry: ${registry}\n  username: ${login.username}\n  password: '${password}'\n`

  test('of two registries, one with a password and one with a token service, push to both', async () => {
    const tokens = await startTokenRegistry(scene.registry, login)
    const name = nameOf()
    const registries = listOf(locked.address, login.password) + listOf(tokens.address, login.password)
    const images = [`${locked.address}/${name}`, `${tokens.address}/${name}`]
    const ended = await scene.run({
      files: { Dockerfile: dockerfile() },
      inputs: release(images, { registries }),
    })
    await tokens.stop()
    expect(ended).toMatchObject(green)
    const { digest } = ended.main.outputs
    expect(await digestInRegistry(locked, `${name}:main`)).toBe(digest)
    expect(await digestInRegistry(scene.registry, `${name}:1.2.3`)).toBe(digest)
    expect(tokens.scopes).toContainEqual(expect.stringMatching(/^repository:reg\/.*:.*push/))
    expect(Object.keys(JSON.parse(ended.main.outputs['tag-digests'] ?? ''))).toHaveLength(4)
  })

  test('with a wrong password end the run before anything is built', async () => {
    const registries = listOf(locked.address, 'wrong')
    const ended = await scene.run({ files: { Dockerfile: dockerfile() }, inputs: { registries } })
    expect(ended.main.code).toBe(1)
    expect(ended.errors.map(({ message }) => message)).toEqual([
      `${locked.address} refused the login of deploy (401): check the inputs username and password.`,
    ])
    expect(ended.visible).not.toMatch(/^Build/m)
  })
})

describe('a registry', () => {
  async function pushThrough(faults: readonly Fault[], inputs?: Readonly<Record<string, string>>) {
    const faulty = await startFaultyRegistry(scene.registry, faults)
    const name = nameOf()
    const files = { Dockerfile: dockerfile() }
    const run = () =>
      scene.run({
        files,
        inputs: inputs ?? release([`${faulty.address}/${name}`]),
        to: faulty.address,
        sha: apiHistory[0] ?? '',
        env: { SOURCE_DATE_EPOCH: '1700000000' },
      })
    return { faulty, name, run }
  }

  test('that is busy is asked again when it says', async () => {
    const path = /\/manifests\/main$/
    const fault = { status: 429, methods: ['PUT'], path, times: 1, headers: { 'retry-after': '1' } }
    const { faulty, name, run } = await pushThrough([fault])
    const ended = await run()
    await faulty.stop()
    expect(ended).toMatchObject(green)
    expect(faulty.requests.filter((line) => line.endsWith(' 429'))).toHaveLength(1)
    expect(await digestInRegistry(scene.registry, `${name}:main`)).toBe(ended.main.outputs['digest'])
  })

  test.each([
    ['fails in the middle of a blob', { status: 500, methods: ['PATCH', 'PUT'], path: /\/blobs\/uploads\// }],
    [
      'loses an upload',
      {
        status: 404,
        methods: ['PUT'],
        path: /\/blobs\/uploads\//,
        code: 'BLOB_UPLOAD_UNKNOWN',
        message: 'blob upload unknown to registry',
      },
    ],
  ])('that %s once gets the image all the same', async (_, fault) => {
    const { faulty, name, run } = await pushThrough([{ ...fault, times: 1 }])
    const ended = await run()
    await faulty.stop()
    expect(ended).toMatchObject(green)
    expect(faulty.requests).toContainEqual(expect.stringMatching(new RegExp(` ${fault.status}$`)))
    expect(await digestInRegistry(scene.registry, `${name}:main`)).toBe(ended.main.outputs['digest'])
  })

  test('that has the image is sent nothing', async () => {
    const { faulty, run } = await pushThrough([])
    const first = await run()
    expect(first).toMatchObject(green)
    const before = faulty.requests.length
    const again = await run()
    await faulty.stop()
    expect(again).toMatchObject(green)
    expect(faulty.requests.slice(before).filter((line) => /^(PATCH|POST) /.test(line))).toEqual([])
  })
})

describe('the order of commits', () => {
  test('comes from GitHub where the checkout has no history', async () => {
    const name = nameOf()
    const inputs = { images: `${scene.registry.address}/${name}`, tags: 'type=ref,event=branch' }
    const at = (sha: string) => scene.run({ files: { Dockerfile: dockerfile() }, inputs, sha })
    const [older = '', , newer = ''] = apiHistory
    const first = await at(newer)
    expect(first).toMatchObject(green)
    const late = await at(older)
    expect(late.notices).toEqual([
      expect.stringContaining('was left alone: it is at the newer commit ccccccc'),
    ])
    expect(await digestInRegistry(scene.registry, `${name}:main`)).toBe(first.main.outputs['digest'])
  })
})

test('two engines as nodes of one builder push one image for both platforms, and its tags go forward', async () => {
  const second = await startEngine()
  const relays = [await startRelay(scene.engine), await startRelay(second)]
  const create = (endpoint = '', ...more: string[]) =>
    scene.engine.dockerOutput(['buildx', 'create', '--name', 'two', '--driver', 'remote', ...more, endpoint])
  await create(relays[0]?.endpoint, '--platform=linux/amd64')
  await create(relays[1]?.endpoint, '--append', '--platform=linux/arm64')
  const images = `${scene.registry.address}/${nameOf()}`
  const inputs = {
    images,
    tags: 'type=raw,value=1.2.3\ntype=raw,value=next',
    builder: 'two',
    platforms: 'linux/amd64,linux/arm64',
  }
  const at = (sha: string) =>
    scene.run({ files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' }, inputs, sha })
  const newer = await at(apiHistory[1] ?? '')
  const late = await at(apiHistory[0] ?? '')
  await scene.engine.dockerOutput(['buildx', 'rm', 'two'])
  await Promise.all([...relays.map((relay) => relay.stop()), second.purge()])
  expect(newer).toMatchObject(green)
  expect(late.notices.join()).toMatch(/:next was left alone/)
  const pushed = await readPushedImages(`${images}:next`)
  expect(pushed.images.map(({ platform }) => platform).sort()).toEqual(['linux/amd64', 'linux/arm64'])
  expect(await digestInRegistry(scene.registry, `${images.replace(/^[^/]*\//, '')}:next`)).toBe(
    newer.main.outputs['digest'],
  )
})
