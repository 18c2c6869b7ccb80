// A report → the one that later runs compare with, kept where they find it.
import type { FoundReport } from '../ports/cache.ts'
import type { PostState } from '../ports/memory.ts'
import type { StoredReport } from '../ports/reports.ts'
import type { Report } from '../report/model.ts'
import { parseReport } from '../report/parse.ts'
import type { ReportStep } from './report-step.ts'

type Kept = NonNullable<PostState['report']>

/** Later runs compare with what a branch built; what a pull request built is nobody's base. */
export function reportToKeep(
  { run, identity, settings, cache }: ReportStep,
  report: Report,
): Kept | undefined {
  const branch = run.pullRequest === undefined && run.ref.startsWith('refs/heads/')
  if (!branch || !settings.reports.write || cache?.stats.unavailable || run.sha === '') return undefined
  const own = (cache?.reports ?? []).filter(({ ref }) => ref === run.ref)
  // the same image has the same report, whatever commit it is of
  const last = own[0] === undefined ? undefined : parseReport(own[0].text)
  const same = report.digest !== null && last?.digest === report.digest
  if (same || own.some(({ commit }) => commit === run.sha)) return undefined
  return { scope: identity.scope, ref: run.ref, commit: run.sha, report }
}

type Query = { readonly ref: string; readonly commit: string | undefined }

/** The report of that commit among those that came with the cache, else the newest of the ref. */
export function findCarried(
  reports: readonly FoundReport[],
  { ref, commit }: Query,
): StoredReport | undefined {
  const ofRef = reports.filter((one) => one.ref === ref)
  const found = ofRef.find((one) => one.commit === commit) ?? ofRef[0]
  const report = found && parseReport(found.text)
  return report && { report, ref, commit: found.commit }
}
