// Findings → Markdown for a job summary, an issue or a wiki: one table, worst first.
import type { FileFindings, Finding } from '../lint/finding.ts'
import { compareSeverity } from '../lint/threshold.ts'
import { summarizeFindings } from './findings-summary.ts'
import { prose } from './findings-table.ts'
import { code, counted, escapeText, link, table } from './markdown.ts'
import { rulePage } from './rule-page.ts'

/** A job summary may have 1 MiB. */
const MAX_ROWS = 1_000

const COLUMNS = ['place', 'severity', 'rule', 'finding', 'fix'].map((title) => ({
  title,
  align: 'left' as const,
}))

/** A heading that counts, then the findings. */
export function renderMarkdown(files: readonly FileFindings[], homepage: string): string {
  const heading = `### Layersmith: ${summarizeFindings(files)} in ${counted(files.length, 'file')}`
  const rows = files
    .flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })))
    .toSorted((a, b) => compareSeverity(a.finding.severity, b.finding.severity))
    .map(({ path, finding }) => rowOf(path, finding, homepage))
  if (rows.length === 0) return `${heading}\n`
  const left = rows.length - MAX_ROWS
  const rest = left > 0 ? `\n\nand ${counted(left, 'more finding')}.` : ''
  return `${heading}\n\n${table(COLUMNS, rows.slice(0, MAX_ROWS))}${rest}\n`
}

function rowOf(path: string, finding: Finding, homepage: string) {
  const { line, severity, rule, message, fix } = finding
  const option = fix === undefined ? '' : code(fix.kind === 'safe' ? '--fix' : '--fix-unsafe')
  return [
    `${escapeText(path)}:${line}`,
    severity,
    link(code(rule), rulePage(homepage, finding)),
    prose(message),
    option,
  ]
}
