// Branches, files and pull requests of one repository through GitHub's REST API.
import { ExternalError } from '../../errors.ts'
import type { Branches, FileOnBranch, Proposal } from '../../ports/github-branches.ts'
import { connect } from './connect.ts'
import type { GitHubOptions } from './github.ts'
import { attemptWith } from './issues.ts'

type Raw = {
  readonly number: number
  readonly state: string
  readonly merged_at?: string | null
  readonly body?: string | null | undefined
  readonly html_url: string
}

/** Every method throws ExternalError('github') and tries three times where that helps. */
export function createBranches(options: GitHubOptions): Branches {
  const attempt = attemptWith(options)
  const [owner = ''] = options.repository.split('/')
  const branches: Branches = {
    readFile: (path, branch) =>
      attempt(`read ${path} on ${branch}`, () => readFile(options, path, branch)).catch(absent),
    reset: (branch, from) => attempt(`make the branch ${branch}`, () => reset(options, branch, from)),
    writeFile: ({ path, branch, text, sha, message }) =>
      attempt(`commit to ${branch}`, async () => {
        const { octokit, where } = await connect(options)
        const content = Buffer.from(text).toString('base64')
        const change = { path, branch, sha, message, content }
        await octokit.rest.repos.createOrUpdateFileContents({ ...where, ...change })
      }),
    listProposals: (branch) =>
      attempt(`list the pull requests of ${branch}`, async () => {
        const { octokit, where } = await connect(options)
        const order = { state: 'all', sort: 'created', direction: 'desc', per_page: 30 } as const
        const { data } = await octokit.rest.pulls.list({ ...where, ...order, head: `${owner}:${branch}` })
        return data.map(toProposal)
      }),
    propose: ({ branch, base, title, body }) =>
      attempt(
        'open a pull request',
        async () => {
          const { octokit, where } = await connect(options)
          const { data } = await octokit.rest.pulls.create({ ...where, head: branch, base, title, body })
          return toProposal(data)
        },
        async () => (await branches.listProposals(branch)).find(({ state }) => state === 'open'),
      ),
    updateProposal: (number, text) =>
      attempt(`update pull request #${number}`, async () => {
        const { octokit, where } = await connect(options)
        const { data } = await octokit.rest.pulls.update({ ...where, ...text, pull_number: number })
        return toProposal(data)
      }),
  }
  return branches
}

function absent(error: unknown): undefined {
  if (error instanceof ExternalError && error.reason === 'not-found') return undefined
  throw error
}

async function readFile(
  options: GitHubOptions,
  path: string,
  ref: string,
): Promise<FileOnBranch | undefined> {
  const { octokit, where } = await connect(options)
  const { data } = await octokit.rest.repos.getContent({ ...where, path, ref })
  if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined
  return { text: Buffer.from(data.content, 'base64').toString('utf8'), sha: data.sha }
}

async function reset(options: GitHubOptions, branch: string, from: string): Promise<void> {
  const { octokit, where } = await connect(options)
  const { data } = await octokit.rest.git.getRef({ ...where, ref: `heads/${from}` })
  const { sha } = data.object
  try {
    await octokit.rest.git.createRef({ ...where, ref: `refs/heads/${branch}`, sha })
  } catch (error) {
    // 422: it is there
    if ((error as { status?: unknown }).status !== 422) throw error
    await octokit.rest.git.updateRef({ ...where, ref: `heads/${branch}`, sha, force: true })
  }
}

function toProposal({ number, state, merged_at, body, html_url }: Raw): Proposal {
  const closed = merged_at == null ? 'closed' : 'merged'
  return { number, state: state === 'open' ? 'open' : closed, body: body ?? '', url: html_url }
}
