// What lint found on a pull request → the review, made while the build goes on, and the line that tells of it.
import type { RunContext } from '../event/run-context.ts'
import type { FileFindings } from '../lint/finding.ts'
import { logRow } from '../report/log-lines.ts'
import { counted } from '../report/markdown.ts'
import type { Identity } from './identity.ts'
import type { Ports } from './ports.ts'
import { type ReviewOutcome, suggestFixes } from './review.ts'
import type { Settings } from './settings.ts'

type ReviewStep = {
  readonly settings: Settings
  readonly run: RunContext
  readonly files: readonly FileFindings[]
  readonly identity: Pick<Identity, 'scope'>
}

/** Starts; what it returns ends it, and says what came of it. */
export function startReview(
  { settings, run, files, identity }: ReviewStep,
  ports: Pick<Ports, 'github' | 'log' | 'clock'>,
): () => Promise<void> {
  const { pullRequest } = run
  const { suggestions, lint, githubToken } = settings
  if (
    !suggestions ||
    !lint ||
    githubToken === undefined ||
    pullRequest === undefined ||
    pullRequest.headSha === ''
  )
    return async () => undefined
  const request = {
    ...{ pullRequest: pullRequest.number, commit: pullRequest.headSha, files },
    run: `${run.runId}-${run.runAttempt}`,
    by: identity.scope,
  }
  const reviewing = ports
    .github(githubToken)
    .then((github) => suggestFixes({ github, clock: ports.clock }, request))
  // said when it is waited for
  reviewing.catch(() => undefined)
  // a fork's token may only read; the comment's notice says so for both
  const fork = pullRequest.headRepository !== run.repository && settings.comment !== 'never'
  return async () => sayReview(await reviewing, fork, ports)
}

function sayReview(outcome: ReviewOutcome, fork: boolean, ports: Pick<Ports, 'log'>): void {
  if (outcome.kind === 'refused') {
    if (fork && outcome.error.reason === 'forbidden') return
    const why =
      outcome.error.reason === 'forbidden'
        ? ' The job needs `permissions: pull-requests: write`; runs of forks and Dependabot never have it.'
        : ''
    ports.log.notice(
      `No review with suggestions: ${outcome.error.message}.${why} The findings are annotated.`,
    )
    return
  }
  const { suggested, known, settled } = outcome
  const parts = [
    ...(suggested > 0 ? [`${counted(suggested, 'suggestion')} made`] : []),
    ...(known > 0 ? [`${known} made before`] : []),
    ...(settled > 0 ? [`${settled} settled`] : []),
  ]
  if (parts.length > 0) ports.log.info(logRow({ label: 'Review', text: parts.join(', ') }))
}
