// GitHub's comments, reviews and artifacts in memory.
import { ExternalError } from '../../src/errors.ts'
import type { CacheEntry, CommitStatus, GitHub, IssueComment } from '../../src/ports/github.ts'
import type { PullFile, Review, ReviewThread } from '../../src/ports/reviews.ts'
import type { OpenPullRequest } from '../../src/ports/workflow-runs.ts'
import { linesOfPatch } from '../support/github-api-reviews.ts'

export type FakeGitHub = GitHub & {
  /** Puts an entry into the cache of a ref; the day is a number. */
  addCache(key: string, ref: string, day?: number): void
  /** The same repository seen with a token that may not write. */
  readonly readOnly: GitHub
  addComment(pullRequest: number, body: string, author: string): IssueComment
  setFiles(pullRequest: number, files: readonly PullFile[]): void
  /** Changes the threads of a pull request, as people do. */
  editThreads(pullRequest: number, edit: (thread: ReviewThread) => ReviewThread): void
  readonly reviews: readonly (Review & { readonly pullRequest: number })[]
  readonly statuses: readonly (CommitStatus & { readonly sha: string })[]
  /** Commits of the default branch, oldest first. */
  readonly commits: string[]
  readonly pulls: OpenPullRequest[]
  addArtifact(run: number, name: string, files: Readonly<Record<string, string>>): void
}

type Stored = IssueComment & { readonly pullRequest: number }

const bodyLimit = 65_536

const invalid = (message: string) => new ExternalError('github', 'invalid', message, { status: 422 })

/** An empty repository; the token's comments are by `viewer`. */
export function createFakeGitHub(viewer = 'github-actions[bot]'): FakeGitHub {
  let comments: readonly Stored[] = []
  let count = 0

  const add = (pullRequest: number, body: string, author: string): IssueComment => {
    count += 1
    const url = `https://github.com/acme/api/pull/${pullRequest}#issuecomment-${count}`
    const comment = { id: count, body, url, author, mine: author === viewer, minimized: false }
    comments = [...comments, { ...comment, pullRequest }]
    return comment
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
  const files = new Map<number, readonly PullFile[]>()
  const threads = new Map<number, readonly ReviewThread[]>()
  const reviews: (Review & { readonly pullRequest: number })[] = []
  const statuses: (CommitStatus & { readonly sha: string })[] = []
  const commits: string[] = []
  const pulls: OpenPullRequest[] = []
  const artifacts: { id: number; run: number; name: string; files: ReadonlyMap<string, string> }[] = []
  const reads = {
    listFiles: async (pullRequest: number) => files.get(pullRequest) ?? [],
    diff: async () => '',
    listThreads: async (pullRequest: number) => threads.get(pullRequest) ?? [],
    listReviews: async (pullRequest: number) =>
      reviews.filter((review) => review.pullRequest === pullRequest).map(({ body }) => body),
    distance: async (base: string, head: string) => {
      const [from, to] = [commits.indexOf(base), commits.indexOf(head)]
      if (from < 0 || to < 0) throw new ExternalError('github', 'not-found', 'Not Found', { status: 404 })
      return { ahead: Math.max(0, to - from), behind: Math.max(0, from - to) }
    },
    listArtifacts: async (run: number) =>
      artifacts
        .filter((artifact) => artifact.run === run)
        .map(({ id, name, files: texts }) => ({ id, name, size: sizeOf(texts) })),
    readArtifact: async (id: number, limit: number) => {
      const texts = artifacts.find((artifact) => artifact.id === id)?.files ?? new Map()
      if (sizeOf(texts) > limit) throw invalid(`The artifact is larger than ${limit} bytes.`)
      return texts
    },
    listOpenPullRequests: async (head: string) =>
      pulls.filter(({ headRepository }) => headRepository?.split('/')[0] === head.split(':')[0]),
  }
  return {
    ...reads,
    reviews,
    statuses,
    commits,
    pulls,
    setFiles: (pullRequest, list) => void files.set(pullRequest, list),
    editThreads: (pullRequest, edit) =>
      void threads.set(pullRequest, (threads.get(pullRequest) ?? []).map(edit)),
    addArtifact(run, name, texts) {
      count += 1
      artifacts.push({ id: count, run, name, files: new Map(Object.entries(texts)) })
    },
    async createReview(pullRequest, review) {
      for (const { path, line, startLine = line } of review.comments) {
        const { patch = '' } = files.get(pullRequest)?.find((file) => file.path === path) ?? {}
        if (!linesOfPatch(patch).some((hunk) => hunk.has(startLine) && hunk.has(line)))
          throw invalid('line must be part of the diff')
      }
      reviews.push({ ...review, pullRequest })
      const opened = review.comments.map(({ path, body }): ReviewThread => {
        count += 1
        const comment = { id: count, nodeId: `node-${count}`, body, mine: true, minimized: false }
        return { path, resolved: false, outdated: false, comments: [comment] }
      })
      threads.set(pullRequest, [...(threads.get(pullRequest) ?? []), ...opened])
    },
    async deleteReviewComment(id) {
      for (const [pullRequest, list] of threads)
        threads.set(
          pullRequest,
          list.filter(({ comments: [first] }) => first?.id !== id),
        )
    },
    async minimize(nodeId) {
      for (const [pullRequest, list] of threads)
        threads.set(
          pullRequest,
          list.map((thread) => ({
            ...thread,
            comments: thread.comments.map((one) => ({
              ...one,
              minimized: one.minimized || one.nodeId === nodeId,
            })),
          })),
        )
    },
    async setStatus(sha, status) {
      statuses.push({ sha, ...status })
    },
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
      return add(pullRequest, body, viewer)
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
      ...reads,
      createReview: refuse,
      deleteReviewComment: refuse,
      minimize: refuse,
      setStatus: refuse,
      listComments,
      createComment: refuse,
      updateComment: refuse,
      deleteComment: refuse,
      listCaches,
      deleteCache: refuse,
    },
  }
}

function strip({ pullRequest: _, ...comment }: Stored): IssueComment {
  return comment
}

function checkBody(body: string): void {
  if (body.length > bodyLimit)
    throw new ExternalError('github', 'invalid', 'body is too long', { status: 422 })
}

function sizeOf(texts: ReadonlyMap<string, string>): number {
  return [...texts.values()].reduce((bytes, text) => bytes + text.length, 0)
}
