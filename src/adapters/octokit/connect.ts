// A token and a repository → a client of GitHub's REST API that writes no logs.
import { ExternalError } from '../../errors.ts'

export type Options = {
  readonly token: string
  readonly apiUrl: string
  readonly repository: string
  /** Milliseconds until one request is given up. */
  readonly limit?: number
}

/** The client, and what every request says. */
export async function connect({ token, apiUrl, repository, limit }: Options) {
  const [owner, repo] = repository.split('/')
  if (!owner || !repo)
    throw new ExternalError('github', 'invalid', `"${repository}" is not a repository (owner/name).`)
  const { getOctokit } = await import('@actions/github')
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const octokit = getOctokit(token, { baseUrl: apiUrl.replace(/\/+$/, ''), log: silent })
  const where = { owner, repo, request: { signal: AbortSignal.timeout(limit ?? 30_000) } }
  return { octokit, where }
}

export type Connected = Awaited<ReturnType<typeof connect>>

/** What the parts of the port share: a connection for each request, and tries that explain themselves. */
export type Attempts = {
  connect(): Promise<Connected>
  /** `before` is asked before a repetition: the result when an earlier try worked after all. */
  attempt<T>(doing: string, run: () => Promise<T>, before?: () => Promise<T | undefined>): Promise<T>
}

function ignore(): void {}
