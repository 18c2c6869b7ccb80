// What comment and summary are made of: the report, and what else is known of the run.
import type { FileFindings } from '../lint/finding.ts'
import type { CacheFigures } from './cache-figures.ts'
import type { Report } from './model.ts'

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
  /** Sentences to show, e.g. why there is nothing to compare with. */
  readonly notices?: readonly string[] | undefined
}

/** The page of a Dockerfile line at the commit; undefined when one part is not known. */
export function lineUrl(
  { repositoryUrl, sha }: Pick<CommentInput, 'repositoryUrl' | 'sha'>,
  { file, line, endLine }: { file: string | null; line: number | null; endLine?: number | null },
): string | undefined {
  if (repositoryUrl === undefined || file === null || line === null) return undefined
  const path = file.split('/').map(encodeURIComponent).join('/')
  const end = endLine != null && endLine > line ? `-L${endLine}` : ''
  return `${repositoryUrl}/blob/${sha}/${path}#L${line}${end}`
}
