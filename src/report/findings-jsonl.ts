// Findings → JSON Lines: each finding of the JSON format with its path, on a line of its own.
import type { FileFindings } from '../lint/finding.ts'
import { toFindingsJson } from './findings-json.ts'

/** Fields are those of the JSON format (docs/json.md), `path` first. */
export function renderJsonLines(files: readonly FileFindings[]): string {
  return toFindingsJson(files)
    .files.flatMap(({ path, findings }) =>
      findings.map((finding) => `${JSON.stringify({ path, ...finding })}\n`),
    )
    .join('')
}
