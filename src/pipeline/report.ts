// What was built → the report: sizes joined to lines, compared with the base, kept for the runs that follow.

import { nameRef } from '../cache/scope.ts'
import type { RunContext } from '../event/run-context.ts'
import type { OpenCache } from '../ports/cache.ts'
import type { ReportStore, StoredReport } from '../ports/reports.ts'
import { compareReports } from '../report/compare-reports.ts'
import { deriveReport } from '../report/derive-report.ts'
import type { Report } from '../report/model.ts'
import type { BuildResult } from './build.ts'
import { findCarried } from './keep-report.ts'
import type { Pushed } from './pushed.ts'

export type ReportRequest = {
  readonly result: BuildResult
  readonly run: RunContext
  /** Short name for people and scope for the store. */
  readonly title: string
  readonly scope: string
  readonly dockerfile: string | undefined
  /** What the registry answered for a pushed image. */
  readonly pushed: Pushed | undefined
  readonly cache: OpenCache | undefined
  /** Opened when earlier reports may be read. */
  readonly store: ReportStore | undefined
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
function storedSizes(stored: StoredReport | undefined): ReadonlyMap<string, number> {
  const layers = stored?.report.platforms.flatMap((platform) => platform.layers) ?? []
  return new Map(
    layers.flatMap(({ digest, diskSize }) => (diskSize === null ? [] : [[digest, diskSize] as const])),
  )
}

function baseQuery(run: RunContext): { ref: string; commit: string | undefined } | undefined {
  const { pullRequest } = run
  if (pullRequest !== undefined)
    return { ref: `refs/heads/${pullRequest.baseRef}`, commit: pullRequest.baseSha || undefined }
  return run.ref === '' ? undefined : { ref: run.ref, commit: undefined }
}

async function findStored({ store, run, scope, cache }: ReportRequest): Promise<StoredReport | undefined> {
  const query = baseQuery(run)
  if (query === undefined) return undefined
  const carried = findCarried(cache?.reports ?? [], query)
  const find = () => store?.find({ scope, ...query, indexed: cache?.reports !== undefined })
  // a run that writes no cache leaves its report in the store: there may be a newer one
  const mayBeOld = carried?.commit !== query.commit && run.pullRequest === undefined && cache?.to.length === 0
  return mayBeOld ? ((await find()) ?? carried) : (carried ?? find())
}

/** Makes the report. Whatever cannot be learnt stays null in it; nothing here fails the run. */
export async function makeReport(request: ReportRequest): Promise<ReportResult> {
  const { result, run } = request
  const stored = await findStored(request)
  const { pushed } = request
  const digest = pushed?.digest ?? result.metadata.digest
  const source = {
    record: result.record,
    image: request.title,
    commit: reportedCommit(run) ?? null,
    digest: digest ?? null,
    dockerfile: request.dockerfile ?? null,
    diskSizes: storedSizes(stored),
    ...(pushed === undefined ? {} : { manifests: pushed.manifests }),
  }
  const first = deriveReport(source)
  const diskSizes = new Map([...source.diskSizes, ...(await findDiskSizes(request.cache, first))])
  const after = deriveReport({ ...source, diskSizes })
  const compare =
    stored === undefined
      ? null
      : compareReports({
          before: stored.report,
          after,
          ref: nameRef(stored.ref),
          commit: stored.commit,
        })
  return { report: { ...after, compare }, digest }
}
