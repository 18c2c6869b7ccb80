import { createBranches } from '../../src/adapters/octokit/branches.ts'
import { createIssues } from '../../src/adapters/octokit/issues.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeRepository } from '../fakes/repository.ts'
import { apiTokens, startGitHubApi } from '../support/github-api.ts'
import { describeRepositoryWork } from './repository-work.ts'

describeRepositoryWork('the fake', async () => {
  const { issues, branches, readOnly, setFile, endProposal } = createFakeRepository()
  return { issues, branches, readOnly, setFile, endProposal, stop: async () => undefined }
})

describeRepositoryWork("GitHub's REST API", async () => {
  const api = await startGitHubApi()
  const common = { apiUrl: api.url, repository: api.repository, clock: createFakeClock() }
  const seenWith = (token: string) => ({
    issues: createIssues({ ...common, token }),
    branches: createBranches({ ...common, token }),
  })
  return {
    ...seenWith(apiTokens.write),
    readOnly: seenWith(apiTokens.read),
    setFile: (branch, path, text) => api.work.commit(branch, path, text),
    endProposal(number, how) {
      const pull = api.work.pulls.find((one) => one.number === number)
      Object.assign(pull ?? {}, {
        state: 'closed',
        mergedAt: how === 'merged' ? '2026-01-01T00:00:00Z' : null,
      })
    },
    stop: api.stop,
  }
})
