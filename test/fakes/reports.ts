// Stored reports in memory.
import type { ReportStore, StoredReport } from '../../src/ports/reports.ts'

/** An empty store; the first report of a scope, ref and commit stays. */
export function createFakeReportStore(): ReportStore {
  let stored: readonly (StoredReport & { readonly scope: string })[] = []
  return {
    async find({ scope, ref, commit }) {
      const ofRef = stored.filter((one) => one.scope === scope && one.ref === ref)
      const found = ofRef.find((one) => one.commit === commit) ?? ofRef.at(-1)
      return found && { report: found.report, ref: found.ref, commit: found.commit }
    },
    async save({ scope, ref, commit, report }) {
      const taken = stored.some((one) => one.scope === scope && one.ref === ref && one.commit === commit)
      if (!taken) stored = [...stored, { scope, ref, commit, report }]
    },
  }
}
