// What the run asks of GitHub's API. All methods throw ExternalError('github').

export type IssueComment = {
  readonly id: number
  readonly body: string
  readonly url: string
  /** Login of the author, e.g. `github-actions[bot]`. */
  readonly author: string
}

export interface GitHub {
  /** Every comment of the pull request, all pages, oldest first. */
  listComments(pullRequest: number): Promise<readonly IssueComment[]>
  createComment(pullRequest: number, body: string): Promise<IssueComment>
  updateComment(id: number, body: string): Promise<IssueComment>
  deleteComment(id: number): Promise<void>
}
