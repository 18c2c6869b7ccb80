// What comment and summary are made of: the report, and what else is known of the run.
import type { PackageChange } from '../layers/packages/compare-packages.ts'
import type { FileFindings } from '../lint/finding.ts'
import type { CacheFigures } from './cache-figures.ts'
import type { BudgetVerdict } from './judge-budgets.ts'
import type { Report } from './model.ts'
import type { MinDelta } from './news.ts'

export type RunInfo = {
  /** GitHub's run id; a later run has a higher one. */
  readonly id: number
  readonly attempt: number
  /** The number people see, and the run's page. */
  readonly number?: number | undefined
  readonly url?: string | undefined
}

export type BuildSummary = {
  readonly seconds: number | null
  readonly cachedSteps: number
  readonly totalSteps: number
  /** Where the restored cache came from. */
  readonly cacheSource?: { readonly ref: string; readonly commit: string } | undefined
  readonly cache?: CacheFigures | undefined
  /** The first step that the cache did not have. */
  readonly firstMiss?: { readonly instruction: string; readonly line: number | undefined } | undefined
  /** In the order of the file, without FROM. */
  readonly steps?: readonly StepSummary[] | undefined
}

export type StepSummary = {
  readonly instruction: string
  readonly file?: string | undefined
  readonly line: number | undefined
  readonly cached: boolean
  readonly seconds: number | null
  /** Why the cache did not have it, where that is known. */
  readonly reason?: string | undefined
}

/** What reading the layers of a platform told, beyond the report. */
export type ContentFacts = {
  readonly platform: string
  /** Live bytes by directory or file, most first. */
  readonly biggest: readonly { readonly path: string; readonly bytes: number }[]
  /** Against the image compared with; null where it is not. */
  readonly packages: readonly {
    readonly kind: PackageChange['kind']
    readonly name: string
    readonly before: string | null
    readonly after: string | null
    readonly bytes: number | null
  }[]
}

export type CommentInput = {
  /** Tells the images of one pull request apart; stable from run to run. */
  readonly key: string
  /** The image's short name for people. */
  readonly title: string
  readonly run: RunInfo
  /** Commit the report was made from: head of the pull request. */
  readonly sha: string
  /** `https://github.com/acme/api`; undefined: no links. */
  readonly repositoryUrl?: string | undefined
  readonly report: Report
  readonly build?: BuildSummary | undefined
  readonly findings?: readonly FileFindings[] | undefined
  readonly verdicts?: readonly BudgetVerdict[] | undefined
  readonly content?: readonly ContentFacts[] | undefined
  /** A change below this is no news. */
  readonly least?: MinDelta | undefined
  /** Behind the ref compared with: `3 commits before the base`. */
  readonly distance?: string | undefined
  /** True when the figures are those of a run whose token may only read, handed over as an artifact. */
  readonly byOwnRun?: boolean | undefined
  /** Sentences to show, e.g. why there is nothing to compare with. */
  readonly notices?: readonly string[] | undefined
}

/** The page of a Dockerfile line at the commit; undefined when one part is not known. */
export function lineUrl(
  { repositoryUrl, sha }: Pick<CommentInput, 'repositoryUrl' | 'sha'>,
  { file, line, endLine }: { file: string | null; line: number | null; endLine?: number | null },
): string | undefined {
  if (repositoryUrl === undefined || file === null || line === null) return undefined
  const parts = file.toWellFormed().split('/')
  // such a path would lead to another page
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return undefined
  const path = parts.map(encodeURIComponent).join('/')
  const end = endLine != null && endLine > line ? `-L${endLine}` : ''
  return `${repositoryUrl}/blob/${sha}/${path}#L${line}${end}`
}
