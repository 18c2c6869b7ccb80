// The stand-in of GitHub's REST API answers @actions/github as GitHub does.
import { getOctokit } from '@actions/github'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type CacheService, startCacheService } from '../support/cache-service.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from '../support/github-api.ts'

const where = { owner: 'acme', repo: 'api' }
const ignore = () => undefined
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore }

let api: GitHubApi
let caches: CacheService
const connect = (token: string) => getOctokit(token, { baseUrl: api.url, log }).rest

beforeAll(async () => {
  caches = await startCacheService()
  api = await startGitHubApi({ caches })
})
afterEach(() => api.clearFaults())
afterAll(() => Promise.all([api.stop(), caches.stop()]))

it('knows a person but no user behind a job token', async () => {
  expect((await connect(apiTokens.person).users.getAuthenticated()).data.login).toBe('octocat')
  await expect(connect(apiTokens.write).users.getAuthenticated()).rejects.toMatchObject({ status: 403 })
})

it('pages by Link headers', async () => {
  for (let at = 0; at < 5; at += 1) api.addComment(1, `comment ${at}`)
  const parameters = { ...where, issue_number: 1, per_page: 2 }
  const octokit = getOctokit(apiTokens.read, { baseUrl: api.url })
  const all = await octokit.paginate(octokit.rest.issues.listComments, parameters)
  expect(all.map(({ body }) => body)).toEqual([
    'comment 0',
    'comment 1',
    'comment 2',
    'comment 3',
    'comment 4',
  ])
  expect(api.journal.at(-1)).toMatchObject({
    method: 'GET',
    path: expect.stringContaining('page=3'),
    status: 200,
  })
})

it('keeps reviews with their comments', async () => {
  api.state.files.set(2, [{ filename: 'Dockerfile', patch: '@@ -1,2 +2,3 @@\n a\n+b\n c' }])
  const comments = [{ path: 'Dockerfile', line: 3, side: 'RIGHT', body: 'better' }]
  const review = {
    ...where,
    pull_number: 2,
    event: 'COMMENT' as const,
    body: 'look',
    commit_id: 'c1',
    comments,
  }
  await connect(apiTokens.write).pulls.createReview(review)
  const outside = {
    ...review,
    comments: [...comments, { ...comments[0], path: 'Dockerfile', line: 9, body: 'x' }],
  }
  await expect(connect(apiTokens.write).pulls.createReview(outside)).rejects.toMatchObject({ status: 422 })
  const { data } = await connect(apiTokens.read).pulls.listReviews({ ...where, pull_number: 2 })
  expect(data).toMatchObject([{ body: 'look', state: 'COMMENTED', commit_id: 'c1' }])
  expect(api.reviews(2)).toMatchObject([{ author: 'github-actions[bot]', comments }])
})

it('serves contents', async () => {
  api.setContent('docker/Dockerfile', 'FROM scratch\n')
  const { data } = await connect(apiTokens.read).repos.getContent({ ...where, path: 'docker/Dockerfile' })
  const { content } = data as { content: string }
  expect(Buffer.from(content, 'base64').toString()).toBe('FROM scratch\n')
  const missing = connect(apiTokens.read).repos.getContent({ ...where, path: 'nothing' })
  await expect(missing).rejects.toMatchObject({ status: 404 })
})

it('lists the entries of the cache service beside it', async () => {
  const { data } = await connect(apiTokens.read).actions.getActionsCacheList({ ...where })
  expect(data).toEqual({ total_count: 0, actions_caches: [] })
})

describe('refuses', () => {
  it.each([
    [
      'to write with a token that may only read',
      apiTokens.read,
      403,
      /Resource not accessible by integration/,
    ],
    ['tokens it does not know', 'ghs_other', 401, /Bad credentials/],
  ])('%s', async (_what, token, status, message) => {
    const created = connect(token).issues.createComment({ ...where, issue_number: 3, body: 'x' })
    await expect(created).rejects.toMatchObject({ status, message: expect.stringMatching(message) })
  })

  it('bodies over the limit', async () => {
    const body = 'x'.repeat(65_537)
    const created = connect(apiTokens.write).issues.createComment({ ...where, issue_number: 3, body })
    await expect(created).rejects.toMatchObject({ status: 422, message: expect.stringContaining('too long') })
  })

  it('as often as told', async () => {
    api.faults.failures = [{ method: 'GET', status: 502, times: 1 }]
    const list = () => connect(apiTokens.read).issues.listComments({ ...where, issue_number: 4 })
    await expect(list()).rejects.toMatchObject({ status: 502 })
    expect((await list()).data).toEqual([])
  })
})
