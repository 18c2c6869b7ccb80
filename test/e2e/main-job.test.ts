// The main job on real parts: a push to main, then a pull request, each on a fresh runner.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { freshFolder } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type ActionRun, runAction } from '../support/runner.ts'
import { makeWorkspace } from '../support/workspace.ts'

const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const BASE_SHA = 'b'.repeat(40)
const HEAD_SHA = 'c'.repeat(40)

let engine: Engine
let registry: Registry
let cache: CacheService
let api: GitHubApi

const dockerfile = () => `FROM ${registry.address}/library/busybox:1 AS build
WORKDIR /src
COPY deps.txt ./
RUN cp deps.txt installed.txt && head -c 300000 /dev/urandom > blob
COPY main.txt ./
RUN cat main.txt installed.txt > out.txt

FROM ${registry.address}/library/busybox:1
WORKDIR /app
COPY --from=build /src/blob ./
COPY --from=build /src/out.txt ./
CMD ["cat", "/app/out.txt"]
`

beforeAll(async () => {
  engine = await startEngine()
  registry = await startRegistry()
  cache = await startCacheService({ folder: freshFolder('cache-service') })
  api = await startGitHubApi({ caches: cache })
  await pushBusybox(registry)
})

afterAll(async () => {
  await Promise.all([engine.purge(), registry.stop(), cache.stop(), api.stop()])
})

const repository = { full_name: 'acme/api', default_branch: 'main', private: true }

const pullRequest = {
  repository,
  number: 7,
  pull_request: { number: 7, head: { sha: HEAD_SHA, ref: 'topic' }, base: { ref: 'main', sha: BASE_SHA } },
}

type Variation = {
  readonly main?: string
  readonly tag?: string
  readonly inputs?: Record<string, string>
  readonly run?: number
}

const sources = (main: string) => ({
  Dockerfile: dockerfile(),
  'deps.txt': 'deps\n',
  'main.txt': `${main}\n`,
})

function push({ main = 'one', tag = 'main', inputs = {}, run = 1 }: Variation): Promise<ActionRun> {
  return runAction({
    workspace: makeWorkspace(sources(main)),
    inputs: { tags: `${registry.address}/acme/api:${tag}`, ...inputs },
    eventName: 'push',
    event: { repository },
    ref: MAIN,
    sha: BASE_SHA,
    repository: api.repository,
    token: apiTokens.write,
    run: { id: run },
    env: { ...engine.env, ...cache.env(MAIN), GITHUB_API_URL: api.url },
  })
}

function pull(
  { main = 'two, which is longer than one was', tag = 'main', inputs = {}, run = 2 }: Variation,
  token: string = apiTokens.write,
): Promise<ActionRun> {
  return runAction({
    workspace: makeWorkspace(sources(main)),
    inputs: { tags: `${registry.address}/acme/api:${tag}`, ...inputs },
    eventName: 'pull_request',
    event: pullRequest,
    ref: PULL,
    sha: 'd'.repeat(40),
    repository: api.repository,
    token,
    run: { id: run },
    env: { ...engine.env, ...cache.env(PULL, { reads: [MAIN] }), GITHUB_API_URL: api.url },
  })
}

async function answered(tag: string): Promise<string | null> {
  const accept =
    'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json'
  const response = await fetch(`http://${registry.address}/v2/acme/api/manifests/${tag}`, {
    method: 'HEAD',
    headers: { accept },
  })
  return response.headers.get('docker-content-digest')
}

describe('a push to main, then a pull request that changes one source file', () => {
  let first: ActionRun
  let second: ActionRun

  beforeAll(async () => {
    first = await push({})
    await first.post()
    await engine.reset()
    second = await pull({})
  })

  test('the first run builds everything and pushes what the registry then answers', async () => {
    expect(first.log).toContain('Report')
    expect(first.log).toMatch(/base image, 1 layer +[\d.]+ MB +[\d.]+ MB/)
    expect(first.code).toBe(0)
    expect(first.outputs['digest']).toBe(await answered('main'))
    expect(first.outputs['cache-hit-ratio']).toBe('0')
  })

  test('its report is written as the versioned JSON, with lines and sizes', () => {
    const report = JSON.parse(readFileSync(first.outputs['report'] ?? '', 'utf8'))
    expect(report).toMatchObject({
      version: 1,
      image: 'api',
      commit: BASE_SHA,
      digest: first.outputs['digest'],
      compare: null,
    })
    const [platform] = report.platforms
    expect(platform).toMatchObject({ platform: 'linux/amd64', mapping: 'provenance' })
    const own = platform.layers.filter((layer: { base: boolean }) => !layer.base)
    expect(own.map((layer: { line: number }) => layer.line)).toEqual([9, 10, 11])
    expect(platform.pullSize).toBe(
      platform.layers.reduce((sum: number, layer: { size: number }) => sum + layer.size, 0),
    )
    expect(own[1].size).toBeGreaterThan(300_000)
    expect(own[1].diskSize).toBeGreaterThan(300_000)
  })

  test('the pull request restores the cache of main and runs only what follows the change', () => {
    expect(second.code).toBe(0)
    expect(second.log).toMatch(/Cache\s+main@bbbbbbb/)
    expect(second.log).toMatch(/build +4\/6 +RUN cp deps.txt .* cached/)
    expect(second.log).not.toMatch(/build +6\/6 .* cached/)
    expect(Number(second.outputs['cache-hit-ratio'])).toBeGreaterThan(0.5)
  })

  test('it is not pushed and says so', async () => {
    expect(second.log).toContain('Not pushed: the event is pull_request')
    expect(await answered('main')).toBe(first.outputs['digest'])
  })

  test('it comments once, compared with the report of the base commit', () => {
    const comments = api.comments(7)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toContain(`compared with main@${BASE_SHA.slice(0, 7)}`)
    expect(second.summary).toContain('### api:')
  })

  test('a later run updates the same comment, and one without a change does not touch it', async () => {
    const third = await pull({ main: 'three, and a good deal longer than before', run: 3 })
    expect(third.code).toBe(0)
    expect(api.comments(7)).toHaveLength(1)
    expect(api.comments(7)[0]?.body).toContain('run=3')
  })
})

describe('a failing step', () => {
  const broken = (step: string) => `FROM ${registry.address}/library/busybox:1
RUN echo slow && head -c 1000 /dev/urandom > /slow
${step}
`

  test('keeps what finished: a fresh engine starts at the failed step', async () => {
    const env = { ...engine.env, ...cache.env('refs/heads/broken'), GITHUB_API_URL: api.url }
    const job = {
      eventName: 'push',
      event: { repository },
      ref: 'refs/heads/broken',
      repository: api.repository,
      env,
    }
    const failed = await runAction({
      ...job,
      workspace: makeWorkspace({ Dockerfile: broken('RUN echo before && exit 3') }),
    })
    expect(failed.code).toBe(1)
    expect(failed.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: 'Dockerfile', line: 3 }),
    )
    expect(failed.log).toContain('  before')
    await failed.post()
    await engine.reset()
    const repaired = await runAction({
      ...job,
      workspace: makeWorkspace({ Dockerfile: broken('RUN echo repaired') }),
      run: { id: 9 },
    })
    expect(repaired.code).toBe(0)
    expect(repaired.log).toMatch(/2\/3 +RUN echo slow.* cached/)
  })
})
