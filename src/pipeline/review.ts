// Fixes of findings → one review with suggestions on the pull request; what is settled is taken back.
import { ExternalError } from '../errors.ts'
import type { FileFindings } from '../lint/finding.ts'
import type { Clock } from '../ports/clock.ts'
import type { GitHub } from '../ports/github.ts'
import type { ReviewThread } from '../ports/reviews.ts'
import { hashOf } from '../report/fingerprint.ts'
import { type Hunk, parseHunks, patchesOf } from '../report/hunks.ts'
import { code, counted } from '../report/markdown.ts'
import { deriveSuggestions, fingerprintIn, isBy, type Suggestion } from '../report/suggestions.ts'

export type ReviewRequest = {
  readonly pullRequest: number
  /** Head of the pull request. */
  readonly commit: string
  readonly files: readonly FileFindings[]
  /** Tells this run's review from all others. */
  readonly run: string
  /** The image; what another one's job suggested is not taken back. */
  readonly by: string
}

type Reviewing = { readonly github: GitHub; readonly clock: Clock }

/** Jobs of a matrix lint the same file at the same time: they look once more before they speak, each at another time. */
const SHORTEST_PAUSE = 200
const PAUSES = 2_000

export type ReviewOutcome =
  | { readonly kind: 'done'; readonly suggested: number; readonly known: number; readonly settled: number }
  | { readonly kind: 'refused'; readonly error: ExternalError }

/** More in one review are not read, and GitHub takes its time over them. */
const CAP = 25

/** Suggests what nobody was offered yet. A refusal is an outcome: findings are annotated anyway. */
export async function suggestFixes(at: Reviewing, request: ReviewRequest): Promise<ReviewOutcome> {
  try {
    return await suggest(at, request)
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error
    // with nothing to suggest nobody misses the review
    return isFixable(request) ? { kind: 'refused', error } : NOTHING
  }
}

const NOTHING: ReviewOutcome = { kind: 'done', suggested: 0, known: 0, settled: 0 }

const isFixable = ({ files }: ReviewRequest): boolean =>
  files.some(({ findings }) => findings.some(({ fix }) => fix !== undefined))

async function suggest({ github, clock }: Reviewing, request: ReviewRequest): Promise<ReviewOutcome> {
  const { pullRequest, files, by } = request
  const own = await listOwn(github, pullRequest)
  if (!isFixable(request) && own.length === 0) return NOTHING
  const hunks = await readHunks(github, request)
  const { placed, current } = deriveSuggestions(files, { hunksOf: (path) => hunks.get(path) ?? [], by })
  const gone = own.filter(({ fingerprint, body }) => !current.has(fingerprint) && isBy(body, by))
  const settled = await takeBack(github, gone)
  const fresh = notSaid(placed, own)
  if (fresh.length === 0) return { kind: 'done', suggested: 0, known: placed.length, settled }
  await clock.sleep(
    SHORTEST_PAUSE + (Number.parseInt(hashOf(`${by} ${clock.now()}`).slice(0, 8), 16) % PAUSES),
  )
  const still = notSaid(placed, await listOwn(github, pullRequest))
  const suggested = still.length === 0 ? 0 : await post(github, request, still)
  if (suggested > 0) await dropDoubles(github, await listOwn(github, pullRequest))
  return { kind: 'done', suggested, known: placed.length - still.length, settled }
}

/** What stands there, and what a person resolved, is not said again. */
function notSaid(placed: readonly Suggestion[], own: readonly OwnThread[]): readonly Suggestion[] {
  const said = new Set(own.map(({ fingerprint }) => fingerprint))
  return placed.filter(({ fingerprint }) => !said.has(fingerprint))
}

async function listOwn(github: GitHub, pullRequest: number): Promise<readonly OwnThread[]> {
  return (await github.listThreads(pullRequest)).flatMap((thread) => ownThread(thread) ?? [])
}

/** Two jobs spoke at once after all: the first word stays, unless somebody answered another. */
async function dropDoubles(github: GitHub, own: readonly OwnThread[]): Promise<void> {
  const seen = new Set<string>()
  const byAge = own.toSorted((a, b) => (a.thread.comments[0]?.id ?? 0) - (b.thread.comments[0]?.id ?? 0))
  for (const { thread, fingerprint } of byAge) {
    const [first, ...answers] = thread.comments
    const double = seen.has(fingerprint)
    seen.add(fingerprint)
    if (double && first !== undefined && answers.length === 0 && !thread.resolved)
      // the other job takes it back as well
      await github.deleteReviewComment(first.id).catch(ignoreRefusal)
  }
}

type OwnThread = { readonly thread: ReviewThread; readonly fingerprint: string; readonly body: string }

function ownThread(thread: ReviewThread): OwnThread | undefined {
  const [first] = thread.comments
  const body = first?.mine ? first.body : ''
  const fingerprint = fingerprintIn(body)
  return fingerprint === undefined ? undefined : { thread, fingerprint, body }
}

/** Patches of the files with findings; one that GitHub's list leaves out is looked for in the diff. */
async function readHunks(
  github: GitHub,
  { pullRequest, files }: ReviewRequest,
): Promise<ReadonlyMap<string, readonly Hunk[]>> {
  const wanted = new Set(files.map(({ path }) => path))
  const changed = (await github.listFiles(pullRequest)).filter(({ path }) => wanted.has(path))
  const large = changed.some(({ patch }) => patch === undefined)
  // a diff too large for GitHub is refused: then there is no place for a suggestion
  const diff = large ? await github.diff(pullRequest).catch(ignoreRefusal) : ''
  const patches = patchesOf(diff)
  return new Map(changed.map(({ path, patch }) => [path, parseHunks(patch ?? patches.get(path) ?? '')]))
}

function ignoreRefusal(error: unknown): string {
  if (error instanceof ExternalError) return ''
  throw error
}

/** What nobody answered goes; what somebody answered is hidden as outdated; what is resolved stays. */
async function takeBack(github: GitHub, gone: readonly OwnThread[]): Promise<number> {
  let settled = 0
  for (const { thread } of gone) {
    const [first, ...answers] = thread.comments
    if (first === undefined || thread.resolved || first.minimized) continue
    if (answers.length === 0) await github.deleteReviewComment(first.id)
    else await github.minimize(first.nodeId)
    settled += 1
  }
  return settled
}

async function post(github: GitHub, request: ReviewRequest, fresh: readonly Suggestion[]): Promise<number> {
  const rest = fresh.slice(CAP)
  const left = rest.map(({ path, line, rule }) => `- ${code(`${path}:${line}`)} ${code(rule)}`)
  const more =
    rest.length === 0
      ? []
      : [
          `${counted(rest.length, 'further suggestion')} will follow with the next push:\n\n${left.slice(0, 200).join('\n')}`,
        ]
  return postAll(github, request, { list: fresh.slice(0, CAP), more, part: 'all' })
}

type Batch = { readonly list: readonly Suggestion[]; readonly more: readonly string[]; readonly part: string }

/** A review is taken or refused whole, without a word on which remark is wrong: halves find it. */
async function postAll(github: GitHub, request: ReviewRequest, { list, more, part }: Batch): Promise<number> {
  const { pullRequest, commit, run, by } = request
  const body = [
    `Layersmith suggests ${counted(list.length, 'change')} to lines of this pull request.`,
    ...more,
    `<!-- layersmith:review run=${run} by=${hashOf(by)} part=${part} -->`,
  ].join('\n\n')
  const comments = list.map(({ path, line, endLine, body: text }) => ({
    ...{ path, line: endLine, body: text },
    startLine: line === endLine ? undefined : line,
  }))
  try {
    await github.createReview(pullRequest, { commit, body, comments })
    return list.length
  } catch (error) {
    if (!(error instanceof ExternalError) || error.reason !== 'invalid') throw error
    if (list.length < 2) return 0
    const half = Math.ceil(list.length / 2)
    const first = await postAll(github, request, { list: list.slice(0, half), more, part: `${part}a` })
    return first + (await postAll(github, request, { list: list.slice(half), more: [], part: `${part}b` }))
  }
}
