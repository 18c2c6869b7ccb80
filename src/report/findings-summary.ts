// Findings to the few words that sum them up.
import { type FileFindings, SEVERITIES, type Severity } from '../lint/finding.ts'
import { counted } from './markdown.ts'

/** `2 warnings, 1 info`, worst first; `no findings` when there are none. */
export function summarizeFindings(files: readonly FileFindings[]): string {
  const all = files.flatMap(({ findings }) => findings)
  const parts = SEVERITIES.flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [countOf(count, severity)]
  })
  return parts.length === 0 ? 'no findings' : parts.join(', ')
}

/** `style` and `info` have no plural. */
function countOf(count: number, severity: Severity): string {
  return severity === 'info' || severity === 'style' ? `${count} ${severity}` : counted(count, severity)
}
