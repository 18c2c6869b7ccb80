// Issues of one repository through GitHub's REST API.
import type { Clock } from '../../ports/clock.ts'
import type { Issue, Issues } from '../../ports/github-issues.ts'
import { connect } from './connect.ts'
import { toExternalError } from './failure.ts'
import type { GitHubOptions } from './github.ts'
import { retry } from './retry.ts'

type Raw = {
  readonly number: number
  readonly title: string
  readonly body?: string | null | undefined
  readonly html_url: string
}

/** More pages than this nobody's issue is behind. */
const MOST_PAGES = 10

/** Every method throws ExternalError('github') and tries three times where that helps. */
export function createIssues(options: GitHubOptions): Issues {
  const attempt = attemptWith(options)
  const issues: Issues = {
    listOpen: () => attempt('list the open issues', () => listOpen(options)),
    open: ({ title, body }) =>
      attempt(
        'open an issue',
        async () => {
          const { octokit, where } = await connect(options)
          const { data } = await octokit.rest.issues.create({ ...where, title, body })
          return toIssue(data)
        },
        // one that ended in a 5xx may be there
        async () => (await issues.listOpen()).find((issue) => issue.body === body),
      ),
    update: (number, body) =>
      attempt(`update issue #${number}`, async () => {
        const { octokit, where } = await connect(options)
        await octokit.rest.issues.update({ ...where, issue_number: number, body })
      }),
    close: (number, comment) =>
      attempt(`close issue #${number}`, async () => {
        const { octokit, where } = await connect(options)
        await octokit.rest.issues.update({
          ...{ ...where, issue_number: number },
          ...{ state: 'closed', state_reason: 'completed' },
        })
        await octokit.rest.issues.createComment({ ...where, issue_number: number, body: comment })
      }),
  }
  return issues
}

/** Runs a request with what an error says of it. */
export function attemptWith({ clock, token }: { readonly clock: Clock; readonly token: string }) {
  return <T>(doing: string, run: () => Promise<T>, before?: () => Promise<T | undefined>) =>
    retry({ clock, run, before, explain: (error) => toExternalError(error, doing, token) })
}

async function listOpen(options: GitHubOptions): Promise<readonly Issue[]> {
  const found: Issue[] = []
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const { octokit, where } = await connect(options)
    const order = { state: 'open', sort: 'created', direction: 'desc', per_page: 100, page } as const
    const { data, headers } = await octokit.rest.issues.listForRepo({ ...where, ...order })
    found.push(...data.filter((one) => one.pull_request === undefined).map(toIssue))
    if (!headers.link?.includes('rel="next"')) break
  }
  return found
}

function toIssue({ number, title, body, html_url }: Raw): Issue {
  return { number, title, body: body ?? '', url: html_url }
}
