// Findings → the line that ends the terminal's output.
import { type FileFindings, type Finding, SEVERITIES, type Severity } from '../lint/finding.ts'
import { allFindings } from '../lint/threshold.ts'

/** `2 warnings (1 fixable with --fix-unsafe), 1 info in 1 file, 9 ms`; no time when it is not known. */
export function renderSummaryLine(files: readonly FileFindings[], milliseconds?: number): string {
  const findings = allFindings(files)
  const parts = SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity)
    return own.length === 0 ? [] : [`${countOf(own.length, severity)}${fixable(own)}`]
  })
  const time = milliseconds === undefined ? '' : `, ${Math.max(1, Math.round(milliseconds))} ms`
  const total = parts.length === 0 ? 'No findings' : parts.join(', ')
  return `${total} in ${files.length} ${files.length === 1 ? 'file' : 'files'}${time}`
}

/** `style` and `info` have no plural. */
function countOf(count: number, severity: Severity): string {
  const plural = (severity === 'error' || severity === 'warning') && count !== 1
  return `${count} ${severity}${plural ? 's' : ''}`
}

function fixable(findings: readonly Finding[]): string {
  const safe = findings.filter(({ fix }) => fix?.kind === 'safe').length
  const unsafe = findings.filter(({ fix }) => fix?.kind === 'unsafe').length
  if (safe > 0 && unsafe > 0) return ` (${safe} fixable with --fix, ${unsafe} with --fix-unsafe)`
  if (safe > 0) return ` (${safe} fixable with --fix)`
  return unsafe > 0 ? ` (${unsafe} fixable with --fix-unsafe)` : ''
}
