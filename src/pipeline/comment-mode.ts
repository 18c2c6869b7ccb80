// `mode: comment`: the reports a pull request's own run left as artifacts → the comment it may not write itself.
import { UserError } from '../errors.ts'
import { type EndedRun, readEndedRun } from '../event/workflow-run.ts'
import type { GitHub } from '../ports/github.ts'
import type { Artifact, OpenPullRequest } from '../ports/workflow-runs.ts'
import { renderSection } from '../report/comment.ts'
import type { CommentInput } from '../report/comment-input.ts'
import { logRow } from '../report/log-lines.ts'
import { counted } from '../report/markdown.ts'
import type { Report } from '../report/model.ts'
import { isNews } from '../report/news.ts'
import { parseReport } from '../report/parse.ts'
import { judgeImage } from './budgets.ts'
import { updateComment } from './comment.ts'
import type { Ports } from './ports.ts'
import type { Job, RunOutcome } from './run.ts'
import { setSizeStatus } from './status.ts'

/** What artifacts with reports are called; the rest of the name tells images apart. */
export const ARTIFACT_PREFIX = 'layersmith-report'

/** Bytes of one artifact, packed or unpacked: a report of a hundred layers takes 40 kB. */
const ARTIFACT_LIMIT = 2_000_000
const MOST_ARTIFACTS = 50
const TITLE_LENGTH = 100

type CommentPorts = Pick<Ports, 'github' | 'log' | 'clock'>

/** Comments on the pull request of the run that ended. Trusts nothing of what that run says but its figures, and says whose they are. */
export async function commentMode({ settings, run }: Job, ports: CommentPorts): Promise<RunOutcome> {
  const ended = run.eventName === 'workflow_run' ? readEndedRun(run.event) : undefined
  if (run.eventName !== 'workflow_run' || settings.githubToken === undefined)
    throw new UserError(
      'bad-mode',
      'Input mode is "comment": that is for a workflow with `on: workflow_run` and a github-token.',
    )
  if (ended === undefined || !ended.event.startsWith('pull_request')) {
    ports.log.info('The run that ended was for no pull request: there is nothing to comment on.')
    return { kind: 'done' }
  }
  const github = await ports.github(settings.githubToken)
  const pulls = await findPullRequests(github, ended)
  const reports = pulls.length === 0 ? [] : await readReports(github, ended, ports)
  ports.log.info(
    logRow({
      label: 'Reports',
      text: `${counted(reports.length, 'report')} of run ${ended.number} for ${pulls.map(({ number }) => `#${number}`).join(', ') || 'no open pull request'}`,
    }),
  )
  const inputs = reports.map((one) => inputOf(one, { settings, run }, ended))
  for (const { number } of pulls) await commentOn(number, inputs, { settings, github }, ports)
  if (settings.status !== undefined) {
    const { headSha: sha, url } = ended
    await setSizeStatus({ github, context: settings.status, sha, url, inputs }, ports)
  }
  return { kind: 'done' }
}

/** By head commit and repository: the payload names no pull request of a fork, and the artifact is not asked. */
async function findPullRequests(github: GitHub, ended: EndedRun): Promise<readonly OpenPullRequest[]> {
  const owner = ended.headRepository.split('/')[0]
  const open = await github.listOpenPullRequests(`${owner}:${ended.headBranch}`)
  return open.filter(
    ({ headSha, headRepository }) => headSha === ended.headSha && headRepository === ended.headRepository,
  )
}

type Named = { readonly name: string; readonly report: Report }

async function readReports(
  github: GitHub,
  { id }: EndedRun,
  ports: Pick<CommentPorts, 'log'>,
): Promise<readonly Named[]> {
  const artifacts = (await github.listArtifacts(id)).filter(({ name }) => name.startsWith(ARTIFACT_PREFIX))
  const found: Named[] = []
  for (const artifact of artifacts.slice(0, MOST_ARTIFACTS))
    found.push(...(await readOne(github, artifact, ports)))
  if (artifacts.length === 0)
    ports.log.notice(
      `The run left no artifact ${ARTIFACT_PREFIX}*: its workflow must upload the output report under that name.`,
    )
  return found
}

async function readOne(
  github: GitHub,
  { id, name, size }: Artifact,
  ports: Pick<CommentPorts, 'log'>,
): Promise<readonly Named[]> {
  const refuse = (why: string): readonly Named[] => {
    ports.log.notice(`Artifact ${JSON.stringify(name)} is not used: ${why}.`)
    return []
  }
  if (size > ARTIFACT_LIMIT) return refuse(`it is larger than ${ARTIFACT_LIMIT} bytes`)
  const files = await github.readArtifact(id, ARTIFACT_LIMIT).catch(() => undefined)
  if (files === undefined) return refuse('it cannot be read')
  const reports = [...files.values()].map((text) => parseReport(text))
  const [report] = reports
  if (report === undefined || reports.length > 1) return refuse('it is not one report of version 1')
  return [{ name, report }]
}

/** Everything about run and commit comes from the event, not from the report. */
function inputOf(
  { name, report }: Named,
  { settings, run }: Omit<Job, 'homepage'>,
  ended: EndedRun,
): CommentInput {
  const { id, attempt, number, url, headSha } = ended
  return {
    key: name,
    title: [...report.image].slice(0, TITLE_LENGTH).join(''),
    run: { id, attempt, number, url },
    sha: headSha,
    repositoryUrl: `${run.serverUrl}/${run.repository}`,
    report,
    verdicts: judgeImage(report, settings.budgets).verdicts,
    least: settings.commentMinDelta,
    byOwnRun: true,
  }
}

async function commentOn(
  pullRequest: number,
  inputs: readonly CommentInput[],
  { settings, github }: { settings: Job['settings']; github: GitHub },
  ports: CommentPorts,
): Promise<void> {
  const [section, ...further] = inputs.map(renderSection)
  if (section === undefined || settings.comment === 'never') return
  const news = inputs.some((input) => isNews(input.report, input))
  const outcome = await updateComment(
    { github, clock: ports.clock },
    { pullRequest, section, further, mode: settings.comment, news },
  )
  if (outcome.kind === 'refused') {
    ports.log.notice(
      `No pull request comment: ${outcome.error.message}. The job needs \`permissions: pull-requests: write\`.`,
    )
    return
  }
  if (outcome.kind !== 'none')
    ports.log.info(logRow({ label: 'Comment', text: `${outcome.kind}: ${outcome.url}` }))
}
