// GitHub's comments in memory.
import { ExternalError } from '../../src/errors.ts'
import type { CacheEntry, GitHub, IssueComment } from '../../src/ports/github.ts'

export type FakeGitHub = GitHub & {
  /** Puts an entry into the cache of a ref; the day is a number. */
  addCache(key: string, ref: string, day?: number): void
  /** The same repository seen with a token that may not write. */
  readonly readOnly: GitHub
  addComment(pullRequest: number, body: string, author: string): IssueComment
}

type Stored = IssueComment & { readonly pullRequest: number }

const bodyLimit = 65_536

/** An empty repository; comments are by `github-actions[bot]` unless added for somebody else. */
export function createFakeGitHub(): FakeGitHub {
  let comments: readonly Stored[] = []
  let count = 0

  const add = (pullRequest: number, body: string, author: string): IssueComment => {
    count += 1
    const url = `https://github.com/acme/api/pull/${pullRequest}#issuecomment-${count}`
    comments = [...comments, { id: count, body, url, author, pullRequest }]
    return { id: count, body, url, author }
  }
  const find = (id: number): Stored => {
    const found = comments.find((comment) => comment.id === id)
    if (found === undefined) throw new ExternalError('github', 'not-found', 'Not Found', { status: 404 })
    return found
  }
  const listComments = async (pullRequest: number) =>
    comments.filter((comment) => comment.pullRequest === pullRequest).map(strip)
  const refuse = async (): Promise<never> => {
    throw new ExternalError('github', 'forbidden', 'Resource not accessible by integration', { status: 403 })
  }

  const listCaches = async (prefix: string, ref: string) =>
    caches
      .filter((entry) => entry.ref === ref && entry.key.startsWith(prefix))
      .map(({ ref: _, ...entry }) => entry)
      .slice(0, 100)
  let caches: readonly (CacheEntry & { readonly ref: string })[] = []
  return {
    addCache(key, ref, day = 0) {
      count += 1
      const at = Date.UTC(2026, 0, 1) + day * 24 * 60 * 60 * 1000
      caches = [{ id: count, key, ref, createdAt: at, accessedAt: at }, ...caches]
    },
    listCaches,
    async deleteCache(id) {
      if (!caches.some((entry) => entry.id === id)) find(id)
      caches = caches.filter((entry) => entry.id !== id)
    },
    addComment: add,
    listComments,
    async createComment(pullRequest, body) {
      checkBody(body)
      return add(pullRequest, body, 'github-actions[bot]')
    },
    async updateComment(id, body) {
      checkBody(body)
      const updated = { ...find(id), body }
      comments = comments.map((comment) => (comment.id === id ? updated : comment))
      return strip(updated)
    },
    async deleteComment(id) {
      const gone = find(id)
      comments = comments.filter((comment) => comment !== gone)
    },
    readOnly: {
      listComments,
      createComment: refuse,
      updateComment: refuse,
      deleteComment: refuse,
      listCaches,
      deleteCache: refuse,
    },
  }
}

function strip({ id, body, url, author }: Stored): IssueComment {
  return { id, body, url, author }
}

function checkBody(body: string): void {
  if (body.length > bodyLimit)
    throw new ExternalError('github', 'invalid', 'body is too long', { status: 422 })
}
