// One job a platform, pushed by digest, and one that merges them.

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshFolder } from '../support/home.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Relay, startRelay } from '../support/relay.ts'
import { type Ended, type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let relay: Relay

beforeAll(async () => {
  scene = await setScene()
  relay = await startRelay(scene.engine)
  await scene.engine.dockerOutput([
    ...['buildx', 'create', '--name', 'leg', '--driver', 'remote'],
    relay.endpoint,
  ])
})

afterAll(async () => {
  await scene.engine.dockerOutput(['buildx', 'rm', 'leg'])
  await Promise.all([scene.stop(), relay.stop()])
})

const nameOf = () => `merge/${Math.random().toString(36).slice(2)}`
const tagsOf = async (name: string): Promise<readonly string[]> => {
  const answer = await fetch(`http://${scene.registry.address}/v2/${name}/tags/list`)
  return ((await answer.json()) as { readonly tags?: readonly string[] }).tags ?? []
}

type Leg = { readonly platform: string; readonly inputs: Readonly<Record<string, string>> }

function leg({ platform, inputs }: Leg): Promise<Ended> {
  return scene.run({
    files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' },
    inputs: { ...inputs, platforms: platform, push: 'by-digest' },
  })
}

/** What actions/upload-artifact and actions/download-artifact do with the records. */
function collect(legs: readonly Ended[]): string {
  const workspace = freshFolder('workspace')
  for (const [at, { main }] of legs.entries()) {
    const path = main.outputs['record'] ?? ''
    cpSync(path, join(workspace, 'records', `leg-${at}`, path.split('/').at(-1) ?? ''))
  }
  return workspace
}

describe.each([
  ['a builder that pushes by digest', 'leg'],
  ['the docker driver', 'default'],
])('%s', (_, builder) => {
  test('leaves records that become one image with both reports', async () => {
    const name = nameOf()
    const images = `${scene.registry.address}/${name}`
    const inputs = { images, tags: 'type=raw,value=1.2.3\ntype=raw,value=next', builder }
    const legs = [
      await leg({ platform: 'linux/amd64', inputs: { ...inputs, provenance: 'mode=max' } }),
      await leg({ platform: 'linux/arm64', inputs }),
    ]
    for (const ended of legs) expect(ended).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
    expect(await tagsOf(name)).not.toContain('next')
    const merge = { ...inputs, mode: 'merge', records: 'records', platforms: 'linux/arm64,linux/amd64' }
    const ended = await scene.run({ workspace: collect(legs), inputs: merge })
    expect(ended).toMatchObject({ main: { code: 0 }, post: { code: 0 }, errors: [], notices: [] })
    const { digest = '' } = ended.main.outputs
    for (const tag of ['1.2.3', 'next'])
      expect(await digestInRegistry(scene.registry, `${name}:${tag}`)).toBe(digest)
    const pushed = await readPushedImages(`${images}:next`)
    expect(pushed.images.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
    expect(pushed).toMatchObject({ index: true, attestations: 1 })
    expect(ended.main.summary).toContain('linux/arm64')
    expect(await tagsOf(name)).toEqual(expect.arrayContaining(['1.2.3', 'next']))
  })
})

test('a merge tells what is missing before any tag is set', async () => {
  const name = nameOf()
  const tags = `${scene.registry.address}/${name}:1`
  const one = await leg({ platform: 'linux/amd64', inputs: { tags, builder: 'leg' } })
  const workspace = collect([one])
  const merge = (inputs: Readonly<Record<string, string>>) =>
    scene.run({ workspace, inputs: { tags, mode: 'merge', records: 'records', ...inputs } })
  const errorOf = async (inputs: Readonly<Record<string, string>>) => {
    const { main, errors } = await merge(inputs)
    expect(main.code).toBe(1)
    return errors.map(({ message }) => message).join()
  }
  expect(await errorOf({ platforms: 'linux/amd64,linux/arm64' })).toMatch(
    /no image for linux\/arm64; there is one for linux\/amd64/,
  )
  expect(await errorOf({ records: 'nowhere' })).toMatch(/Input records is "nowhere": with mode "merge"/)
  expect(await errorOf({ tags: `${scene.registry.address}/other:1` })).toMatch(
    /the images were pushed to .*: give the builds and the merge the same images/,
  )
  expect(await tagsOf(name)).toEqual([])
})

test('an image over budget is merged without a tag, and the summary says why', async () => {
  const name = nameOf()
  const inputs = { images: `${scene.registry.address}/${name}`, tags: 'type=raw,value=next', builder: 'leg' }
  const legs = [
    await leg({ platform: 'linux/amd64', inputs }),
    await leg({ platform: 'linux/arm64', inputs }),
  ]
  const merge = { ...inputs, mode: 'merge', records: 'records', budgets: 'linux/arm64:max-size=1B' }
  const ended = await scene.run({ workspace: collect(legs), inputs: merge })
  expect(ended.main.code).toBe(1)
  expect(JSON.stringify(ended.errors)).toContain('Over budget')
  expect(ended.main.summary).toContain('Over budget')
  expect(await tagsOf(name)).not.toContain('next')
})
