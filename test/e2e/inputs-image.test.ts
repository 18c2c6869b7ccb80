// Inputs that decide what comes out and where it goes, and the outputs that tell of it.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from '../support/home.ts'
import { outputOf } from '../support/program.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Ended, type Scene, type Step, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

let scene: Scene

beforeAll(async () => {
  scene = await setScene()
})

afterAll(() => scene.stop())

const reference = ({ name }: Ended) => `${scene.registry.address}/${name}`
const green = { main: { code: 0 }, errors: [], notices: [] }
const random = () => `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\nCMD ["cat", "/n"]\n`

async function build(
  Dockerfile: string,
  step: Step['inputs'] | ((tag: string) => Step['inputs']) = {},
): Promise<Ended> {
  const tagged = (tag: string) => ({ tags: tag, ...(typeof step === 'function' ? step(tag) : step) })
  const ended = await scene.run({ files: { Dockerfile, 'word.txt': 'hello\n' }, tagged })
  expect(ended).toMatchObject(green)
  return ended
}

const copyOnly = 'FROM scratch\nCOPY word.txt /\n'

describe.concurrent('a pushed image', () => {
  test('has its labels and annotations', async () => {
    const ended = await build(copyOnly, {
      labels: 'a.b=c d, e=f\ng=',
      annotations: 'org.opencontainers.image.title=An image\nmanifest:x=y',
    })
    const { images, index } = await readPushedImages(reference(ended))
    expect({ images, index }).toMatchObject({
      index: false,
      images: [
        {
          config: { Labels: { 'a.b': 'c d, e=f', g: '' } },
          annotations: { 'org.opencontainers.image.title': 'An image', x: 'y' },
        },
      ],
    })
  })

  test('has the tags and labels that are made from the event', async () => {
    const ended = await scene.run({
      files: { Dockerfile: copyOnly, 'word.txt': 'hello\n' },
      tagged: (tag) => ({
        images: tag.replace(/:1$/, ''),
        tags: 'type=raw,value=1,priority=1000\ntype=ref,event=branch\ntype=semver,pattern={{version}}',
      }),
    })
    expect(ended).toMatchObject({ main: { code: 0, outputs: { version: '1' } }, errors: [] })
    expect(ended.main.outputs['tags']?.split('\n')).toEqual([
      reference(ended),
      reference(ended).replace(/:1$/, ':main'),
    ])
    const [one, main] = await Promise.all(
      ['1', 'main'].map((tag) => readPushedImages(reference(ended).replace(/:1$/, `:${tag}`))),
    )
    expect(one).toEqual(main)
    expect(one?.images[0]?.config).toMatchObject({
      Labels: { 'org.opencontainers.image.version': '1' },
    })
  })

  test('has all its tags', async () => {
    const ended = await build(copyOnly, (tag) => ({
      tags: `${tag}, ${tag.replace(/:1$/, ':two')}\n${tag.replace(/:1$/, ':three')}`,
    }))
    const digests = await Promise.all(
      ['1', 'two', 'three'].map(async (tag) => readPushedImages(reference(ended).replace(/:1$/, `:${tag}`))),
    )
    expect(new Set(digests.map(({ images }) => images[0]?.text)).size).toBe(1)
  })

  test('of two platforms is an index of both', async () => {
    const ended = await build(copyOnly, { platforms: 'linux/amd64,linux/arm64' })
    const { images, attestations } = await readPushedImages(reference(ended))
    expect(images.map(({ platform }) => platform).sort()).toEqual(['linux/amd64', 'linux/arm64'])
    expect(attestations).toBe(0)
    const report = JSON.parse(readFileSync(ended.main.outputs['report'] ?? '', 'utf8'))
    expect(report.platforms.map(({ platform }: { platform: string }) => platform).sort()).toEqual([
      'linux/amd64',
      'linux/arm64',
    ])
  })

  test.each([
    ['provenance: true', { provenance: 'true' }, 1],
    ['attests', { attests: 'type=provenance,mode=max' }, 1],
    ['provenance: false', { provenance: 'false' }, 0],
  ])('with %s', async (_, inputs, count) => {
    const { attestations, index } = await readPushedImages(reference(await build(random(), inputs)))
    expect({ attestations, index }).toEqual({ attestations: count, index: count > 0 })
  })
})

describe.concurrent('an image that stays here', () => {
  test('is run after load: true', async () => {
    const ended = await build(random(), { load: 'true', push: 'false' })
    expect(await scene.engine.dockerOutput(['run', '--rm', reference(ended)])).toMatch(/^0\.\d+\n$/)
    expect(ended.left.pushed).toBeUndefined()
  })

  test('is pushed as well with load and push', async () => {
    const ended = await build(random(), { load: 'true', push: 'true' })
    expect(await scene.engine.dockerOutput(['run', '--rm', reference(ended)])).toMatch(/^0\.\d+\n$/)
    expect(ended.left.pushed).toBe(ended.main.outputs['digest'])
  })

  test('is an archive or a folder with outputs', async () => {
    const folder = freshFolder('outputs')
    const outputs = `type=oci,dest=${folder}/image.tar\ntype=local,dest=${folder}/root`
    const ended = await build(copyOnly, { outputs })
    expect(readFileSync(join(folder, 'root/word.txt'), 'utf8')).toBe('hello\n')
    expect(await outputOf('tar', ['-tf', join(folder, 'image.tar')])).toContain('index.json')
    expect(ended.left.pushed).toBeUndefined()
  })

  test('is built by the engine itself with builder: default', async () => {
    expect((await build(random(), { builder: 'default' })).visible).toContain(
      'docker driver, containerd store',
    )
  })
})

describe.concurrent('caches', () => {
  const two = (word = Math.random()) =>
    `FROM ${scene.base} AS first\nRUN echo ${word} > /a\nFROM first\nRUN echo ${word} > /b\n`

  test.each([
    ['nothing is asked', {}, '1'],
    ['no-cache', { 'no-cache': 'true' }, '0'],
    ['no-cache-filters names a stage', { 'no-cache-filters': 'first' }, '0'],
  ])('when %s', async (_, inputs, ratio) => {
    const Dockerfile = two()
    await build(Dockerfile)
    expect((await build(Dockerfile, inputs)).main.outputs['cache-hit-ratio']).toBe(ratio)
  })

  test('pull takes the newer base', async () => {
    const from = (tag: string) => ({ tags: tag.replace(/acme.*/, 'acme/moving:1') })
    await build(`FROM ${scene.base}\n`, from)
    const base = `${scene.registry.address}/acme/moving:1`
    await scene.engine.dockerOutput(['pull', '--quiet', base])
    await build(`FROM ${scene.base}\nRUN touch /newer\n`, from)
    const Dockerfile = `FROM ${base}\nRUN ls / && test -e /newer\n`
    expect(await scene.run({ files: { Dockerfile } })).toMatchObject({ main: { code: 1 } })
    expect((await build(Dockerfile, { pull: 'true' })).main.code).toBe(0)
  })

  test('cache-from and cache-to of the user take the place of ours', async () => {
    const folder = freshFolder('cache')
    const Dockerfile = two()
    const inputs = { cache: 'auto', 'cache-to': `type=local,dest=${folder},mode=max` }
    const ended = await build(Dockerfile, inputs)
    expect(existsSync(join(folder, 'index.json'))).toBe(true)
    expect(ended.visible).toContain('cache: your own cache-from and cache-to')
    expect(ended.main.groups.some((title) => title.startsWith('Cache'))).toBe(false)
    const again = await build(Dockerfile, { 'cache-from': `type=local,src=${folder}`, cache: 'auto' })
    expect(again.main.outputs['cache-hit-ratio']).toBe('1')
  })
})

describe.concurrent('a question instead of a build', () => {
  const call = (name: string, Dockerfile: string) =>
    scene.run({ files: { Dockerfile }, inputs: { call: name, lint: 'false' } })

  test('check finds what the engine finds, and builds nothing', async () => {
    const ended = await call('check', `FROM ${scene.base}\nCMD sleep 5\n`)
    expect(ended).toMatchObject({ main: { code: 1 }, left: { pushed: undefined, folders: [] } })
    expect(ended.errors).toHaveLength(1)
    expect(ended.visible).toContain('JSONArgsRecommended')
  })

  test('check without findings is green', async () => {
    expect(await call('check', `FROM ${scene.base}\nCMD ["true"]\n`)).toMatchObject({
      ...green,
      left: { pushed: undefined },
    })
  })

  test.each([
    ['outline', 'VERSION'],
    ['targets', 'second'],
  ])('%s is printed', async (name, word) => {
    const ended = await call(
      name,
      `FROM ${scene.base} AS first\nFROM first AS second\nARG VERSION=1\nRUN echo $VERSION\n`,
    )
    expect(ended).toMatchObject({ ...green, left: { pushed: undefined, folders: [] } })
    expect(ended.visible).toContain(word)
  })
})

test('the outputs tell what was built', async () => {
  const sha = 'd'.repeat(40)
  const workspace = makeWorkspace({
    Dockerfile: `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\nCMD cat /n\n`,
  })
  const ended = await scene.run({ workspace, sha })
  const { outputs } = ended.main
  const { images } = await readPushedImages(reference(ended))
  expect(outputs).toMatchObject({ digest: ended.left.pushed, 'findings-count': '1', 'cache-hit-ratio': '0' })
  expect(outputs['imageid']).toMatch(/^sha256:[0-9a-f]{64}$/)
  expect(images[0]?.config.Cmd).toEqual(['/bin/sh', '-c', 'cat /n'])
  expect(JSON.parse(outputs['metadata'] ?? '')).toMatchObject({
    'containerimage.digest': outputs['digest'],
    'image.name': reference(ended),
  })
  const sarif = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8'))
  expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'exec-form' }] }] })
  const report = JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))
  expect(report).toMatchObject({ version: 1, digest: outputs['digest'], commit: sha, compare: null })
})
