// Findings → reviewdog's diagnostic format (rdjson), fixes as suggestions.
import type { FileFindings, Finding, Severity } from '../lint/finding.ts'
import { createLocator } from '../lint/position.ts'
import { joinEdits } from './edit-text.ts'
import { rulePage } from './rule-page.ts'

const SEVERITIES: Readonly<Record<Severity, 'ERROR' | 'WARNING' | 'INFO'>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  style: 'INFO',
}

/** Lines and columns are 1-based, columns count UTF-8 bytes, ends are exclusive. */
export function renderRdjson(files: readonly FileFindings[], homepage: string): string {
  const diagnostics = files.flatMap(({ path, text, findings }) => {
    const rangeOf = createByteRanges(text)
    return findings.map((finding) => ({
      message: finding.message,
      location: { path, range: rangeOf(finding.range) },
      severity: SEVERITIES[finding.severity],
      code: { value: finding.rule, ...urlOf(homepage, finding) },
      ...suggestionsOf(finding, text, rangeOf),
    }))
  })
  return `${JSON.stringify({ source: { name: 'layersmith', url: homepage }, diagnostics })}\n`
}

function urlOf(homepage: string, finding: Finding) {
  const url = rulePage(homepage, finding)
  return url === undefined ? {} : { url }
}

type ByteRanges = ReturnType<typeof createByteRanges>

/** Every suggestion is an alternative, so that the edits of one fix become one. */
function suggestionsOf({ fix }: Finding, text: string, rangeOf: ByteRanges) {
  if (fix === undefined || fix.edits.length === 0) return {}
  const edit = joinEdits(text, fix.edits)
  return { suggestions: [{ range: rangeOf(edit.range), text: edit.text }] }
}

function createByteRanges(text: string) {
  const locate = createLocator(text)
  const encoder = new TextEncoder()
  const columnAt = (offset: number, column: number) =>
    1 + encoder.encode(text.slice(Math.max(0, offset - column + 1), offset)).length
  return (range: Finding['range']) => {
    const { line, column, endLine, endColumn } = locate(range)
    return {
      start: { line, column: columnAt(range.start, column) },
      end: { line: endLine, column: columnAt(range.end, endColumn) },
    }
  }
}
