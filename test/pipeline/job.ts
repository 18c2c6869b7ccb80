// A run of the main step on fakes: inputs as a workflow gives them, an engine that follows a script.
import { createInputReader } from '../../src/action/input-reader.ts'
import { readInputs } from '../../src/action/inputs.ts'
import { deriveRunContext } from '../../src/event/run-context.ts'
import type { Ports } from '../../src/pipeline/ports.ts'
import { type RunOutcome, runJob } from '../../src/pipeline/run.ts'
import { createFakeCacheService } from '../fakes/cache.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeCredentials } from '../fakes/credentials.ts'
import { createFakeDaemon, type FakeDaemonWorld } from '../fakes/daemon.ts'
import { createFakeEngine, type FakeEngineWorld } from '../fakes/engine.ts'
import { createFakeFiles } from '../fakes/files.ts'
import { createFakeGitHub } from '../fakes/github.ts'
import { createFakeImages } from '../fakes/images.ts'
import { createFakeLog } from '../fakes/log.ts'
import { createFakeMemory } from '../fakes/memory.ts'
import { createFakeMounts } from '../fakes/mounts.ts'
import { createFakeOrigin } from '../fakes/origin.ts'
import { createFakeOutputs } from '../fakes/outputs.ts'
import { createFakePackageIndex } from '../fakes/package-index.ts'
import { createFakeRegistry } from '../fakes/registry.ts'
import { createFakeReportStore } from '../fakes/reports.ts'
import { createFakeRepository } from '../fakes/repository.ts'
import { createFakeShellCheck, type FakeShellCheckWorld } from '../fakes/shell-check.ts'
import { createFakeSigner } from '../fakes/signer.ts'

export const SHA = 'c'.repeat(40)

/** The cache service's variables as a runner sets them. */
export const CACHE_SERVICE = {
  ACTIONS_CACHE_SERVICE_V2: 'True',
  ACTIONS_RESULTS_URL: 'https://results/',
  ACTIONS_RUNTIME_TOKEN: 'token',
}

export type Scene = {
  /** Files by path in the workspace. */
  readonly files?: Readonly<Record<string, string>>
  readonly inputs?: Readonly<Record<string, string>>
  readonly engine?: FakeEngineWorld
  readonly daemon?: FakeDaemonWorld
  readonly shellCheck?: FakeShellCheckWorld
  readonly env?: Readonly<Record<string, string>>
  readonly event?: Readonly<Record<string, unknown>>
}

export const repository = { full_name: 'acme/api', default_branch: 'main' }

/** What makes a scene one of pull request 7. */
export const pullRequest = {
  env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge' },
  event: {
    repository,
    number: 7,
    pull_request: { number: 7, head: { sha: SHA }, base: { ref: 'main', sha: 'b'.repeat(40) } },
  },
}

/** Fakes and the run they are for. */
export function prepareScene({
  files,
  inputs = {},
  engine,
  daemon,
  shellCheck,
  env = {},
  event,
}: Scene = {}) {
  const texts = Object.entries(files ?? { Dockerfile: 'FROM a:1\nRUN make\n' })
  const fakes = {
    files: createFakeFiles(Object.fromEntries(texts.map(([path, text]) => [`/job/${path}`, text]))),
    shellCheck: createFakeShellCheck(shellCheck),
    engine: createFakeEngine(engine),
    daemon: createFakeDaemon(daemon),
    log: createFakeLog(),
    clock: createFakeClock(),
    outputs: createFakeOutputs(),
    memory: createFakeMemory(),
    credentials: createFakeCredentials(),
    registry: createFakeRegistry(),
    service: createFakeCacheService(),
    reports: createFakeReportStore(),
    mounts: createFakeMounts(),
    images: createFakeImages(),
    github: createFakeGitHub(),
    repository: createFakeRepository(),
    packageIndex: createFakePackageIndex(),
    signer: createFakeSigner(),
  }
  const cache = fakes.service.connect()
  const tokens: string[] = []
  const ports: Ports = {
    ...fakes,
    daemon: async () => fakes.daemon,
    registry: async () => fakes.registry,
    cache: async () => cache,
    mounts: async () => fakes.mounts,
    reports: async () => fakes.reports,
    layerReader: async () => fakes.images.reader,
    images: async () => fakes.images.open,
    git: {
      head: async () => undefined,
      tags: async () => [],
      isAncestor: async () => false,
      parents: async () => [],
    },
    origin: async () => createFakeOrigin({ repository: { name: 'api', license: { spdx_id: 'MIT' } } }),
    packageIndex: async () => fakes.packageIndex,
    signer: async () => fakes.signer,
    issues: async () => fakes.repository.issues,
    branches: async () => fakes.repository.branches,
    github: async (token) => {
      tokens.push(token)
      return fakes.github
    },
  }
  const environment = {
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'acme/api',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: SHA,
    GITHUB_RUN_ID: '100',
    RUNNER_OS: 'Linux',
    // the clock here stands still: nobody waits for a layer
    INPUT_ANALYZE: 'off',
    ...env,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
  }
  const run = deriveRunContext(environment, event ?? { repository }, {
    workspace: '/job',
    temp: '/tmp',
    os: 'Linux',
  })
  return { ...fakes, cache, ports, tokens, run, environment }
}

export type World = ReturnType<typeof prepareScene>

/** Runs the main step of a scene. */
export function runScene({ environment, run, ports }: World): Promise<RunOutcome> {
  const settings = readInputs(createInputReader(environment), environment)
  return runJob({ settings, run, homepage: 'https://example.com' }, ports)
}

type Told = 'cached' | 'done' | { readonly error: string }

const time = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()

/** Rawjson of steps that took a second each: `step('[2/2] RUN make', 'done')`. */
export function step(name: string, told: Told, output = ''): string {
  const digest = `sha256:${Buffer.from(name).toString('hex')}`
  const ended = typeof told === 'string' ? {} : { error: told.error }
  return JSON.stringify({
    vertexes: [{ digest, name, started: time(1), completed: time(2), cached: told === 'cached', ...ended }],
    ...(output === '' ? {} : { logs: [{ vertex: digest, data: Buffer.from(output).toString('base64') }] }),
  })
}
