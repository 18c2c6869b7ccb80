// The report → job summary, pull request comment, report file, and the store for later runs.

import { messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { FileFindings } from '../lint/finding.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { CacheFigures } from '../report/cache-figures.ts'
import { renderSection } from '../report/comment.ts'
import type { CommentInput } from '../report/comment-input.ts'
import { renderForkWorkflow } from '../report/fork-workflow.ts'
import type { BudgetVerdict } from '../report/judge-budgets.ts'
import type { Report } from '../report/model.ts'
import { isNews } from '../report/news.ts'
import { renderSummary } from '../report/summary.ts'
import type { BuildResult } from './build.ts'
import { type BuildFacts, summarizeBuild } from './build-summary.ts'
import { type CommentOutcome, updateComment } from './comment.ts'
import type { Identity } from './identity.ts'
import type { Ports } from './ports.ts'
import { reportedCommit } from './report.ts'
import type { Settings } from './settings.ts'
import { setSizeStatus } from './status.ts'
import { writeSummary } from './summary.ts'

export type Delivery = {
  readonly report: Report
  readonly result: BuildResult
  readonly cache: OpenCache | undefined
  readonly figures: CacheFigures | undefined
  readonly findings: readonly FileFindings[]
  readonly identity: Identity
  readonly run: RunContext
  readonly settings: Settings
  readonly verdicts: readonly BudgetVerdict[]
  readonly dockerfile: string | undefined
  readonly distance: string | undefined
  /** Where the report JSON is written. */
  readonly path: string
}

/** A size without another beside it says little: the comment tells why it stands alone. */
function nothingToCompare({ run, report }: Delivery): readonly string[] {
  if (run.pullRequest === undefined || report.compare !== null) return []
  return [`No report of \`${run.pullRequest.baseRef}\` is stored yet, so there is nothing to compare with.`]
}

function commentInput(delivery: Delivery): CommentInput {
  const { report, identity, run, findings, result } = delivery
  const runUrl =
    run.repository === '' ? undefined : `${run.serverUrl}/${run.repository}/actions/runs/${run.runId}`
  return {
    key: identity.scope,
    title: identity.title,
    run: {
      id: Number(run.runId),
      attempt: Number(run.runAttempt),
      number: Number(run.runNumber),
      url: runUrl,
    },
    sha: reportedCommit(run) ?? '',
    repositoryUrl: run.repository === '' ? undefined : `${run.serverUrl}/${run.repository}`,
    report,
    build: { ...summarizeBuild(result, buildFacts(delivery)), cache: delivery.figures },
    findings,
    verdicts: delivery.verdicts,
    distance: delivery.distance,
    least: delivery.settings.commentMinDelta,
    notices: nothingToCompare(delivery),
  }
}

/** A step that was to run anew has no reason in the cache. */
function buildFacts({ settings, cache, dockerfile }: Delivery): BuildFacts {
  const { noCache, noCacheFilters } = settings.build
  const known = noCache || noCacheFilters.length > 0 ? undefined : cache?.steps
  return { stats: cache?.stats, known, file: dockerfile }
}

async function comment(
  delivery: Delivery,
  input: CommentInput,
  ports: Pick<Ports, 'github' | 'clock'>,
): Promise<CommentOutcome> {
  const { run, settings, report } = delivery
  if (run.pullRequest === undefined || settings.comment === 'never' || settings.githubToken === undefined)
    return { kind: 'none' }
  const github = await ports.github(settings.githubToken)
  return updateComment(
    { github, clock: ports.clock },
    {
      pullRequest: run.pullRequest.number,
      section: renderSection(input),
      mode: settings.comment,
      news: isNews(report, input),
    },
  )
}

function sayComment(outcome: CommentOutcome, { run }: Delivery, ports: Pick<Ports, 'log'>): string[] {
  if (outcome.kind === 'none') return []
  if (outcome.kind !== 'refused') return [`  comment ${outcome.kind}: ${outcome.url}`]
  // where not even reading is allowed, GitHub says that there is nothing
  const forbidden = outcome.error.reason === 'forbidden' || outcome.error.reason === 'not-found'
  const why = forbidden
    ? ' The job needs `permissions: pull-requests: write`; runs of forks and Dependabot never have it, a second workflow can comment for them (its text is in the log).'
    : ''
  ports.log.notice(
    `No pull request comment: ${outcome.error.message}.${why} The report is in the job summary.`,
  )
  if (!forbidden) return []
  ports.log.group('A workflow that comments for this one')
  for (const line of renderForkWorkflow(run.workflow)) ports.log.info(line)
  ports.log.endGroup()
  return []
}

/** The file; what was built and pushed is not lost for want of it. */
async function writeReport(
  { report, path }: Delivery,
  ports: Pick<Ports, 'files' | 'outputs' | 'log'>,
): Promise<void> {
  try {
    await ports.files.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`)
    ports.outputs.set('report', path)
  } catch (error) {
    ports.log.notice(`The report file could not be written: ${messageOf(error)}`)
  }
}

/** Hands the report to everybody who reads it. Returns lines for the log. */
export async function deliverReport(
  delivery: Delivery,
  ports: Pick<Ports, 'files' | 'outputs' | 'github' | 'log' | 'clock'>,
): Promise<string[]> {
  await writeReport(delivery, ports)
  const input = commentInput(delivery)
  await writeSummary(renderSummary(input), ports)
  const said = sayComment(await comment(delivery, input, ports), delivery, ports)
  const { settings } = delivery
  if (settings.status !== undefined && settings.githubToken !== undefined) {
    const github = await ports.github(settings.githubToken)
    await setSizeStatus(
      { github, context: settings.status, sha: input.sha, url: input.run.url, inputs: [input] },
      ports,
    )
  }
  return said
}
