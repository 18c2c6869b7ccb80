// What the GitHub stand-in remembers of its one repository.

export type ApiComment = {
  readonly id: number
  readonly issue: number
  readonly author: string
  readonly createdAt: string
  body: string
  updatedAt: string
}

export type ApiReview = {
  readonly id: number
  readonly pull: number
  readonly author: string
  readonly body: string
  readonly event: string
  readonly commit: string
  readonly comments: readonly Readonly<Record<string, unknown>>[]
}

export type GitHubState = {
  readonly repository: string
  readonly comments: ApiComment[]
  readonly reviews: ApiReview[]
  readonly contents: Map<string, string>
  nextId(): number
  addComment(issue: number, body: string, author: string): ApiComment
}

/** An empty repository. */
export function createGitHubState(repository: string): GitHubState {
  let count = 1000
  const nextId = () => {
    count += 1
    return count
  }
  const comments: ApiComment[] = []
  return {
    repository,
    comments,
    reviews: [],
    contents: new Map(),
    nextId,
    addComment(issue, body, author) {
      const now = new Date().toISOString()
      const comment = { id: nextId(), issue, author, createdAt: now, updatedAt: now, body }
      comments.push(comment)
      return comment
    },
  }
}
