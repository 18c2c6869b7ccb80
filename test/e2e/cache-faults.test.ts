// Troubles in the middle of a run: each ends in a correct image, and in one notice where something was left out.
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type Engine, startEngine } from '../support/engine.ts'
import { freshFolder, repository } from '../support/home.ts'
import { outputOf } from '../support/program.ts'
import { type Ended, type Scene, type Step, setScene } from '../support/scene.ts'

let engine: Engine
let scene: Scene

beforeAll(async () => {
  engine = await startEngine()
  scene = await setScene(engine)
})
afterEach(() => scene.cache.clearFaults())
afterAll(async () => {
  await scene.stop()
  await engine.purge()
})

const green = { main: { code: 0 }, post: { code: 0 }, errors: [] }
const ratio = ({ main }: Ended) => Number(main.outputs['cache-hit-ratio'])
const script = join(repository, 'scripts/engine/engine.sh')
let count = 0

/** An image of its own whose last step needs the layers before it; each run of it is on a fresh engine. */
function newImage() {
  count += 1
  const name = `${scene.registry.address}/faults/image-${count}:1`
  let run = 0
  return async (source: string, { inputs, ...step }: Step = {}): Promise<Ended> => {
    // one that is given comes fresh
    if (step.env?.['DOCKER_HOST'] === undefined) await engine.reset()
    run += 1
    const Dockerfile = `FROM ${scene.base}
RUN head -c 2000000 /dev/urandom > /large && echo ${name} > /name
COPY source /
RUN cat /source /name > /out
`
    return scene.run({
      ...step,
      files: { Dockerfile, source },
      inputs: { cache: 'auto', lint: 'false', tags: name, ...inputs },
      run: { id: 8000 + count * 100 + run },
    })
  }
}

/** What the pushed image of that number holds. */
async function outOf(image: number): Promise<string> {
  const name = `${scene.registry.address}/faults/image-${image}:1`
  return engine.dockerOutput([
    'run',
    '--rm',
    '--network=none',
    '--pull=always',
    '--quiet',
    name,
    'cat',
    '/out',
  ])
}

/** Calls `act` once, when the engine has begun to build. */
function whenBuilding(act: () => unknown): (text: string) => void {
  let done = false
  return (text) => {
    if (done || !text.includes('::group::Build')) return
    done = true
    void act()
  }
}

describe('in the middle of a build', () => {
  test('a layer that is evicted leads to one more build without the cache', async () => {
    const build = newImage()
    await build('one')
    const onOutput = whenBuilding(() => scene.cache.evict(({ key }) => key.includes('-pack-')))
    const after = await build('two', { onOutput })
    expect(after).toMatchObject({
      ...green,
      notices: [expect.stringMatching(/^The restored layer cache could not be used .*; building once more/)],
    })
    expect(await outOf(count)).toMatch(/^two/)
    const healed = await build('two')
    expect(healed).toMatchObject({ ...green, notices: [] })
    expect(ratio(healed)).toBe(1)
  })

  test('a token that expires leaves a built image and one notice', async () => {
    const build = newImage()
    const onOutput = whenBuilding(() =>
      scene.cache.faults.failures.push({ method: '*', status: 401, times: 1000 }),
    )
    expect(await build('one', { onOutput })).toMatchObject({
      ...green,
      notices: [
        expect.stringMatching(/^The layer cache could not be saved \(.*\); the next run starts from/),
      ],
    })
    expect(await outOf(count)).toMatch(/^one/)
  })

  test('a service that falls silent is waited for no longer than once', async () => {
    const build = newImage()
    await build('one')
    const onOutput = whenBuilding(() => Object.assign(scene.cache.faults, { hang: true }))
    const after = await build('two', { onOutput })

    expect(after).toMatchObject(green)
    expect(after.notices.at(-1)).toMatch(/^The layer cache could not be saved \(no answer .*\)/)
    expect(await outOf(count)).toMatch(/^two/)
  })
})

test('a service that is silent from the beginning costs a notice and ten seconds', async () => {
  const build = newImage()
  scene.cache.faults.hang = true
  expect(await build('one')).toMatchObject({
    ...green,
    notices: [
      expect.stringMatching(/^The layer cache could not be read \(no answer .*\); built without it\.$/),
    ],
  })
  expect(await outOf(count)).toMatch(/^one/)
})

test('two jobs of one ref at the same time both end well, and the next one has a whole cache', async () => {
  const other = await startEngine()
  onTestFinished(() => other.purge())
  const build = newImage()
  const [one, two] = await Promise.all([build('one'), build('one', { env: other.env })])
  expect([one, two]).toMatchObject([
    { ...green, notices: [] },
    { ...green, notices: [] },
  ])
  const after = await build('one')
  expect(after).toMatchObject({ ...green, notices: [] })
  expect(ratio(after)).toBe(1)
  expect(await outOf(count)).toMatch(/^one/)
})

describe('a temporary folder without room', () => {
  /** RUNNER_TEMP on a disk of that many bytes. */
  async function smallDisk(bytes: number): Promise<Record<string, string>> {
    const folder = freshFolder('disk')
    await outputOf('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder])
    onTestFinished(async () => void (await outputOf('umount', ['-l', folder])))
    return { RUNNER_TEMP: folder, TMPDIR: folder }
  }

  test('for the new layers stores none of them, and says so', async () => {
    const build = newImage()
    const after = await build('one', { env: await smallDisk(1_000_000) })
    expect(after).toMatchObject(green)
    expect(after.notices).toEqual([
      expect.stringMatching(/^What is in the layers is not known: .*no space/),
      expect.stringMatching(/^The layer cache will not be saved: .*no room/),
    ])
    expect(await outOf(count)).toMatch(/^one/)
    const next = await build('one')
    expect(next).toMatchObject({ ...green, notices: [] })
  })
})

describe('an engine whose loopback is not this machine’s', () => {
  test('builds without the cache, and says why', async () => {
    const space = `layersmith-${process.pid}`
    const folder = freshFolder('engine')
    await outputOf('ip', ['netns', 'add', space])
    const inside = (verb: string, ...flags: readonly string[]) =>
      outputOf('nsenter', [`--net=/run/netns/${space}`, script, `--dir=${folder}`, verb, ...flags])
    onTestFinished(async () => {
      await inside('stop', '--purge')
      await outputOf('ip', ['netns', 'delete', space])
    })
    await inside('start')
    const env = {
      ...engine.env,
      DOCKER_HOST: `unix://${folder}/run/docker.sock`,
      DOCKER_CONFIG: `${folder}/config`,
    }
    const after = await scene.run({
      env,
      files: { Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' },
      inputs: { cache: 'auto', push: 'false', load: 'true', tags: 'apart/image:1' },
    })
    expect(after).toMatchObject({
      ...green,
      notices: [
        expect.stringMatching(/^The layer cache was not used: the builder does not reach 127\.0\.0\.1/),
      ],
    })
    const images = await outputOf('docker', ['image', 'ls', '--quiet', 'apart/image:1'], {
      env: { ...process.env, ...env },
    })
    expect(images).not.toBe('')
  })
})
