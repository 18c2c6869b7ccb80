// Findings → a Code Quality report for GitLab, which is a subset of what Code Climate defines.
import type { FileFindings, Finding, Severity } from '../lint/finding.ts'
import type { Category, Rule } from '../lint/rule.ts'
import { createFingerprints, hashOf } from './fingerprint.ts'

const SEVERITIES: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  style: 'info',
}

const CATEGORIES: Readonly<Record<Category, string>> = {
  process: 'Bug Risk',
  packages: 'Bug Risk',
  security: 'Security',
  cache: 'Performance',
  correctness: 'Bug Risk',
  layers: 'Performance',
  reproducibility: 'Bug Risk',
  metadata: 'Clarity',
  style: 'Style',
}

/** The report as text; an empty list when there is nothing to say, which tells GitLab that all is mended. */
export function renderGitLab(files: readonly FileFindings[], rules: readonly Rule[]): string {
  const categories = new Map(rules.map(({ id, category }) => [id, CATEGORIES[category]]))
  const issues = files.flatMap(({ path, text, findings }) => {
    const fingerprintOf = createFingerprints(text)
    return findings.map((finding) => ({
      type: 'issue',
      check_name: finding.rule,
      description: finding.message,
      categories: [categories.get(finding.rule) ?? 'Bug Risk'],
      severity: SEVERITIES[finding.severity],
      fingerprint: hashOf(`${path}\n${fingerprintOf(finding)}`),
      location: { path, lines: linesOf(finding) },
    }))
  })
  return `${JSON.stringify(issues, undefined, 2)}\n`
}

/** A range that ends at the start of a line does not reach that line. */
function linesOf({ line, endLine, endColumn }: Finding): { readonly begin: number; readonly end: number } {
  return { begin: line, end: endColumn === 1 && endLine > line ? endLine - 1 : endLine }
}
