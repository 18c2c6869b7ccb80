// Routes of the GitHub stand-in for issues, branches, files on branches and pull requests.
import { createHash } from 'node:crypto'
import type { ApiAnswer, ApiCall } from './github-api-routes.ts'

export type ApiIssue = {
  readonly number: number
  readonly title: string
  body: string
  state: 'open' | 'closed'
  /** The issue is a pull request's. */
  readonly pull?: boolean
}

export type ApiPull = {
  readonly number: number
  readonly head: string
  readonly base: string
  title: string
  body: string
  state: 'open' | 'closed'
  mergedAt: string | null
}

/** Texts by path. */
type Tree = ReadonlyMap<string, string>

export type GitHubWork = {
  readonly issues: ApiIssue[]
  readonly pulls: ApiPull[]
  readonly branches: Map<
    string,
    { readonly sha: string; readonly tree: Tree; readonly messages: readonly string[] }
  >
  /** Puts a file on a branch as somebody else would. */
  commit(branch: string, path: string, text: string, message?: string): void
  answer(call: ApiCall, path: string): ApiAnswer | undefined
}

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex')
const blob = (text: string) => sha1(`blob ${Buffer.byteLength(text)}\0${text}`)
const notFound: ApiAnswer = { status: 404, body: { message: 'Not Found' } }

/** A repository with an empty branch `main`. */
export function createGitHubWork(repository: string): GitHubWork {
  const [owner = ''] = repository.split('/')
  const issues: ApiIssue[] = []
  const pulls: ApiPull[] = []
  const branches: GitHubWork['branches'] = new Map([
    ['main', { sha: sha1('first'), tree: new Map(), messages: [] }],
  ])
  let numbers = 0
  const next = () => {
    numbers += 1
    return numbers
  }
  const commit = (branch: string, path: string, text: string, message = 'change') => {
    const { sha, tree, messages } = branches.get(branch) ?? {
      sha: sha1(branch),
      tree: new Map(),
      messages: [],
    }
    const changed = new Map([...tree, [path, text]])
    branches.set(branch, {
      sha: sha1(`${sha}${path}${text}`),
      tree: changed,
      messages: [...messages, message],
    })
  }
  const showIssue = ({ number, title, body, state, pull }: ApiIssue) => ({
    ...{ number, title, body, state, html_url: `https://github.com/${repository}/issues/${number}` },
    ...(pull === true && { pull_request: {} }),
  })
  const showPull = ({ number, title, body, state, mergedAt }: ApiPull) => ({
    ...{ number, title, body, state, merged_at: mergedAt },
    html_url: `https://github.com/${repository}/pull/${number}`,
  })

  const routes: readonly [
    string,
    RegExp,
    (call: ApiCall, match: readonly string[]) => ApiAnswer | undefined,
  ][] = [
    [
      'GET',
      /^\/issues$/,
      ({ url }) => {
        const size = Number(url.searchParams.get('per_page') ?? 30)
        const at = Number(url.searchParams.get('page') ?? 1)
        const open = issues.filter(({ state }) => state === 'open').toReversed()
        const more = open.length > at * size
        const body = open.slice((at - 1) * size, at * size).map(showIssue)
        return {
          status: 200,
          body,
          headers: more ? { link: `<${url.pathname}?page=${at + 1}>; rel="next"` } : {},
        }
      },
    ],
    [
      'POST',
      /^\/issues$/,
      ({ body }) => {
        const issue: ApiIssue = {
          ...{ number: next(), title: String(body['title']), body: String(body['body'] ?? '') },
          state: 'open',
        }
        issues.push(issue)
        return { status: 201, body: showIssue(issue) }
      },
    ],
    [
      'PATCH',
      /^\/issues\/(\d+)$/,
      ({ body }, [number]) => {
        const issue = issues.find((one) => one.number === Number(number))
        if (issue === undefined) return notFound
        if (typeof body['body'] === 'string') issue.body = body['body']
        if (body['state'] === 'closed') issue.state = 'closed'
        return { status: 200, body: showIssue(issue) }
      },
    ],
    [
      'GET',
      /^\/git\/ref\/heads\/(.+)$/,
      (_call, [name = '']) => {
        const found = branches.get(name)
        return found === undefined
          ? notFound
          : { status: 200, body: { object: { sha: found.sha, type: 'commit' } } }
      },
    ],
    [
      'POST',
      /^\/git\/refs$/,
      ({ body }) => {
        const name = String(body['ref']).replace('refs/heads/', '')
        const from = [...branches.values()].find(({ sha }) => sha === body['sha'])
        if (branches.has(name) || from === undefined)
          return { status: 422, body: { message: 'Reference already exists' } }
        branches.set(name, from)
        return { status: 201, body: {} }
      },
    ],
    [
      'PATCH',
      /^\/git\/refs\/heads\/(.+)$/,
      ({ body }, [name = '']) => {
        const from = [...branches.values()].find(({ sha }) => sha === body['sha'])
        if (from === undefined) return notFound
        branches.set(name, from)
        return { status: 200, body: {} }
      },
    ],
    [
      'GET',
      /^\/contents\/(.+)$/,
      ({ url }, [path = '']) => {
        const text = branches.get(url.searchParams.get('ref') ?? 'main')?.tree.get(path)
        if (text === undefined) return undefined
        const content = Buffer.from(text).toString('base64')
        return { status: 200, body: { type: 'file', encoding: 'base64', path, content, sha: blob(text) } }
      },
    ],
    [
      'PUT',
      /^\/contents\/(.+)$/,
      ({ body }, [path = '']) => {
        const name = String(body['branch'])
        const there = branches.get(name)?.tree.get(path)
        if (!branches.has(name)) return notFound
        if (there !== undefined && blob(there) !== body['sha'])
          return { status: 409, body: { message: `${path} does not match ${body['sha']}` } }
        commit(name, path, Buffer.from(String(body['content']), 'base64').toString(), String(body['message']))
        return { status: 200, body: { commit: {} } }
      },
    ],
    [
      'GET',
      /^\/pulls$/,
      ({ url }) => {
        const head = url.searchParams.get('head')
        if (head === null) return undefined
        const found = pulls.filter((pull) => `${owner}:${pull.head}` === head).toReversed()
        // those of forks are known to the other half
        return found.length === 0 ? undefined : { status: 200, body: found.map(showPull) }
      },
    ],
    [
      'POST',
      /^\/pulls$/,
      ({ body }) => {
        const head = String(body['head'])
        if (pulls.some((pull) => pull.head === head && pull.state === 'open'))
          return { status: 422, body: { message: 'A pull request already exists' } }
        const pull: ApiPull = {
          ...{ number: next(), head, base: String(body['base']), title: String(body['title']) },
          ...{ body: String(body['body'] ?? ''), state: 'open', mergedAt: null },
        }
        pulls.push(pull)
        return { status: 201, body: showPull(pull) }
      },
    ],
    [
      'PATCH',
      /^\/pulls\/(\d+)$/,
      ({ body }, [number]) => {
        const pull = pulls.find((one) => one.number === Number(number))
        if (pull === undefined) return notFound
        pull.title = String(body['title'] ?? pull.title)
        pull.body = String(body['body'] ?? pull.body)
        return { status: 200, body: showPull(pull) }
      },
    ],
  ]
  return {
    issues,
    pulls,
    branches,
    commit,
    answer(call, path) {
      for (const [method, pattern, answer] of routes) {
        const match = pattern.exec(path)
        if (match !== null && method === call.method) return answer(call, match.slice(1))
      }
      return undefined
    },
  }
}
