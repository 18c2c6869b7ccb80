// One rule, one Dockerfile → the source text of its findings, and the file after its fixes.
import { fixDockerfile } from '../../../src/lint/fix-dockerfile.ts'
import { lintDockerfile } from '../../../src/lint/lint.ts'
import type { Rule } from '../../../src/lint/rule.ts'

/** What is reported, as it stands in the file. */
export function reported(rule: Rule, text: string): readonly string[] {
  const findings = lintDockerfile({ text, path: 'Dockerfile', rules: [rule] })
  return findings.map(({ range }) => text.slice(range.start, range.end))
}

/** The file after all fixes, the unsafe ones only when asked for. */
export function fixed(rule: Rule, text: string, unsafe = false): string {
  return fixDockerfile({ text, path: 'Dockerfile', rules: [rule] }, { unsafe }).text
}
