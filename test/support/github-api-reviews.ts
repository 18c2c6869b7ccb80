// The review side of the GitHub stand-in: files with patches, reviews that must lie in a hunk, threads, statuses.
import type { ApiAnswer, ApiCall } from './github-api-routes.ts'
import type { ApiReviewComment, GitHubState } from './github-api-state.ts'

const invalid = (message: string): ApiAnswer => ({
  status: 422,
  body: { message: 'Unprocessable Entity', errors: [message] },
})

/** Lines of the new text that a patch shows, one set for each hunk. */
export function linesOfPatch(patch: string): readonly ReadonlySet<number>[] {
  const hunks: Set<number>[] = []
  let line = 0
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1]
    if (start !== undefined) {
      hunks.push(new Set())
      line = Number(start)
    } else if (text.startsWith('+') || text.startsWith(' ')) {
      hunks.at(-1)?.add(line)
      line += 1
    }
  }
  return hunks
}

/** Takes a review whole, or refuses it whole without saying which comment is wrong. */
export function takeReview(
  state: GitHubState,
  { body }: ApiCall,
  { pull, author }: { readonly pull: number; readonly author: string },
): ApiAnswer {
  const comments = (body['comments'] ?? []) as readonly Readonly<Record<string, unknown>>[]
  const files = state.files.get(pull) ?? []
  const placed = comments.every(({ path, line, start_line: start = line, side }) => {
    const patch = files.find((file) => file.filename === path)?.patch
    const hunks = linesOfPatch(patch ?? '')
    return (
      side === 'RIGHT' &&
      Number(start) <= Number(line) &&
      hunks.some((hunk) => hunk.has(Number(start)) && hunk.has(Number(line)))
    )
  })
  if (!placed) return invalid('Pull request review thread line must be part of the diff')
  const review = {
    ...{ id: state.nextId(), pull, author },
    body: String(body['body'] ?? ''),
    event: String(body['event'] ?? 'PENDING'),
    commit: String(body['commit_id'] ?? ''),
    comments,
  }
  state.reviews.push(review)
  for (const { path, line, body: text } of comments) {
    const first = state.makeReviewComment(author, String(text))
    const where = { path: String(path), line: Number(line) }
    state.threads.push({ pull, ...where, resolved: false, outdated: false, comments: [first] })
  }
  return { status: 200, body: { id: review.id, body: review.body, user: { login: author } } }
}

/** Deletes the comment, and its thread with the last one. */
export function dropReviewComment(state: GitHubState, id: number): ApiAnswer {
  const thread = state.threads.find(({ comments }) => comments.some((comment) => comment.id === id))
  if (thread === undefined) return { status: 404, body: { message: 'Not Found' } }
  thread.comments = thread.comments.filter((comment) => comment.id !== id)
  if (thread.comments.length === 0) state.threads.splice(state.threads.indexOf(thread), 1)
  return { status: 204 }
}

type Variables = Readonly<Record<string, unknown>>

/** The three questions the action puts in GraphQL: comments and threads from the newest backwards, and hiding one. */
export function answerGraphql(state: GitHubState, { body, token }: ApiCall, login: string): ApiAnswer {
  const query = String(body['query'])
  const variables = (body['variables'] ?? {}) as Variables
  if (query.includes('minimizeComment')) {
    if (token.includes('OnlyRead')) return refused('FORBIDDEN', 'Resource not accessible by integration')
    state.minimized.add(String(variables['id']))
    return { status: 200, body: { data: { minimizeComment: { clientMutationId: null } } } }
  }
  const pull = Number(variables['number'])
  const connection = query.includes('reviewThreads(')
    ? { reviewThreads: lastPage(variables, showThreads(state, pull, login)) }
    : { comments: lastPage(variables, showComments(state, pull, login)) }
  const data = { viewer: { login }, repository: { pullRequest: connection } }
  return { status: 200, body: { data } }
}

function refused(type: string, message: string): ApiAnswer {
  return { status: 200, body: { data: null, errors: [{ type, message }] } }
}

function lastPage<T>({ before }: Variables, all: readonly T[]) {
  const end = before === undefined || before === null ? all.length : Number(before)
  const start = Math.max(0, end - 100)
  return {
    nodes: all.slice(start, end),
    pageInfo: { hasPreviousPage: start > 0, startCursor: String(start) },
  }
}

function showAuthor(author: string) {
  const bot = author.endsWith('[bot]')
  return { __typename: bot ? 'Bot' : 'User', login: author.replace(/\[bot\]$/, '') }
}

function showComments(state: GitHubState, issue: number, viewer: string) {
  return state.comments
    .filter((comment) => comment.issue === issue)
    .map(({ id, body, author }) => ({
      id: `IC_${id}`,
      url: `https://github.com/${state.repository}/pull/${issue}#issuecomment-${id}`,
      body,
      isMinimized: state.minimized.has(`IC_${id}`),
      viewerDidAuthor: author === viewer,
      author: showAuthor(author),
    }))
}

function showThreads(state: GitHubState, pull: number, viewer: string) {
  const show = ({ id, body, author }: ApiReviewComment) => ({
    id: `PRRC_${id}`,
    url: `https://github.com/${state.repository}/pull/${pull}#discussion_r${id}`,
    body,
    isMinimized: state.minimized.has(`PRRC_${id}`),
    viewerDidAuthor: author === viewer,
    author: showAuthor(author),
  })
  return state.threads
    .filter((thread) => thread.pull === pull)
    .map(({ path, resolved, outdated, comments }) => ({
      path,
      isResolved: resolved,
      isOutdated: outdated,
      comments: { nodes: comments.map(show) },
    }))
}
