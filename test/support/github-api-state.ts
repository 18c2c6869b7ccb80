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

export type ApiReviewComment = { readonly id: number; readonly author: string; readonly body: string }

export type ApiThread = {
  readonly pull: number
  readonly path: string
  readonly line: number
  resolved: boolean
  outdated: boolean
  comments: readonly ApiReviewComment[]
}

/** `diff` stands in the diff of the pull request alone: GitHub leaves the patch of a large file out. */
export type ApiFile = { readonly filename: string; readonly patch?: string; readonly diff?: string }

export type ApiStatus = {
  readonly sha: string
  readonly state: string
  readonly context: string
  readonly description: string
}

export type ApiPull = {
  readonly number: number
  readonly sha: string
  readonly repository: string | undefined
}

export type ApiArtifact = {
  readonly id: number
  readonly run: number
  readonly name: string
  readonly zip: Buffer
  readonly expired: boolean
}

export type GitHubState = {
  readonly repository: string
  /** Changed files of pull requests. */
  readonly files: Map<number, readonly ApiFile[]>
  readonly threads: ApiThread[]
  /** Node ids of comments that were hidden. */
  readonly minimized: Set<string>
  readonly statuses: ApiStatus[]
  readonly pulls: ApiPull[]
  readonly artifacts: ApiArtifact[]
  /** Bundles of attestations, in order. */
  readonly attestations: unknown[]
  /** Commits of the default branch, oldest first. */
  readonly commits: string[]
  makeReviewComment(author: string, body: string): ApiReviewComment
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
    files: new Map(),
    threads: [],
    minimized: new Set(),
    statuses: [],
    pulls: [],
    artifacts: [],
    attestations: [],
    commits: [],
    makeReviewComment: (author, body) => ({ id: nextId(), author, body }),
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
