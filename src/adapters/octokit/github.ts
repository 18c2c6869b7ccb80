// The pull request's comments through GitHub's API, and all else a run asks there.

import type { Clock } from '../../ports/clock.ts'
import type { CacheEntry, GitHub, IssueComment } from '../../ports/github.ts'
import { queryComments } from './comments-query.ts'
import { connect } from './connect.ts'
import { toExternalError } from './failure.ts'
import { retry } from './retry.ts'
import { createReviews } from './reviews.ts'
import { createWorkflowRuns } from './workflow-runs.ts'

export type GitHubOptions = {
  readonly token: string
  /** GITHUB_API_URL. */
  readonly apiUrl: string
  /** `owner/name`. */
  readonly repository: string
  readonly clock: Clock
  /** Milliseconds until one request is given up. */
  readonly limit?: number
}

type RawComment = {
  readonly id: number
  readonly body?: string | undefined
  readonly html_url: string
  readonly user: { readonly login: string } | null
}

/** Comments of one repository; every method throws ExternalError('github') and tries three times where that helps. */
export function createGitHub(options: GitHubOptions): GitHub {
  const attempt = <T>(doing: string, run: () => Promise<T>, before?: () => Promise<T | undefined>) =>
    retry({
      clock: options.clock,
      run,
      before,
      explain: (error) => toExternalError(error, doing, options.token),
    })

  const connected = () => connect(options)
  const github: GitHub = {
    ...createReviews({ attempt, connect: connected }),
    ...createWorkflowRuns({ attempt, connect: connected }, options.token),
    listComments: (pullRequest) =>
      attempt(`list the comments of #${pullRequest}`, () => queryComments(connected, pullRequest)),
    createComment: (pullRequest, body) =>
      attempt(
        `comment on #${pullRequest}`,
        async () => {
          const { octokit, where } = await connect(options)
          const { data } = await octokit.rest.issues.createComment({
            ...where,
            issue_number: pullRequest,
            body,
          })
          return toComment(data)
        },
        // a create that ended in a 5xx may have worked: repeating it blindly would leave two comments
        async () =>
          (await github.listComments(pullRequest)).find(
            ({ mine, body: there }) => mine && there.trim() === body.trim(),
          ),
      ),
    updateComment: (id, body) =>
      attempt(`update comment ${id}`, async () => {
        const { octokit, where } = await connect(options)
        const { data } = await octokit.rest.issues.updateComment({ ...where, comment_id: id, body })
        return toComment(data)
      }),
    deleteComment: (id) =>
      attempt(`delete comment ${id}`, async () => {
        const { octokit, where } = await connect(options)
        await octokit.rest.issues.deleteComment({ ...where, comment_id: id })
      }),
    setStatus: (sha, { url, ...status }) =>
      attempt('set a commit status', async () => {
        const { octokit, where } = await connect(options)
        const target = url === undefined ? {} : { target_url: url }
        await octokit.rest.repos.createCommitStatus({ ...where, sha, ...status, ...target })
      }),
    distance: (base, head) =>
      attempt('compare two commits', async () => {
        const { octokit, where } = await connect(options)
        const basehead = `${base}...${head}`
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
          ...where,
          basehead,
          per_page: 1,
        })
        return { ahead: data.ahead_by, behind: data.behind_by }
      }),
    listCaches: (prefix, ref) => attempt('list the caches', () => listCaches(options, prefix, ref)),
    deleteCache: (id) =>
      attempt(`delete cache ${id}`, async () => {
        const { octokit, where } = await connect(options)
        await octokit.rest.actions.deleteActionsCacheById({ ...where, cache_id: id })
      }),
  }
  return github
}

async function listCaches(
  options: GitHubOptions,
  prefix: string,
  ref: string,
): Promise<readonly CacheEntry[]> {
  const { octokit, where } = await connect(options)
  const order = { sort: 'created_at', direction: 'desc', per_page: 100 } as const
  const { data } = await octokit.rest.actions.getActionsCacheList({ ...where, ...order, key: prefix, ref })
  return data.actions_caches.flatMap(
    ({ id, key, created_at: created = '', last_accessed_at: accessed = '' }) =>
      id === undefined || key === undefined
        ? []
        : [{ id, key, createdAt: Date.parse(created), accessedAt: Date.parse(accessed) }],
  )
}

function toComment({ id, body, html_url, user }: RawComment): IssueComment {
  const author = user?.login ?? 'ghost'
  return { id, body: body ?? '', url: html_url, author, mine: true, minimized: false }
}
