// The pull request's comments through GitHub's REST API.

import type { Clock } from '../../ports/clock.ts'
import type { CacheEntry, GitHub, IssueComment } from '../../ports/github.ts'
import { connect } from './connect.ts'
import { toExternalError } from './failure.ts'
import { retry } from './retry.ts'

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

  const github: GitHub = {
    listComments: (pullRequest) =>
      attempt(`list the comments of #${pullRequest}`, () => listAll(options, pullRequest)),
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
        async () => (await github.listComments(pullRequest)).find((comment) => comment.body === body),
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

// octokit.paginate drops the signal that limits each request.
async function listAll(options: GitHubOptions, pullRequest: number): Promise<readonly IssueComment[]> {
  const comments: IssueComment[] = []
  for (let page = 1; ; page += 1) {
    const { octokit, where } = await connect(options)
    const parameters = { ...where, issue_number: pullRequest, per_page: 100, page }
    const { data, headers } = await octokit.rest.issues.listComments(parameters)
    comments.push(...data.map(toComment))
    if (!headers.link?.includes('rel="next"')) return comments
  }
}

function toComment({ id, body, html_url, user }: RawComment): IssueComment {
  return { id, body: body ?? '', url: html_url, author: user?.login ?? 'ghost' }
}
