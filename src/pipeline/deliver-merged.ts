// Records of one image → the report of all its platforms, in the job summary and as a file.
import type { PushRecord } from '../push/record.ts'
import { mergeReports } from '../report/merge-reports.ts'
import { parseReport } from '../report/parse.ts'
import { renderSummary } from '../report/summary.ts'
import type { Merge } from './merge.ts'
import type { Ports } from './ports.ts'
import { reportedCommit } from './report.ts'
import { writeSummary } from './summary.ts'

type Merged = Merge & { readonly records: readonly PushRecord[]; readonly digest: string }

/** A record without a report is one platform less in it. */
export async function deliverMerged({ records, digest, run }: Merged, ports: Ports): Promise<void> {
  const reports = records.flatMap(({ report }) => parseReport(JSON.stringify(report ?? null)) ?? [])
  const report = mergeReports(reports, digest)
  if (report === undefined) return
  const path = ports.files.resolve(await ports.files.makeTempFolder('layersmith-report-'), 'report.json')
  await ports.files.writeText(path, `${JSON.stringify(report, undefined, 2)}\n`)
  ports.outputs.set('report', path)
  const url = run.repository === '' ? undefined : `${run.serverUrl}/${run.repository}`
  const input = {
    key: report.image,
    title: report.image,
    run: {
      id: Number(run.runId),
      attempt: Number(run.runAttempt),
      number: Number(run.runNumber),
      url: url && `${url}/actions/runs/${run.runId}`,
    },
    sha: reportedCommit(run) ?? '',
    repositoryUrl: url,
    report,
  }
  await writeSummary(renderSummary(input), ports)
}
