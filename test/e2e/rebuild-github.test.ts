// What scheduled runs tell others: the issue of a rebuild that fails, the pull request of pins that moved.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiTokens } from '../support/github-api.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { imageOf, movingBase } from '../support/rebuild-scene.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.stop())

const digestOf = async (reference: string) =>
  digestInRegistry(scene.registry, reference.slice(scene.registry.address.length + 1))

test('an issue is opened, written anew by the next failure, and closed when it works again', async () => {
  const base = await movingBase(scene.registry)
  const dockerfile = `FROM ${base.reference}\nRUN grep -q one /version || { echo "only one will do"; exit 3; }\n`
  const image = imageOf(scene, { Dockerfile: dockerfile })
  const mine = () => scene.api.work.issues.filter(({ body }) => body.includes(image.tag))
  await image.push()
  await base.move('two')
  const first = await image.schedule()
  const opened = mine().map(({ body, state }) => ({ body, state }))
  await base.move('three')
  await image.schedule()
  const updated = mine().map(({ body, state }) => ({ body, state }))
  await base.move('one again')
  const green = await image.schedule()
  expect(first.main.code).toBe(1)
  expect(opened).toEqual([{ state: 'open', body: expect.stringContaining('only one will do') }])
  expect(updated).toHaveLength(1)
  expect(updated[0]?.body).not.toBe(opened[0]?.body)
  expect(green.main.code).toBe(0)
  expect(mine()).toMatchObject([{ state: 'closed' }])
  expect(scene.api.comments(mine()[0]?.number ?? 0)).toMatchObject([
    { body: expect.stringContaining('Green again') },
  ])
})

test('a run that may not write issues fails as it would, with a notice', async () => {
  const base = await movingBase(scene.registry)
  const image = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN grep -q one /version\n` })
  await image.push()
  await base.move('two')
  const nightly = await image.schedule({ token: apiTokens.read })
  expect(nightly.main.code).toBe(1)
  expect(nightly.errors).toHaveLength(1)
  expect(nightly.notices.join()).toContain('The job needs `permissions: issues: write`.')
})

test('a pull request bumps the pins: made once, left alone, updated when the tag moves on', async () => {
  const base = await movingBase(scene.registry)
  const pinned = `FROM ${base.reference}@${await digestOf(base.reference)}\nRUN true\n`
  const image = imageOf(scene, { Dockerfile: pinned })
  const { work } = scene.api
  work.commit('main', 'Dockerfile', pinned)
  const inputs = { 'bump-pins': 'true' }
  const branch = () => work.branches.get('layersmith/pins-Dockerfile')
  await image.push()
  const none = await image.schedule({ inputs })
  await base.move('two')
  const made = await image.schedule({ inputs })
  const first = branch()?.tree.get('Dockerfile')
  const left = await image.schedule({ inputs })
  await base.move('three')
  const updated = await image.schedule({ inputs })
  const newest = await digestOf(base.reference)
  expect(none.visible).not.toContain('Pull request')
  expect(made.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
  expect(made.visible).toContain('Pull request opened: https://github.com/acme/api/pull/')
  expect(first).toMatch(/^FROM \S+@sha256:\w{64}\nRUN true\n$/)
  expect(left.visible).toContain('Pull request unchanged')
  expect(updated.visible).toContain('Pull request updated')
  expect(branch()?.tree.get('Dockerfile')).toBe(`FROM ${base.reference}@${newest}\nRUN true\n`)
  expect(branch()?.messages).toHaveLength((work.branches.get('main')?.messages.length ?? 0) + 2)
  expect(work.pulls).toMatchObject([{ state: 'open', body: expect.stringContaining(`${newest}`) }])
})
