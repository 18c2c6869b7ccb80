// The report → job summary, pull request comment, report file, and the store for later runs.

import { messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { FileFindings } from '../lint/finding.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { CacheFigures } from '../report/cache-figures.ts'
import { renderSection } from '../report/comment.ts'
import type { CommentInput } from '../report/comment-input.ts'
import type { Report } from '../report/model.ts'
import { renderSummary } from '../report/summary.ts'
import { isNews } from '../report/verdict.ts'
import type { BuildResult } from './build.ts'
import { summarizeBuild } from './build-summary.ts'
import { type CommentOutcome, updateComment } from './comment.ts'
import type { Identity } from './identity.ts'
import type { Ports } from './ports.ts'
import { reportedCommit } from './report.ts'
import type { Settings } from './settings.ts'
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
  /** Where the report JSON is written. */
  readonly path: string
}

/** A size without another beside it says little: the comment tells why it stands alone. */
function nothingToCompare({ run, report }: Delivery): readonly string[] {
  if (run.pullRequest === undefined || report.compare !== null) return []
  return [`No report of \`${run.pullRequest.baseRef}\` is stored yet, so there is nothing to compare with.`]
}

function commentInput(delivery: Delivery): CommentInput {
  const { report, identity, run, findings, result, cache } = delivery
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
    build: { ...summarizeBuild(result, cache?.stats), cache: delivery.figures },
    findings,
    notices: nothingToCompare(delivery),
  }
}

async function comment(
  delivery: Delivery,
  input: CommentInput,
  ports: Pick<Ports, 'github'>,
): Promise<CommentOutcome> {
  const { run, settings, report } = delivery
  if (run.pullRequest === undefined || settings.comment === 'never' || settings.githubToken === undefined)
    return { kind: 'none' }
  return updateComment(await ports.github(settings.githubToken), {
    pullRequest: run.pullRequest.number,
    section: renderSection(input),
    mode: settings.comment,
    news: isNews(report),
    personal: !settings.githubToken.startsWith('ghs_'),
  })
}

function sayComment(outcome: CommentOutcome, ports: Pick<Ports, 'log'>): string[] {
  if (outcome.kind === 'none') return []
  if (outcome.kind !== 'refused') return [`  comment ${outcome.kind}: ${outcome.url}`]
  const forks =
    outcome.error.reason === 'forbidden'
      ? ' The job needs `permissions: pull-requests: write`; runs of forks and Dependabot never have it.'
      : ''
  ports.log.notice(
    `No pull request comment: ${outcome.error.message}.${forks} The report is in the job summary.`,
  )
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
  ports: Pick<Ports, 'files' | 'outputs' | 'github' | 'log'>,
): Promise<string[]> {
  await writeReport(delivery, ports)
  const input = commentInput(delivery)
  await writeSummary(renderSummary(input), ports)
  return sayComment(await comment(delivery, input, ports), ports)
}
