// Findings to a Markdown table with links to the lines.
import type { FileFindings } from '../lint/finding.ts'
import { type CommentInput, lineUrl } from './comment-input.ts'
import { code, counted, escapeText, link, table } from './markdown.ts'

/** One row per finding, at most `limit`; undefined when there are none. */
export function findingsTable(input: CommentInput, limit: number): string | undefined {
  const all = (input.findings ?? []).flatMap(rowsOf(input))
  if (all.length === 0) return undefined
  const columns = ['line', 'severity', 'rule', 'finding'].map((title, at) => ({
    title,
    align: at === 0 ? ('right' as const) : ('left' as const),
  }))
  const rest = all.length - limit
  return table(columns, all.slice(0, limit)) + (rest > 0 ? `\n\nand ${counted(rest, 'more finding')}.` : '')
}

function rowsOf(input: CommentInput): (file: FileFindings) => readonly (readonly string[])[] {
  const manyFiles = (input.findings ?? []).length > 1
  return ({ path, findings }) =>
    findings.map(({ line, severity, rule, message }) => [
      link(manyFiles ? `${escapeText(path)}:${line}` : String(line), lineUrl(input, { file: path, line })),
      severity,
      code(rule),
      prose(message),
    ])
}

/** Our own sentences: what stands between back-ticks stays code, all else becomes plain text. */
export function prose(text: string): string {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return escapeText(text)
  return parts.map((part, at) => (at % 2 === 1 ? code(part) : escapeWithBlanks(part))).join('')
}

/** Escaping trims; the blanks around code must stay. */
function escapeWithBlanks(part: string): string {
  const [lead = ''] = /^\s*/.exec(part) ?? []
  const trail = part.trim() === '' ? '' : (/\s*$/.exec(part)?.[0] ?? '')
  return `${lead && ' '}${escapeText(part)}${trail && ' '}`
}
