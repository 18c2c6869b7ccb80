// Reports of earlier runs, kept where later runs can find them.
import type { Report } from '../report/model.ts'

export type StoredReport = { readonly report: Report; readonly ref: string; readonly commit: string }

export type ReportQuery = {
  readonly scope: string
  readonly ref: string
  readonly commit: string | undefined
  /** Reports that travel with layer caches have been looked for already. */
  readonly indexed?: boolean
}

export interface ReportStore {
  /** The report of exactly `commit` when there is one, else the newest of `ref`; undefined when none or unavailable. */
  find(query: ReportQuery): Promise<StoredReport | undefined>
  /** Keeps a report under scope, ref and commit. Existing = success. Throws ExternalError('cache'). */
  save(entry: { scope: string; ref: string; commit: string; report: Report }): Promise<void>
}
