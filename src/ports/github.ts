// What the run asks of GitHub's API. All methods throw ExternalError('github').

export type IssueComment = {
  readonly id: number
  readonly body: string
  readonly url: string
  /** Login of the author, e.g. `github-actions[bot]`. */
  readonly author: string
}

export type CacheEntry = {
  readonly id: number
  readonly key: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly accessedAt: number
}

export interface GitHub {
  /** Every comment of the pull request, all pages, oldest first. */
  listComments(pullRequest: number): Promise<readonly IssueComment[]>
  createComment(pullRequest: number, body: string): Promise<IssueComment>
  updateComment(id: number, body: string): Promise<IssueComment>
  deleteComment(id: number): Promise<void>
  /** Entries of the Actions cache made on `ref` whose names begin so, the newest first; at most 100. */
  listCaches(prefix: string, ref: string): Promise<readonly CacheEntry[]>
  /** Needs `actions: write`. */
  deleteCache(id: number): Promise<void>
}
