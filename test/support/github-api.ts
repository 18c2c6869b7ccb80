// A stand-in for GitHub's REST API: comments, reviews, contents, caches and the user, with faults on demand.
import type { CacheService } from './cache-service.ts'
import { type Failure, takeFailure } from './cache-service-state.ts'
import { type ApiAnswer, answerApi } from './github-api-routes.ts'
import { type ApiComment, type ApiReview, createGitHubState, type GitHubState } from './github-api-state.ts'
import { createGitHubWork, type GitHubWork } from './github-api-work.ts'
import { answer, type Exchange, readJson, startLocalServer } from './local-server.ts'

/** Like a cache failure; `method` is e.g. `POST`, `GET` or `*`; `done` true: the work is done, the answer is lost. */
export type ApiFailure = Failure & { readonly done?: boolean; readonly message?: string }

export type ApiFaults = {
  latency: number
  failures: ApiFailure[]
  /** Requests are accepted and never answered. */
  hang: boolean
}

export type JournalLine = { readonly method: string; readonly path: string; readonly status: number }

export type GitHubApi = {
  readonly url: string
  readonly repository: string
  /** All it remembers, for tests that set it up or look behind. */
  readonly state: GitHubState
  readonly faults: ApiFaults
  /** Every request answered so far. */
  readonly journal: readonly JournalLine[]
  comments(issue: number): readonly ApiComment[]
  reviews(pull: number): readonly ApiReview[]
  /** As somebody else would; the author defaults to a person. */
  addComment(issue: number, body: string, author?: string): ApiComment
  /** Text of a file by path on every ref. */
  setContent(path: string, text: string): void
  /** Issues, branches and pull requests. */
  readonly work: GitHubWork
  clearFaults(): void
  down(): Promise<void>
  up(): Promise<void>
  stop(): Promise<void>
}

/** Tokens the stand-in knows: a job's with and without permission to write, a person's. Others are refused. */
export const apiTokens = {
  write: 'ghs_mayWritePullRequests',
  read: 'ghs_mayOnlyRead',
  person: 'ghp_aPerson',
} as const

/** Starts the stand-in for one repository; with `caches` it also lists and deletes that service's entries. */
export async function startGitHubApi(
  options: { repository?: string; caches?: CacheService } = {},
): Promise<GitHubApi> {
  const repository = options.repository ?? 'acme/api'
  const state = createGitHubState(repository)
  const work = createGitHubWork(repository)
  const faults: ApiFaults = { latency: 0, failures: [], hang: false }
  const journal: JournalLine[] = []
  const server = await startLocalServer(async (exchange) => {
    const { request, url } = exchange
    if (faults.hang) return
    exchange.response.on('finish', () => {
      const path = `${url.pathname}${url.search}`
      journal.push({ method: request.method ?? '', path, status: exchange.response.statusCode })
    })
    if (faults.latency > 0) await new Promise((resolve) => setTimeout(resolve, faults.latency))
    await handle({ state, work, faults, caches: options.caches }, exchange)
  })
  return {
    url: server.url,
    repository,
    state,
    faults,
    journal,
    work,
    comments: (issue) => state.comments.filter((comment) => comment.issue === issue),
    reviews: (pull) => state.reviews.filter((review) => review.pull === pull),
    addComment: (issue, body, author) => state.addComment(issue, body, author ?? 'octocat'),
    setContent: (path, text) => void state.contents.set(path, text),
    clearFaults: () => void Object.assign(faults, { latency: 0, failures: [], hang: false }),
    down: server.down,
    up: server.up,
    stop: () => server.down().catch(() => undefined),
  }
}

type Api = {
  readonly state: GitHubState
  readonly work: GitHubWork
  readonly faults: ApiFaults
  readonly caches: CacheService | undefined
}

async function handle({ state, work, faults, caches }: Api, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange
  const graphql = url.pathname === '/graphql'
  const failure = takeFailure(faults, graphql ? 'GRAPHQL' : (request.method ?? '')) as ApiFailure | undefined
  if (failure !== undefined && failure.done !== true) return fail(failure, exchange)
  // storage knows its visitors by the address alone
  const open = url.pathname.startsWith('/stored-artifact/')
  const refusal = open
    ? undefined
    : judgeToken(request.headers.authorization, graphql ? 'GET' : (request.method ?? ''))
  if (refusal !== undefined) {
    answer(response, refusal.status, refusal.body)
    return
  }
  if (caches?.isRest(url)) return caches.handleRest(exchange)
  const body = request.method === 'GET' ? {} : await readJson(request)
  const token = tokenOf(request.headers.authorization)
  const base = `http://${request.headers.host}`
  const call = { method: request.method ?? '', url, body, token, base }
  const below = decodeURIComponent(url.pathname).replace(`/repos/${state.repository}`, '')
  // what the first knows nothing of is asked of the other
  const reply: ApiAnswer = work.answer(call, below) ?? answerApi(state, call)
  if (failure !== undefined) return fail(failure, exchange)
  const raw = reply.bytes ?? reply.text
  if (raw === undefined) return answer(response, reply.status, reply.body, reply.headers)
  const type = reply.bytes === undefined ? 'application/vnd.github.diff; charset=utf-8' : 'application/zip'
  response.writeHead(reply.status, { 'content-type': type }).end(raw)
}

function fail(failure: ApiFailure, { response }: Exchange): void {
  const headers = failure.retryAfter === undefined ? {} : { 'retry-after': String(failure.retryAfter) }
  answer(response, failure.status, { message: failure.message ?? 'fault on demand' }, headers)
}

function judgeToken(authorization: string | undefined, method: string): ApiAnswer | undefined {
  const token = tokenOf(authorization)
  if (!Object.values<string>(apiTokens).includes(token))
    return { status: 401, body: { message: 'Bad credentials' } }
  if (token === apiTokens.read && method !== 'GET') {
    return { status: 403, body: { message: 'Resource not accessible by integration' } }
  }
  return undefined
}

function tokenOf(authorization: string | undefined): string {
  return authorization?.replace(/^(?:token|bearer) /i, '') ?? ''
}
