// The report's section → the one comment on the pull request, created, updated, or left alone.
import { ExternalError } from '../errors.ts'
import type { GitHub, IssueComment } from '../ports/github.ts'
import { isOurComment, type Section } from '../report/comment-section.ts'
import { type CommentMode, deriveCommentAction, mergeComment } from '../report/merge-comment.ts'

export type CommentRequest = {
  readonly pullRequest: number
  readonly section: Section
  readonly mode: CommentMode
  readonly news: boolean
  /** False for the job's own token, whose comments are always a bot's: nobody else's is touched then. */
  readonly personal: boolean
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly error: ExternalError }

/** Ours, oldest first; comments by a bot win over a person's that happens to carry the mark. */
function findOurs(comments: readonly IssueComment[], personal: boolean): readonly IssueComment[] {
  const marked = comments.filter(({ body }) => isOurComment(body)).toSorted((a, b) => a.id - b.id)
  const bots = marked.filter(({ author }) => author.endsWith('[bot]'))
  return bots.length > 0 || !personal ? bots : marked
}

/** Two jobs may both find no comment and create one: the oldest takes all sections, the others go. */
async function converge(
  github: GitHub,
  request: CommentRequest,
  created: IssueComment,
): Promise<CommentOutcome> {
  const [first, ...more] = findOurs(await github.listComments(request.pullRequest), request.personal)
  if (first === undefined || more.length === 0 || first.id === created.id)
    return { kind: 'created', url: created.url }
  const { body, changed } = mergeComment(first.body, request.section)
  const kept = changed ? await github.updateComment(first.id, body) : first
  await github.deleteComment(created.id)
  return { kind: 'updated', url: kept.url }
}

async function apply(github: GitHub, request: CommentRequest): Promise<CommentOutcome> {
  const [existing] = findOurs(await github.listComments(request.pullRequest), request.personal)
  const action = deriveCommentAction(existing?.body, request.section, request)
  if (action.kind === 'create')
    return converge(github, request, await github.createComment(request.pullRequest, action.body))
  if (existing === undefined) return { kind: 'none' }
  if (action.kind === 'none') return { kind: 'unchanged', url: existing.url }
  const updated = await github.updateComment(existing.id, action.body)
  return { kind: 'updated', url: updated.url }
}

const isGone = (error: unknown): boolean => error instanceof ExternalError && error.reason === 'not-found'

/** Brings the comment up to date. A refusal is an outcome: the report stands in the job summary anyway. */
export async function updateComment(github: GitHub, request: CommentRequest): Promise<CommentOutcome> {
  try {
    // a comment may be deleted between reading and updating it: then there is none, and it is begun anew
    return await apply(github, request).catch((error: unknown) => {
      if (isGone(error)) return apply(github, request)
      throw error
    })
  } catch (error) {
    if (error instanceof ExternalError) return { kind: 'refused', error }
    throw error
  }
}
