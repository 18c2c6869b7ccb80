// What the run asks of GitHub's API. All methods throw ExternalError('github').
import type { Reviews } from './reviews.ts'
import type { WorkflowRuns } from './workflow-runs.ts'

export type IssueComment = {
  readonly id: number
  readonly body: string
  readonly url: string
  /** Login of the author, e.g. `github-actions[bot]`. */
  readonly author: string
  /** Written with the token in use, or another of the same account. */
  readonly mine: boolean
  /** Hidden by somebody. */
  readonly minimized: boolean
}

export type CacheEntry = {
  readonly id: number
  readonly key: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly accessedAt: number
}

export type CommitStatus = {
  readonly state: 'success' | 'failure'
  readonly context: string
  /** At most 140 characters. */
  readonly description: string
  readonly url: string | undefined
}

export interface GitHub extends Reviews, WorkflowRuns {
  /** Every comment of the pull request, oldest first; read from the newest backwards. */
  listComments(pullRequest: number): Promise<readonly IssueComment[]>
  createComment(pullRequest: number, body: string): Promise<IssueComment>
  updateComment(id: number, body: string): Promise<IssueComment>
  deleteComment(id: number): Promise<void>
  /** Needs `statuses: write`. */
  setStatus(sha: string, status: CommitStatus): Promise<void>
  /** How many commits `head` has that `base` has not, and the other way round. */
  distance(base: string, head: string): Promise<{ readonly ahead: number; readonly behind: number }>
  /** Entries of the Actions cache made on `ref` whose names begin so, the newest first; at most 100. */
  listCaches(prefix: string, ref: string): Promise<readonly CacheEntry[]>
  /** Needs `actions: write`. */
  deleteCache(id: number): Promise<void>
}
