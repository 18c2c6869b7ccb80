// The routes of the GitHub stand-in: method, path and body in, status and JSON out.
import { createHash } from 'node:crypto'
import { apiCommit, apiRepository, apiTags } from './github-api-repository.ts'
import type { ApiComment, ApiReview, GitHubState } from './github-api-state.ts'

export type ApiAnswer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export type ApiCall = {
  readonly method: string
  readonly url: URL
  readonly body: Readonly<Record<string, unknown>>
  readonly token: string
  readonly base: string
}

type Route = {
  readonly method: string
  /** Below `/repos/<owner>/<name>`, or the whole path when it begins with `^/user`. */
  readonly path: RegExp
  answer(state: GitHubState, call: ApiCall, match: readonly string[]): ApiAnswer
}

const bodyLimit = 65_536
const bot = 'github-actions[bot]'
const notFound: ApiAnswer = { status: 404, body: { message: 'Not Found' } }

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/user$/,
    answer: (_state, { token }) =>
      token.startsWith('ghp_')
        ? { status: 200, body: { login: 'octocat', id: 1, type: 'User' } }
        : { status: 403, body: { message: 'Resource not accessible by integration' } },
  },
  {
    method: 'GET',
    path: /^\/issues\/(\d+)\/comments$/,
    answer: (state, call, [issue]) => {
      const all = state.comments.filter((comment) => comment.issue === Number(issue))
      return page(call, all, (comment) => showComment(state, comment))
    },
  },
  { method: 'POST', path: /^\/issues\/(\d+)\/comments$/, answer: createComment },
  {
    method: 'GET',
    path: /^\/issues\/comments\/(\d+)$/,
    answer: (state, _call, [id]) =>
      withComment(state, id, (comment) => ({ status: 200, body: showComment(state, comment) })),
  },
  { method: 'PATCH', path: /^\/issues\/comments\/(\d+)$/, answer: updateComment },
  {
    method: 'DELETE',
    path: /^\/issues\/comments\/(\d+)$/,
    answer: (state, _call, [id]) =>
      withComment(state, id, (comment) => {
        state.comments.splice(state.comments.indexOf(comment), 1)
        return { status: 204 }
      }),
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)\/reviews$/,
    answer: (state, call, [pull]) =>
      page(
        call,
        state.reviews.filter((one) => one.pull === Number(pull)),
        showReview,
      ),
  },
  { method: 'POST', path: /^\/pulls\/(\d+)\/reviews$/, answer: createReview },
  { method: 'GET', path: /^\/contents\/(.+)$/, answer: readContent },
  {
    method: 'GET',
    path: /^\/repos\/[^/]+\/[^/]+$/,
    answer: ({ repository }, { url }) =>
      url.pathname === `/repos/${repository}` ? { status: 200, body: apiRepository } : notFound,
  },
  { method: 'GET', path: /^\/tags$/, answer: (_state, call) => page(call, apiTags, (tag) => tag) },
  {
    method: 'GET',
    path: /^\/commits\/(.+)$/,
    answer: (_state, _call, [sha]) => (sha === apiCommit.sha ? { status: 200, body: apiCommit } : notFound),
  },
]

/** Answers one call as the REST API does; unknown routes and repositories are 404. */
export function answerApi(state: GitHubState, call: ApiCall): ApiAnswer {
  const prefix = `/repos/${state.repository}`
  const path = call.url.pathname.startsWith(`${prefix}/`)
    ? call.url.pathname.slice(prefix.length)
    : call.url.pathname
  for (const route of routes) {
    const match = route.path.exec(path)
    if (match !== null && route.method === call.method) return route.answer(state, call, match.slice(1))
  }
  return notFound
}

function page<T>({ url, base }: ApiCall, all: readonly T[], show: (one: T) => unknown): ApiAnswer {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const number = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const link = (to: number, rel: string) => {
    const target = new URL(url.pathname + url.search, base)
    target.searchParams.set('page', String(to))
    return `<${target.href}>; rel="${rel}"`
  }
  const links = number < last ? [link(number + 1, 'next'), link(last, 'last')] : []
  return {
    status: 200,
    body: all.slice((number - 1) * size, number * size).map(show),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  }
}

function createComment(state: GitHubState, { body, token }: ApiCall, [issue]: readonly string[]): ApiAnswer {
  const refusal = judgeBody(body['body'])
  if (refusal !== undefined) return refusal
  const comment = state.addComment(Number(issue), String(body['body']), authorOf(token))
  return { status: 201, body: showComment(state, comment) }
}

function updateComment(state: GitHubState, { body }: ApiCall, [id]: readonly string[]): ApiAnswer {
  const refusal = judgeBody(body['body'])
  if (refusal !== undefined) return refusal
  return withComment(state, id, (comment) => {
    comment.body = String(body['body'])
    comment.updatedAt = new Date().toISOString()
    return { status: 200, body: showComment(state, comment) }
  })
}

function createReview(state: GitHubState, { body, token }: ApiCall, [pull]: readonly string[]): ApiAnswer {
  const review: ApiReview = {
    id: state.nextId(),
    pull: Number(pull),
    author: authorOf(token),
    body: String(body['body'] ?? ''),
    event: String(body['event'] ?? 'PENDING'),
    commit: String(body['commit_id'] ?? ''),
    comments: (body['comments'] ?? []) as ApiReview['comments'],
  }
  state.reviews.push(review)
  return { status: 200, body: showReview(review) }
}

function readContent(state: GitHubState, _call: ApiCall, [encoded]: readonly string[]): ApiAnswer {
  const path = decodeURIComponent(encoded ?? '')
  const text = state.contents.get(path)
  if (text === undefined) return notFound
  const content = Buffer.from(text).toString('base64')
  const sha = createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')
  const name = path.split('/').at(-1)
  return {
    status: 200,
    body: { type: 'file', encoding: 'base64', size: Buffer.byteLength(text), name, path, content, sha },
  }
}

function withComment(
  state: GitHubState,
  id: string | undefined,
  use: (comment: ApiComment) => ApiAnswer,
): ApiAnswer {
  const comment = state.comments.find((one) => one.id === Number(id))
  return comment === undefined ? notFound : use(comment)
}

function judgeBody(body: unknown): ApiAnswer | undefined {
  if (typeof body === 'string' && body !== '' && body.length <= bodyLimit) return undefined
  const message =
    typeof body === 'string' && body !== ''
      ? `body is too long (maximum is ${bodyLimit} characters)`
      : 'body is required'
  const errors = [{ resource: 'IssueComment', code: 'custom', field: 'body', message }]
  return { status: 422, body: { message: 'Validation Failed', errors } }
}

function authorOf(token: string): string {
  return token.startsWith('ghp_') ? 'octocat' : bot
}

function showComment(state: GitHubState, comment: ApiComment): unknown {
  const { id, issue, author, body, createdAt, updatedAt } = comment
  const html_url = `https://github.com/${state.repository}/pull/${issue}#issuecomment-${id}`
  const user = { login: author, type: author.endsWith('[bot]') ? 'Bot' : 'User' }
  return { id, html_url, body, user, created_at: createdAt, updated_at: updatedAt }
}

function showReview({ id, author, body, event, commit }: ApiReview): unknown {
  return {
    id,
    user: { login: author },
    body,
    state: event === 'COMMENT' ? 'COMMENTED' : event,
    commit_id: commit,
  }
}
