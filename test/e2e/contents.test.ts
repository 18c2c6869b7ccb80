// What is in the layers, read by the step itself: a line writes 20 MB that the next one deletes.
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { freshFolder } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { digestInRegistry } from '../support/images-push.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type ActionRun, runAction } from '../support/runner.ts'
import { makeWorkspace } from '../support/workspace.ts'

const MAIN = 'refs/heads/main'
const PULL = 'refs/pull/7/merge'
const HEAD_SHA = 'c'.repeat(40)
const BASE_SHA = 'b'.repeat(40)

let engine: Engine
let registry: Registry
let cache: CacheService
let api: GitHubApi

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

const sources = (note: string) => ({
  Dockerfile: `FROM ${registry.address}/library/busybox:1
WORKDIR /app
RUN head -c 20000000 /dev/urandom > /app/large
RUN rm /app/large && head -c 50000 /dev/urandom > /app/small
COPY note.txt ./
`,
  'note.txt': note,
})

type Variation = { readonly note?: string; readonly tag: string; readonly inputs?: Record<string, string> }

let runs = 0

/** Each run on a fresh engine. */
async function run(pull: boolean, { note = 'one\n', tag, inputs = {} }: Variation): Promise<ActionRun> {
  await engine.reset()
  runs += 1
  const ref = pull ? PULL : MAIN
  const repository = { full_name: 'acme/api', default_branch: 'main', private: true }
  const head = { sha: HEAD_SHA, ref: 'topic' }
  const pullRequest = { number: 7, head, base: { ref: 'main', sha: BASE_SHA } }
  const ended = await runAction({
    workspace: makeWorkspace(sources(note)),
    inputs: { lint: 'false', tags: `${registry.address}/acme/api:${tag}`, ...inputs },
    eventName: pull ? 'pull_request' : 'push',
    event: pull ? { repository, number: 7, pull_request: pullRequest } : { repository },
    ref,
    sha: pull ? 'd'.repeat(40) : BASE_SHA,
    repository: api.repository,
    token: apiTokens.write,
    run: { id: runs },
    env: {
      ...engine.env,
      ...cache.env(ref, { reads: pull ? [MAIN] : [] }),
      GITHUB_API_URL: api.url,
    },
  })
  await ended.post()
  return ended
}

const reportOf = ({ outputs }: ActionRun) => JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))
const noticesOf = ({ annotations }: ActionRun) => annotations.map(({ message }) => message)

describe('a line that writes what the next one deletes', () => {
  let first: ActionRun
  let second: ActionRun
  let pulled: ActionRun
  let added: number

  beforeAll(async () => {
    first = await run(false, { tag: 'main' })
    const before = cache.entries().length
    second = await run(false, { tag: 'main' })
    added = cache.entries().length - before
    // another note of the same size is no news
    const inputs = { page: 'true', comment: 'always' }
    pulled = await run(true, { tag: 'main', note: 'two\n', inputs })
  })

  test('is in the report JSON with both lines and the bytes to the last', () => {
    expect(noticesOf(first)).toEqual([])
    expect(first.code).toBe(0)
    const [{ waste, layers }] = reportOf(first).platforms
    expect(waste).toMatchObject({ reclaimable: 20_000_000, shadowedBase: 0 })
    const [pair] = waste.pairs
    expect(pair).toMatchObject({ bytes: 20_000_000, paths: ['app/large'] })
    expect([layers[pair.writtenBy].line, layers[pair.killedBy].line]).toEqual([3, 4])
  })

  test('is in the summary and in the comment', () => {
    const sentence = /writes 20\.0 MB that .*line 4.* removes or replaces: `app\/large`/
    expect(first.summary).toMatch(sentence)
    expect(api.comments(7)).toHaveLength(1)
    const [comment] = api.comments(7)
    expect(comment?.body).toMatch(sentence)
    expect(comment?.body).toContain('Biggest directories and files')
  })

  test('is on the page, which is an output', () => {
    const page = readFileSync(pulled.outputs['page'] ?? '', 'utf8')
    expect(page).toContain('<!doctype html>')
    expect(pulled.summary).toContain('actions/upload-artifact')
    expect(existsSync(first.outputs['page'] ?? '')).toBe(false)
  })

  test('is read once: later runs know what was in the layers', () => {
    expect(first.log).toContain('contents: 5 layers read')
    expect(second.log).toContain('contents: 0 layers read, 5 known from earlier runs')
    expect(added).toBe(0)
    expect(pulled.log).toContain('contents: 1 layer read, 4 known from earlier runs')
    expect(reportOf(second).platforms[0].waste).toEqual(reportOf(first).platforms[0].waste)
  })

  test('over a budget for it fails the step before a tag is set, and says the line', async () => {
    const over = await run(false, { tag: 'over', inputs: { budgets: 'max-reclaimable=1MB' } })
    expect(over.code).toBe(1)
    expect(over.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringContaining('Over budget'), line: 3 }),
    )
    expect(await digestInRegistry(registry, 'acme/api:over')).toBeUndefined()
  })
})
