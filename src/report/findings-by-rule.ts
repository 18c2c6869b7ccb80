// Findings of many files → how often each rule spoke, worst and most frequent first.
import type { FileFindings, Severity } from '../lint/finding.ts'
import { compareSeverity } from '../lint/threshold.ts'
import { counted } from './markdown.ts'
import type { Paint } from './paint.ts'

type Row = { readonly rule: string; readonly severity: Severity; count: number; readonly files: Set<string> }

/** One line a rule: count, severity, name, in how many files. */
export function renderByRule(files: readonly FileFindings[], paint: Paint): readonly string[] {
  const rows = countRules(files)
  const digits = Math.max(...rows.map(({ count }) => String(count).length))
  const width = Math.max(...rows.map(({ rule }) => rule.length))
  return rows.map(({ rule, severity, count, files: where }) => {
    const level = paint(severity, severity) + ' '.repeat('warning'.length - severity.length)
    const name = paint('rule', rule) + ' '.repeat(width - rule.length)
    return `  ${String(count).padStart(digits)}  ${level}  ${name}  ${paint('quiet', `in ${counted(where.size, 'file')}`)}`
  })
}

function countRules(files: readonly FileFindings[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const { path, findings } of files)
    for (const { rule, severity } of findings) {
      const key = `${severity} ${rule}`
      const row = rows.get(key) ?? { rule, severity, count: 0, files: new Set() }
      row.count++
      row.files.add(path)
      rows.set(key, row)
    }
  return [...rows.values()].sort(
    (a, b) => compareSeverity(a.severity, b.severity) || b.count - a.count || (a.rule < b.rule ? -1 : 1),
  )
}
