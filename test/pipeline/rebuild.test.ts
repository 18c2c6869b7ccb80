import { describe, expect, test } from 'vitest'
import { BASES_LABEL } from '../../src/rebuild/recorded.ts'
import { putImage, putIndex, sha } from '../support/fake-images.ts'
import { prepareScene, runScene, type Scene, step } from './job.ts'

const TAG = 'r.example/acme/api:main'
const BASE = 'r.example/base:1'
const done = { code: 0, progress: [step('[1/2] FROM a', 'cached'), step('[2/2] RUN make', 'done')] }
const failing = {
  code: 1,
  progress: [step('[2/2] RUN make', { error: 'exit code: 2' }, 'hush the s3cret-value\nno rule\n')],
  tail: ['ERROR: failed to solve'],
}

type Nightly = Pick<Scene, 'inputs' | 'env' | 'engine'> & {
  readonly moved?: boolean
  readonly dockerfile?: string
  readonly created?: string
}

function nightly({ moved = false, dockerfile, created, ...scene }: Nightly = {}) {
  const world = prepareScene({
    engine: { builds: [done] },
    ...scene,
    files: { Dockerfile: dockerfile ?? `FROM ${BASE}\nRUN make\n` },
    inputs: { tags: TAG, 'github-token': 'ghs_token', ...scene.inputs },
    env: { GITHUB_EVENT_NAME: 'schedule', ...scene.env },
  })
  const recorded = putImage(world.registry, BASE, { layers: ['one'] })
  const labels = { [BASES_LABEL]: `${BASE}@${recorded}` }
  putImage(world.registry, TAG, { labels, ...(created === undefined ? {} : { created }) })
  if (moved) putImage(world.registry, BASE, { layers: ['two'] })
  return world
}

type World = ReturnType<typeof nightly>
const outputsOf = ({ outputs }: World) => [outputs.values.get('rebuild'), outputs.values.get('reason')]
const argsOf = ({ engine }: World) => engine.builds.at(-1)?.command.args ?? []
const open = (world: World) => world.repository.issues.listOpen()

describe('on a schedule', () => {
  test('an image that is up to date is not built', async () => {
    const world = nightly()
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(world.engine.builds).toEqual([])
    expect(outputsOf(world)).toEqual(['false', ''])
  })

  test('a base that moved is pulled, the rest may come from the cache', async () => {
    const world = nightly({ moved: true })
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(outputsOf(world)).toEqual(['true', 'base'])
    expect(argsOf(world)).toContain('--pull')
    expect(argsOf(world)).not.toContain('--no-cache')
  })

  test('an image that is too old is built anew as a whole, and gets a tag with the day', async () => {
    const inputs = { 'max-age': '30d', 'dated-tag': 'true' }
    const world = nightly({ created: '1999-01-01T00:00:00Z', inputs })
    const old = nightly({ created: new Date(world.clock.now() - 31 * 86_400_000).toISOString(), inputs })
    await runScene(old)
    const day = new Date(old.clock.now()).toISOString().slice(0, 10).replaceAll('-', '')
    expect(outputsOf(old)).toEqual(['true', 'age'])
    expect(argsOf(old)).toEqual(
      expect.arrayContaining(['--no-cache', '--pull', `--tag=${TAG}`, `--tag=${TAG}-${day}`]),
    )
    await runScene(world)
    expect(outputsOf(world)).toEqual(['false', ''])
  })

  test('without tags, and without a push, everything is built as ever', async () => {
    const world = nightly({ inputs: { tags: '' } })
    await runScene(world)
    const kept = nightly({ inputs: { push: 'false' } })
    await runScene(kept)
    expect([world, kept].map(({ engine }) => engine.builds.length)).toEqual([1, 1])
    expect([world, kept].flatMap(outputsOf)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('rebuild: off builds, and rebuild: force builds everything', async () => {
    const off = nightly({ inputs: { rebuild: 'off' } })
    await runScene(off)
    expect(outputsOf(off)).toEqual([undefined, undefined])
    const force = nightly({ inputs: { rebuild: 'force' } })
    await runScene(force)
    expect(outputsOf(force)).toEqual(['true', 'forced'])
    expect(argsOf(force)).toContain('--no-cache')
  })
})

test.each([
  ['auto', 'false'],
  ['by-digest', 'true'],
])('push: %s, and a base that moved for another platform: rebuild is %s', async (push, due) => {
  const world = nightly({ inputs: { push, platforms: 'linux/amd64' } })
  const { registry } = world
  const of = (name: string, more: object = {}) => ({
    'linux/amd64': putImage(registry, `${name}-amd64`, more),
    'linux/arm64': putImage(registry, `${name}-arm64`, { ...more, architecture: 'arm64' }),
  })
  const base = of(BASE)
  const recorded = putIndex(registry, BASE, base)
  putIndex(registry, TAG, of(TAG, { labels: { [BASES_LABEL]: `${BASE}@${recorded}` } }))
  const moved = putImage(registry, `${BASE}-arm64`, { layers: ['two'], architecture: 'arm64' })
  putIndex(registry, BASE, { ...base, 'linux/arm64': moved })
  await runScene(world).catch(() => undefined)
  expect(world.outputs.values.get('rebuild')).toBe(due)
})

describe('with immutable: true', () => {
  const VERSION = 'r.example/acme/api:1.2.3'

  function released(tags: string, inputs: Readonly<Record<string, string>> = {}) {
    const world = nightly({ moved: true, inputs: { immutable: 'true', tags, push: 'true', ...inputs } })
    putImage(world.registry, VERSION, { labels: { [BASES_LABEL]: `${BASE}@${sha('older')}` } })
    return world
  }

  test('a rebuild moves the moving tag, dates it, and leaves the version that exists', async () => {
    const world = released(`${VERSION},${TAG}`, { 'dated-tag': 'true' })
    await runScene(world)
    expect(world.log.text()).toContain(`Not rebuilt under ${VERSION}: immutable is true`)
    expect(world.registry.written).not.toContain(VERSION)
    expect(world.engine.builds.length).toBeGreaterThan(0)
  })

  test('the moving tag says whether the image is due, as the version keeps its age', async () => {
    const world = nightly({ inputs: { immutable: 'true', tags: `${VERSION},${TAG}` } })
    putImage(world.registry, VERSION, { labels: { [BASES_LABEL]: `${BASE}@${sha('older')}` } })
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(outputsOf(world)).toEqual(['false', ''])
  })

  test.each(['false', 'true'])(
    'a version alone has nowhere to go (dated-tag: %s), which is said before the build',
    async (dated) => {
      const world = released(VERSION, { 'dated-tag': dated })
      await expect(runScene(world)).rejects.toThrow('a rebuild has nowhere to go')
      expect(world.engine.builds).toEqual([])
    },
  )

  test('a version that is not there yet is built', async () => {
    const world = nightly({ inputs: { immutable: 'true', tags: 'r.example/acme/api:2.0.0', push: 'true' } })
    await runScene(world)
    expect(outputsOf(world)).toEqual(['true', 'missing'])
    expect(world.engine.builds.length).toBeGreaterThan(0)
  })
})

test('a registry that refuses the published image is no reason, and the notice says what helps', async () => {
  const world = nightly()
  const registry = async () => world.registry.withCredentials('none')
  expect(await runScene({ ...world, ports: { ...world.ports, registry } })).toEqual({ kind: 'done' })
  expect(outputsOf(world)).toEqual(['false', 'unknown'])
  expect(world.log.notices().join()).toContain('One that was never pushed is built by rebuild: force.')
})

test('a Dockerfile in a remote context is built as ever, with a notice', async () => {
  const world = nightly({ inputs: { context: 'https://github.com/acme/api.git' } })
  await runScene(world)
  expect(world.engine.builds).toHaveLength(1)
  expect(world.log.notices().join()).toContain('so what it is made from is not known')
})

test('on other events it is decided only when asked', async () => {
  const push = nightly({ env: { GITHUB_EVENT_NAME: 'push' } })
  await runScene(push)
  expect(outputsOf(push)).toEqual([undefined, undefined])
  const asked = nightly({ env: { GITHUB_EVENT_NAME: 'push' }, inputs: { rebuild: 'auto' } })
  await runScene(asked)
  expect(outputsOf(asked)).toEqual(['false', ''])
  const nothing = nightly({ env: { GITHUB_EVENT_NAME: 'push' }, inputs: { rebuild: 'auto', tags: '' } })
  await expect(runScene(nothing)).rejects.toThrow('Input rebuild is "auto", but no tags are given')
})

describe('what a build pushes', () => {
  test('says what it was made from beside its base, which has labels of its own', async () => {
    const dockerfile = `FROM ${BASE}\nCOPY --from=r.example/tool:1 /a /a\n`
    const world = nightly({ dockerfile, env: { GITHUB_EVENT_NAME: 'push' } })
    const digest = putImage(world.registry, 'r.example/tool:1')
    await runScene(world)
    const labels = argsOf(world).filter((arg) => /^--label=.*(?:\.base\.digest|bases)=/.test(arg))
    expect(labels).toEqual([
      `--label=${BASES_LABEL}=r.example/tool:1@${digest}`,
      `--label=org.opencontainers.image.base.digest=${await world.registry.digest(BASE)}`,
    ])
  })

  test('says nothing where nothing is pushed', async () => {
    const world = nightly({ env: { GITHUB_EVENT_NAME: 'push' }, inputs: { push: 'false' } })
    await runScene(world)
    expect(argsOf(world).join(' ')).not.toContain(BASES_LABEL)
  })
})

describe('a rebuild that fails', () => {
  const scene = { moved: true, engine: { builds: [failing, failing, done] } }

  test('opens one issue, writes it anew, and closes it when it works again', async () => {
    const world = nightly(scene)
    expect(await runScene(world)).toMatchObject({ kind: 'failed' })
    const [first] = await open(world)
    expect(first?.title).toBe('api: the scheduled rebuild fails')
    expect(first?.body).toContain('no rule')
    expect(first?.body).toContain('has moved')
    await runScene({ ...world, run: { ...world.run, runId: '101', runNumber: '8' } })
    const second = await open(world)
    expect(second).toHaveLength(1)
    expect(second[0]?.body).toContain('/actions/runs/101')
    await runScene(world)
    expect(await open(world)).toEqual([])
    expect(world.repository.closed).toHaveLength(1)
  })

  test.each([
    ['a secret', { secrets: 'token=s3cret-value' }],
    ['a build argument', { 'build-args': 'TOKEN=s3cret-value' }],
    [
      'a password of the list',
      { registries: '- { registry: r.example, username: u, password: s3cret-value }' },
    ],
  ])('does not tell %s', async (_what, inputs) => {
    const world = nightly({ ...scene, inputs })
    await runScene(world)
    const [issue] = await open(world)
    expect(issue?.body).toContain('hush the ***')
    expect(issue?.body).not.toContain('s3cret-value')
  })

  test('shows no output where secrets come from elsewhere', async () => {
    const world = nightly({ ...scene, inputs: { 'secret-envs': 'a=TOKEN' }, env: { TOKEN: 's3cret-value' } })
    await runScene(world)
    expect((await open(world))[0]?.body).not.toContain('hush')
  })

  test.each([
    ['rebuild-issue: false', { inputs: { 'rebuild-issue': 'false' } }],
    ['another event', { inputs: { rebuild: 'auto' }, env: { GITHUB_EVENT_NAME: 'workflow_dispatch' } }],
    ['no token', { inputs: { 'github-token': '' } }],
  ])('opens none with %s', async (_what, more) => {
    const world = nightly({ ...scene, ...more })
    expect(await runScene(world)).toMatchObject({ kind: 'failed' })
    expect(await open(world)).toEqual([])
  })

  test('says in a notice what permission is missing', async () => {
    const world = nightly(scene)
    const ports = { ...world.ports, issues: async () => world.repository.readOnly.issues }
    await runScene({ ...world, ports })
    expect(world.log.notices().join()).toContain('The job needs `permissions: issues: write`.')
  })
})

describe('pins', () => {
  const old = sha('old')
  const dockerfile = `FROM ${BASE}@${old}\nRUN make\n`
  const pinned = (more: Nightly = {}) => {
    const world = nightly({ dockerfile, ...more, inputs: { 'bump-pins': 'true', ...more.inputs } })
    world.repository.setFile('main', 'Dockerfile', dockerfile)
    return world
  }
  const branch = 'layersmith/pins-Dockerfile'
  const textOf = async (world: World) =>
    (await world.repository.branches.readFile('Dockerfile', branch))?.text

  test('that have newer digests are bumped in one pull request, which is kept up to date', async () => {
    const world = pinned()
    await runScene(world)
    const first = await world.registry.digest(BASE)
    expect(outputsOf(world)).toEqual(['false', ''])
    expect(await textOf(world)).toBe(`FROM ${BASE}@${first}\nRUN make\n`)
    await runScene(world)
    putImage(world.registry, BASE, { layers: ['three'] })
    await runScene(world)
    const second = await world.registry.digest(BASE)
    const proposals = await world.repository.branches.listProposals(branch)
    expect(second).not.toBe(first)
    expect(await textOf(world)).toContain(second)
    expect(proposals).toMatchObject([{ state: 'open', body: expect.stringContaining(second) }])
    expect(world.log.lines.join('\n')).toMatch(/opened: [\s\S]*unchanged: [\s\S]*updated: /)
  })

  test('that somebody declined are left until the tag moves again', async () => {
    const world = pinned()
    await runScene(world)
    const [made] = await world.repository.branches.listProposals(branch)
    world.repository.endProposal(made?.number ?? 0, 'closed')
    await runScene(world)
    expect(await world.repository.branches.listProposals(branch)).toHaveLength(1)
    putImage(world.registry, BASE, { layers: ['three'] })
    await runScene(world)
    expect(await world.repository.branches.listProposals(branch)).toMatchObject([
      { state: 'open' },
      { state: 'closed' },
    ])
  })

  test('are told and left alone unless asked', async () => {
    const world = pinned({ inputs: { 'bump-pins': 'false' } })
    await runScene(world)
    expect(world.log.lines.join('\n')).toContain(`${BASE} (FROM :1): pinned to sha256:`)
    expect(await world.repository.branches.listProposals(branch)).toEqual([])
  })

  test('without the permission are a notice that says which', async () => {
    const world = pinned()
    const ports = { ...world.ports, branches: async () => world.repository.readOnly.branches }
    expect(await runScene({ ...world, ports })).toEqual({ kind: 'done' })
    expect(world.log.notices().join()).toContain('`permissions: contents: write` and `pull-requests: write`')
  })
})

test.each([
  [29, undefined],
  [37, 'without another one GitHub disables this schedule in 23 days'],
  [59, 'without another one GitHub disables this schedule in 1 day.'],
  [80, 'without another one GitHub disables this schedule in 0 days'],
])('a last commit %i days old', async (days, sentence) => {
  const world = nightly()
  const date = world.clock.now() - days * 86_400_000
  const git = { head: async () => ({ sha: 'c'.repeat(40), ref: '', date }), tags: async () => [] }
  await runScene({ ...world, ports: { ...world.ports, git: { ...world.ports.git, ...git } } })
  const summary = world.outputs.summaries.join('')
  expect(summary).toContain('up to date')
  expect(/without[^.]*days?\b/.test(summary)).toBe(sentence !== undefined)
  expect(summary).toContain(sentence ?? 'unchanged')
})
