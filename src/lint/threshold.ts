// Findings → how many of each severity, and whether they reach the level that fails a run.
import { type FileFindings, type Finding, SEVERITIES, type Severity } from './finding.ts'

export type FailOn = Severity | 'never'

/** What `--fail-on` and the input `fail-on` accept. */
export const FAIL_ON: readonly FailOn[] = [...SEVERITIES, 'never']

export type SeverityCounts = Readonly<Record<Severity, number>>

/** All findings of all files, in order. */
export function allFindings(files: readonly FileFindings[]): readonly Finding[] {
  return files.flatMap(({ findings }) => findings)
}

/** The number of findings of each severity. */
export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, style: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** The findings that are as bad as `failOn` or worse, in order. */
export function findingsAtOrAbove(findings: readonly Finding[], failOn: FailOn): readonly Finding[] {
  if (failOn === 'never') return []
  const limit = SEVERITIES.indexOf(failOn)
  return findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= limit)
}

/** Negative when `a` is worse than `b`; for sorting worst first. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)
}
