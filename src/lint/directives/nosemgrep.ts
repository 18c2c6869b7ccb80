// `# nosemgrep: rule-id`, on the line itself or the one before → suppressions.
import type { Dockerfile } from '../../dockerfile/syntax.ts'
import type { Suppression } from '../suppression.ts'

const MARK = /\bnosem(?:grep)?\b(?:\s*:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*))?/

/** Semgrep's form; without names it is for all of its own rules. It may also end a line of a RUN. */
export function readNosemgrep(file: Dockerfile): readonly Suppression[] {
  if (!file.text.includes('nosem')) return []
  return file.text.split(/\r?\n/).flatMap((text, index): readonly Suppression[] => {
    const match = MARK.exec(text)
    if (match === null || !text.slice(0, match.index).includes('#')) return []
    const line = index + 1
    // a finding counts from the line its instruction begins on
    const begun = file.instructions.filter((one) => one.line === line || one.line === line + 1)
    const lines = [line, Math.max(line + 1, ...begun.map(({ endLine }) => endLine))] as const
    const names = match[1]?.split(/\s*,\s*/)
    return [names === undefined ? { names: [], everything: 'semgrep', lines } : { names, lines }]
  })
}
