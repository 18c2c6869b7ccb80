// Reports of earlier runs as tiny entries of the Actions cache, one per image, ref and commit.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deriveReportKey, deriveReportPrefix } from '../../cache/key.ts'
import { ExternalError } from '../../errors.ts'
import type { ReportStore, StoredReport } from '../../ports/reports.ts'
import { parseReport } from '../../report/parse.ts'
import { restoreFolder, saveFolder } from './toolkit.ts'

export type ReportStoreOptions = {
  /** A private folder for transfers; nothing stays in it. */
  readonly folder: string
  /** Milliseconds after which a transfer is given up. */
  readonly limit?: number
}

/** Nobody waits longer for something to compare with: it is a few kilobytes. */
const LOOKING = 10_000

const what = 'report'
const fileName = 'report.json'

/** Reports over `@actions/cache`; finding never throws, saving throws ExternalError('cache'). */
export function createReportStore({ folder, limit = 60_000 }: ReportStoreOptions): ReportStore {
  return {
    async find({ scope, ref, commit }) {
      const prefix = deriveReportPrefix(scope, ref)
      const fetch = (key: string) =>
        inFolder(folder, (target) =>
          fetchReport({ folder: target, limit: Math.min(limit, LOOKING), key, ref }),
        )
      const exact = commit === undefined ? undefined : await fetch(deriveReportKey(prefix, commit))
      if (exact?.unavailable) return undefined
      if (exact?.stored !== undefined && exact.stored.commit === commit) return exact.stored
      // The service also answers a longer key that begins with the one asked for.
      return (await fetch(prefix)).stored
    },
    save: ({ scope, ref, commit, report }) =>
      inFolder(folder, async (target) => {
        await mkdir(target)
        await writeFile(join(target, fileName), JSON.stringify({ ref, commit, report }))
        const key = deriveReportKey(deriveReportPrefix(scope, ref), commit)
        const { saved, problem } = await saveFolder({ what, folder: target, limit }, key)
        if (!saved)
          throw new ExternalError('cache', 'unavailable', problem?.text ?? 'The report could not be saved.')
      }),
  }
}

async function inFolder<T>(folder: string, use: (target: string) => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true })
  const own = await mkdtemp(join(folder, 'report-'))
  try {
    return await use(join(own, what))
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}

type Wanted = {
  readonly folder: string
  readonly limit: number
  readonly key: string
  readonly ref: string
}

type Fetched = { readonly stored: StoredReport | undefined; readonly unavailable: boolean }

async function fetchReport({ folder, limit, key, ref }: Wanted): Promise<Fetched> {
  const { key: matched, problem } = await restoreFolder({ what, folder, limit }, key)
  if (matched === undefined) return { stored: undefined, unavailable: problem?.entryOnly === false }
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => '')
  return { stored: parseStored(text, ref), unavailable: false }
}

function parseStored(text: string, ref: string): StoredReport | undefined {
  try {
    const stored = JSON.parse(text) as { ref?: unknown; commit?: unknown; report?: unknown }
    const report = parseReport(JSON.stringify(stored.report))
    if (report === undefined || stored.ref !== ref || typeof stored.commit !== 'string') return undefined
    return { report, ref, commit: stored.commit }
  } catch {
    return undefined
  }
}
