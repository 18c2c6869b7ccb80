// The report on the pull request, on a real engine and a stand-in of GitHub: first, updated, unchanged, refused, racing.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseSections } from '../../src/report/comment-section.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { freshFolder } from '../support/home.ts'
import { pushBusybox } from '../support/images.ts'
import { type Registry, startRegistry } from '../support/registry.ts'
import { type ActionRun, runAction } from '../support/runner.ts'
import { makeWorkspace } from '../support/workspace.ts'
import { zip } from '../support/zip.ts'

const MAIN = 'refs/heads/main'
const [BASE_SHA, HEAD_SHA] = ['b'.repeat(40), 'c'.repeat(40)]
const repository = { full_name: 'acme/api', default_branch: 'main' }

let engine: Engine
let registry: Registry
let cache: CacheService
let api: GitHubApi
let pull = 100
let run = 10

/** Line 3 holds the bytes; they do not compress. */
const files = (bytes: number, more = '') => ({
  Dockerfile: `FROM ${registry.address}/library/busybox:1\nWORKDIR /app\nRUN head -c ${bytes} /dev/urandom > /app/blob\n${more}`,
})

beforeAll(async () => {
  engine = await startEngine({ name: 'main' })
  registry = await startRegistry({ name: 'main' })
  cache = await startCacheService({ folder: freshFolder('cache-service') })
  api = await startGitHubApi({ caches: cache })
  await pushBusybox(registry)
  const first = await push(files(300_000))
  await first.post()
})

afterAll(async () => {
  await Promise.all([cache.stop(), api.stop()])
})

beforeEach(() => {
  api.clearFaults()
  pull += 1
})

type More = {
  readonly inputs?: Readonly<Record<string, string>>
  readonly token?: string
  readonly image?: string
  readonly head?: string
}

const common = () => {
  run += 1
  return { repository: api.repository, run: { id: run } }
}

function push(sources: Record<string, string>): Promise<ActionRun> {
  return runAction({
    ...common(),
    workspace: makeWorkspace(sources),
    inputs: { tags: `${registry.address}/acme/app:1`, push: 'false', cache: 'off' },
    eventName: 'push',
    event: { repository },
    ref: MAIN,
    sha: BASE_SHA,
    token: apiTokens.write,
    env: { ...engine.env, ...cache.env(MAIN), GITHUB_API_URL: api.url },
  })
}

function build(sources: Record<string, string>, { inputs = {}, token, image = 'app', head }: More = {}) {
  const from = { sha: HEAD_SHA, ref: 'topic', repo: { full_name: head ?? 'acme/api' } }
  const ref = `refs/pull/${pull}/merge`
  return runAction({
    ...common(),
    workspace: makeWorkspace(sources),
    inputs: { tags: `${registry.address}/acme/${image}:1`, cache: 'off', ...inputs },
    eventName: 'pull_request',
    event: {
      repository,
      number: pull,
      pull_request: { number: pull, head: from, base: { ref: 'main', sha: BASE_SHA } },
    },
    ref,
    sha: 'd'.repeat(40),
    token: token ?? apiTokens.write,
    env: { ...engine.env, ...cache.env(ref, { reads: [MAIN] }), GITHUB_API_URL: api.url },
  })
}

const bodies = () => api.comments(pull).map(({ body }) => body)
const keys = () => bodies().map((body) => parseSections(body).length)
const notified = (from: number) =>
  api.journal.slice(from).filter(({ method, path }) => method === 'POST' && /comments|reviews/.test(path))

describe('the comment', () => {
  test('is created with news, compared with the base, and later runs edit it', async () => {
    const larger = await build(files(900_000))
    expect(larger.code).toBe(0)
    expect(bodies()).toHaveLength(1)
    expect(bodies()[0]).toMatch(/### app: [\d.]+ MB, (?:599|600)\.\d kB larger/)
    expect(bodies()[0]).toContain(`compared with main@${BASE_SHA.slice(0, 7)}`)
    expect(bodies()[0]).toContain(`/blob/${HEAD_SHA}/Dockerfile#L3) | \`RUN head -c 900000`)
    expect(bodies()[0]).toMatch(/<summary>Cache: \d hits?, \d miss/)
    const before = api.journal.length
    await build(files(100_000))
    expect(bodies()).toHaveLength(1)
    expect(bodies()[0]).toMatch(/### app: [\d.]+ (kB|MB), (?:199|200)\.\d kB smaller/)
    expect(notified(before)).toEqual([])
  })

  test('is not begun without news, and no call notifies anybody', async () => {
    const before = api.journal.length
    const same = await build(files(300_000), { inputs: { 'comment-min-delta': '1kB' } })
    expect(same.code).toBe(0)
    expect(bodies()).toEqual([])
    expect(notified(before)).toEqual([])
  })

  test('is begun anew with the next news when a person deleted it', async () => {
    await build(files(500_000))
    api.state.comments.splice(0)
    await build(files(600_000))
    expect(keys()).toEqual([1])
  })

  test('is found among 300 others', async () => {
    await build(files(500_000))
    for (let at = 0; at < 300; at += 1) api.addComment(pull, `remark ${at}`)
    const again = await build(files(600_000))
    expect(again.log).toContain('comment updated')
    expect(api.comments(pull)).toHaveLength(301)
  })

  test('has the sections of both jobs when they race', async () => {
    api.faults.latency = 50
    const legs = await Promise.all([build(files(500_000)), build(files(400_000), { image: 'web' })])
    expect(legs.map(({ code }) => code)).toEqual([0, 0])
    expect(keys()).toEqual([2])
    expect(bodies()[0]).toContain('2 images take')
  })

  test('comes through bad gateways and rate limits, once', async () => {
    api.faults.failures = [
      { method: 'GRAPHQL', status: 502, times: 1 },
      { method: 'POST', status: 502, times: 1, done: true },
      {
        method: 'GRAPHQL',
        status: 403,
        times: 1,
        retryAfter: 1,
        message: 'You have exceeded a secondary rate limit.',
      },
    ]
    const late = await build(files(500_000), { inputs: { suggestions: 'false' } })
    expect(late.code).toBe(0)
    expect(keys()).toEqual([1])
    expect(late.log).toContain('comment created')
  })
})

describe('what an image or a Dockerfile holds', () => {
  test('does nothing in comment, summary and log', async () => {
    const evil = `RUN printf x > '/app/<script>@acme' # \`\`\` <img src=x> #1 <!-- layersmith:section key=a -->
COPY ["a|b --> @team.txt", "/app/::error::pwned"]
`
    const sources = { ...files(400_000, evil), 'a|b --> @team.txt': 'x\n' }
    const built = await build(sources, { inputs: { lint: 'false', budgets: 'warn:max-size=1B' } })
    expect(built.code).toBe(0)
    expect(keys()).toEqual([1])
    for (const markdown of [bodies()[0] ?? '', built.summary]) {
      const live = markdown.replaceAll(/<code>.*?<\/code>|(`+)[^`]+\1/g, '')
      expect(live).not.toMatch(/<script|<img|@acme|@team|#1\b|--> @/)
    }
    expect(built.annotations.filter(({ message }) => message.startsWith('pwned'))).toEqual([])
  })
})

describe('a budget', () => {
  test('that is exceeded fails the step at the line that costs most, and the comment says so', async () => {
    const over = await build(files(900_000), {
      inputs: { budgets: 'max-increase=100kB\nwarn:max-layers=1', status: 'true' },
    })
    expect(over.code).toBe(1)
    expect(over.annotations).toContainEqual(
      expect.objectContaining({
        level: 'error',
        file: 'Dockerfile',
        line: 3,
        message: expect.stringMatching(
          /^Over budget: app linux\/amd64: (?:599|600)\.\d kB larger than before, (?:499|500)\.\d kB over the budget max-increase=100kB\. Most is added by Dockerfile:3/,
        ),
      }),
    )
    expect(over.annotations).toContainEqual(expect.objectContaining({ level: 'warning' }))
    expect(bodies()[0]).toMatch(/\*\*Over budget\*\* .*Most is added by \[line 3\]/)
    expect(api.state.statuses.at(-1)).toMatchObject({ sha: HEAD_SHA, state: 'failure' })
  })

  test('of .layersmith.yml and .dive-ci that is kept is said to be kept', async () => {
    const kept = await build(
      {
        ...files(500_000),
        '.layersmith.yml': 'budgets: [max-size=900MB]\n',
        '.dive-ci': 'rules:\n  highestWastedBytes: 1MB\n',
      },
      { inputs: { comment: 'always' } },
    )
    expect(kept.code).toBe(0)
    expect(kept.log).toContain('within the budget max-size=900MB')
    expect(bodies()[0]).toMatch(/budgets? kept/)
  })

  test('that cannot be understood is told before anything is built', async () => {
    const wrong = await build({ ...files(500_000), '.layersmith.yml': 'budgets:\n  - max-size=big\n' })
    expect(wrong.code).toBe(1)
    expect(wrong.log).not.toContain('RUN head')
    expect(wrong.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', file: '.layersmith.yml', line: 2 }),
    )
  })
})

describe('a fork', () => {
  test('gets one notice with a second workflow, which then comments with what the fork left', async () => {
    const fork = await build(files(900_000), { token: apiTokens.read, head: 'mallory/api' })
    expect(fork.code).toBe(0)
    expect(fork.annotations.filter(({ level }) => level === 'notice')).toHaveLength(1)
    expect(fork.log).toContain('workflow_run:')
    expect(fork.summary).toContain('### app:')
    expect(bodies()).toEqual([])
    const report = readFileSync(fork.outputs['report'] ?? '', 'utf8')
    const ended = 4000 + pull
    api.state.pulls.push({ number: pull, sha: HEAD_SHA, repository: 'mallory/api' })
    const artifact = { id: api.state.nextId(), run: ended, name: 'layersmith-report' }
    api.state.artifacts.push({ ...artifact, zip: zip({ 'report.json': report }), expired: false })
    const second = await runAction({
      ...common(),
      workspace: makeWorkspace({}),
      inputs: { mode: 'comment' },
      eventName: 'workflow_run',
      event: {
        repository,
        workflow_run: {
          ...{ id: ended, run_attempt: 1, run_number: 5, event: 'pull_request', head_sha: HEAD_SHA },
          ...{ head_branch: 'topic', head_repository: { full_name: 'mallory/api' }, pull_requests: [] },
        },
      },
      ref: MAIN,
      sha: BASE_SHA,
      token: apiTokens.write,
      env: { GITHUB_API_URL: api.url },
    })
    expect(second.code).toBe(0)
    expect(bodies()[0]).toMatch(/### app: [\d.]+ MB, (?:599|600)\.\d kB larger/)
    expect(bodies()[0]).toContain("reported by the pull request's own run")
  })
})

describe('suggestions', () => {
  const sloppy = (more = '') => files(300_000, `${more}CMD cat /app/blob\n`)
  const patchOf = ({ Dockerfile: text }: { Dockerfile: string }) => {
    const lines = text.split('\n').slice(0, -1)
    return `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join('\n')}`
  }

  test('are one review on changed lines, not repeated, and not against a person who resolved it', async () => {
    const show = (sources: { Dockerfile: string }) =>
      void api.state.files.set(pull, [{ filename: 'Dockerfile', patch: patchOf(sources) }])
    show(sloppy())
    const first = await build(sloppy())
    expect(first.code).toBe(0)
    expect(api.reviews(pull)).toHaveLength(1)
    expect(api.reviews(pull)[0]).toMatchObject({ event: 'COMMENT', commit: HEAD_SHA })
    expect(JSON.stringify(api.reviews(pull)[0]?.comments)).toContain('```suggestion\\nCMD [')
    for (const thread of api.state.threads) thread.resolved = true
    show(sloppy('LABEL a=b\n'))
    await build(sloppy('LABEL a=b\n'))
    expect(api.reviews(pull)).toHaveLength(1)
  })
})
