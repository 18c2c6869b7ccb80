// Scheduled rebuilds of images with versions that may not change, on a real engine and registry.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestInRegistry } from '../support/images-push.ts'
import { imageOf, movingBase } from '../support/rebuild-scene.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.stop())

test('with immutable a rebuild moves the moving tag, and the version keeps its image', async () => {
  const base = await movingBase(scene.registry)
  const { tag, push, schedule } = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  const repository = tag.replace(/:main$/, '').slice(scene.registry.address.length + 1)
  const digestOf = (name: string) => digestInRegistry(scene.registry, `${repository}:${name}`)
  const version = tag.replace(/:main$/, ':1.2.3')
  const inputs = { tags: `${version},${tag}`, immutable: 'true' }
  expect((await push({ inputs })).errors).toEqual([])
  const [before, main] = [await digestOf('1.2.3'), await digestOf('main')]
  await base.move('two')
  const nightly = await schedule({ inputs })
  expect(nightly.errors).toEqual([])
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'true', reason: 'base' })
  expect(nightly.visible).toContain(`Not rebuilt under ${version}`)
  expect(await digestOf('1.2.3')).toBe(before)
  expect(await digestOf('main')).not.toBe(main)
  expect((await schedule({ inputs })).main.outputs).toMatchObject({ rebuild: 'false' })
  await base.move('three')
  const alone = await schedule({ inputs: { ...inputs, tags: version } })
  expect(alone.main.code).toBe(1)
  expect(JSON.stringify(alone.errors)).toContain('a rebuild has nowhere to go')
})
