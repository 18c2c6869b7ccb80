// Reports that travel in indexes of layer caches → a store of reports, for runs that have no such cache open.
import type { CacheRequest } from '../../ports/cache.ts'
import type { ReportStore } from '../../ports/reports.ts'
import { parseReport } from '../../report/parse.ts'
import { findIndexes } from './indexes.ts'
import type { CacheService } from './service.ts'
import { within } from './within.ts'

/** Milliseconds; a report is not worth more. */
const LIMIT = 5000

/** Finds in indexes what another part of the run has not looked for there already, else in `store`, which keeps what is saved. */
export function createCarriedReports(service: CacheService, store: ReportStore): ReportStore {
  return {
    async find(query) {
      const carried = query.indexed === true ? undefined : await findIn(service, query).catch(() => undefined)
      return carried ?? store.find(query)
    },
    save: (entry) => store.save(entry),
  }
}

type Query = Parameters<ReportStore['find']>[0]

async function findIn(service: CacheService, { scope, ref, commit }: Query) {
  const wanted: Pick<CacheRequest, 'scope' | 'refs'> = { scope, refs: [ref] }
  const { indexes } = await within(LIMIT, () => findIndexes(service, wanted))
  const [index] = indexes
  const found = index?.reports.find((one) => one.commit === commit) ?? index?.reports[0]
  const report = found && parseReport(found.text)
  return report && { report, ref, commit: found.commit }
}
