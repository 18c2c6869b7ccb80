// Text with «marks» → findings made by hand, for tests of renderers.
import type { FileFindings, Finding } from '../../src/lint/finding.ts'

/** The file and one finding for each «marked» range, in order; `more` overrides fields of each. */
export function markedFile(marked: string, more: Partial<Finding> = {}, path = 'Dockerfile'): FileFindings {
  const text = marked.replaceAll(/[«»]/g, '')
  const findings = [...marked.matchAll(/«([^»]*)»/g)].map((match, index): Finding => {
    const start = match.index - index * 2
    const range = { start, end: start + (match[1] ?? '').length }
    const from = placeAt(text, range.start)
    const to = placeAt(text, range.end)
    return {
      rule: 'exec-form',
      aliases: ['DL3025', 'JSONArgsRecommended'],
      severity: 'warning',
      message: 'Say what is wrong.',
      range,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      ...more,
    }
  })
  return { path, text, findings }
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
