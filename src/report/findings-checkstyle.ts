// Findings → Checkstyle's XML, which most build servers read.
import type { FileFindings, Severity } from '../lint/finding.ts'
import { attributes } from './xml.ts'

/** Checkstyle knows three. */
const SEVERITIES: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  style: 'info',
}

/** Every file is named, a clean one too. */
export function renderCheckstyle(files: readonly FileFindings[]): string {
  const body = files.flatMap(({ path, findings }) => [
    `  <file${attributes({ name: path })}>`,
    ...findings.map(
      ({ line, column, severity, message, rule }) =>
        `    <error${attributes({ line, column, severity: SEVERITIES[severity], message, source: `layersmith.${rule}` })}/>`,
    ),
    '  </file>',
  ])
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...body, '</checkstyle>'].join('\n')}\n`
}
