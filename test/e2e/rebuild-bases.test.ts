// Scheduled runs against a real engine and registry: what the images from outside say decides.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { repository } from '../support/home.ts'
import { architecture } from '../support/images-push.ts'
import { runProgram } from '../support/program.ts'
import { readPushedImages } from '../support/pushed-image.ts'
import { executed, imageOf, movingBase, movingIndex, watch } from '../support/rebuild-scene.ts'
import { startRegistry } from '../support/registry.ts'
import { startFaultyRegistry } from '../support/registry-faults.ts'
import { type Scene, setScene } from '../support/scene.ts'
import { makeWorkspace } from '../support/workspace.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
})
afterAll(() => scene.stop())

const label = 'io.github.layersmith.bases'
const baseLabel = 'org.opencontainers.image.base.digest'

test('an unchanged image is not built: one HEAD for each base, one GET of manifest and config', async () => {
  const bases = await watch(scene.registry)
  const own = await watch(scene.registry)
  const one = await movingBase(scene.registry, bases.address)
  const tool = await movingBase(scene.registry, bases.address)
  const dockerfile = `FROM ${one.reference}\nCOPY --from=${tool.reference} /version /tool\nRUN true\n`
  const image = imageOf(scene, { Dockerfile: dockerfile }, own.address)
  const pushed = await image.push()
  const [found] = (await readPushedImages(image.tag)).images
  bases.take()
  own.take()
  const nightly = await image.schedule()
  await bases.stop()
  await own.stop()
  expect(pushed.errors).toEqual([])
  expect(found?.config.Labels?.[label]).toMatch(/^\S+:1@sha256:\w{64}$/)
  expect(nightly.main.code).toBe(0)
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
  expect(bases.take()).toEqual(['HEAD manifests', 'HEAD manifests'])
  expect(own.take()).toEqual(['GET manifests', 'GET blobs'])
  expect(nightly.visible).toContain('up to date: 2 images from outside, unchanged')
  expect(nightly.visible).not.toContain('RUN true')
  expect(nightly.main.summary).toContain('up to date')
})

test('a base that moved makes a rebuild that runs only the steps above it', async () => {
  const base = await movingBase(scene.registry)
  const tool = await movingBase(scene.registry)
  const dockerfile = `FROM ${tool.reference} AS tool
RUN echo tool > /made
FROM ${base.reference}
RUN cat /version > /seen
COPY --from=tool /made /made
`
  const image = imageOf(scene, { Dockerfile: dockerfile })
  await image.push()
  const before = (await readPushedImages(image.tag)).images[0]
  await base.move('two')
  const nightly = await image.schedule({ inputs: { 'dated-tag': 'true' } })
  const after = (await readPushedImages(image.tag)).images[0]
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '')
  expect(nightly.errors).toEqual([])
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'true', reason: 'base' })
  expect(nightly.visible).toMatch(/Rebuilt +sha256:\w+… → sha256:\w+…, .* 2 of 4 layers kept/)
  expect(executed(nightly.visible)).not.toContain('RUN echo tool > /made')
  expect(executed(nightly.visible)).toContain('RUN cat /version > /seen')
  expect(after?.config.Labels?.[baseLabel]).not.toBe(before?.config.Labels?.[baseLabel])
  expect((await readPushedImages(`${image.tag}-${day}`)).images[0]?.text).toBe(after?.text)
  expect((await image.schedule()).main.outputs).toMatchObject({ rebuild: 'false' })
})

test('a base that moved for another platform only is no reason', async () => {
  const base = await movingIndex(scene.registry)
  const image = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  await image.push()
  const other = architecture === 'amd64' ? 'one/two' : 'two/one'
  await base.move(other)
  const still = await image.schedule()
  await base.move('three/three')
  const moved = await image.schedule()
  expect(still.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(still.visible).toContain('moved for other platforms only')
  expect(moved.main.outputs).toMatchObject({ rebuild: 'true', reason: 'base' })
})

test('without a record the layers are compared, and the run says so', async () => {
  const base = await movingBase(scene.registry)
  const { tag, schedule } = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  await scene.engine.dockerOutput(['buildx', 'build', '--provenance=false', '--push', '-t', tag, '-'], {
    input: `FROM ${base.reference}\nRUN true\n`,
  })
  const same = await schedule()
  await base.move('two')
  const moved = await schedule()
  expect(same.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(same.visible).toContain('the layers were compared, and the image begins with them')
  expect(moved.main.outputs).toMatchObject({ rebuild: 'true', reason: 'base' })
  expect(moved.main.summary).toContain('the image does not begin with its layers')
})

test('without labels the provenance in the registry tells what the image was made from', async () => {
  const base = await movingBase(scene.registry)
  const tool = await movingBase(scene.registry)
  const dockerfile = `FROM ${base.reference}\nCOPY --from=${tool.reference} /version /tool\n`
  const { tag, schedule } = imageOf(scene, { Dockerfile: dockerfile })
  const args = ['buildx', 'build', '--provenance=mode=min', '--push', '-t', tag, '-']
  await scene.engine.dockerOutput(args, { input: dockerfile })
  const same = await schedule()
  await tool.move('two')
  const moved = await schedule()
  expect(same.main.outputs).toMatchObject({ rebuild: 'false' })
  expect(same.visible).not.toContain('not recorded')
  expect(moved.main.outputs).toMatchObject({ rebuild: 'true', reason: 'base' })
})

test('an image that is not there is built', async () => {
  const base = await movingBase(scene.registry)
  const image = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  const nightly = await image.schedule()
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'true', reason: 'missing' })
  expect((await readPushedImages(image.tag)).images).toHaveLength(1)
})

test.each([
  ['is down', 503, /failed to answer for the/],
  ['has had enough', 429, /too many requests; log in, or try again later/],
])('a registry of the base that %s leaves the image as it is, with a notice', async (_how, status, says) => {
  const good = await movingBase(scene.registry)
  const bad = await startFaultyRegistry(scene.registry, [{ status, methods: ['HEAD', 'GET'], path: /bases/ }])
  const base = await movingBase(scene.registry, bad.address)
  const dockerfile = `FROM ${base.reference} AS a\nFROM ${good.reference}\nCOPY --from=a /version /a\n`
  const image = imageOf(scene, { Dockerfile: dockerfile })
  const args = ['buildx', 'build', '--push', '-t', image.tag, '-']
  await scene.engine.dockerOutput(args, { input: `FROM ${good.reference}\n` })
  await good.move('two')
  const nightly = await image.schedule()
  await bad.stop()
  expect(nightly.main.code).toBe(0)
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'false', reason: 'unknown' })
  expect(nightly.notices).toEqual([expect.stringMatching(says)])
  expect(nightly.visible).not.toMatch(/ 2\/2 /)
  // three tries for the first question, none for what would follow
  expect(bad.requests.filter((line) => line.startsWith('HEAD'))).toHaveLength(3)
})

test('a private base is asked with the credentials of the run', async () => {
  const auth = { username: 'reader', password: 'correct horse' }
  const secret = await startRegistry({ auth })
  const base = await movingBase(secret)
  const image = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  const inputs = { registry: secret.address, ...auth }
  const pushed = await image.push({ inputs })
  const same = await image.schedule({ inputs })
  const nobody = await image.schedule()
  await base.move('two')
  const moved = await image.schedule({ inputs })
  await secret.stop()
  expect(pushed.errors).toEqual([])
  expect(same.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
  expect(nobody.main.outputs).toMatchObject({ rebuild: 'false', reason: 'unknown' })
  expect(nobody.notices).toEqual([expect.stringContaining(`log in to ${secret.address} first`)])
  expect(moved.main.outputs).toMatchObject({ rebuild: 'true', reason: 'base' })
})

test('an image from the future has no age', async () => {
  const base = await movingBase(scene.registry)
  const { tag, schedule } = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  const epoch = String(Math.floor(Date.now() / 1000) + 9 * 86_400)
  const args = ['buildx', 'build', '--provenance=mode=min', '--push', '-t', tag, '-']
  await scene.engine.dockerOutput([...args, `--build-arg=SOURCE_DATE_EPOCH=${epoch}`], {
    input: `FROM ${base.reference}\nRUN true\n`,
  })
  const nightly = await schedule({ inputs: { 'max-age': '1d' } })
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'false', reason: '' })
  expect(nightly.visible).toMatch(/made [89] days from now: a clock is wrong/)
})

test('an image that is too old is built anew as a whole', async () => {
  const base = await movingBase(scene.registry)
  const dockerfile = `FROM ${base.reference}\nRUN true\n`
  const { tag, schedule } = imageOf(scene, { Dockerfile: dockerfile })
  const epoch = String(Math.floor(Date.now() / 1000) - 40 * 86_400)
  const args = ['buildx', 'build', '--provenance=false', '--push', '-t', tag, '-']
  await scene.engine.dockerOutput([...args, `--build-arg=SOURCE_DATE_EPOCH=${epoch}`], { input: dockerfile })
  const nightly = await schedule({ inputs: { 'max-age': '30d' } })
  expect(nightly.main.outputs).toMatchObject({ rebuild: 'true', reason: 'age' })
  expect(nightly.visible).toContain('The image is 40 days old, the limit is 30 days')
  expect(executed(nightly.visible)).toContain('RUN true')
})

test('layersmith stale says the same in a terminal', async () => {
  const base = await movingBase(scene.registry)
  const image = imageOf(scene, { Dockerfile: `FROM ${base.reference}\nRUN true\n` })
  await image.push()
  const cwd = makeWorkspace(image.files)
  const stale = (...words: string[]) =>
    runProgram(process.execPath, [join(repository, 'dist/cli/index.js'), 'stale', ...words], { cwd })
  const same = await stale(image.tag)
  await base.move('two')
  const moved = await stale(image.tag)
  const json = await stale(image.tag, '--json')
  expect([same.code, moved.code]).toEqual([0, 1])
  expect(same.stdout).toContain(`${image.tag}  up to date`)
  expect(moved.stdout).toContain('has moved')
  expect(JSON.parse(json.stdout).images[0]).toMatchObject({ due: true, reason: 'base' })
})
