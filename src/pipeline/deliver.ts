// The report → job summary, pull request comment, report file, and the store for later runs.

import { messageOf } from '../errors.ts'
import type { RunContext } from '../event/run-context.ts'
import type { FileFindings } from '../lint/finding.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { CacheFigures } from '../report/cache-figures.ts'
import type { CommentInput, ContentFacts } from '../report/comment-input.ts'
import type { BudgetVerdict } from '../report/judge-budgets.ts'
import type { Report } from '../report/model.ts'
import { renderSummary } from '../report/summary.ts'
import type { BuildResult } from './build.ts'
import { type BuildFacts, summarizeBuild } from './build-summary.ts'
import type { Identity } from './identity.ts'
import type { Ports } from './ports.ts'
import type { Settings } from './settings.ts'
import { writeSummary } from './summary.ts'
import { describeRun, tellPullRequest } from './tell-pull-request.ts'

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
  /** What reading the layers told. */
  readonly content: readonly ContentFacts[]
  readonly dockerfile: string | undefined
  readonly distance: string | undefined
  /** Where the page was written. */
  readonly page: string | undefined
  /** Where the report JSON is written. */
  readonly path: string
}

function commentInput(delivery: Delivery): CommentInput {
  const { report, identity, findings, result } = delivery
  return {
    ...describeRun(report, delivery),
    key: identity.scope,
    title: identity.title,
    report,
    build: { ...summarizeBuild(result, buildFacts(delivery)), cache: delivery.figures },
    findings,
    verdicts: delivery.verdicts,
    content: delivery.content,
    distance: delivery.distance,
  }
}

/** A step that was to run anew has no reason in the cache. */
function buildFacts({ settings, cache, dockerfile }: Delivery): BuildFacts {
  const { noCache, noCacheFilters } = settings.build
  const known = noCache || noCacheFilters.length > 0 ? undefined : cache?.steps
  return { stats: cache?.stats, known, file: dockerfile }
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

function pageNote({ page }: Delivery): string {
  if (page === undefined) return ''
  return '\nThe report as a page to look at is in the output `page`; upload it with `actions/upload-artifact`.\n'
}

/** Hands the report to everybody who reads it. Returns lines for the log. */
export async function deliverReport(
  delivery: Delivery,
  ports: Pick<Ports, 'files' | 'outputs' | 'github' | 'log' | 'clock'>,
): Promise<string[]> {
  await writeReport(delivery, ports)
  const input = commentInput(delivery)
  await writeSummary(`${renderSummary(input)}${pageNote(delivery)}`, ports)
  // the job that merges tells of all platforms at once
  const said = delivery.settings.push === 'by-digest' ? [] : await tellPullRequest(input, delivery, ports)
  return delivery.page === undefined ? said : [...said, `  page ${delivery.page}`]
}
