// What was built → the report: sizes joined to lines, compared with the base, kept for the runs that follow.

import type { RunContext } from '../event/run-context.ts'
import type { OpenCache } from '../ports/cache.ts'
import { compareReports } from '../report/compare-reports.ts'
import { deriveReport } from '../report/derive-report.ts'
import type { Report } from '../report/model.ts'
import type { BuildResult } from './build.ts'
import { type FoundBase, withBaseOf } from './find-base.ts'
import type { Pushed } from './pushed.ts'

export type ReportRequest = {
  readonly result: BuildResult
  readonly run: RunContext
  /** Short name for people. */
  readonly title: string
  readonly dockerfile: string | undefined
  /** What the registry answered for a pushed image. */
  readonly pushed: Pushed | undefined
  readonly cache: OpenCache | undefined
  /** What to compare with. */
  readonly base: FoundBase | undefined
}

export type ReportResult = {
  readonly report: Report
  readonly digest: string | undefined
}

/** The commit people see: the head of a pull request, not the merge commit GitHub made of it. */
export function reportedCommit(run: RunContext): string | undefined {
  return run.pullRequest?.headSha || run.sha || undefined
}

async function findDiskSizes(
  cache: OpenCache | undefined,
  report: Report,
): Promise<ReadonlyMap<string, number>> {
  const digests = report.platforms.flatMap(({ layers }) => layers.map(({ digest }) => digest))
  // sizes that cannot be read are not known, which is no reason to fail
  return cache === undefined ? new Map() : cache.diskSizes([...new Set(digests)]).catch(() => new Map())
}

/** Sizes that an earlier report knows hold for the same blob today. */
function storedSizes(stored: FoundBase | undefined): ReadonlyMap<string, number> {
  const layers = stored?.report.platforms.flatMap((platform) => platform.layers) ?? []
  return new Map(
    layers.flatMap(({ digest, diskSize }) => (diskSize === null ? [] : [[digest, diskSize] as const])),
  )
}

/** Makes the report. Whatever cannot be learnt stays null in it; nothing here fails the run. */
export async function makeReport(request: ReportRequest): Promise<ReportResult> {
  const { result, run, pushed, base } = request
  const digest = pushed?.digest ?? result.metadata.digest
  const source = {
    record: result.record,
    image: request.title,
    commit: reportedCommit(run) ?? null,
    digest: digest ?? null,
    dockerfile: request.dockerfile ?? null,
    diskSizes: storedSizes(base),
    ...(pushed === undefined ? {} : { manifests: pushed.manifests }),
  }
  const first = deriveReport(source)
  const diskSizes = new Map([...source.diskSizes, ...(await findDiskSizes(request.cache, first))])
  const after = deriveReport({ ...source, diskSizes })
  const compare =
    base === undefined
      ? null
      : compareReports({
          before: withBaseOf(base.report, after),
          after,
          ref: base.ref,
          commit: base.commit,
        })
  return { report: { ...after, compare }, digest }
}
