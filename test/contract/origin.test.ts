// What GitHub knows of the repository: octokit against the stand-in.
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { createOrigin } from '../../src/adapters/octokit/origin.ts'
import { readRepository } from '../../src/tags/repository.ts'
import { apiTokens, type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { apiBeside, apiCommit, apiHistory, apiTags } from '../support/github-api-repository.ts'

const clock = { now: () => 0, sleep: async () => undefined }

let api: GitHubApi
const connect = (token: string = apiTokens.read) =>
  createOrigin({ token, apiUrl: api.url, repository: api.repository, clock })

beforeAll(async () => {
  api = await startGitHubApi()
})
afterEach(() => api.clearFaults())
afterAll(() => api.stop())

it('describes the repository', async () => {
  expect(readRepository(await connect().repository())).toEqual({
    name: 'api',
    description: 'Answers calls',
    url: 'https://github.com/acme/api',
    license: 'MIT',
    defaultBranch: 'main',
  })
})

it('knows when a commit was made', async () => {
  expect(await connect().commitDate(apiCommit.sha)).toBe(Date.UTC(2001, 1, 3, 4, 5, 6))
})

it('lists the tags of all pages', async () => {
  expect(await connect().tags()).toEqual(apiTags.map(({ name }) => name))
})

it.each([
  [0, 2, 'ahead'],
  [2, 0, 'behind'],
  [1, 1, 'identical'],
])('knows how commits %d and %d stand to each other', async (base, head, status) => {
  expect(await connect().compare(apiHistory[base] ?? '', apiHistory[head] ?? '')).toBe(status)
})

it('knows commits beside each other, and not those that were never here', async () => {
  expect(await connect().compare(apiBeside, apiHistory[0] ?? '')).toBe('diverged')
  expect(await connect().compare('e'.repeat(40), apiHistory[0] ?? '')).toBeUndefined()
})

it('tries again after a failure that passes', async () => {
  api.faults.failures = [{ status: 502, method: 'GET', times: 1 }]
  expect(await connect().commitDate(apiCommit.sha)).toBeGreaterThan(0)
})

it('says what GitHub refused, without the token', async () => {
  await expect(connect('ghs_wrong').repository()).rejects.toThrow('GitHub refused to describe acme/api (401)')
  await expect(connect().commitDate('dead')).rejects.toThrow('GitHub refused to describe commit dead (404)')
})
