// GraphQL's answers about comments and review threads of a pull request → plain data, page by page from the newest.
import type { IssueComment } from '../../ports/github.ts'
import type { ReviewThread, ThreadComment } from '../../ports/reviews.ts'
import type { Connected } from './connect.ts'

type Author = { readonly __typename: string; readonly login: string } | null

type Page<T> = {
  readonly nodes: readonly T[]
  readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null }
}

type RawComment = {
  readonly id: string
  readonly url: string
  readonly body: string
  readonly isMinimized: boolean
  readonly viewerDidAuthor: boolean
  readonly author: Author
}

type RawThread = {
  readonly path: string
  readonly isResolved: boolean
  readonly isOutdated: boolean
  readonly comments: { readonly nodes: readonly RawComment[] }
}

type Answer<Name extends string, T> = {
  readonly viewer: { readonly login: string }
  readonly repository: { readonly pullRequest: { readonly [N in Name]: Page<T> } }
}

const COMMENT = 'id url body isMinimized viewerDidAuthor author { __typename login }'
const PAGE = 'pageInfo { hasPreviousPage startCursor }'

const query = (connection: string, nodes: string) => `
query Layersmith($owner: String!, $name: String!, $number: Int!, $before: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ${connection}(last: 100, before: $before) { nodes { ${nodes} } ${PAGE} } }
  }
}`

const COMMENTS = query('comments', COMMENT)
const THREADS = query(
  'reviewThreads',
  `path isResolved isOutdated comments(first: 50) { nodes { ${COMMENT} } }`,
)

/** All comments, oldest first. */
export async function queryComments(
  connect: () => Promise<Connected>,
  pullRequest: number,
): Promise<readonly IssueComment[]> {
  const all = await readPages<'comments', RawComment>(connect, COMMENTS, { name: 'comments', pullRequest })
  return all.map(({ node: { url, body, author, isMinimized, ...node }, viewer }) => ({
    id: idOf(url),
    body,
    url,
    author: loginOf(author),
    mine: node.viewerDidAuthor || loginOf(author) === viewer,
    minimized: isMinimized,
  }))
}

/** All review threads, oldest first. */
export async function queryThreads(
  connect: () => Promise<Connected>,
  pullRequest: number,
): Promise<readonly ReviewThread[]> {
  const all = await readPages<'reviewThreads', RawThread>(connect, THREADS, {
    name: 'reviewThreads',
    pullRequest,
  })
  return all.map(({ node: { path, isResolved, isOutdated, comments }, viewer }) => ({
    path,
    resolved: isResolved,
    outdated: isOutdated,
    comments: comments.nodes.map((comment): ThreadComment => {
      const { id, url, body, isMinimized, viewerDidAuthor, author } = comment
      const mine = viewerDidAuthor || loginOf(author) === viewer
      return { id: idOf(url), nodeId: id, body, mine, minimized: isMinimized }
    }),
  }))
}

type Asked<Name extends string> = { readonly name: Name; readonly pullRequest: number }

async function readPages<Name extends string, T>(
  connect: () => Promise<Connected>,
  text: string,
  { name, pullRequest }: Asked<Name>,
): Promise<readonly { readonly node: T; readonly viewer: string }[]> {
  const pages: { node: T; viewer: string }[][] = []
  for (let before: string | undefined; ; ) {
    const { octokit, where } = await connect()
    const variables = { owner: where.owner, name: where.repo, number: pullRequest, before }
    const answer = await octokit.graphql<Answer<Name, T>>(text, { ...variables, request: where.request })
    const { nodes, pageInfo } = answer.repository.pullRequest[name]
    pages.unshift(nodes.map((node) => ({ node, viewer: answer.viewer.login })))
    if (!pageInfo.hasPreviousPage || pageInfo.startCursor === null) return pages.flat()
    before = pageInfo.startCursor
  }
}

/** The number in the address: the id as an integer does not fit GraphQL's any more. */
function idOf(url: string): number {
  return Number(/(\d+)$/.exec(url)?.[1] ?? 0)
}

/** REST calls a bot `name[bot]`, GraphQL `name`. */
function loginOf(author: Author): string {
  if (author === null) return 'ghost'
  const bot = author.__typename === 'Bot' && !author.login.endsWith('[bot]')
  return bot ? `${author.login}[bot]` : author.login
}
