// The GitHub port: the fake, and octokit against the stand-in with its faults.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createGitHub, type GitHubOptions } from '../../src/adapters/octokit/github.ts'
import { createCacheService } from '../../src/adapters/packed-cache/service.ts'
import type { GitHub } from '../../src/ports/github.ts'
import { createFakeGitHub } from '../fakes/github.ts'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { zip } from '../support/zip.ts'
import { describeGitHub } from './github.ts'

const waits: number[] = []
const clock = { now: () => 0, sleep: async (milliseconds: number) => void waits.push(milliseconds) }

function connect(api: GitHubApi, more: Partial<GitHubOptions> = {}): GitHub {
  return createGitHub({ token: apiTokens.write, apiUrl: api.url, repository: api.repository, clock, ...more })
}

async function addEntry(caches: CacheService, key: string, ref: string): Promise<void> {
  const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = caches.env(ref)
  const service = createCacheService({ url, token, version: 'test' })
  await service.create(key)
  await service.finalize(key, 0)
  await new Promise((resolve) => setTimeout(resolve, 2))
}

describeGitHub('fake', async () => {
  const github = createFakeGitHub()
  const addCache = async (key: string, ref: string) => github.addCache(key, ref)
  return {
    github,
    readOnly: github.readOnly,
    addCache,
    addComment: github.addComment,
    setPatch: (pull, path, patch) => github.setFiles(pull, [{ path, patch }]),
    setCommits: (commits) => void github.commits.splice(0, Infinity, ...commits),
    addPull: (pull) => void github.pulls.push(pull),
    addArtifact: github.addArtifact,
    stop: async () => undefined,
  }
})

describeGitHub('octokit', async () => {
  const caches = await startCacheService()
  const api = await startGitHubApi({ caches })
  return {
    github: connect(api),
    addCache: (key, ref) => addEntry(caches, key, ref),
    readOnly: connect(api, { token: apiTokens.read }),
    addComment: api.addComment,
    setPatch: (pull, filename, patch) => void api.state.files.set(pull, [{ filename, patch }]),
    setCommits: (commits) => void api.state.commits.splice(0, Infinity, ...commits),
    addPull: ({ number, headSha: sha, headRepository }) =>
      void api.state.pulls.push({ number, sha, repository: headRepository }),
    addArtifact: (run, name, files) =>
      void api.state.artifacts.push({ id: api.state.nextId(), run, name, zip: zip(files), expired: false }),
    async stop() {
      await Promise.all([api.stop(), caches.stop()])
    },
  }
})

describe('octokit when GitHub is in trouble', () => {
  let api: GitHubApi
  beforeAll(async () => {
    api = await startGitHubApi()
  })
  afterEach(() => {
    api.clearFaults()
    waits.length = 0
  })
  afterAll(() => api.stop())

  it('tries three times and then says unavailable', async () => {
    api.faults.failures = [{ method: '*', status: 502, times: 9 }]
    await expect(connect(api).listComments(1)).rejects.toMatchObject({ reason: 'unavailable', status: 502 })
    expect(waits).toEqual([1000, 2000])
    expect(api.faults.failures[0]?.times).toBe(6)
  })

  it('succeeds when the third try does', async () => {
    api.faults.failures = [{ method: 'GRAPHQL', status: 500, times: 2 }]
    expect(await connect(api).listComments(1)).toEqual([])
  })

  it('waits as long as a secondary rate limit asks', async () => {
    const message = 'You have exceeded a secondary rate limit.'
    api.faults.failures = [{ method: 'POST', status: 403, times: 1, retryAfter: 7, message }]
    expect(await connect(api).createComment(2, 'patient')).toMatchObject({ body: 'patient' })
    expect(waits).toEqual([7000])
  })

  it('gives up at once when the rate limit lasts longer than a minute', async () => {
    api.faults.failures = [{ method: '*', status: 429, times: 9, retryAfter: 600 }]
    await expect(connect(api).listComments(1)).rejects.toMatchObject({ reason: 'rate-limited', retry: true })
    expect(waits).toEqual([])
  })

  it('does not create twice when the answer to a create is lost, and leaves comments of others alone', async () => {
    const other = api.addComment(20, 'a section of another job', 'github-actions[bot]')
    api.faults.failures = [{ method: 'POST', status: 502, times: 1, done: true }]
    const created = await connect(api).createComment(20, 'ours')
    expect(api.comments(20)).toMatchObject([
      { id: other.id, body: 'a section of another job' },
      { id: created.id, body: 'ours' },
    ])
  })

  it('creates again when the lost create did nothing', async () => {
    api.faults.failures = [{ method: 'POST', status: 502, times: 1 }]
    await connect(api).createComment(40, 'text')
    expect(api.comments(40)).toHaveLength(1)
  })

  it('does not review twice when the answer to a review is lost', async () => {
    api.state.files.set(50, [{ filename: 'Dockerfile', patch: '@@ -0,0 +1 @@\n+FROM a' }])
    api.faults.failures = [{ method: 'POST', status: 502, times: 1, done: true }]
    const comments = [{ path: 'Dockerfile', line: 1, startLine: undefined, body: 'x' }]
    await connect(api).createReview(50, { commit: 'c', body: 'ours, run 1', comments })
    expect(api.reviews(50)).toHaveLength(1)
  })

  it('reads the whole diff as text', async () => {
    api.state.files.set(51, [{ filename: 'Dockerfile', diff: '@@ -0,0 +1 @@\n+FROM ü' }])
    expect(await connect(api).diff(51)).toBe(
      'diff --git a/Dockerfile b/Dockerfile\n--- a/Dockerfile\n+++ b/Dockerfile\n@@ -0,0 +1 @@\n+FROM ü',
    )
    expect(await connect(api).listFiles(51)).toEqual([{ path: 'Dockerfile', patch: undefined }])
  })

  it('asks GraphQL again after a 502, and says what GraphQL refuses', async () => {
    api.faults.failures = [{ method: 'GRAPHQL', status: 502, times: 1 }]
    expect(await connect(api).listComments(60)).toEqual([])
    const readOnly = connect(api, { token: apiTokens.read })
    await expect(readOnly.minimize('PRRC_1')).rejects.toMatchObject({ reason: 'forbidden', status: 403 })
  })

  it('says unauthorized for a token GitHub does not know, without showing it', async () => {
    const token = 'ghs_unknownSecretToken'
    const refused = connect(api, { token }).listComments(1)
    await expect(refused).rejects.toMatchObject({ reason: 'unauthorized' })
    await expect(refused).rejects.not.toThrow(token)
  })

  it('says unreachable when nobody listens', async () => {
    const gone = await startGitHubApi()
    await gone.stop()
    await expect(connect(gone).listComments(1)).rejects.toMatchObject({ reason: 'unreachable', retry: true })
  })

  it('gives a request up that is never answered', async () => {
    api.faults.hang = true
    await expect(connect(api, { limit: 50 }).listComments(1)).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it('refuses a repository that is not owner/name', async () => {
    await expect(connect(api, { repository: 'acme' }).listComments(1)).rejects.toMatchObject({
      reason: 'invalid',
    })
  })
})
