// Records of one image → the report of all its platforms: judged, then in summary, comment, status and a file.
import { deriveImageScope } from '../cache/scope.ts'
import type { PushRecord } from '../push/record.ts'
import type { Budget } from '../report/budget.ts'
import { logRow } from '../report/log-lines.ts'
import { mergeReports } from '../report/merge-reports.ts'
import type { Report } from '../report/model.ts'
import { parseReport } from '../report/parse.ts'
import { renderSummary } from '../report/summary.ts'
import { verdictOf } from '../report/verdict.ts'
import { type Judgement, readBudgets, sayBudgets } from './budgets.ts'
import type { Merge } from './merge.ts'
import type { Ports } from './ports.ts'
import { writeSummary } from './summary.ts'
import { describeRun, tellPullRequest } from './tell-pull-request.ts'

type Recorded = Merge & { readonly records: readonly PushRecord[] }

/** A record without a report is one platform less in it. */
export function mergedReport(records: readonly PushRecord[], digest: string): Report | undefined {
  const reports = records.flatMap(({ report }) => parseReport(JSON.stringify(report ?? null)) ?? [])
  return mergeReports(reports, digest)
}

/** Those of the inputs, and of files beside the Dockerfile that the reports name where the repository is checked out. */
export async function mergedBudgets(
  { settings, run, records }: Recorded,
  ports: Ports,
): Promise<readonly Budget[]> {
  const path = dockerfileOf(mergedReport(records, ''))
  const absolute = path === undefined ? '' : ports.files.resolve(run.workspace, path)
  const text = path === undefined ? undefined : await ports.files.readText(absolute)
  const dockerfile = path === undefined || text === undefined ? undefined : { absolute, path, text }
  const source = { context: settings.build.context, file: undefined, folder: undefined, dockerfile }
  return readBudgets({ settings, source, run }, ports)
}

function dockerfileOf(report: Report | undefined): string | undefined {
  const files = report?.platforms.flatMap(({ layers }) => layers.flatMap(({ file }) => file ?? []))
  // a record is a file from elsewhere
  return files?.find((path) => !path.startsWith('/') && !path.split('/').includes('..'))
}

type Judged = Merge & {
  readonly repositories: readonly string[]
  readonly report: Report
  readonly judgement: Judgement
}

/** Tells of the merged image as a build tells of its own. */
export async function deliverMerged({ report, judgement, ...merge }: Judged, ports: Ports): Promise<void> {
  const { settings, repositories } = merge
  const path = ports.files.resolve(await ports.files.makeTempFolder('layersmith-report-'), 'report.json')
  await ports.files.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`)
  ports.outputs.set('report', path)
  const key = deriveImageScope({
    images: repositories,
    dockerfile: dockerfileOf(report) ?? 'Dockerfile',
    context: settings.build.context,
    target: settings.build.target ?? report.image,
    platforms: [],
  })
  const { verdicts } = judgement
  const input = { ...describeRun(report, merge), key, title: report.image, report, verdicts }
  await writeSummary(renderSummary(input), ports)
  const said = await tellPullRequest(input, merge, ports)
  ports.log.info(logRow({ label: 'Report', text: verdictOf(report) }))
  for (const line of [...sayBudgets(judgement, ports), ...said]) ports.log.info(line)
}
