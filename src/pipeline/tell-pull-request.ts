// What comment and summary are made of → the comment on the pull request and the commit status.
import type { RunContext } from '../event/run-context.ts'
import { renderSection } from '../report/comment.ts'
import type { CommentInput } from '../report/comment-input.ts'
import { renderForkWorkflow } from '../report/fork-workflow.ts'
import type { Report } from '../report/model.ts'
import { isNews } from '../report/news.ts'
import { type CommentOutcome, updateComment } from './comment.ts'
import type { Ports } from './ports.ts'
import { reportedCommit } from './report.ts'
import type { Settings } from './settings.ts'
import { setSizeStatus } from './status.ts'

type Telling = { readonly run: RunContext; readonly settings: Settings }

/** What every comment says of its run, whatever it reports. */
export function describeRun(
  report: Report,
  { run, settings }: Telling,
): Omit<CommentInput, 'key' | 'title' | 'report'> {
  const repositoryUrl = run.repository === '' ? undefined : `${run.serverUrl}/${run.repository}`
  return {
    run: {
      id: Number(run.runId),
      attempt: Number(run.runAttempt),
      number: Number(run.runNumber),
      url: repositoryUrl && `${repositoryUrl}/actions/runs/${run.runId}`,
    },
    sha: reportedCommit(run) ?? '',
    repositoryUrl,
    least: settings.commentMinDelta,
    notices: nothingToCompare(report, run),
  }
}

/** A size without another beside it says little: the comment tells why it stands alone. */
function nothingToCompare({ compare }: Report, { pullRequest }: RunContext): readonly string[] {
  if (pullRequest === undefined || compare !== null) return []
  return [`No report of \`${pullRequest.baseRef}\` is stored yet, so there is nothing to compare with.`]
}

/** Comments and sets the status, where the run may and shall. Returns lines for the log. */
export async function tellPullRequest(
  input: CommentInput,
  { run, settings }: Telling,
  ports: Pick<Ports, 'github' | 'log' | 'clock'>,
): Promise<string[]> {
  const said = sayComment(await comment(input, { run, settings }, ports), run, ports)
  if (settings.status !== undefined && settings.githubToken !== undefined) {
    const github = await ports.github(settings.githubToken)
    const { sha } = input
    await setSizeStatus({ github, context: settings.status, sha, url: input.run.url, inputs: [input] }, ports)
  }
  return said
}

async function comment(
  input: CommentInput,
  { run, settings }: Telling,
  ports: Pick<Ports, 'github' | 'clock'>,
): Promise<CommentOutcome> {
  if (run.pullRequest === undefined || settings.comment === 'never' || settings.githubToken === undefined)
    return { kind: 'none' }
  const github = await ports.github(settings.githubToken)
  return updateComment(
    { github, clock: ports.clock },
    {
      pullRequest: run.pullRequest.number,
      section: renderSection(input),
      mode: settings.comment,
      news: isNews(input.report, input),
    },
  )
}

function sayComment(outcome: CommentOutcome, run: RunContext, ports: Pick<Ports, 'log'>): string[] {
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
