// Findings → one line each, in the form editors and grep understand.
import type { FileFindings } from '../lint/finding.ts'
import { visible } from './visible.ts'

/** `file:line:column: severity rule message`; nothing at all without findings. */
export function renderCompact(files: readonly FileFindings[]): string {
  return files
    .flatMap(({ path, findings }) =>
      findings.map(
        ({ line, column, severity, rule, message }) =>
          `${visible(path)}:${line}:${column}: ${severity} ${rule} ${visible(message)}\n`,
      ),
    )
    .join('')
}
