// Findings → version 1 of the JSON format (docs/json.md).
import type { FileFindings, Finding, Fix, Position, Severity } from '../lint/finding.ts'
import { createLocator } from '../lint/position.ts'

export type JsonFix = {
  readonly kind: Fix['kind']
  readonly description: string
  readonly edits: readonly (Position & { readonly text: string })[]
}

export type JsonFinding = Position & {
  readonly rule: string
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly message: string
  readonly fix?: JsonFix
}

/** Lines and columns are 1-based, columns count UTF-16 units, ends are exclusive. */
export type FindingsJson = {
  readonly version: 1
  readonly files: readonly { readonly path: string; readonly findings: readonly JsonFinding[] }[]
}

/** The findings as data, as documented. */
export function toFindingsJson(files: readonly FileFindings[]): FindingsJson {
  return {
    version: 1,
    files: files.map(({ path, text, findings }) => {
      const locate = createLocator(text)
      return { path, findings: findings.map((finding) => toJsonFinding(finding, locate)) }
    }),
  }
}

/** The findings as one line of JSON with a line break. */
export function renderJson(files: readonly FileFindings[]): string {
  return `${JSON.stringify(toFindingsJson(files))}\n`
}

function toJsonFinding(finding: Finding, locate: ReturnType<typeof createLocator>): JsonFinding {
  const { rule, aliases, severity, message, line, column, endLine, endColumn, fix } = finding
  const known = { rule, aliases, severity, message, line, column, endLine, endColumn }
  if (fix === undefined) return known
  const edits = fix.edits.map((edit) => ({ ...locate(edit.range), text: edit.text }))
  return { ...known, fix: { kind: fix.kind, description: fix.description, edits } }
}
