// The routes of the GitHub stand-in: method, path and body in, status and JSON out.
import { createHash } from 'node:crypto'
import { takeAttestation } from './github-api-attestations.ts'
import { apiCommit, apiCompare, apiRepository, apiTags } from './github-api-repository.ts'
import { answerGraphql, dropReviewComment, takeReview } from './github-api-reviews.ts'
import type { ApiComment, ApiReview, GitHubState } from './github-api-state.ts'

export type ApiAnswer = {
  readonly status: number
  readonly body?: unknown
  /** In place of JSON. */
  readonly text?: string
  readonly bytes?: Buffer
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
  {
    method: 'POST',
    path: /^\/pulls\/(\d+)\/reviews$/,
    answer: (state, call, [pull]) =>
      takeReview(state, call, { pull: Number(pull), author: authorOf(call.token) }),
  },
  {
    method: 'DELETE',
    path: /^\/pulls\/comments\/(\d+)$/,
    answer: (state, _call, [id]) => dropReviewComment(state, Number(id)),
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)\/files$/,
    answer: (state, call, [pull]) => page(call, state.files.get(Number(pull)) ?? [], (file) => file),
  },
  {
    method: 'GET',
    path: /^\/pulls\/(\d+)$/,
    answer: (state, _call, [pull]) => ({ status: 200, text: diffOf(state, Number(pull)) }),
  },
  { method: 'GET', path: /^\/pulls$/, answer: listPulls },
  {
    method: 'POST',
    path: /^\/graphql$/,
    answer: (state, call) => answerGraphql(state, call, authorOf(call.token)),
  },
  {
    method: 'POST',
    path: /^\/statuses\/(\w+)$/,
    answer: (state, { body }, [sha = '']) => {
      const text = (name: string) => String(body[name] ?? '')
      const status = { sha, state: text('state'), context: text('context'), description: text('description') }
      if (status.description.length > 140)
        return { status: 422, body: { message: 'description is too long (maximum is 140 characters)' } }
      state.statuses.push(status)
      return { status: 201, body: status }
    },
  },
  { method: 'POST', path: /^\/attestations$/, answer: takeAttestation },
  { method: 'GET', path: /^\/compare\/(\w+)\.\.\.(\w+)$/, answer: compareCommits },
  {
    method: 'GET',
    path: /^\/actions\/runs\/(\d+)\/artifacts$/,
    answer: ({ artifacts }, _call, [run]) => {
      const own = artifacts.filter((artifact) => artifact.run === Number(run))
      const shown = own.map(({ id, name, zip, expired }) => ({
        id,
        name,
        size_in_bytes: zip.length,
        expired,
      }))
      return { status: 200, body: { total_count: own.length, artifacts: shown } }
    },
  },
  {
    method: 'GET',
    path: /^\/actions\/artifacts\/(\d+)\/zip$/,
    answer: ({ artifacts }, { base }, [id]) => {
      const found = artifacts.find((artifact) => artifact.id === Number(id))
      const location = `${base}/stored-artifact/${found?.id}`
      return found === undefined ? notFound : { status: 302, headers: { location } }
    },
  },
  {
    method: 'GET',
    path: /^\/stored-artifact\/(\d+)$/,
    answer: ({ artifacts }, _call, [id]) => {
      const zip = artifacts.find((artifact) => artifact.id === Number(id))?.zip
      return zip === undefined ? notFound : { status: 200, bytes: zip }
    },
  },
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

function diffOf({ files }: GitHubState, pull: number): string {
  const all = files.get(pull) ?? []
  return all
    .flatMap(({ filename, patch, diff }) => [
      `diff --git a/${filename} b/${filename}`,
      `--- a/${filename}`,
      `+++ b/${filename}`,
      diff ?? patch ?? '',
    ])
    .join('\n')
}

function listPulls({ pulls }: GitHubState, call: ApiCall): ApiAnswer {
  const owner = call.url.searchParams.get('head')?.split(':')[0]
  const open = pulls.filter(({ repository }) => owner === undefined || repository?.split('/')[0] === owner)
  return page(call, open, ({ number, sha, repository }) => ({
    number,
    head: { sha, repo: repository === undefined ? null : { full_name: repository } },
  }))
}

function compareCommits(
  { commits }: GitHubState,
  _call: ApiCall,
  [base = '', head = '']: readonly string[],
): ApiAnswer {
  const [from, to] = [commits.indexOf(base), commits.indexOf(head)]
  if (from < 0 || to < 0) {
    const status = apiCompare(base, head)
    return status === undefined ? notFound : { status: 200, body: { status } }
  }
  return { status: 200, body: { ahead_by: Math.max(0, to - from), behind_by: Math.max(0, from - to) } }
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
