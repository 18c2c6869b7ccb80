// The report's section → the one comment on the pull request, created, updated, or left alone, whoever else writes it.
import { ExternalError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { GitHub, IssueComment } from '../ports/github.ts'
import { holdsAll, isOurComment, type Section } from '../report/comment-section.ts'
import { hashOf } from '../report/fingerprint.ts'
import { type CommentMode, deriveCommentAction, mergeComment } from '../report/merge-comment.ts'

export type CommentRequest = {
  readonly pullRequest: number
  readonly section: Section
  /** Sections of other images, to be written with it. */
  readonly further?: readonly Section[]
  readonly mode: CommentMode
  readonly news: boolean
}

export type CommentOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged'; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly error: ExternalError }

type Commenting = { readonly github: GitHub; readonly clock: Clock }

/** A job that reads before and writes after another one's look wipes its section: it looks again, so often. */
const ROUNDS = 5
const SHORTEST_PAUSE = 800
const PAUSES = 1200

/** Ours, oldest first; what somebody hid is left in peace. */
async function list(github: GitHub, { pullRequest }: CommentRequest): Promise<readonly IssueComment[]> {
  const comments = await github.listComments(pullRequest)
  return comments
    .filter(({ body, mine, minimized }) => mine && !minimized && isOurComment(body))
    .toSorted((a, b) => a.id - b.id)
}

type Round = { readonly outcome: CommentOutcome; readonly wrote: boolean }

/** Writes what is wanting: the section into the oldest comment, then younger ones away. */
async function write(
  github: GitHub,
  request: CommentRequest,
  [winner, ...more]: readonly IssueComment[],
): Promise<Round> {
  const { pullRequest, section } = request
  const further = (request.further ?? []).map((one) => mergeComment(undefined, one).body)
  const others = [...more.map(({ body }) => body), ...further]
  const action = deriveCommentAction(winner?.body, section, { ...request, others })
  if (action.kind === 'create') {
    const created = await github.createComment(pullRequest, action.body)
    return { outcome: { kind: 'created', url: created.url }, wrote: true }
  }
  if (winner === undefined) return { outcome: { kind: 'none' }, wrote: false }
  if (action.kind === 'update') {
    const { url } = await github.updateComment(winner.id, action.body)
    return { outcome: { kind: 'updated', url }, wrote: true }
  }
  // read back a moment ago: every section of what goes stands in what stays
  const moved = more.filter(({ body }) => holdsAll(winner.body, body))
  for (const { id } of moved) await github.deleteComment(id)
  return { outcome: { kind: 'unchanged', url: winner.url }, wrote: moved.length > 0 }
}

/** Different for each job and round, so that two of them do not stay in step. */
function pause({ section }: CommentRequest, { round, now }: { round: number; now: number }): number {
  return SHORTEST_PAUSE + (Number.parseInt(hashOf(`${section.key} ${round} ${now}`).slice(0, 8), 16) % PAUSES)
}

/** What was done altogether, told by the place where the section stands in the end. */
type Done = { readonly created: string | undefined; readonly last: CommentOutcome; readonly wrote: boolean }

function tell({ created, last, wrote }: Done): CommentOutcome {
  if (!wrote || !('url' in last)) return last
  return { kind: created === last.url ? 'created' : 'updated', url: last.url }
}

async function converge({ github, clock }: Commenting, request: CommentRequest): Promise<CommentOutcome> {
  let done: Done = { created: undefined, last: { kind: 'none' }, wrote: false }
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) await clock.sleep(pause(request, { round, now: clock.now() }))
    const ours = await list(github, request).catch((error: unknown) => {
      // what was written stands, also when it could not be looked at once more
      if (error instanceof ExternalError && done.wrote) return undefined
      throw error
    })
    if (ours === undefined) break
    try {
      const { outcome, wrote } = await write(github, request, ours)
      const created = outcome.kind === 'created' ? outcome.url : done.created
      done = { created, last: outcome, wrote: done.wrote || wrote }
      if (!wrote) break
    } catch (error) {
      // gone between reading and writing, by a person or another job: read again
      const gone = error instanceof ExternalError && error.reason === 'not-found'
      if (!gone || round + 1 === ROUNDS) throw error
    }
  }
  return tell(done)
}

/** Brings the comment up to date. A refusal is an outcome: the report stands in the job summary anyway. */
export async function updateComment(at: Commenting, request: CommentRequest): Promise<CommentOutcome> {
  try {
    return await converge(at, request)
  } catch (error) {
    if (error instanceof ExternalError) return { kind: 'refused', error }
    throw error
  }
}
