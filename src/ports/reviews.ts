// The review side of a pull request: its diff, reviews, and the threads people answer in.

export type PullFile = {
  readonly path: string
  /** Undefined when the file is too large for GitHub's list, or binary. */
  readonly patch: string | undefined
}

/** Lines of the new text; `startLine` only when there are several. */
export type ReviewComment = {
  readonly path: string
  readonly line: number
  readonly startLine: number | undefined
  readonly body: string
}

export type Review = {
  readonly commit: string
  readonly body: string
  readonly comments: readonly ReviewComment[]
}

export type ThreadComment = {
  readonly id: number
  /** For `minimize`. */
  readonly nodeId: string
  readonly body: string
  readonly mine: boolean
  readonly minimized: boolean
}

export type ReviewThread = {
  readonly path: string
  readonly resolved: boolean
  readonly outdated: boolean
  /** Oldest first, at most 50: the first is what was remarked. */
  readonly comments: readonly ThreadComment[]
}

export interface Reviews {
  /** All files of the pull request that GitHub lists. */
  listFiles(pullRequest: number): Promise<readonly PullFile[]>
  /** The whole diff as text. */
  diff(pullRequest: number): Promise<string>
  listThreads(pullRequest: number): Promise<readonly ReviewThread[]>
  /** The texts of all reviews, without their comments. */
  listReviews(pullRequest: number): Promise<readonly string[]>
  /** One review with all comments; `invalid` when one of them cannot be placed, then there is none. */
  createReview(pullRequest: number, review: Review): Promise<void>
  deleteReviewComment(id: number): Promise<void>
  /** Hides a comment as outdated. */
  minimize(nodeId: string): Promise<void>
}
