// The classic image store pushes to tags only, and does not know a digest before the push.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { apiHistory } from '../support/github-api-repository.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { type Scene, setScene } from '../support/scene.ts'

let engine: Engine
let scene: Scene

beforeAll(async () => {
  engine = await startEngine({ store: 'classic' })
  scene = await setScene(engine)
})

afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

const nameOf = () => `classic/${Math.random().toString(36).slice(2)}`
const dockerfile = () => `FROM ${scene.base}\nRUN echo ${Math.random()} > /n\n`

test('tags go forward, and a version keeps its image', async () => {
  const name = nameOf()
  const inputs = {
    images: `${scene.registry.address}/${name}`,
    tags: 'type=raw,value=1.2.3\ntype=raw,value=next',
    immutable: 'true',
  }
  const files = { Dockerfile: dockerfile() }
  const env = { SOURCE_DATE_EPOCH: '1700000000' }
  const first = await scene.run({ files, inputs, env, sha: apiHistory[1] ?? '' })
  expect(first).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
  const digest = await digestInRegistry(scene.registry, `${name}:1.2.3`)
  expect(first.main.outputs['digest']).toBe(digest)
  expect(await digestInRegistry(scene.registry, `${name}:next`)).toBe(digest)
  const { images } = await readPushedImages(`${inputs.images}:next`)
  expect(images[0]?.config.Labels?.['org.opencontainers.image.base.name']).toBe(scene.base)
  const again = await scene.run({ files, inputs, env, sha: apiHistory[1] ?? '' })
  expect(again).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
  const other = await scene.run({ files: { Dockerfile: dockerfile() }, inputs, sha: apiHistory[2] ?? '' })
  expect(other.errors).toMatchObject([{ message: expect.stringMatching(/^Nothing was tagged/) }])
  const late = await scene.run({
    files: { Dockerfile: dockerfile() },
    inputs: { ...inputs, tags: 'type=raw,value=next' },
    sha: apiHistory[0] ?? '',
  })
  expect(late.notices).toEqual([expect.stringContaining('was left alone: it is at the newer commit bbbbbbb')])
  expect(await digestInRegistry(scene.registry, `${name}:next`)).toBe(digest)
})

test('an image to be merged has a tag of the run', async () => {
  const name = nameOf()
  const tags = `${scene.registry.address}/${name}:1`
  const inputs = { tags, push: 'by-digest', builder: 'default' }
  const ended = await scene.run({ files: { Dockerfile: dockerfile() }, inputs })
  expect(ended).toMatchObject({ main: { code: 0 }, errors: [], notices: [] })
  expect(ended.main.outputs['record']).toMatch(/record-linux-amd64-[0-9a-f]{12}\.json$/)
  expect(await digestInRegistry(scene.registry, `${name}:layersmith-1001-1-build`)).toBe(
    ended.main.outputs['digest'],
  )
})
