import { describe, expect, test } from 'vitest'
import { ExternalError } from '../../src/errors.ts'
import { CACHE_SERVICE, prepareScene, pullRequest, runScene, type Scene, SHA, step } from './job.ts'

const TAG = 'ghcr.io/acme/api:main'
const EXIT_2 = 'process "/bin/sh -c make" did not complete successfully: exit code: 2'
const layers = [{ digest: 'sha256:1', size: 10, diskSize: 20 }]

/** A build whose second step fails after the first one has finished. */
const failing: Scene = {
  files: { Dockerfile: 'FROM a:1\nRUN one\nRUN make\n' },
  engine: {
    builds: [
      {
        code: 1,
        progress: [step('[2/3] RUN one', 'done'), step('[3/3] RUN make', { error: EXIT_2 }, 'no rule\n')],
        tail: [`ERROR: failed to build: failed to solve: ${EXIT_2}`],
      },
    ],
  },
}

async function play(scene: Scene) {
  const world = prepareScene(scene)
  return { world, outcome: await runScene(world) }
}

const argsOf = (world: ReturnType<typeof prepareScene>, at = 0) => world.engine.builds[at]?.command.args ?? []

describe('a run that works', () => {
  test('logs in, lints, restores, builds and reports, in this order', async () => {
    const { world, outcome } = await play({
      inputs: { username: 'me', password: 'hidden', registry: 'ghcr.io' },
      env: CACHE_SERVICE,
      engine: { builds: [{ progress: [step('[2/2] RUN make', 'cached')] }] },
    })
    expect(outcome).toEqual({ kind: 'done' })
    expect(world.log.groups().map((title) => title.split(/\s{2}/)[0])).toEqual([
      'Log in',
      'Lint',
      'Cache',
      'Build',
      'Report',
    ])
    expect(world.engine.calls).toEqual(['probe', 'build'])
  })

  test('keeps the password out of argv and log, and masks it', async () => {
    const { world } = await play({ inputs: { username: 'me', password: 'hidden' } })
    expect(world.log.masked).toEqual(['hidden', Buffer.from('me:hidden').toString('base64')])
    expect(JSON.stringify(argsOf(world)) + world.log.text()).not.toContain('hidden')
    expect(world.engine.builds[0]?.env).toHaveProperty('DOCKER_CONFIG')
  })

  test.each([
    ['works', []],
    ['fails', [{ code: 1, tail: ['ERROR: failed to solve: oh'] }]],
  ])('leaves no secret on the disk for later steps when it %s', async (_how, builds) => {
    const { world } = await play({ inputs: { secrets: 'K=topsecret' }, engine: { builds } })
    expect(argsOf(world)).toContainEqual(expect.stringContaining('secret-0'))
    expect([...world.files.texts.values()].filter((text) => text.includes('topsecret'))).toEqual([])
  })

  test('keeps secrets and the token out of argv and log', async () => {
    const { world } = await play({
      inputs: { secrets: 'K=topsecret', 'github-token': 'ghs_token', context: '{{defaultContext}}' },
    })
    expect(argsOf(world).filter((arg) => arg.startsWith('--secret='))).toEqual([
      expect.stringMatching(/^--secret=id=K,src=\/tmp\/\S+\/secret-0$/),
      expect.stringMatching(/^--secret=id=GIT_AUTH_TOKEN\.github\.com,src=\/tmp\/\S+\/git-token$/),
    ])
    expect(JSON.stringify(world.engine.builds) + world.log.text()).not.toMatch(/topsecret|ghs_token/)
    expect(world.log.masked).toEqual(expect.arrayContaining(['topsecret', 'ghs_token']))
  })

  test("keeps the token to this repository's own context", async () => {
    const { world } = await play({
      inputs: { 'github-token': 'ghs_token', context: 'https://github.com/acme/api.git.evil#main' },
    })
    expect(argsOf(world).filter((arg) => arg.startsWith('--secret='))).toEqual([])
  })

  test('sets the outputs', async () => {
    const progress = [step('[2/3] RUN one', 'cached'), step('[3/3] RUN make', 'done')]
    const metadata =
      '{"containerimage.digest":"sha256:5","containerimage.config.digest":"sha256:6","buildx.build.provenance":{}}'
    const { world } = await play({ engine: { builds: [{ progress, metadata }] } })
    expect(Object.fromEntries(world.outputs.values)).toMatchObject({
      digest: 'sha256:5',
      imageid: 'sha256:6',
      'cache-hit-ratio': '0.5',
      'findings-count': '0',
      metadata: '{"containerimage.digest":"sha256:5","containerimage.config.digest":"sha256:6"}',
    })
    const report = JSON.parse((await world.files.readText(world.outputs.values.get('report') ?? '')) ?? '')
    expect(report).toMatchObject({ version: 1, image: 'api', commit: SHA, digest: 'sha256:5' })
  })

  test('says the digest the registry answers, not the one of the metadata file', async () => {
    const world = prepareScene({ inputs: { tags: TAG } })
    const config = world.registry.putBlob(
      TAG,
      JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [] } }),
    )
    const mediaType = 'application/vnd.oci.image.manifest.v1+json'
    const manifest = {
      schemaVersion: 2,
      mediaType,
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: config, size: 1 },
      layers: [],
    }
    const digest = world.registry.hold(TAG, JSON.stringify(manifest))
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(world.outputs.values.get('digest')).toBe(digest)
  })

  test('stays green when the registry cannot be read back', async () => {
    const { world, outcome } = await play({ inputs: { tags: TAG }, env: CACHE_SERVICE })
    expect(outcome).toEqual({ kind: 'done' })
    expect(world.log.notices()).toEqual([
      expect.stringContaining(`${TAG} was pushed but could not be read back`),
    ])
  })
})

describe('what is found before the build', () => {
  test.each<[string, Scene, RegExp]>([
    ['no Dockerfile', { files: { 'README.md': '' } }, /no Dockerfile at Dockerfile/],
    ['an empty Dockerfile', { files: { Dockerfile: ' \n' } }, /Dockerfile is empty/],
    ['a bad tag', { inputs: { tags: 'ghcr.io/Acme/api' } }, /tags has "ghcr.io\/Acme\/api"/],
    ['a push to nowhere', { inputs: { push: 'true' } }, /no tags are given/],
    ['a bad input', { inputs: { push: 'ture' } }, /push is "ture"/],
  ])('%s stops the run before the engine is asked and anything is made', async (_, scene, message) => {
    const world = prepareScene(scene)
    await expect(async () => runScene(world)).rejects.toThrow(message)
    expect(world.engine.calls).toEqual([])
    expect(world.memory.changes).toEqual([])
  })

  test('a secret file that is not there stops the run before a builder is made', async () => {
    const world = prepareScene({
      inputs: { 'secret-files': 'k=nope' },
      env: CACHE_SERVICE,
      engine: { builder: { store: 'classic' } },
    })
    await expect(runScene(world)).rejects.toThrow(
      'Input secret-files names nope for "k": there is no such file.',
    )
    expect(world.engine.calls).toEqual(['probe'])
  })

  test('findings at or above fail-on stop the run before the build', async () => {
    const { world, outcome } = await play({ files: { Dockerfile: 'FROM a:1\nRUNN make\n' } })
    expect(outcome).toEqual({ kind: 'stopped' })
    expect(world.engine.calls).not.toContain('build')
    expect(world.log.annotations).toMatchObject([{ level: 'error', at: { file: 'Dockerfile', line: 2 } }])
  })

  test('findings below fail-on do not', async () => {
    const { world, outcome } = await play({ files: { Dockerfile: 'FROM a:1\nCMD sleep 5\n' } })
    expect(outcome).toEqual({ kind: 'done' })
    expect(world.outputs.values.get('findings-count')).not.toBe('0')
    expect(world.engine.calls).toContain('build')
  })

  test('without lint the engine judges', async () => {
    const { world } = await play({
      files: { Dockerfile: 'FROM a:1\nRUNN make\n' },
      inputs: { lint: 'false' },
    })
    expect(world.engine.calls).toContain('build')
    expect(world.outputs.values.has('findings-count')).toBe(false)
  })

  test('an engine that does not answer fails the run after lint', async () => {
    const down = new ExternalError('engine', 'unreachable', 'No Docker engine answers.')
    const world = prepareScene({ engine: { down } })
    await expect(runScene(world)).rejects.toBe(down)
    expect(world.log.groups()).toEqual([expect.stringMatching(/^Lint/)])
  })

  test('a runner that is not Linux lints only, and says so once', async () => {
    const { world, outcome } = await play({ env: { RUNNER_OS: 'macOS' } })
    expect(outcome).toEqual({ kind: 'done' })
    expect(world.engine.calls).toEqual([])
    expect(world.log.notices()).toEqual([expect.stringContaining('macOS')])
  })
})

describe('push: auto', () => {
  test.each<[string, Scene, boolean]>([
    ['a push to a branch', { inputs: { tags: TAG } }, true],
    ['a push without tags', {}, false],
    ['a pull request', { ...pullRequest, inputs: { tags: TAG } }, false],
    ['a pull request whose push is demanded', { ...pullRequest, inputs: { tags: TAG, push: 'true' } }, true],
    ['a push that is forbidden', { inputs: { tags: TAG, push: 'false' } }, false],
  ])('%s', async (_, scene, pushed) => {
    const { world } = await play(scene)
    expect(argsOf(world).some((arg) => arg.includes('push=true'))).toBe(pushed)
  })

  test('says once why nothing is pushed', async () => {
    const { world } = await play({ ...pullRequest, inputs: { tags: TAG } })
    expect(world.log.lines.filter((line) => line.startsWith('Not pushed'))).toEqual([
      'Not pushed: the event is pull_request (push: auto).',
    ])
  })
})

describe('the layer cache', () => {
  const isCache = (arg: string) => arg.startsWith('--cache-')

  test.each<[string, Record<string, string>, Record<string, string>, string[]]>([
    [
      'auto exports',
      {},
      CACHE_SERVICE,
      ['--cache-to=type=local,dest=/fake/export,mode=max,ignore-error=true'],
    ],
    ['read exports nothing', { cache: 'read' }, CACHE_SERVICE, []],
    ['off does nothing', { cache: 'off' }, CACHE_SERVICE, []],
    ['without a service does nothing', {}, {}, []],
    [
      'makes way for the own one',
      { 'cache-from': 'type=gha', 'cache-to': 'type=gha' },
      CACHE_SERVICE,
      ['--cache-from=type=gha', '--cache-to=type=gha'],
    ],
  ])('%s', async (_, inputs, env, flags) => {
    const { world } = await play({ inputs, env })
    expect(argsOf(world).filter(isCache)).toEqual(flags)
  })

  test('is remembered for the post step', async () => {
    const world = prepareScene({ env: CACHE_SERVICE })
    const opened = world.cache.open.bind(world.cache)
    world.cache.open = async (request) => {
      const cache = await opened(request)
      world.cache.exportLayers(layers)
      return cache
    }
    await runScene(world)
    expect(world.memory.state().cache).toMatchObject({ kind: 'directory', bytes: 10 })
    expect(world.log.text()).toContain('of layers to be saved in the post step')
  })

  test.each<[string, (world: ReturnType<typeof prepareScene>) => void, RegExp]>([
    [
      'is down',
      ({ service }) => Object.assign(service, { problem: 'The cache is down.' }),
      /^The cache is down\.$/,
    ],
    [
      'breaks while it is opened',
      ({ cache }) => Object.assign(cache, { open: async () => Promise.reject(new Error('EACCES')) }),
      /could not be opened: EACCES/,
    ],
  ])('that %s is one notice', async (_, breakIt, notice) => {
    const world = prepareScene({ env: CACHE_SERVICE })
    breakIt(world)
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(world.log.notices()).toEqual([expect.stringMatching(notice)])
  })

  test('that breaks after the build is one notice', async () => {
    const world = prepareScene({ env: CACHE_SERVICE })
    const opened = world.cache.open.bind(world.cache)
    const broken = async () => Promise.reject(new Error('ENOSPC'))
    world.cache.open = async (request) => ({ ...(await opened(request)), finish: broken, diskSizes: broken })
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(world.log.notices()).toEqual(['The layer cache will not be saved: ENOSPC'])
  })

  test('that the builder never asks for anything is one notice', async () => {
    const world = prepareScene({ env: CACHE_SERVICE })
    const opened = world.cache.open.bind(world.cache)
    world.cache.open = async (request) => ({ ...(await opened(request)), reached: () => false })
    expect(await runScene(world)).toEqual({ kind: 'done' })
    expect(world.log.notices()).toEqual([expect.stringContaining('does not reach 127.0.0.1 of this job')])
  })

  test('on the classic store is exported by a container builder, remembered before it is made', async () => {
    const { world } = await play({ env: CACHE_SERVICE, engine: { builder: { store: 'classic' } } })
    const name = world.memory.state().builder
    expect(name).toMatch(/^layersmith-100-1-/)
    expect(world.engine.calls).toEqual(['probe', `create ${name}`, 'build'])
    expect(argsOf(world)).toContain(`--builder=${name}`)
  })

  test('on the classic store is only read where no container builder can be made', async () => {
    const { world } = await play({
      env: CACHE_SERVICE,
      engine: { builder: { store: 'classic' }, noContainers: true },
    })
    expect(argsOf(world).filter(isCache)).toEqual([])
    expect(world.memory.state().builder).toBeUndefined()
    expect(world.log.notices()).toEqual([
      expect.stringContaining('classic store cannot export a layer cache.'),
    ])
  })

  test('that is off is no reason for a builder, nor for a word about it', async () => {
    const { world } = await play({
      inputs: { cache: 'off', platforms: 'linux/amd64,linux/arm64' },
      env: CACHE_SERVICE,
      engine: { builder: { store: 'classic' }, noContainers: true },
    })
    expect(world.log.notices()).toEqual([
      "A container builder could not be created: no. Building with the engine's own builder, whose classic store cannot build for several platforms.",
    ])
  })

  test.each([{ cache: 'read' }, { builder: 'default' }])(
    'on the classic store makes no builder with %o',
    async (inputs) => {
      const { world } = await play({ inputs, env: CACHE_SERVICE, engine: { builder: { store: 'classic' } } })
      expect(world.engine.calls).toEqual(['probe', 'build'])
    },
  )
})

describe('a build that fails', () => {
  test('is told with the Dockerfile line, its output and the sentence', async () => {
    const { world, outcome } = await play(failing)
    expect(outcome).toEqual({
      kind: 'failed',
      message: 'RUN make (Dockerfile:3) ended with exit code 2.',
      file: 'Dockerfile',
      line: 3,
      endLine: 3,
      tail: ['no rule'],
    })
    expect(world.log.text()).toContain('> 3 │ RUN make')
    expect(world.log.text()).toContain('no rule')
    expect(world.log.groups().at(-1)).toBe('Build')
    expect(world.outputs.summaries).toEqual([expect.stringContaining('### api: build failed')])
  })

  test('is told also where the job summary cannot be written', async () => {
    const world = prepareScene({ ...failing, inputs: { cache: 'off' } })
    world.ports.outputs.summary = async () => Promise.reject(new Error('ENOSPC'))
    expect(await runScene(world)).toMatchObject({ kind: 'failed', line: 3 })
    expect(world.log.notices()).toEqual(['The job summary could not be written: ENOSPC'])
  })

  test.each([
    ['linux/amd46', ' The builder does not list linux/amd46 among its platforms (linux/amd64).'],
    ['linux/x86_64', ''],
  ])('for %s says whether the builder lists it', async (platforms, hint) => {
    const { outcome } = await play({ ...failing, inputs: { platforms } })
    expect(outcome).toMatchObject({ message: `RUN make (Dockerfile:3) ended with exit code 2.${hint}` })
  })

  test('exports its finished steps by a second build and remembers the cache', async () => {
    const world = prepareScene({
      ...failing,
      inputs: { 'no-cache': 'true', pull: 'true', tags: TAG },
      env: CACHE_SERVICE,
    })
    const build = world.engine.build.bind(world.engine)
    world.engine.build = async (...given) => {
      const exit = await build(...given)
      world.cache.exportLayers(exit.code === 0 ? layers : [])
      return exit
    }
    await runScene(world)
    const cut = argsOf(world, 1)
    const file = cut.find((arg) => arg.startsWith('--file='))?.slice(7) ?? ''
    expect(await world.files.readText(file)).toBe(
      'FROM a:1 AS stage-0\nRUN one\nFROM scratch\nCOPY --from=stage-0 /.layersmith-nothing* /\n',
    )
    expect(cut).toEqual(
      expect.arrayContaining(['--output=type=cacheonly', expect.stringMatching(/^--cache-to=/)]),
    )
    expect(cut.filter((arg) => /^--(no-cache|pull|tag|push)/.test(arg))).toEqual([])
    expect(world.memory.state().cache).toMatchObject({ bytes: 10 })
    expect(world.log.text()).toContain('The finished steps are kept')
  })

  test('builds no second time when there is no cache to keep them in', async () => {
    const { world } = await play({ ...failing, inputs: { cache: 'off' } })
    expect(world.engine.builds).toHaveLength(1)
  })

  test('is still told when its steps cannot be kept', async () => {
    const builds = [...(failing.engine?.builds ?? []), { code: 1, tail: ['ERROR: no'] }]
    const { world, outcome } = await play({ ...failing, engine: { builds }, env: CACHE_SERVICE })
    expect(outcome).toMatchObject({ kind: 'failed', line: 3 })
    expect(world.log.text()).not.toContain('are kept')
    expect(world.memory.state().cache).toBeUndefined()
  })

  const busy = {
    code: 1,
    tail: [
      `ERROR: failed to build: failed to solve: failed to push ${TAG}: unexpected status from PUT request to https://ghcr.io/v2/: 503 Service Unavailable`,
    ],
  }

  test('on a busy registry is tried three times, with pauses', async () => {
    const { world, outcome } = await play({
      inputs: { tags: TAG },
      engine: { builds: [busy, busy, busy, busy] },
    })
    expect(world.clock.slept).toEqual([1000, 3000])
    expect(world.engine.builds).toHaveLength(3)
    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('503') })
  })

  test('on a registry that was busy once succeeds', async () => {
    const { outcome } = await play({ inputs: { tags: TAG }, engine: { builds: [busy] } })
    expect(outcome).toEqual({ kind: 'done' })
  })

  test('on a refused push is not tried again', async () => {
    const denied = {
      code: 1,
      tail: [`ERROR: failed to build: failed to solve: failed to push ${TAG}: denied`],
    }
    const { world, outcome } = await play({ inputs: { tags: TAG }, engine: { builds: [denied] } })
    expect(world.engine.builds).toHaveLength(1)
    expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('packages: write') })
  })
})

describe('the pull request comment', () => {
  const inputs = { 'github-token': 'ghs_job', comment: 'always' }

  test('is created once and then updated', async () => {
    const world = prepareScene({ ...pullRequest, inputs })
    await runScene(world)
    await runScene(world)
    const comments = await world.github.listComments(7)
    expect(comments).toEqual([expect.objectContaining({ body: expect.stringContaining('api') })])
    expect(world.log.text()).toContain(`comment created: ${comments[0]?.url}`)
  })

  test.each<[string, Scene]>([
    ['never', { ...pullRequest, inputs: { ...inputs, comment: 'never', suggestions: 'false' } }],
    ['without a token', { ...pullRequest, inputs: { comment: 'always' } }],
    ['outside of a pull request', { inputs }],
  ])('%s asks nothing of GitHub', async (_, scene) => {
    const { world } = await play(scene)
    expect(world.tokens).toEqual([])
    expect(world.outputs.summaries).toHaveLength(1)
  })

  test('that is forbidden is one notice that says where the report is', async () => {
    const world = prepareScene({ ...pullRequest, inputs: { ...inputs, cache: 'off' } })
    const ports = { ...world.ports, github: async () => world.github.readOnly }
    expect(await runScene({ ...world, ports })).toEqual({ kind: 'done' })
    expect(world.log.notices()).toEqual([
      'No pull request comment: Resource not accessible by integration. The job needs `permissions: pull-requests: write`; runs of forks and Dependabot never have it, a second workflow can comment for them (its text is in the log). The report is in the job summary.',
    ])
    expect(world.log.text()).toContain('workflow_run:')
    expect(world.outputs.summaries).toHaveLength(1)
  })
})

describe('what later runs compare with', () => {
  test('is kept of a branch', async () => {
    const { world } = await play({ env: CACHE_SERVICE })
    expect(world.memory.state().report).toMatchObject({ ref: 'refs/heads/main', commit: SHA })
  })

  test.each<[string, Scene]>([
    ['a pull request', { ...pullRequest, env: { ...pullRequest.env, ...CACHE_SERVICE } }],
    ['a tag', { env: { ...CACHE_SERVICE, GITHUB_REF: 'refs/tags/v1' } }],
    ['a run without a cache service', {}],
  ])('is not kept of %s', async (_, scene) => {
    const { world } = await play(scene)
    expect(world.memory.state().report).toBeUndefined()
  })
})

describe('call', () => {
  test('prints what the engine answers and builds nothing', async () => {
    const { world, outcome } = await play({
      inputs: { call: 'check', tags: TAG },
      engine: { builds: [{ stdout: 'fine\n::error::no\n' }] },
    })
    expect(outcome).toEqual({ kind: 'done' })
    expect(argsOf(world)).toContain('--call=check')
    expect(argsOf(world).some((arg) => /^--(tag|output|push)/.test(arg))).toBe(false)
    expect(world.log.lines).toEqual(expect.arrayContaining(['fine', '::error::no']))
  })

  test('fails with the first line of the answer', async () => {
    const { outcome } = await play({
      inputs: { call: 'check' },
      engine: { builds: [{ code: 1, stdout: '\n1 warning\n' }] },
    })
    expect(outcome).toEqual({ kind: 'failed', message: 'call: check ended with exit code 1: 1 warning' })
  })
})
