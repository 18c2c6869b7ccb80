// Tags of a release: they go forward, a version is never overwritten, and what is where is told.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathWithDocker } from '../support/docker-program.ts'
import { apiHistory } from '../support/github-api-repository.ts'
import { type History, makeHistory } from '../support/history.ts'
import { freshFolder } from '../support/home.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { startFaultyRegistry } from '../support/registry-faults.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { type Ended, type Scene, type Step, setScene } from '../support/scene.ts'

let scene: Scene
let relay: Relay
let second: Registry

beforeAll(async () => {
  scene = await setScene()
  relay = await startRelay(scene.engine)
  second = await startRegistry({ name: 'second' })
  await scene.engine.dockerOutput([
    ...['buildx', 'create', '--name', 'far', '--driver', 'remote'],
    relay.endpoint,
  ])
})

afterAll(async () => {
  await scene.engine.dockerOutput(['buildx', 'rm', 'far'])
  await Promise.all([scene.stop(), relay.stop(), second.stop()])
})

const green = { main: { code: 0 }, post: { code: 0 }, errors: [] }

type Release = {
  readonly history: History
  /** Which of its commits. */
  readonly at: number
  readonly inputs?: Readonly<Record<string, string>>
  readonly step?: Step
}

/** Builds a commit of a history; each commit makes another image. */
function release({ history, at, inputs, step }: Release): Promise<Ended> {
  return scene.run({
    workspace: history.workspace,
    sha: history.commits[at] ?? '',
    inputs: { tags: 'type=ref,event=branch', ...inputs },
    ...step,
  })
}

const historyOf = () => makeHistory({ Dockerfile: `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n` }, 2)
const nameOf = () => `push/${Math.random().toString(36).slice(2)}`

describe.each([
  ['the docker driver', 'default'],
  ['a builder that pushes by digest', 'far'],
])('%s', (_, builder) => {
  test('lets a moving tag go forward and never back', async () => {
    const history = await historyOf()
    const name = nameOf()
    const inputs = { images: `${scene.registry.address}/${name}`, builder }
    const older = await release({ history, at: 0, inputs })
    expect(older).toMatchObject({ ...green, notices: [] })
    const newer = await release({ history, at: 1, inputs })
    expect(newer).toMatchObject({ ...green, notices: [] })
    const digest = await digestInRegistry(scene.registry, `${name}:main`)
    expect(digest).toBe(newer.main.outputs['digest'])
    expect(JSON.parse(newer.main.outputs['tag-digests'] ?? '')).toEqual({ [`${inputs.images}:main`]: digest })
    const late = await release({ history, at: 0, inputs })
    expect(late).toMatchObject(green)
    expect(late.notices).toEqual([
      `${inputs.images}:main was left alone: it is at the newer commit ${history.commits[1]?.slice(0, 7)}.`,
    ])
    expect(await digestInRegistry(scene.registry, `${name}:main`)).toBe(digest)
    expect(late.main.summary).toContain('left alone')
    const forced = await release({ history, at: 0, inputs: { ...inputs, 'tag-moves': 'always' } })
    expect(forced).toMatchObject({ ...green, notices: [] })
    expect(await digestInRegistry(scene.registry, `${name}:main`)).toBe(forced.main.outputs['digest'])
  })

  test('leaves a tag to the newer of two runs, whichever ends last', async () => {
    const { base } = scene
    const inputs = { images: `${scene.registry.address}/${nameOf()}`, builder }
    const done = join(freshFolder('race'), 'newer-is-done')
    const script = `real "$@"; code=$?
case "$*" in *"buildx build"*) until [ -e ${done} ]; do sleep 0.1; done ;; esac
exit $code`
    const slow = scene.run({
      files: { Dockerfile: `FROM ${base}\nRUN echo ${Math.random()} > /n\n` },
      sha: apiHistory[0] ?? '',
      inputs: { tags: 'type=ref,event=branch', ...inputs },
      env: { PATH: pathWithDocker(script, scene.engine.env.PATH) },
    })
    const newer = await scene.run({
      files: { Dockerfile: `FROM ${base}\nRUN echo ${Math.random()} > /n\n` },
      sha: apiHistory[1] ?? '',
      inputs: { tags: 'type=ref,event=branch', ...inputs },
    })
    writeFileSync(done, '')
    const older = await slow
    expect([newer.main.code, older.main.code]).toEqual([0, 0])
    expect(newer.notices).toEqual([])
    expect(older.notices).toEqual([
      expect.stringContaining(':main was left alone: it is at the newer commit bbbbbbb'),
    ])
    const name = `${inputs.images.replace(/^[^/]*\//, '')}:main`
    expect(await digestInRegistry(scene.registry, name)).toBe(newer.main.outputs['digest'])
  })

  test('never gives a version another image when it is immutable', async () => {
    const history = await historyOf()
    const name = nameOf()
    const inputs = {
      images: `${scene.registry.address}/${name}`,
      tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}',
      immutable: 'true',
      builder,
    }
    const step = { ref: 'refs/tags/v1.2.3', env: { SOURCE_DATE_EPOCH: '1700000000' } }
    const first = await release({ history, at: 0, inputs, step })
    expect(first).toMatchObject({ ...green, notices: [] })
    const digest = first.main.outputs['digest']
    for (const tag of ['1.2.3', '1', 'latest'])
      expect(await digestInRegistry(scene.registry, `${name}:${tag}`)).toBe(digest)
    const again = await release({ history, at: 0, inputs, step })
    expect(again).toMatchObject({ ...green, notices: [] })
    expect(again.main.outputs['digest']).toBe(digest)
    const other = await release({ history, at: 1, inputs, step })
    expect(other.main.code).toBe(1)
    expect(other.errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Nothing was tagged, because immutable is true\. .*:1\.2\.3: it exists with another digest, sha256:.* of commit/,
      ),
    ])
    for (const tag of ['1.2.3', '1', 'latest'])
      expect(await digestInRegistry(scene.registry, `${name}:${tag}`)).toBe(digest)
  })
})

test('an image says what it is built on, as label and as annotation', async () => {
  const history = await historyOf()
  const inputs = { images: `${scene.registry.address}/${nameOf()}` }
  const ended = await release({ history, at: 0, inputs })
  expect(ended).toMatchObject({ ...green, notices: [] })
  const { images } = await readPushedImages(`${inputs.images}:main`)
  const [, name = ''] = scene.base.split(`${scene.registry.address}/`)
  const base = {
    'org.opencontainers.image.base.name': scene.base,
    'org.opencontainers.image.base.digest': await digestInRegistry(scene.registry, name),
  }
  expect(images[0]?.config.Labels).toMatchObject(base)
  expect(images[0]?.annotations).toMatchObject(base)
})

test('two registries get the image, and one that fails on a tag is told from the other', async () => {
  const history = await historyOf()
  const name = nameOf()
  const path = /\/manifests\/main$/
  const faulty = await startFaultyRegistry(second, [{ status: 500, methods: ['PUT'], path }])
  const images = `${scene.registry.address}/${name}\n${faulty.address}/${name}`
  const ended = await release({ history, at: 0, inputs: { images, builder: 'far' } })
  await faulty.stop()
  expect(ended.main.code).toBe(1)
  expect(ended.errors.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^1 of 2 tags are set\. .*failed to answer for the push of .*:main \(500\)/),
  ])
  expect(ended.main.summary).toMatch(/\| .*:main.* \| .*sha256:.* \| new \|/)
  expect(ended.main.summary).toMatch(/\| .*:main.* \| none \| failed: /)
  expect(await digestInRegistry(scene.registry, `${name}:main`)).toBe(ended.main.outputs['digest'])
})

test('a registry that refuses what the engine pushes is told from the one that took it', async () => {
  const name = nameOf()
  const faulty = await startFaultyRegistry(second, [{ status: 403 }])
  const tags = `${scene.registry.address}/${name}:1\n${faulty.address}/${name}:1`
  const ended = await scene.run({
    files: { Dockerfile: `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n` },
    inputs: { tags },
  })
  await faulty.stop()
  expect(ended.main.code).toBe(1)
  expect(ended.errors).toMatchObject([{ message: expect.stringMatching(/refused the push of .* \(403\)/) }])
  expect(ended.main.summary).toMatch(/:1` \| `sha256:\w+…` \| pushed \|/)
  expect(ended.main.summary).toMatch(/:1` \| none \| not set \|/)
})
