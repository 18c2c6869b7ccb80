// GitHub's REST API → what it knows of one repository.
import type { Clock } from '../../ports/clock.ts'
import type { Connection, Origin } from '../../ports/origin.ts'
import { connect } from './connect.ts'
import { toExternalError } from './failure.ts'
import { retry } from './retry.ts'

/** Every method throws ExternalError('github') and tries three times where that helps. */
export function createOrigin(options: Connection & { readonly clock: Clock }): Origin {
  const attempt = <T>(doing: string, run: () => Promise<T>) =>
    retry({
      clock: options.clock,
      run,
      before: undefined,
      explain: (error) => toExternalError(error, doing, options.token),
    })
  return {
    repository: () =>
      attempt(`describe ${options.repository}`, async () => {
        const { octokit, where } = await connect(options)
        return (await octokit.rest.repos.get(where)).data
      }),
    commitDate: (sha) =>
      attempt(`describe commit ${sha}`, async () => {
        const { octokit, where } = await connect(options)
        const { data } = await octokit.rest.repos.getCommit({ ...where, ref: sha })
        const time = Date.parse(data.commit.committer?.date ?? '')
        return Number.isNaN(time) ? undefined : time
      }),
    compare: (base, head) =>
      attempt(`compare ${base.slice(0, 7)} with ${head.slice(0, 7)}`, () => compare(options, base, head)),
    tags: () => attempt(`list the tags of ${options.repository}`, () => listTags(options)),
  }
}

const STATUSES = ['ahead', 'behind', 'identical', 'diverged'] as const

/** A commit that was never here, or is gone, is no fault. */
async function compare(options: Connection, base: string, head: string) {
  const { octokit, where } = await connect(options)
  const basehead = `${base}...${head}`
  const answer = await octokit.rest.repos
    .compareCommitsWithBasehead({ ...where, basehead, per_page: 1 })
    .catch((error: { readonly status?: number }) => {
      if (error.status === 404) return undefined
      throw error
    })
  return STATUSES.find((status) => status === answer?.data.status)
}

async function listTags(options: Connection): Promise<readonly string[]> {
  const names: string[] = []
  for (let page = 1; ; page += 1) {
    const { octokit, where } = await connect(options)
    const { data, headers } = await octokit.rest.repos.listTags({ ...where, per_page: 100, page })
    names.push(...data.map(({ name }) => name))
    if (!headers.link?.includes('rel="next"')) return names
  }
}
